import { addDays, type Day } from "@/lib/dates";
import type { Strategy } from "@/lib/strategy/content";
import { daysOfYear } from "@/lib/strategy/year-key";

/** Fifty-two weeks keep each day on its weekday. */
const yearOfWeeks = 364;

/**
 * Next year's strategy as it begins: a copy with the same keys. Days move on by 52 weeks for each year and keep
 * their weekday; INSET days that fall out of the year are left out; the title's year is carried on.
 */
export function rolledOver(strategy: Strategy, fromYear: number, toYear: number): Strategy {
  const later = (day: Day) => addDays(day, yearOfWeeks * (toYear - fromYear));
  const copy = structuredClone(strategy);
  copy.opening.title = copy.opening.title.replace(titleYear(fromYear), `${toYear}/${String(toYear + 1).slice(2)}`);
  copy.calendar.terms = copy.calendar.terms.map((term) => ({ ...term, startsOn: later(term.startsOn), lastDay: later(term.lastDay) }));
  const { startsOn, endsBefore } = daysOfYear(toYear);
  copy.calendar.insetDays = copy.calendar.insetDays
    .map(({ note, day }) => ({ key: `inset-${later(day)}`, day: later(day), note }))
    .filter(({ day }) => day >= startsOn && day < endsBefore);
  copy.categoryFollows = {};
  return copy;
}

function titleYear(year: number): RegExp {
  return new RegExp(`${year}\\s*[/–-]\\s*(20)?${String(year + 1).slice(2)}`);
}
