import { FilterChoice } from "@/components/ui/filter-choice";
import { type ActionFilter, actionSorts, actionSources, actionStates } from "@/lib/agreed-actions/filter";
import { sortNames, sourceNames, stateChoices } from "@/lib/agreed-actions/filter-words";
import type { ActionChoices } from "@/lib/agreed-actions/list-statement";

/** Narrows and sorts the list through the address; needs no JavaScript. */
export function ActionFilters({ filter, choices }: { filter: ActionFilter; choices: ActionChoices }) {
  const { schools, owners, scale, strands } = choices;
  const more = [filter.strand, filter.source, filter.rating, filter.owner].some((value) => value !== "");
  return (
    <form method="get" action="/actions" className="no-print mb-5">
      <div className="flex flex-wrap items-end gap-3">
        <label className="grow basis-52">
          <span className="hint">Words, owner or school</span>
          <input type="search" name="search" defaultValue={filter.search} className="field" maxLength={100} />
        </label>
        {schools.length > 0 ? (
          <FilterChoice
            name="school"
            label="School"
            value={filter.school}
            all="All schools"
            choices={schools.map(([urn, name]) => [String(urn), name.length > 60 ? `${name.slice(0, 58)}…` : name] as const)}
          />
        ) : null}
        <FilterChoice
          name="state"
          label="State"
          value={filter.state}
          choices={actionStates.map((state) => [state, stateChoices[state]] as const)}
        />
        <FilterChoice name="overdue" label="Date" value={filter.overdue} all="Any" choices={[["yes", "Past their date"]]} />
        <FilterChoice name="sort" label="Order" value={filter.sort} choices={actionSorts.map((sort) => [sort, sortNames[sort]] as const)} />
        <button type="submit" className="button">
          Show
        </button>
      </div>
      <details open={more} className="mt-2">
        <summary className="inline-block py-1 text-[0.93rem] text-soft">More ways to narrow</summary>
        <div className="mt-1 flex flex-wrap items-end gap-3">
          <FilterChoice name="owner" label="Owner" value={filter.owner} all="Anybody" choices={[["me", "Me"], ...owners]} />
          <FilterChoice
            name="rating"
            label="Last rating"
            value={filter.rating}
            all="Any"
            choices={[...scale.map(({ key, name }) => [key, name] as const), ["none", "Not yet rated"]]}
          />
          {strands.length > 0 ? (
            <FilterChoice
              name="strand"
              label="Strand"
              value={filter.strand}
              all="Any, or none"
              choices={strands.map(({ key, name }) => [key, name] as const)}
            />
          ) : null}
          <FilterChoice
            name="source"
            label="Agreed at"
            value={filter.source}
            all="Anywhere"
            choices={actionSources.flatMap((source) => (source === "" ? [] : [[source, sourceNames[source]] as const]))}
          />
        </div>
      </details>
    </form>
  );
}
