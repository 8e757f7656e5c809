import type { SheetFault, SheetRow } from "@/lib/people/invitation-sheet";
import { roleName } from "@/lib/people/roles";

export interface SheetOutcome {
  invited: boolean;
  rows: SheetRow[];
  faults: SheetFault[];
}

/** What was understood of a sheet, row by row, and what was not. */
export function SheetOutcomeView({ outcome }: { outcome: SheetOutcome }) {
  const { invited, rows, faults } = outcome;
  return (
    <section aria-labelledby="outcome" className="mt-2">
      <h2 id="outcome">{invited ? "Invited" : "What the sheet says"}</h2>
      <p role="status" className="lead">
        {invited ? `${rows.length} invitations are on their way.` : `${rows.length} can be invited, ${faults.length} can not.`}{" "}
        {invited ? <a href="/people?state=invited">See who has accepted</a> : null}
      </p>
      {faults.length > 0 ? (
        <ul className="list mt-3 rounded-lg border-l-4 border-red bg-red-wash px-4">
          {faults.map(({ line, sentence }) => (
            <li key={line}>
              <b className="font-semibold">Row {line}:</b> {sentence}
            </li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? (
        <table className="records mt-3">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">E-mail address</th>
              <th scope="col">Role</th>
              <th scope="col">School</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, name, email, role, schoolName }) => (
              <tr key={line}>
                <th scope="row">{name}</th>
                <td>{email}</td>
                <td>{roleName(role)}</td>
                <td>{schoolName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
