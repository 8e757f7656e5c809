import { ChoiceLink } from "@/components/ui/choice-link";
import { addressWith } from "@/lib/pages";
import type { SearchFilter } from "@/lib/search/filter";
import { type SearchKind, searchKindKeys, searchKinds } from "@/lib/search/kinds";
import { mostRanked } from "@/lib/search/limits";

/** What was found by kind: each leads to its own alone. */
export function KindChoice({ filter, counts }: { filter: SearchFilter; counts: readonly { kind: SearchKind; count: number }[] }) {
  const found = searchKindKeys.flatMap((kind) => counts.filter((one) => one.kind === kind));
  if (found.length < 2 && !filter.kind) return null;
  const address = (kind: SearchKind | "") => addressWith("/search", { ...filter, kind, page: 1 });
  return (
    <nav aria-label="Kinds" className="no-print mb-4 flex flex-wrap gap-2">
      <ChoiceLink address={address("")} chosen={filter.kind === ""}>
        All
      </ChoiceLink>
      {found.map(({ kind, count }) => (
        <ChoiceLink key={kind} address={address(kind)} chosen={filter.kind === kind}>
          {searchKinds[kind]} {count >= mostRanked ? `${mostRanked} or more` : count}
        </ChoiceLink>
      ))}
    </nav>
  );
}
