import { writtenDay } from "@/lib/dates";
import type { MeetingToday, SchoolMeeting } from "@/lib/standards-meetings/today-queries";
import { meetingName, meetingStateName } from "@/lib/standards-meetings/words";

/** What standards meetings ask of somebody, on their first page. */
export function MeetingsTodaySection({ meetings }: { meetings: readonly MeetingToday[] }) {
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="meetings-today" className="mb-8 max-w-3xl">
      <h2 id="meetings-today">Standards meetings</h2>
      <ul className="list mt-1">
        {meetings.map(({ id, unit, kind, says, address }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={address}>
              {meetingName(kind)}, {unit}
            </a>
            <small>{says}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A school's meetings on its page. */
export function MeetingsCard({ meetings, list }: { meetings: readonly SchoolMeeting[] | null; list: string | null }) {
  if (meetings === null) return null;
  return (
    <section aria-labelledby="standards-meetings" className="card">
      <h2 id="standards-meetings">Standards meetings</h2>
      {meetings.length === 0 ? <p className="text-[0.95rem] text-soft">None is planned or was held here yet.</p> : null}
      <ul className="mt-1 text-[0.95rem]">
        {meetings.map(({ id, kind, state, date, outcomeOnly }) => (
          <li key={id} className="py-1">
            <a href={`/meetings/${id}${outcomeOnly ? "/outcome" : ""}`}>{writtenDay(date)}</a>{" "}
            <small>
              {meetingName(kind)}, {meetingStateName(state).toLowerCase()}
            </small>
          </li>
        ))}
      </ul>
      {list ? (
        <p className="mt-1 text-[0.93rem]">
          <a href={list}>What is owed and planned</a>
        </p>
      ) : null}
    </section>
  );
}
