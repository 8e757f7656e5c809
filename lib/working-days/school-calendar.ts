import type { Day } from "@/lib/dates";
import type { InsetDay, SchoolCalendar, Term } from "@/lib/strategy/calendar";

/** What a year says for all schools. */
export interface YearCalendar {
  terms: readonly Term[];
  insetDays: readonly InsetDay[];
}

/** A school's own days of a year: terms by their key, and INSET days. */
export interface OwnDays {
  terms: readonly { key: string; startsOn: Day; lastDay: Day }[];
  insetDays: readonly InsetDay[];
}

/** The calendar that holds for a school: the years' terms and INSET days, or its own in their place. */
export function calendarOf(
  years: readonly { key: string; calendar: YearCalendar }[],
  own: Readonly<Record<string, OwnDays>>,
  bankHolidays: readonly Day[],
): SchoolCalendar {
  const parts = years.map(({ key, calendar }) => withOwnDays(calendar, own[key]));
  return {
    terms: parts.flatMap(({ terms }) => terms).sort((one, other) => one.startsOn.localeCompare(other.startsOn)),
    insetDays: parts.flatMap(({ insetDays }) => insetDays),
    bankHolidays,
  };
}

/** A year's calendar with a school's own days in place of the trust's; a term that the school does not name stays. */
export function withOwnDays(year: YearCalendar, own: OwnDays | undefined): YearCalendar {
  if (!own) return year;
  const days = new Map(own.terms.map(({ key, startsOn, lastDay }) => [key, { startsOn, lastDay }]));
  return { terms: year.terms.map((term) => ({ ...term, ...days.get(term.key) })), insetDays: own.insetDays };
}

/** What keeps a school's own terms from being used, by the key of the term. */
export function faultsOfTerms(
  terms: readonly { key: string; name: string; startsOn: Day; lastDay: Day }[],
  year: { startsOn: Day; endsBefore: Day },
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1];
    if (term.lastDay < term.startsOn) faults[term.key] = `The last day of ${term.name} is before its first.`;
    else if (term.startsOn < year.startsOn || term.lastDay >= year.endsBefore) faults[term.key] = `${term.name} lies outside the year.`;
    else if (before && term.startsOn <= before.lastDay) faults[term.key] = `${term.name} begins before ${before.name} has ended.`;
  }
  return faults;
}
