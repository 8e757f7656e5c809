import type { Day } from "@/lib/dates";
import type { VisitKind, VisitStatus } from "@/lib/visits/words";
import { capital, counted } from "@/lib/words";

/** A visit as the count of days asks about it. */
export interface CountedVisit {
  kind: VisitKind;
  status: VisitStatus;
  /** 1, 0.5 or 0. */
  days: number;
  date: Day;
}

/** The days of a unit in a year against what it is owed (UO-2). */
export interface DayCount {
  /** Nothing where the year says none for its phase. */
  owed: number | null;
  done: number;
  planned: number;
  /** Of the planned ones those whose day is past: they took place, or they did not. */
  overdue: number;
  /** Still to take place of what is owed. */
  remaining: number;
  /** Owed, and neither done nor planned. */
  toPlan: number;
}

/** Days of the adviser: programme and additional visits count, meetings and reviews do not, a cancelled one never. */
export function countDays(owed: number | null, visits: readonly CountedVisit[], today: Day): DayCount {
  const counting = visits.filter(({ kind }) => kind === "programme" || kind === "additional");
  const sum = (those: readonly CountedVisit[]) => those.reduce((days, visit) => days + visit.days, 0);
  const planned = counting.filter(({ status }) => status === "planned");
  const done = sum(counting.filter(({ status }) => status === "done"));
  const remaining = owed === null ? 0 : Math.max(0, owed - done);
  return {
    owed,
    done,
    planned: sum(planned),
    overdue: sum(planned.filter(({ date }) => date < today)),
    remaining,
    toPlan: Math.max(0, remaining - sum(planned)),
  };
}

/** "no days", "half a day", "1 day", "2.5 days". */
export function daysText(days: number): string {
  if (days === 0) return "no days";
  return days === 0.5 ? "half a day" : counted(days, "day");
}

/** Where a unit's days stand, and the shortfall that is foreseen, in a sentence or two. */
export function dayForecast(count: DayCount, { yearOver = false, daysLeft = null as number | null } = {}): string {
  const { owed, done, planned, toPlan } = count;
  if (owed === null) return `${capital(daysText(done))} done and ${daysText(planned)} planned. The year says no number for this phase.`;
  if (done >= owed)
    return `All ${daysText(owed)} owed this year have taken place${done > owed ? `, and ${daysText(done - owed)} more` : ""}.`;
  if (yearOver) return `The year ended ${daysText(owed - done)} short: ${daysText(done)} of ${daysText(owed)} took place.`;
  const stand = `${capital(daysText(owed))} owed this year: ${daysText(done)} done, ${daysText(planned)} planned.`;
  if (toPlan === 0) return stand;
  if (daysLeft !== null && daysLeft < toPlan)
    return `${stand} ${capital(daysText(toPlan))} still to be planned, and only ${daysText(daysLeft)} left that would suit: the year will fall short.`;
  return `${stand} ${capital(daysText(toPlan))} still to be planned, or the year falls short.`;
}

/** Meetings of the partnership link in a year (UO-4). */
export interface MeetingCount {
  least: number | null;
  most: number | null;
  done: number;
  planned: number;
}

/** Counts a unit's link meetings. */
export function countMeetings({ least, most }: Pick<MeetingCount, "least" | "most">, visits: readonly CountedVisit[]): MeetingCount {
  const of = (status: VisitStatus) => visits.filter((visit) => visit.kind === "linkMeeting" && visit.status === status).length;
  return { least, most, done: of("done"), planned: of("planned") };
}

/** "2 held, 1 planned; 6 to 12 a year". */
export function meetingsText({ least, most, done, planned }: MeetingCount): string {
  const range = least === null ? (most === null ? "" : `; up to ${most} a year`) : `; ${least}${most === null ? "" : ` to ${most}`} a year`;
  return `${done} held, ${planned} planned${range}`;
}
