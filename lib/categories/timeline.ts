import { type CategoryAxis, inWords, scaleOf } from "@/lib/categories/periods";
import type { CategoryContext } from "@/lib/categories/standing";
import { addDays, type Day } from "@/lib/dates";
import { meetingName } from "@/lib/standards-meetings/words";
import type { Strategy } from "@/lib/strategy/content";
import { kindName } from "@/lib/visits/words";

/** Something that lasts: a category, a headship. */
export interface Stretch {
  from: Day;
  /** The first day that is no more part of it; nothing while it lasts. */
  until: Day | null;
  says: string;
  /** How dark it is drawn, 0 to 1. */
  weight: number;
}

export interface Moment {
  day: Day;
  says: string;
  address: string | null;
  /** Still to come. */
  planned: boolean;
}

export interface Lane {
  name: string;
  stretches: Stretch[];
  moments: Moment[];
}

export interface Timeline {
  from: Day;
  until: Day;
  lanes: Lane[];
}

/** So many days back and ahead at most are drawn; the table has everything. */
const [back, ahead] = [365 * 5, 240];

/** Categories on both axes, headteachers, inspections, meetings and visits of a school on one line of time (CA-6). */
export function timelineOf(context: CategoryContext, strategy: Strategy, today: Day): Timeline {
  const lanes = [
    { name: "Category", stretches: categories(context, strategy, "main", today), moments: [] },
    { name: "SIAMS category", stretches: categories(context, strategy, "siams", today), moments: [] },
    { name: "Headteacher", stretches: heads(context), moments: [] },
    { name: "Inspections", stretches: [], moments: inspections(context) },
    { name: "Standards meetings", stretches: [], moments: meetings(context, today) },
    { name: "Visits", stretches: [], moments: visits(context) },
  ].filter(({ stretches, moments }) => stretches.length + moments.length > 0);
  const days = lanes.flatMap(({ stretches, moments }) => [...stretches.map(({ from }) => from), ...moments.map(({ day }) => day)]).sort();
  const earliest = addDays(today, -back);
  const first = days[0] ?? addDays(today, -365);
  const last = days.at(-1) ?? today;
  const latest = addDays(today, ahead);
  return {
    from: [first, earliest].sort().at(-1) ?? first,
    until: [addDays(today, 30), [last, latest].sort()[0] ?? last].sort().at(-1) ?? last,
    lanes,
  };
}

/** A day's place on the line, 0 to 1; what lies outside stands at its end. */
export function placeOn({ from, until }: Pick<Timeline, "from" | "until">, day: Day): number {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  return Math.min(1, Math.max(0, (Date.parse(day) - start) / Math.max(1, end - start)));
}

/** The first of September in each year of the line. */
export function yearsOn({ from, until }: Pick<Timeline, "from" | "until">): Day[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, at) => `${first + at}-09-01`).filter(
    (day) => day >= from && day <= until,
  );
}

/** Everything of the line as rows, latest first. */
export function timelineRows({ lanes }: Timeline): { day: Day; until: Day | null; lane: string; says: string; address: string | null }[] {
  return lanes
    .flatMap(({ name, stretches, moments }) => [
      ...stretches.map(({ from, until, says }) => ({ day: from, until, lane: name, says, address: null })),
      ...moments.map(({ day, says, address }) => ({ day, until: null, lane: name, says, address })),
    ])
    .sort((one, other) => other.day.localeCompare(one.day));
}

function categories({ periods }: CategoryContext, strategy: Strategy, axis: CategoryAxis, today: Day): Stretch[] {
  const scale = scaleOf(strategy);
  return periods
    .filter((period) => period.axis === axis && (period.endsBefore === null || period.endsBefore > period.startsOn))
    .map((period) => {
      const { name, rank, of } = inWords(scale, period, today);
      return { from: period.startsOn, until: period.endsBefore, says: name, weight: of > 1 && rank > 0 ? (rank - 1) / (of - 1) : 0.5 };
    });
}

function heads({ heads: list }: CategoryContext): Stretch[] {
  return list.map(({ name, from, until, school }, at) => ({
    from,
    until,
    says: school ? `${name}, ${school}` : name,
    weight: at % 2 === 0 ? 0.1 : 0.25,
  }));
}

function inspections({ inspections: list }: CategoryContext): Moment[] {
  return list.map(({ day, name, outcome, school }) => ({
    day,
    says: [name, outcome, school].filter(Boolean).join(", "),
    address: null,
    planned: false,
  }));
}

function meetings({ meetings: list }: CategoryContext, today: Day): Moment[] {
  return list.map(({ id, date, kind, state }) => ({
    day: date,
    says: meetingName(kind),
    address: `/meetings/${id}`,
    planned: state === "planned" && date >= today,
  }));
}

function visits({ visits: list }: CategoryContext): Moment[] {
  return list.map(({ id, date, kind, number, status }) => ({
    day: date,
    says: kind === "programme" && number ? `Visit ${number}` : kindName(kind),
    address: `/visits/${id}`,
    planned: status === "planned",
  }));
}
