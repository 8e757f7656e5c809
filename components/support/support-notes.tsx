import { EmptyState } from "@/components/ui/empty-state";
import { writtenDays } from "@/lib/support/compose";
import type { GivenLine, Strand, SupportList } from "@/lib/support/queries";
import { counted } from "@/lib/words";

/** Where the list has nothing to show. */
export function SupportEmpty({ narrowed }: { narrowed: boolean }) {
  if (narrowed) return <EmptyState title="No support fits this choice.">Choose something else above, or see all of it.</EmptyState>;
  return (
    <EmptyState title="No support has been asked for yet.">
      When a school needs more than the visits of the year, the request stands here with its answer, who gives it, the days, and what came
      of it.
    </EmptyState>
  );
}

/** What one’s own school has promised and gives to others: to whom and how much, never what they need it for. */
export function GivenByOwn({
  lines,
  strands,
  promises,
}: {
  lines: readonly GivenLine[];
  strands: readonly Strand[];
  promises: SupportList["promises"];
}) {
  if (lines.length + promises.length === 0) return null;
  return (
    <section aria-labelledby="given" className="mt-8 max-w-3xl">
      <h2 id="given">Given to other schools</h2>
      {promises.map(({ unit, promised, left }) => (
        <p key={unit} className="mt-1">
          {unit} has promised {counted(promised, "day")} to other schools this year
          {left > 0 ? `; ${counted(left, "day")} of them can still be asked for.` : ", and all of them are taken."}
        </p>
      ))}
      <ul className="list mt-2">
        {lines.map(({ id, unit, strandKey, days, given, ended }) => (
          <li key={id}>
            {unit}{" "}
            <small>
              {[strands.find(({ key }) => key === strandKey)?.name, writtenDays(given, days), ended ? "ended" : ""]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
