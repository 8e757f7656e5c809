import { roleName, roles } from "@/lib/people/roles";
import type { MatrixLine } from "@/lib/permissions/matrix";
import { capital } from "@/lib/words";

/** Who may do what: one line a permission, the roles that have it in words. */
export function PermissionTable({ lines }: { lines: readonly MatrixLine[] }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">May</th>
          <th scope="col">Where</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.policy + line.name + line.case}>
            <th scope="row">{line.says}</th>
            <td>{capital(line.case)}</td>
            <td>
              {line.roles.length === roles.length
                ? "Everybody who is signed in"
                : line.roles.map(roleName).join(", ") || "Nobody by role alone"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
