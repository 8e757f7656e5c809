"use client";
import { type AccountState, accountStates } from "@/lib/people/account-state";
import { type Role, roleName } from "@/lib/people/roles";

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  roles: { role: Role; school: string | null }[];
  state: AccountState | null;
}

const looks: Record<AccountState, string> = {
  active: "tag",
  neverSignedIn: "tag tag-lamp",
  invited: "tag tag-lamp",
  bounced: "tag tag-red",
  closed: "tag",
};

/** The rows of the list of people; sent once, as short rows. */
export function PeopleTable({ rows }: { rows: readonly PersonRow[] }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Roles</th>
          {rows.some(({ state }) => state) ? <th scope="col">Account</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, email, roles, state }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/people/${id}`}>{name}</a>
              <small>{email}</small>
            </th>
            <td>
              {roles.length === 0 ? <span className="text-soft">No role today</span> : null}
              {roles.map(({ role, school }) => (
                <div key={`${role}${school}`}>
                  {roleName(role)}
                  {school ? <span className="text-soft"> · {school}</span> : null}
                </div>
              ))}
            </td>
            {state ? (
              <td>
                <span className={looks[state]}>{accountStates[state].name}</span>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
