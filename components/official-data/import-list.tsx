import { EmptyState } from "@/components/ui/empty-state";
import { writtenMoment } from "@/lib/dates";
import { type ImportStateName, importStates } from "@/lib/official-data/states";
import { counted, joined } from "@/lib/words";

interface Row {
  id: string;
  state: ImportStateName;
  preparedBy: string;
  preparedAt: Date;
  doneAt: Date | null;
  files: string[];
  added: number;
  changed: number;
}

/** Imports, newest first. */
export function ImportList({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing has been imported yet.">
        Each import will stand here with its files, who gave them, and what they changed. <a href="/admin/imports/new">Give files</a>
      </EmptyState>
    );
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Files</th>
          <th scope="col">Schools</th>
          <th scope="col">By</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, state, preparedBy, preparedAt, doneAt, files, added, changed }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/imports/${id}`}>{writtenMoment(doneAt ?? preparedAt)}</a>
            </th>
            <td data-name="Files">
              {counted(files.length, "file")}
              <small>{joined(files.length > 3 ? [...files.slice(0, 2), `${files.length - 2} more`] : files)}</small>
            </td>
            <td data-name="Schools">{added + changed === 0 ? "None changed" : `${added} added, ${changed} changed`}</td>
            <td data-name="By">{preparedBy}</td>
            <td data-name="State">
              <span className={importStates[state].look}>{importStates[state].name}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
