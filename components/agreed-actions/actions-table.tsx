"use client";
import { LevelMark, LevelShape, type Tone } from "@/components/ui/level-mark";
import { isOverdue } from "@/lib/agreed-actions/due";
import type { ActionRow } from "@/lib/agreed-actions/list-statement";
import { stateName } from "@/lib/agreed-actions/state";
import { type Day, writtenDay } from "@/lib/dates";
import { visitName } from "@/lib/visits/words";
import { counted } from "@/lib/words";

/** The rows of the list. A client component on purpose: its short rows are sent once, not as HTML and again as a tree. */
export function ActionsTable({ rows, today, schools }: { rows: readonly ActionRow[]; today: Day; schools: boolean }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">Last rating</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const [id, text, , , owner, , , , , tones, last] = row;
          return (
            <tr key={id}>
              <th scope="row" className="sm:w-[46%]">
                <a href={`/actions/${id}`}>{text}</a>
                <small>{whence(row, schools)}</small>
              </th>
              <td data-name="Owner">{owner || <span className="tag tag-lamp">Nobody named</span>}</td>
              <td data-name="Due">
                <Due row={row} today={today} />
              </td>
              <td data-name="Last rating">
                <Last tones={tones} last={last} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Its school, where several are listed, and the visit at which it was agreed. */
function whence([, , unit, school, , , , , source]: ActionRow, schools: boolean): string {
  const place = schools ? (school ?? unit) : school;
  const from = source ? `${visitName({ kind: source[0], number: source[1] })}, ${writtenDay(source[2])}` : "brought in";
  return place ? `${place} · ${from}` : from;
}

function Due({ row: [, , , , , due, dueWords, state], today }: { row: ActionRow; today: Day }) {
  return (
    <>
      <span className="whitespace-nowrap">{due ? writtenDay(due) : "No date"}</span>
      {dueWords ? <small>{dueWords}</small> : null}{" "}
      {isOverdue({ due, state }, today) ? <span className="tag tag-lamp">Past its date</span> : null}
      {state === "open" ? null : <span className={`tag ${state === "done" ? "tag-green" : ""}`}>{stateName(state)}</span>}
    </>
  );
}

/** The latest rating in full, those before it as a row of shapes. */
function Last({ tones, last }: { tones: string; last: ActionRow[10] }) {
  if (!last) return <span className="text-soft">Not yet rated</span>;
  const earlier = tones.split(" ").slice(0, -1) as Tone[];
  return (
    <>
      <LevelMark tone={last[1]}>{last[0]}</LevelMark>
      <small className="mt-0.5 sm:whitespace-nowrap max-sm:ml-2 max-sm:inline">
        {writtenDay(last[2])}
        {earlier.length > 0 ? (
          <span className="ml-2 inline-flex items-center gap-1 align-middle" title="Earlier ratings, oldest first">
            {earlier.slice(-6).map((tone, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rating is its place
              <LevelShape key={place} tone={tone} />
            ))}
            <span className="sr-only">rated {counted(earlier.length, "time")} before</span>
          </span>
        ) : null}
      </small>
    </>
  );
}
