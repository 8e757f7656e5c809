import { addDays, type Day, weekdayOf } from "@/lib/dates";
import { isWorkingDay, type SchoolCalendar } from "@/lib/strategy/calendar";

/** The hour of a Monday from which digests go out, by an English clock. */
const hourOfDigests = 7;

/**
 * The Monday whose digests are due now; nothing before seven on a Monday, and nothing from Thursday on. The days between are for what
 * was missed while the app stood still.
 */
export function digestWeek(today: Day, hour: number): Day | null {
  const weekday = weekdayOf(today);
  if (weekday < 1 || weekday > 3 || (weekday === 1 && hour < hourOfDigests)) return null;
  return addDays(today, 1 - weekday);
}

/** Whether school is held on any day of a week. Without known terms every week counts as one. */
export function hasSchoolDays(calendar: SchoolCalendar, monday: Day): boolean {
  if (calendar.terms.length === 0) return true;
  return Array.from({ length: 5 }, (_, day) => addDays(monday, day)).some((day) => isWorkingDay(calendar, day));
}
