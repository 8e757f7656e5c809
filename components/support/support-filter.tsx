import { FilterChoice } from "@/components/ui/filter-choice";
import type { SupportFilter as Filter } from "@/lib/support/filter";
import { supportProviderName, supportProviders, supportStateName, supportStates } from "@/lib/support/words";

/** Narrows the list: school, provider, state, review. Works without JavaScript. */
export function SupportFilter({ filter, schools }: { filter: Filter; schools: readonly { urn: number; name: string }[] }) {
  return (
    <form action="/support" className="no-print mb-4 flex flex-wrap items-end gap-2">
      {schools.length > 1 || filter.urn ? (
        <FilterChoice
          name="school"
          label="School"
          value={filter.urn ? String(filter.urn) : ""}
          all="All schools"
          choices={schools.map(({ urn, name }) => [String(urn), name] as const)}
        />
      ) : null}
      <FilterChoice
        name="state"
        label="Stands"
        value={filter.state}
        all="All"
        choices={[["going", "Approved or under way"] as const, ...supportStates.map((one) => [one, supportStateName(one)] as const)]}
      />
      <FilterChoice
        name="provider"
        label="Given by"
        value={filter.provider}
        all="Anybody"
        choices={supportProviders.map((one) => [one, supportProviderName(one)] as const)}
      />
      <FilterChoice name="overdue" label="Review" value={filter.overdue ? "yes" : ""} all="Any" choices={[["yes", "Past its day"]]} />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
