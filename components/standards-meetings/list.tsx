import { EmptyState } from "@/components/ui/empty-state";
import { writtenDay } from "@/lib/dates";
import { addressWith } from "@/lib/pages";
import type { MeetingLine } from "@/lib/standards-meetings/list-queries";
import { standingOf } from "@/lib/standards-meetings/rules";
import { meetingName, type Standing, standingName } from "@/lib/standards-meetings/words";

const looks: Record<Standing, string> = {
  overdue: "tag tag-red",
  owed: "tag tag-lamp",
  planned: "tag",
  toRecord: "tag tag-lamp",
  toShare: "tag tag-lamp",
  shared: "tag tag-green",
  cancelled: "tag",
};

/** The year's meetings: what is owed and not planned stands among what is planned and what was held. */
export function MeetingTable({
  lines,
  today,
  mayPlan,
}: {
  lines: readonly MeetingLine[];
  today: string;
  mayPlan: (line: MeetingLine) => boolean;
}) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Meeting</th>
          <th scope="col">Day</th>
          <th scope="col">Owed by</th>
          <th scope="col">Category</th>
          <th scope="col">Stands</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const standing = standingOf(line, today);
          return (
            <tr key={line.id ?? `${line.unitId} ${line.obligationId} ${line.kind}`}>
              <th scope="row">
                <a href={`/schools/${line.urn}`}>{line.unit}</a>
              </th>
              <td data-name="Meeting" className="sm:whitespace-nowrap">
                {line.id ? <a href={`/meetings/${line.id}`}>{meetingName(line.kind)}</a> : meetingName(line.kind)}
                {line.term ? <small> {line.term}</small> : null}
              </td>
              <td data-name="Day" className="whitespace-nowrap">
                {dayOf(line, mayPlan(line))}
              </td>
              <td data-name="Owed by" className="whitespace-nowrap">
                {line.due ? writtenDay(line.due) : "–"}
              </td>
              <td data-name="Category">{line.category ?? "None yet"}</td>
              <td data-name="Stands">
                <span className={looks[standing]}>{standingName(standing)}</span>
                {line.withTrustees === "do" ? <small className="block">with a trustee</small> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function dayOf({ id, date, startsAt, urn, kind, obligationId, unit }: MeetingLine, mayPlan: boolean) {
  if (id && date) return `${writtenDay(date)}${startsAt ? `, ${startsAt}` : ""}`;
  if (!mayPlan) return "Not planned yet";
  const address = addressWith("/meetings/new", { school: String(urn), kind, duty: obligationId ?? "" });
  return (
    <a href={address} aria-label={`Plan the ${meetingName(kind).toLowerCase()} of ${unit}`}>
      Plan it
    </a>
  );
}

/** Where the list has nothing to show. */
export function NoMeetings({ show }: { show: string }) {
  if (show === "toDo")
    return <EmptyState title="Nothing waits.">Every meeting that is owed is planned, and what was held is shared.</EmptyState>;
  if (show === "attended")
    return (
      <EmptyState title="No meeting here.">
        Trustees are asked to some meetings of schools that must improve. Those to which you are asked stand here, with their packs.
      </EmptyState>
    );
  return (
    <EmptyState title="No meeting here.">
      Each school has a standards meeting at the end of the year, and more where its category asks for them.
    </EmptyState>
  );
}
