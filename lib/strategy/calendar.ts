import { addDays, type Day, weekdayOf } from "@/lib/dates";

/** A term of the year: first and last day for pupils, both included (TE-5). */
export interface Term {
  key: string;
  name: string;
  startsOn: Day;
  lastDay: Day;
}

/** A day on which staff work and pupils do not come. */
export interface InsetDay {
  day: Day;
  note: string;
}

/** The calendar of a school: its own terms and INSET days, or the trust's, with the bank holidays. */
export interface SchoolCalendar {
  /** In order of time; they may belong to several years. */
  terms: readonly Term[];
  insetDays: readonly InsetDay[];
  bankHolidays: readonly Day[];
}

/** The term that a day lies in, if it lies in one. */
export function termOn(terms: readonly Term[], day: Day): Term | undefined {
  return terms.find(({ startsOn, lastDay }) => startsOn <= day && day <= lastDay);
}

/** The term that is running on a day or, in a holiday, the next one. */
export function termFrom(terms: readonly Term[], day: Day): Term | undefined {
  return terms.find(({ lastDay }) => day <= lastDay);
}

/** Monday to Friday within the school's terms, INSET days included and bank holidays out. */
export function isWorkingDay(calendar: SchoolCalendar, day: Day): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6 || calendar.bankHolidays.includes(day)) return false;
  return termOn(calendar.terms, day) !== undefined || calendar.insetDays.some((inset) => inset.day === day);
}

/** How far a search for a working day goes: longer than any holiday. */
const farthest = 120;

/** The first working day on or after a day, or nothing where the known terms end. */
export function workingDayFrom(calendar: SchoolCalendar, day: Day): Day | undefined {
  for (let ahead = 0; ahead <= farthest; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isWorkingDay(calendar, candidate)) return candidate;
  }
  return undefined;
}

/** So many working days before (negative) or after a day; nothing where the known terms end. */
export function addWorkingDays(calendar: SchoolCalendar, day: Day, count: number): Day | undefined {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let current = day;
  for (let walked = 0; left > 0; walked += 1) {
    if (walked > farthest) return undefined;
    current = addDays(current, step);
    if (!isWorkingDay(calendar, current)) continue;
    left -= 1;
    walked = 0;
  }
  return current;
}
