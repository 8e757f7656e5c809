import { FilterChoice } from "@/components/ui/filter-choice";
import { phaseName } from "@/lib/schools/words";
import { writtenYear } from "@/lib/strategy/year-key";
import type { ProvisionFilter } from "@/lib/universal-provision/filter";
import type { ProvisionOverview } from "@/lib/universal-provision/queries";

/** Narrows the list through the address; needs no JavaScript. */
export function ProvisionFilters({ filter, overview }: { filter: ProvisionFilter; overview: ProvisionOverview }) {
  const { year, yearKeys, phases, advisers, levels } = overview;
  return (
    <form method="get" action="/provision" className="no-print mb-5 flex flex-wrap items-end gap-3">
      {filter.statement ? <input type="hidden" name="statement" value={filter.statement} /> : null}
      <FilterChoice name="year" label="Year" value={year} choices={yearKeys.map((key) => [key, writtenYear(key)] as const)} />
      <FilterChoice
        name="phase"
        label="Phase"
        value={filter.phase}
        all="All phases"
        choices={phases.map((phase) => [phase, phaseName(phase)] as const)}
      />
      <FilterChoice name="adviser" label="Adviser" value={filter.adviser} all="All advisers" choices={advisers} />
      <FilterChoice
        name="level"
        label={filter.statement ? "Level" : "Level of any statement"}
        value={filter.level}
        all="Any level"
        choices={[...levels.map(({ key, name }) => [key, name] as const), ["none", "Not yet rated"]]}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
