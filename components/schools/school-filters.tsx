import { FilterChoice } from "@/components/ui/filter-choice";
import { type SchoolFilter, type SchoolSort, schoolSorts } from "@/lib/schools/filter";
import { churchCharacters, churchName, phaseName, phases } from "@/lib/schools/words";
import type { CategoryScale } from "@/lib/strategy/scale";

const sortNames: Record<SchoolSort, string> = {
  name: "Name",
  town: "Town",
  phase: "Phase",
  category: "Category, most in need first",
  adviser: "Adviser, none first",
  visit: "Next visit, none first",
  federation: "Federation",
};

type Named = readonly (readonly [id: string, name: string])[];

/** Narrows and sorts the list through the address; needs no JavaScript. */
export function SchoolFilters({
  filter,
  scale,
  choices,
}: {
  filter: SchoolFilter;
  scale: CategoryScale;
  choices: { advisers: Named; federations: Named };
}) {
  const more = [filter.church, filter.visit, filter.federation].some((value) => value !== "");
  return (
    <form method="get" action="/schools" className="no-print mb-5">
      <div className="flex flex-wrap items-end gap-3">
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
        {scale.categories.length > 0 ? (
          <FilterChoice
            name="category"
            label="Category"
            value={filter.category}
            all="All categories"
            choices={[...scale.categories.map(({ key, name }) => [key, name] as const), ["none", "None yet"]]}
          />
        ) : null}
        {choices.advisers.length > 0 ? (
          <FilterChoice
            name="adviser"
            label="Adviser"
            value={filter.adviser}
            all="All advisers"
            choices={[...choices.advisers, ["none", "None"]]}
          />
        ) : null}
        <FilterChoice name="sort" label="Order" value={filter.sort} choices={schoolSorts.map((sort) => [sort, sortNames[sort]])} />
        <button type="submit" className="button">
          Show
        </button>
      </div>
      <details open={more} className="mt-2">
        <summary className="inline-block py-1 text-[0.93rem] text-soft">More ways to narrow</summary>
        <div className="mt-1 flex flex-wrap items-end gap-3">
          <FilterChoice
            name="church"
            label="Church character"
            value={filter.church}
            all="Any"
            choices={churchCharacters.map((character) => [character, churchName(character)])}
          />
          <FilterChoice
            name="visit"
            label="Next visit"
            value={filter.visit}
            all="Any"
            choices={[
              ["planned", "Planned"],
              ["none", "None planned"],
            ]}
          />
          {choices.federations.length > 0 ? (
            <FilterChoice name="federation" label="Federation" value={filter.federation} all="Any, or none" choices={choices.federations} />
          ) : null}
        </div>
      </details>
    </form>
  );
}
