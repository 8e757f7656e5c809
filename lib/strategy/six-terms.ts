import { addDays, type Day, weekdayOf } from "@/lib/dates";
import { easterSunday, weekdayFrom, weekdayUpTo } from "@/lib/strategy/bank-holidays";
import type { InsetDay, Term } from "@/lib/strategy/calendar";

const [monday, friday] = [1, 5];

/** Six terms as English authorities usually set them, for the year that begins in September: a first proposal. */
export function sixTerms(startYear: number): { terms: Term[]; insetDays: (InsetDay & { key: string })[] } {
  const next = startYear + 1;
  const autumnBreak = weekdayUpTo(`${startYear}-10-28`, monday);
  const winterBreak = weekdayFrom(`${next}-02-12`, monday);
  const easter = easterSunday(next);
  const late = easter >= `${next}-04-08`;
  const mayBreak = weekdayUpTo(`${next}-05-31`, monday);
  const firstDay = onWeekday(`${startYear}-09-03`);
  const days: [Day, Day][] = [
    [firstDay, addDays(autumnBreak, -3)],
    [addDays(autumnBreak, 7), weekdayUpTo(`${startYear}-12-20`, friday)],
    [onWeekday(`${next}-01-04`), addDays(winterBreak, -3)],
    [addDays(winterBreak, 7), addDays(easter, late ? -9 : -3)],
    [addDays(easter, late ? 8 : 15), addDays(mayBreak, -3)],
    [addDays(mayBreak, 7), weekdayUpTo(`${next}-07-23`, friday)],
  ];
  const terms = days.map(([startsOn, lastDay], index) => ({ key: `term-${index + 1}`, name: `Term ${index + 1}`, startsOn, lastDay }));
  const before = weekdayBefore(firstDay);
  const insetDays = [weekdayBefore(before), before, terms[2]?.startsOn ?? firstDay, terms[5]?.startsOn ?? firstDay];
  return {
    terms,
    insetDays: insetDays.filter((day) => day >= `${startYear}-09-01`).map((day) => ({ key: `inset-${day}`, day, note: "" })),
  };
}

function onWeekday(day: Day): Day {
  return weekdayOf(day) === 6 ? addDays(day, 2) : weekdayOf(day) === 0 ? addDays(day, 1) : day;
}

function weekdayBefore(day: Day): Day {
  return addDays(day, weekdayOf(day) === 1 ? -3 : -1);
}
