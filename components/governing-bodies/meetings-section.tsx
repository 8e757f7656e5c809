import { type Day, writtenDay } from "@/lib/dates";
import type { Body, BodyMeeting } from "@/lib/governing-bodies/body";
import { meetingBefore, meetingFrom } from "@/lib/governing-bodies/span";
import { counted } from "@/lib/words";

/** The meetings of the body: the next, the last, and the others; where they are entered, for who may. */
export function BodyMeetingsSection({ body: { urn, meetings }, today, change }: { body: Body; today: Day; change: boolean }) {
  const next = meetingFrom(meetings, today);
  const near = [next, meetingBefore(meetings, today)].filter((one) => one !== undefined);
  const others = meetings.filter((one) => !near.includes(one));
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">Meetings</h2>
      {meetings.length === 0 ? <p className="mt-2 text-soft">The dates of the governing body stand here once they are entered.</p> : null}
      {next ? (
        <p className="mt-2">
          <a className="button button-main w-full text-center" href={`/governors/${urn}/meetings/${next.id}/rag`}>
            RAG section for {writtenDay(next.day)}
          </a>
        </p>
      ) : null}
      <Lines urn={urn} meetings={near} today={today} />
      {others.length > 0 ? (
        <details>
          <summary className="py-1">{counted(others.length, "other meeting")}</summary>
          <Lines urn={urn} meetings={others} today={today} />
        </details>
      ) : null}
      {change ? (
        <p className="mt-2">
          <a href={`/schools/${urn}/governing-body`}>Enter a meeting</a>
        </p>
      ) : null}
    </section>
  );
}

function Lines({ urn, meetings, today }: { urn: number; meetings: readonly BodyMeeting[]; today: Day }) {
  return (
    <ul className="list">
      {meetings.map(({ id, day, time, title }) => (
        <li key={id}>
          <a href={`/governors/${urn}/meetings/${id}`}>{writtenDay(day)}</a>
          <small className="block">{[title, time ?? "", day >= today ? "to come" : "held"].filter(Boolean).join(", ")}</small>
        </li>
      ))}
    </ul>
  );
}
