import { phasesWritten } from "@/components/strategy/document/beliefs";
import { Part, Texts } from "@/components/strategy/document/part";
import { type Day, writtenDay } from "@/lib/dates";
import type { Strategy } from "@/lib/strategy/content";
import { dueDayOf } from "@/lib/strategy/in-force";
import { counted } from "@/lib/words";

/** Terms, INSET days and bank holidays (TE-5). */
export function YearCalendar({
  calendar,
  bankHolidays,
}: {
  calendar: Strategy["calendar"];
  bankHolidays: readonly { day: Day; name: string }[];
}) {
  return (
    <Part name="calendar">
      <table className="records mt-3">
        <caption className="sr-only">Terms</caption>
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">First day</th>
            <th scope="col">Last day</th>
          </tr>
        </thead>
        <tbody>
          {calendar.terms.map(({ key, name, startsOn, lastDay }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-name="From">{writtenDay(startsOn)}</td>
              <td data-name="To">{writtenDay(lastDay)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="facts mt-4">
        <dt>INSET days</dt>
        <dd>
          {calendar.insetDays.length === 0
            ? "None"
            : calendar.insetDays.map(({ day, note }) => `${writtenDay(day)}${note ? ` (${note})` : ""}`).join("; ")}
        </dd>
        <dt>Bank holidays</dt>
        <dd>{bankHolidays.map(({ day, name }) => `${writtenDay(day)}, ${name}`).join("; ") || "None are known"}</dd>
      </dl>
    </Part>
  );
}

/** Days and meetings that each phase is owed (UO-1 to UO-5). */
export function Offer({ entitlements }: { entitlements: Strategy["offer"]["entitlements"] }) {
  return (
    <Part name="offer">
      {entitlements.map(({ key, name, phases, visitDays, linkMeetingsLeast, linkMeetingsMost, link, also }) => (
        <section key={key} aria-labelledby={`offer-${key}`} className="mt-5">
          <h3 id={`offer-${key}`}>{name}</h3>
          <p className="text-soft">{phasesWritten(phases)}. A federation counts as one school.</p>
          <ul className="mt-2 list-disc space-y-1.5 pl-5 marker:text-faint">
            <li>One adviser, on at least {counted(visitDays, "day")} of the year.</li>
            <li>
              {link === "chiefExecutive"
                ? "The chief executive as partnership link"
                : "A partnership link: a member of the team or the chief executive"}
              {meetings(linkMeetingsLeast, linkMeetingsMost)}.
            </li>
            {also.map((line) => (
              <li key={line.key}>{line.text}</li>
            ))}
          </ul>
        </section>
      ))}
    </Part>
  );
}

function meetings(least: number | null, most: number | null): string {
  if (least !== null && most !== null) return `, who meets the headteacher ${least} to ${most} times a year`;
  if (most !== null) return `, who meets the headteacher up to ${most} times a year`;
  return least === null ? "" : `, who meets the headteacher at least ${least} times a year`;
}

/** Plans and evaluations, with the days by which they are due (UO-6 to UO-9). */
export function Expectations({ strategy }: { strategy: Strategy }) {
  return (
    <Part name="expectations">
      <ul className="list mt-2">
        {strategy.expectations.documents.map((document) => {
          const due = dueDayOf(strategy, document);
          return (
            <li key={document.key}>
              <p className="font-semibold">{document.name}</p>
              <p>{document.about}</p>
              <small>
                {due ? `By ${writtenDay(due)}: ` : ""}
                {document.dueFor}
              </small>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** What no classroom goes without (TE-7). */
export function Provision({ provision }: { provision: Strategy["provision"] }) {
  if (provision.items.length === 0) return null;
  return (
    <Part name="provision">
      {provision.about ? <p className="mt-2 text-soft">{provision.about}</p> : null}
      <Texts rows={provision.items} numbered />
    </Part>
  );
}
