import type { SheetTable } from "@/lib/documents/tables";
import { type AccountState, accountStates } from "@/lib/people/account-state";
import { type Role, roleName } from "@/lib/people/roles";

interface ListedPerson {
  name: string;
  email: string;
  roles: readonly { role: Role; school: string | null }[];
  state: AccountState | null;
}

/** The list of people for a spreadsheet; the state of accounts for who keeps them. */
export function peopleSheet(rows: readonly ListedPerson[], accounts: boolean): SheetTable {
  return {
    name: "People",
    columns: [
      { name: "Name", width: 28 },
      { name: "Email", width: 34 },
      { name: "Roles", width: 60 },
      ...(accounts ? [{ name: "Account", width: 24 }] : []),
    ],
    rows: rows.map(({ name, email, roles, state }) => [
      name,
      email,
      roles.map(({ role, school }) => (school ? `${roleName(role)}, ${school}` : roleName(role))).join("\n"),
      ...(accounts ? [state ? accountStates[state].name : null] : []),
    ]),
  };
}
