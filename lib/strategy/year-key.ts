import type { Day } from "@/lib/dates";

/** "2026-27": the year's key and address. */
export function yearKeyOf(startYear: number): string {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, "0")}`;
}

/** "2026/27", as people write it. */
export function writtenYear(key: string): string {
  return key.replace("-", "/");
}

/** The calendar year in which the school year of a day began: it turns on 1 September. */
export function startYearOf(day: Day): number {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month >= 9 ? year : year - 1;
}

/** First day of a school year, and the day before which it ends. */
export function daysOfYear(startYear: number): { startsOn: Day; endsBefore: Day } {
  return { startsOn: `${startYear}-09-01`, endsBefore: `${startYear + 1}-09-01` };
}
