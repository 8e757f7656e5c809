import { choiceOf, pageNumber, textOf } from "@/lib/pages";
import { type AccountState, accountStates } from "@/lib/people/account-state";
import { type Role, roles } from "@/lib/people/roles";

/** What the list of people is narrowed to; it stands in the address. */
export interface PeopleFilter {
  search: string;
  role: Role | "";
  state: AccountState | "";
  page: number;
}

/** Reads the filter of an address; nonsense is left out. */
export function peopleFilterOf(given: Record<string, string | string[] | undefined>): PeopleFilter {
  return {
    search: textOf(given.search),
    role: choiceOf(given.role, ["", ...roles]),
    state: choiceOf(given.state, ["", ...(Object.keys(accountStates) as AccountState[])]),
    page: pageNumber(given.page),
  };
}
