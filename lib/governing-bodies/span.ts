import type { Day } from "@/lib/dates";

/** The time that a meeting looks at: after the day of the one before, up to and with its own day. */
export interface Span {
  after: Day | null;
  until: Day;
}

interface Meeting {
  id: string;
  day: Day;
}

/** The last meeting before a day. */
export function meetingBefore<One extends Meeting>(meetings: readonly One[], day: Day): One | undefined {
  return latestOf(meetings.filter((one) => one.day < day));
}

/** The next meeting from a day on. */
export function meetingFrom<One extends Meeting>(meetings: readonly One[], day: Day): One | undefined {
  return meetings.filter((one) => one.day >= day).sort((one, other) => one.day.localeCompare(other.day))[0];
}

/** What is new for a meeting: every day belongs to one meeting's time only, two meetings of one day share theirs. */
export function spanOf(meetings: readonly Meeting[], day: Day): Span {
  return { after: meetingBefore(meetings, day)?.day ?? null, until: day };
}

/** Whether a day lies in the time that a meeting looks at. */
export function isWithin(day: Day, { after, until }: Span): boolean {
  return day <= until && (after === null || day > after);
}

function latestOf<One extends Meeting>(meetings: readonly One[]): One | undefined {
  return [...meetings].sort((one, other) => other.day.localeCompare(one.day))[0];
}
