import { addDays, type Day, weekdayOf } from "@/lib/dates";

/** A day on which schools are closed by law. */
export interface BankHoliday {
  day: Day;
  name: string;
}

/** Easter Sunday of a year, by the calendar of the western churches. */
export function easterSunday(year: number): Day {
  const [century, part] = [Math.floor(year / 100), year % 100];
  const moon =
    (19 * (year % 19) + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const step = (32 + 2 * (century % 4) + 2 * Math.floor(part / 4) - moon - (part % 4)) % 7;
  const late = Math.floor(((year % 19) + 11 * moon + 22 * step) / 451);
  const count = moon + step - 7 * late + 114;
  return `${year}-${String(Math.floor(count / 31)).padStart(2, "0")}-${String((count % 31) + 1).padStart(2, "0")}`;
}

/** The first such weekday on or after a day. */
export function weekdayFrom(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** The last such weekday on or before a day. */
export function weekdayUpTo(day: Day, weekday: number): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** A weekend's holiday is kept on the next weekday that is free. */
function substitute(day: Day, taken: readonly Day[]): Day {
  let kept = day;
  while (weekdayOf(kept) === 0 || weekdayOf(kept) === 6 || taken.includes(kept)) kept = addDays(kept, 1);
  return kept;
}

/** The regular bank holidays of England and Wales in a calendar year. Those of one occasion come with the official list. */
export function bankHolidaysOf(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const christmas = substitute(`${year}-12-25`, []);
  const boxing = substitute(`${year}-12-26`, [christmas]);
  return [
    { day: substitute(`${year}-01-01`, []), name: "New Year’s Day" },
    { day: addDays(easter, -2), name: "Good Friday" },
    { day: addDays(easter, 1), name: "Easter Monday" },
    { day: weekdayFrom(`${year}-05-01`, 1), name: "Early May bank holiday" },
    { day: weekdayUpTo(`${year}-05-31`, 1), name: "Spring bank holiday" },
    { day: weekdayUpTo(`${year}-08-31`, 1), name: "Summer bank holiday" },
    { day: christmas, name: "Christmas Day" },
    { day: boxing, name: "Boxing Day" },
  ].sort((one, other) => one.day.localeCompare(other.day));
}
