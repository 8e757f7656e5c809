import { addDays, type Day, weekdayOf } from "@/lib/dates";
import { isHeldOn, type Span } from "@/lib/people/holdings";
import { type SchoolCalendar, termOn } from "@/lib/strategy/calendar";
import { covers, type Pattern, partOn, type WorkingPart } from "@/lib/working-days/patterns";

/** Somebody who is needed: when they work, and when they are away. */
export interface NeededPerson {
  name: string;
  patterns: readonly Pattern[];
  away: readonly Span[];
}

/** A school, or a member of a federation, with the calendar that holds for it. */
export interface NeededSchool {
  name: string;
  calendar: SchoolCalendar;
}

/** What is to be planned. */
export interface Plan {
  people: readonly NeededPerson[];
  schools: readonly NeededSchool[];
  /** Holidays where no school is needed. */
  bankHolidays: readonly Day[];
  part: Exclude<WorkingPart, "none">;
  /** Pupils are there: no INSET day. */
  withPupils: boolean;
}

/** How far ahead a day is looked for: into the next year, where its terms are known. */
const farthest = 400;

/** Why a day does not suit, one sentence each; none where it suits (TE-2). */
export function obstaclesOn(plan: Plan, day: Day): string[] {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return ["It is a weekend."];
  if (plan.bankHolidays.includes(day) || plan.schools.some(({ calendar }) => calendar.bankHolidays.includes(day)))
    return ["It is a bank holiday."];
  return [
    ...plan.schools.flatMap((school) => obstacleOfSchool(school, day, plan.withPupils)),
    ...plan.people.flatMap((person) => obstacleOfPerson(person, day, plan.part)),
  ];
}

function obstacleOfSchool({ name, calendar }: NeededSchool, day: Day, withPupils: boolean): string[] {
  if (calendar.insetDays.some((inset) => inset.day === day)) return withPupils ? [`${name} has an INSET day.`] : [];
  return termOn(calendar.terms, day) ? [] : [`It is outside the terms of ${name}.`];
}

function obstacleOfPerson({ name, patterns, away }: NeededPerson, day: Day, part: Plan["part"]): string[] {
  if (away.some((span) => isHeldOn(span, day))) return [`${name} is away.`];
  const worked = partOn(patterns, day);
  if (worked === undefined || covers(worked, part)) return [];
  if (worked === "none") return [`${name} does not work on this day of the week.`];
  return [`${name} works in the ${worked} only.`];
}

/** The first days from a day on that suit all and are not taken, so many; fewer where the known terms end. */
export function suitableDays(plan: Plan, from: Day, count: number, taken: readonly Day[] = []): Day[] {
  const found: Day[] = [];
  for (let ahead = 0; ahead <= farthest && found.length < count; ahead += 1) {
    const day = addDays(from, ahead);
    if (!taken.includes(day) && obstaclesOn(plan, day).length === 0) found.push(day);
  }
  return found;
}

/** A proposed day: it suits, or what stands against it and the next day that suits all (TE-2). */
export type Proposal = { suits: true } | { suits: false; warnings: string[]; next: Day | undefined };

/** Looks at a proposed day. */
export function proposed(plan: Plan, day: Day): Proposal {
  const warnings = obstaclesOn(plan, day);
  return warnings.length === 0 ? { suits: true } : { suits: false, warnings, next: suitableDays(plan, day, 1)[0] };
}

/** Those whose working pattern nobody has entered: every weekday is taken to suit them. */
export function unknownPatterns(plan: Pick<Plan, "people">, day: Day): string[] {
  return plan.people.filter(({ patterns }) => partOn(patterns, day) === undefined).map(({ name }) => name);
}
