import { FilterChoice } from "@/components/ui/filter-choice";
import { type SchoolFilter, type SchoolSort, schoolSorts } from "@/lib/schools/filter";
import { churchCharacters, churchName, phaseName, phases } from "@/lib/schools/words";

const sortNames: Record<SchoolSort, string> = { name: "Name", town: "Town", phase: "Phase", adviser: "Adviser, none first" };

/** Narrows and sorts the list through the address; needs no JavaScript. */
export function SchoolFilters({ filter }: { filter: SchoolFilter }) {
  return (
    <form method="get" action="/schools" className="no-print mb-5 flex flex-wrap items-end gap-3">
      <label className="grow basis-56">
        <span className="hint">Name, town or URN</span>
        <input type="search" name="search" defaultValue={filter.search} className="field" maxLength={100} />
      </label>
      <FilterChoice
        name="phase"
        label="Phase"
        value={filter.phase}
        all="All phases"
        choices={phases.map((phase) => [phase, phaseName(phase)])}
      />
      <FilterChoice
        name="church"
        label="Church character"
        value={filter.church}
        all="Any"
        choices={churchCharacters.map((character) => [character, churchName(character)])}
      />
      <FilterChoice name="sort" label="Order" value={filter.sort} choices={schoolSorts.map((sort) => [sort, sortNames[sort]])} />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
