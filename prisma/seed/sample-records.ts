import { v7 as uuid } from "uuid";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { addWorkingDays, workingDayFrom } from "@/lib/strategy/calendar";
import { programmeOf } from "@/lib/strategy/in-force";
import { modelStrategy } from "@/lib/strategy/model/year";
import { startYearOf } from "@/lib/strategy/year-key";
import { loadActions } from "./sample-actions.ts";
import { type Around, calendarOf, type SampleUnit } from "./sample-facts.ts";
import { loadMeasures } from "./sample-measures.ts";
import { categoriesOfUnits } from "./sample-words.ts";

/** Everything that two years of work leave behind: patterns, categories, visits, actions, meetings, measures. */
export async function loadRecords(db: Database, around: Around): Promise<void> {
  await loadPatterns(db, around);
  await loadCategories(db, around);
  await loadVisits(db, around);
  await loadActions(db, around);
  await loadGoverningBodies(db, around);
  await loadMeasures(db, around);
}

const whole = "day" as const;
const none = "none" as const;
const weeks = {
  director: [none, whole, whole, whole, none],
  deputy: [whole, whole, whole, whole, whole],
  adviser: [none, whole, none, whole, none],
  adviser2: [whole, whole, whole, whole, none],
  independent: [none, none, whole, "morning", none],
  link: [whole, whole, whole, whole, "morning"],
} as const;

async function loadPatterns(db: Database, { trustId, personId }: Around): Promise<void> {
  const startsOn = dateOf(`${startYearOf(today()) - 1}-09-01`);
  await db.workingPattern.createMany({
    data: Object.entries(weeks).map(([key, [monday, tuesday, wednesday, thursday, friday]]) => ({
      trustId,
      personId: personId(key),
      startsOn,
      monday,
      tuesday,
      wednesday,
      thursday,
      friday,
    })),
  });
  const from = addDays(today(), 20);
  await db.daysAway.create({
    data: { trustId, personId: personId("adviser2"), startsOn: dateOf(from), endsBefore: dateOf(addDays(from, 3)), note: "Conference" },
  });
}

async function loadCategories(db: Database, { trustId, units, personId }: Around): Promise<void> {
  await db.categoryPeriod.createMany({
    data: units.flatMap(({ unitId, school }) => {
      const [category, months] = categoriesOfUnits[school.name] ?? ["refinement", 9];
      const startsOn = dateOf(addDays(today(), -30 * months));
      const own = { trustId, unitId, startsOn, clockFrom: startsOn, origin: "broughtIn" as const, decidedById: personId("director") };
      const main = { ...own, categoryKey: category, source: "Standards meeting, note of the director of education" };
      const church = ["churchOfEngland", "methodist"].includes(school.church);
      return church ? [main, { ...own, axis: "siams" as const, categoryKey: "refinement", source: "Review of the diocese" }] : [main];
    }),
  });
}

/** The day of each visit of a year's programme: some weeks into its term, each unit on a day of its own. */
function visitDays(startYear: number, unit: SampleUnit, place: number): { number: number; day: Day }[] {
  const strategy = modelStrategy(startYear);
  const calendar = calendarOf(startYear);
  const visits = programmeOf(strategy, unit.school.phase)?.visits ?? [];
  return visits.flatMap(({ term }, index) => {
    const begins = calendar.terms.find(({ key }) => key === term)?.startsOn;
    const first = begins && workingDayFrom(calendar, begins);
    const day = first && addWorkingDays(calendar, first, 6 + place);
    return day ? [{ number: index + 1, day }] : [];
  });
}

async function loadVisits(db: Database, { trustId, units, personId }: Around): Promise<void> {
  const thisYear = startYearOf(today());
  const visits = units.flatMap((unit, place) =>
    [thisYear - 1, thisYear].flatMap((year) =>
      visitDays(year, unit, place)
        // The farther visits of the year are not laid out yet.
        .filter(({ day }) => day < addDays(today(), 75))
        .filter(({ day }) => unit.school.adviser !== null || day < today())
        .map(({ number, day }) => ({ unit, id: uuid(), number, day })),
    ),
  );
  await db.visit.createMany({
    data: visits.map(({ unit, id, number, day }) => ({
      trustId,
      id,
      unitId: unit.unitId,
      date: dateOf(day),
      kind: "programme" as const,
      number,
      leadId: unit.school.adviser ? personId(unit.school.adviser) : null,
      days: 1,
      status: day < today() ? ("done" as const) : ("planned" as const),
    })),
  });
}

async function loadGoverningBodies(db: Database, { trustId, units }: Around): Promise<void> {
  const calendar = calendarOf(startYearOf(today()));
  const schoolIds = units.flatMap((unit) => unit.schoolIds);
  await db.governingBody.createMany({
    data: schoolIds.map((schoolId) => ({ trustId, schoolId, clerkName: "Maureen Doyle", clerkEmail: "clerk@sample.test" })),
  });
  await db.governingBodyMeeting.createMany({
    data: schoolIds.flatMap((schoolId, place) =>
      calendar.terms.flatMap(({ startsOn }) => {
        const first = workingDayFrom(calendar, startsOn);
        const day = first && addWorkingDays(calendar, first, 15 + (place % 8));
        return day
          ? [{ trustId, schoolId, day: dateOf(day), time: place % 3 === 0 ? "18:30" : "17:00", title: "Local governing body" }]
          : [];
      }),
    ),
  });
}
