import type { OwnDays, YearCalendar } from "@/lib/working-days/school-calendar";
import { withOwnDays } from "@/lib/working-days/school-calendar";

/** Lines that are left empty for further INSET days. */
const spareLines = 3;

/** What stands in the form of a school's terms at first: its own days, or the trust's to begin with. */
export function termsValues(calendar: YearCalendar, own: OwnDays | null): { start: Record<string, string>; insetLines: number } {
  const { terms, insetDays } = withOwnDays(calendar, own ?? undefined);
  const start = Object.fromEntries([
    ...terms.flatMap(({ key, startsOn, lastDay }) => [
      [`from:${key}`, startsOn],
      [`to:${key}`, lastDay],
    ]),
    ...insetDays.flatMap(({ day, note }, line) => [
      [`inset:${line}`, day],
      [`note:${line}`, note],
    ]),
  ]);
  return { start, insetLines: insetDays.length + spareLines };
}
