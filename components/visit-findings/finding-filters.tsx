import { FilterChoice } from "@/components/ui/filter-choice";
import { phaseName } from "@/lib/schools/words";
import { writtenYear } from "@/lib/strategy/year-key";
import { type FindingFilter, saidKinds } from "@/lib/visit-findings/filter";
import type { FindingsOverview } from "@/lib/visit-findings/queries";
import { saidKindNames } from "@/lib/visit-findings/words";

/** Narrows the list through the address; needs no JavaScript. */
export function FindingFilters({ filter, overview }: { filter: FindingFilter; overview: FindingsOverview }) {
  const { year, yearKeys, phases, schools } = overview;
  return (
    <form method="get" action="/findings" className="no-print mb-5 flex flex-wrap items-end gap-3">
      {filter.strand ? <input type="hidden" name="strand" value={filter.strand} /> : null}
      {filter.statement ? <input type="hidden" name="statement" value={filter.statement} /> : null}
      <FilterChoice name="year" label="Year" value={year} choices={yearKeys.map((key) => [key, writtenYear(key)] as const)} />
      <FilterChoice
        name="phase"
        label="Phase"
        value={filter.phase}
        all="All phases"
        choices={phases.map((phase) => [phase, phaseName(phase)] as const)}
      />
      <FilterChoice
        name="school"
        label="School"
        value={filter.school}
        all="All schools"
        choices={schools.map(([urn, name]) => [String(urn), name.length > 60 ? `${name.slice(0, 58)}…` : name] as const)}
      />
      <FilterChoice
        name="kind"
        label="Kind"
        value={filter.kind}
        all="All kinds"
        choices={saidKinds.map((kind) => [kind, saidKindNames[kind]] as const)}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
