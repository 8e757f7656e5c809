import { FilterChoice } from "@/components/ui/filter-choice";
import { accountStates } from "@/lib/people/account-state";
import type { PeopleFilter } from "@/lib/people/filter";
import { roleName, roles } from "@/lib/people/roles";

/** Narrows the list of people through the address; needs no JavaScript. */
export function PeopleFilters({ filter, accounts }: { filter: PeopleFilter; accounts: boolean }) {
  return (
    <form method="get" action="/people" className="no-print mb-5 flex flex-wrap items-end gap-3">
      <label className="grow basis-56">
        <span className="hint">Name or e-mail address</span>
        <input type="search" name="search" defaultValue={filter.search} className="field" maxLength={100} />
      </label>
      <FilterChoice name="role" label="Role" value={filter.role} all="All roles" choices={roles.map((role) => [role, roleName(role)])} />
      {accounts ? (
        <FilterChoice
          name="state"
          label="Account"
          value={filter.state}
          all="All that are open"
          choices={Object.entries(accountStates).map(([state, { name }]) => [state, name])}
        />
      ) : null}
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
