"use client";
import { VisitState } from "@/components/visits/visit-row";
import { writtenDay } from "@/lib/dates";
import type { VisitListRow } from "@/lib/visits/queries";
import { shifts } from "@/lib/visits/shifts";
import { daysInWords, visitName } from "@/lib/visits/words";

/** The rows of the list; those who arrange visits choose some and move them together. Needs no JavaScript to work. */
export function VisitsTable({ rows, from }: { rows: readonly VisitListRow[]; from: string }) {
  const movable = rows.some((row) => row[12]);
  const table = <Rows rows={rows} movable={movable} />;
  if (!movable) return table;
  return (
    <form method="get" action="/visits/move">
      {from ? <input type="hidden" name="from" value={from} /> : null}
      {table}
      <div className="no-print mt-4 flex flex-wrap items-end gap-3 rounded-lg border border-line bg-card p-4">
        <div>
          <label htmlFor="by" className="hint">
            Move those that are ticked
          </label>
          <select id="by" name="by" className="field">
            {Object.entries(shifts)
              .sort(([one]) => (one === "suit" ? -1 : 1))
              .map(([shift, name]) => (
                <option key={shift} value={shift}>
                  {name}
                </option>
              ))}
          </select>
        </div>
        <button type="submit" className="button">
          Look at the new days
        </button>
      </div>
    </form>
  );
}

function Rows({ rows, movable }: { rows: readonly VisitListRow[]; movable: boolean }) {
  const groups = [
    { name: "To come", those: rows.filter((row) => row[9] === "planned") },
    { name: "Before", those: rows.filter((row) => row[9] !== "planned") },
  ].filter(({ those }) => those.length > 0);
  return (
    <table className="records">
      <thead>
        <tr>
          {movable ? (
            <th scope="col">
              <span className="sr-only">Choose</span>
            </th>
          ) : null}
          <th scope="col">Day</th>
          <th scope="col">Visit</th>
          <th scope="col">School</th>
          <th scope="col">Led by</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      {groups.map(({ name, those }) => (
        <tbody key={name}>
          {groups.length > 1 ? (
            <tr>
              <th scope="rowgroup" colSpan={movable ? 6 : 5} className="pt-5! font-semibold! text-soft!">
                {name}
              </th>
            </tr>
          ) : null}
          {those.map((row) => (
            <Row key={row[0]} row={row} movable={movable} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row, movable }: { row: VisitListRow; movable: boolean }) {
  const [id, date, times, kind, number, reviewKind, title, where, lead, status, days, plan, canMove] = row;
  return (
    <tr>
      {movable ? (
        <td className="no-print w-8">
          {canMove ? (
            <label className="inline-block p-1">
              <span className="sr-only">
                {visitName({ kind, number, reviewKind })}, {where}
              </span>
              <input type="checkbox" name="visit" value={id} className="size-4" />
            </label>
          ) : null}
        </td>
      ) : null}
      <th scope="row" className="whitespace-nowrap">
        <a href={`/visits/${id}`}>{writtenDay(date)}</a>
        <small>{times}</small>
      </th>
      <td className="sm:whitespace-nowrap">
        {visitName({ kind, number, reviewKind })}
        <small className="whitespace-normal">{[title, kind === "additional" ? daysInWords(days) : ""].filter(Boolean).join(", ")}</small>
      </td>
      <td>{where}</td>
      <td data-name="Led by" className="sm:whitespace-nowrap">
        {lead ?? <span className="tag tag-lamp">Nobody</span>}
      </td>
      <td>
        <VisitState visit={{ status, kind, plan }} />
      </td>
    </tr>
  );
}
