import { type Day, writtenDay } from "@/lib/dates";
import { writtenDays, writtenPounds, writtenProvider } from "@/lib/support/compose";
import { isAgreed, reviewOverdue } from "@/lib/support/life";
import type { SchoolDays } from "@/lib/support/queries";
import type { SupportRow } from "@/lib/support/support-statement";
import { type SupportState, supportStateName } from "@/lib/support/words";

const tags: Record<SupportState, string> = {
  requested: "tag tag-lamp",
  approved: "tag",
  underWay: "tag",
  ended: "tag tag-green",
  declined: "tag",
  withdrawn: "tag",
};

/** How support stands, as a word with its colour. */
export function SupportTag({ support, today }: { support: Pick<SupportRow, "state" | "reviewOn">; today: Day }) {
  if (reviewOverdue(support, today)) return <span className="tag tag-red">Past its review</span>;
  return <span className={tags[support.state]}>{supportStateName(support.state)}</span>;
}

/** Support as a table; on a phone each is a card. */
export function SupportTable({ lines, today }: { lines: readonly SupportRow[]; today: Day }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Support</th>
          <th scope="col">School</th>
          <th scope="col">Given by</th>
          <th scope="col">Days</th>
          <th scope="col">Cost</th>
          <th scope="col">Review</th>
          <th scope="col">Stands</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={`/support/${line.id}`}>{line.title}</a>
            </th>
            <td data-name="School">{line.unit}</td>
            <td data-name="Given by">
              {line.state === "requested" ? "Nobody yet" : (isAgreed(line.state) && writtenProvider(line)) || "–"}
            </td>
            <td data-name="Days">{line.approvedOn && line.state !== "declined" ? writtenDays(line.given, line.days) : "–"}</td>
            <td data-name="Cost">{line.cost ? writtenPounds(line.cost) : "–"}</td>
            <td data-name="Review">{reviewOf(line)}</td>
            <td data-name="Stands">
              <SupportTag support={line} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function reviewOf({ endedOn, reviewOn }: SupportRow): string {
  if (endedOn) return `Over since ${writtenDay(endedOn)}`;
  return reviewOn ? writtenDay(reviewOn) : "–";
}

/** Days of support school by school: received, given, promised and left. From promised days that are left it is one press to asking for them. */
export function SchoolDaysTable({ lines, asks }: { lines: readonly SchoolDays[]; asks: boolean }) {
  const promises = lines.some(({ promised }) => promised !== null);
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Received</th>
          <th scope="col">Agreed for it</th>
          <th scope="col">Cost</th>
          <th scope="col">Given to others</th>
          <th scope="col">Agreed to give</th>
          {promises ? <th scope="col">Promised this year</th> : null}
          {promises ? <th scope="col">Left of it</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <SchoolDaysRow key={line.unitId} line={line} promises={promises} asks={asks} />
        ))}
      </tbody>
    </table>
  );
}

function SchoolDaysRow({ line, promises, asks }: { line: SchoolDays; promises: boolean; asks: boolean }) {
  const { urn, unit, received, agreed, cost, given, gives, promised, left } = line;
  return (
    <tr>
      <th scope="row">
        <a href={`/support?school=${urn}`}>{unit}</a>
      </th>
      <td data-name="Received">{received || "–"}</td>
      <td data-name="Agreed for it">{agreed || "–"}</td>
      <td data-name="Cost">{cost ? writtenPounds(cost) : "–"}</td>
      <td data-name="Given to others">{given || "–"}</td>
      <td data-name="Agreed to give">{gives || "–"}</td>
      {promises ? <td data-name="Promised this year">{promised ?? "–"}</td> : null}
      {promises ? (
        <td data-name="Left of it" className="whitespace-nowrap">
          {left ?? "–"} {left && asks ? <AskOf urn={urn} unit={unit} /> : null}
        </td>
      ) : null}
    </tr>
  );
}

function AskOf({ urn, unit }: { urn: number; unit: string }) {
  return (
    <a href={`/support/new?helper=${urn}`} aria-label={`Ask ${unit} for support`}>
      Ask
    </a>
  );
}
