/** A day without a time, as "2026-11-24". */
export type Day = string;

const dayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const londonTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A day as a date at midnight UTC, the way the database keeps days. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** As dateOf, where the day may have been left empty. */
export function dateOrNull(day: Day): Date | null {
  return day === "" ? null : dateOf(day);
}

/** The day of a date that the database keeps as a day. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return dateOf(day).getUTCDay();
}

/** "Tue 4 Oct 2022". */
export function writtenDay(day: Day): string {
  const date = dateOf(day);
  return `${dayNames[date.getUTCDay()]} ${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** The day on which a moment falls in an English school. */
export function londonDay(moment: Date): Day {
  const part = partsOf(moment);
  return `${part.year}-${part.month}-${part.day}`;
}

/** "Tue 4 Oct 2022, 14:02", on the clock of an English school. */
export function writtenMoment(moment: Date): string {
  const part = partsOf(moment);
  return `${writtenDay(londonDay(moment))}, ${part.hour}:${part.minute}`;
}

function partsOf(moment: Date): Record<string, string> {
  return Object.fromEntries(londonTime.formatToParts(moment).map((part) => [part.type, part.value]));
}
