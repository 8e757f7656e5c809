import { today } from "@/lib/clock";
import { addDays, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { addWorkingDays, workingDayFrom } from "@/lib/strategy/calendar";
import { startYearOf } from "@/lib/strategy/year-key";
import { loadActions } from "./sample-actions.ts";
import { loadDuties } from "./sample-duties.ts";
import { loadEvaluations } from "./sample-evaluations.ts";
import { type Around, calendarOf } from "./sample-facts.ts";
import { loadMeasures } from "./sample-measures.ts";
import { loadMeetings } from "./sample-meetings.ts";
import { loadNotes } from "./sample-notes.ts";
import { loadPlans } from "./sample-plans.ts";
import { loadQuality } from "./sample-quality.ts";
import { loadStrategicPlans } from "./sample-strategic-plans.ts";
import { loadVisits } from "./sample-visits.ts";
import { categoriesOfUnits } from "./sample-words.ts";

/** Everything that two years of work leave behind: patterns, categories, visits, actions, meetings, measures. */
export async function loadRecords(db: Database, around: Around): Promise<void> {
  await loadPatterns(db, around);
  await loadCategories(db, around);
  await loadProgrammes(db, around);
  await loadVisits(db, around, weeks);
  await loadActions(db, around);
  await loadNotes(db, around);
  await loadPlans(db, around);
  await loadMeetings(db, around);
  await loadDuties(db, around);
  await loadQuality(db, around);
  await loadStrategicPlans(db, around);
  await loadEvaluations(db, around);
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

/** The director picks the programme of the all-through school each year. */
async function loadProgrammes(db: Database, { trustId, units, personId }: Around): Promise<void> {
  const years = await db.academicYear.findMany({ where: { trustId }, select: { id: true, startsOn: true } });
  await db.unitProgramme.createMany({
    data: units
      .filter(({ school }) => school.phase === "allThrough")
      .flatMap(({ unitId }) =>
        years.map(({ id: yearId, startsOn }) => ({
          trustId,
          unitId,
          yearId,
          programmeKey: "secondary",
          reason: "Most of its pupils are in years 7 to 13",
          pickedById: personId("director"),
          pickedOn: startsOn,
        })),
      ),
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
