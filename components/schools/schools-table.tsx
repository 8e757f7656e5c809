"use client";
import type { SchoolRow } from "@/lib/schools/list-statement";
import { churchName, phaseName } from "@/lib/schools/words";

/** The rows of the list. A client component on purpose: its short rows are sent once, not as HTML and again as a tree. */
export function SchoolsTable({ rows }: { rows: readonly SchoolRow[] }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Phase</th>
          <th scope="col">Headteacher</th>
          <th scope="col">Adviser</th>
          <th scope="col">Partnership link</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([urn, name, phase, church, town, adviser, link, headteacher, federation]) => (
          <tr key={urn}>
            <th scope="row">
              <a href={`/schools/${urn}`}>{name}</a>
              <small>{[town, federation].filter(Boolean).join(" · ")}</small>
            </th>
            <td data-name="Phase">
              {phaseName(phase)}
              {church === "none" ? null : <small>{churchName(church)}</small>}
            </td>
            <td data-name="Headteacher">{headteacher}</td>
            <td data-name="Adviser">{adviser ?? <span className="tag tag-lamp">None</span>}</td>
            <td data-name="Partnership link">{link ?? <span className="tag tag-lamp">None</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
