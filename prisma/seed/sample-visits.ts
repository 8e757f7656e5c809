import { v7 as uuid } from "uuid";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf, weekdayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { addWorkingDays, isWorkingDay, workingDayFrom } from "@/lib/strategy/calendar";
import { programmeOf } from "@/lib/strategy/in-force";
import { modelStrategy } from "@/lib/strategy/model/year";
import { startYearOf, yearKeyOf } from "@/lib/strategy/year-key";
import { type Around, calendarOf, type SampleUnit } from "./sample-facts.ts";
import { loadPlanning } from "./sample-planning.ts";

/** A visit of a year's programme in the sample. */
export interface SampleVisit {
  unit: SampleUnit;
  id: string;
  number: number;
  key: string;
  day: Day;
  year: number;
  schoolId: string | null;
}

type Weeks = Record<string, readonly string[]>;

/** The visits of two years: programme, one that was cancelled and replaced, an additional one, meetings and a review. */
export async function loadVisits(db: Database, around: Around, weeks: Weeks): Promise<SampleVisit[]> {
  const { trustId, units, personId } = around;
  const thisYear = startYearOf(today());
  const versions = await versionsByYear(db, trustId);
  const taken = new Set<string>();
  const visits = [thisYear - 1, thisYear].flatMap((year) =>
    units.flatMap((unit, place) => visitsOfYear(year, unit, { place, weeks, taken })),
  );
  await db.visit.createMany({
    data: visits.map(({ unit, id, number, key, day, year, schoolId }) => ({
      trustId,
      id,
      unitId: unit.unitId,
      schoolId,
      strategyVersionId: versions.get(yearKeyOf(year)) ?? null,
      date: dateOf(day),
      kind: "programme" as const,
      number,
      programmeVisitKey: key,
      leadId: unit.school.adviser ? personId(unit.school.adviser) : null,
      days: 1,
      status: day < today() ? ("done" as const) : ("planned" as const),
    })),
  });
  const version = versions.get(yearKeyOf(thisYear)) ?? null;
  await loadCancelled(db, around, visits, version);
  await loadOthers(db, around, version);
  await loadPlanning(db, around, visits);
  return visits;
}

async function versionsByYear(db: Database, trustId: string): Promise<Map<string, string>> {
  const rows = await db.strategyVersion.findMany({ where: { trustId }, select: { id: true, year: { select: { key: true } } } });
  return new Map(rows.map(({ id, year }) => [year.key, id]));
}

/** The visits of a unit's year: some weeks into their terms, on days that its adviser works. The farther ones are not laid out yet. */
function visitsOfYear(
  year: number,
  unit: SampleUnit,
  { place, weeks, taken }: { place: number; weeks: Weeks; taken: Set<string> },
): SampleVisit[] {
  const calendar = calendarOf(year);
  const visits = programmeOf(modelStrategy(year), unit.school.phase)?.visits ?? [];
  return visits.flatMap(({ key, term }, index) => {
    const begins = calendar.terms.find((one) => one.key === term)?.startsOn;
    const first = begins && workingDayFrom(calendar, begins);
    const wished = first && addWorkingDays(calendar, first, 6 + place);
    const adviser = unit.school.adviser;
    if (!wished || wished >= addDays(today(), 75) || (adviser === null && wished >= today())) return [];
    const works = (day: Day) => !adviser || (weeks[adviser]?.[weekdayOf(day) - 1] ?? "day") === "day";
    let day = wished;
    while (!isWorkingDay(calendar, day) || !works(day) || taken.has(`${adviser} ${day}`)) day = addDays(day, 1);
    taken.add(`${adviser} ${day}`);
    const schoolId = unit.schoolIds.length > 1 ? (unit.schoolIds[index % unit.schoolIds.length] ?? null) : null;
    return [{ unit, id: uuid(), number: index + 1, key, day, year, schoolId }];
  });
}

/** One visit was cancelled by its school, and the one that took its place names it. */
async function loadCancelled(
  db: Database,
  { trustId, personId }: Around,
  visits: readonly SampleVisit[],
  version: string | null,
): Promise<void> {
  const replacement = visits.find(
    ({ unit, day, year }) => unit.school.name.startsWith("Saltmere") && year === startYearOf(today()) && day < today(),
  );
  if (!replacement) return;
  const { unit, number, key, day } = replacement;
  const cancelled = await db.visit.create({
    data: {
      trustId,
      unitId: unit.unitId,
      strategyVersionId: version,
      date: dateOf(addDays(day, -7)),
      kind: "programme",
      number,
      programmeVisitKey: key,
      leadId: unit.school.adviser ? personId(unit.school.adviser) : null,
      days: 1,
      status: "cancelled",
      cancelledOn: dateOf(addDays(day, -7)),
      cancelledBy: "school",
      cancelReason: "The boiler failed and the school was closed",
      sequence: 1,
    },
    select: { id: true },
  });
  await db.visit.update({ where: { trustId_id: { trustId, id: replacement.id } }, data: { replacesId: cancelled.id } });
}

/** Meetings of partnership links, an additional half day, and a review by others. */
async function loadOthers(db: Database, { trustId, units, personId }: Around, version: string | null): Promise<void> {
  const calendar = calendarOf(startYearOf(today()));
  const status = (day: Day) => (day < today() ? ("done" as const) : ("planned" as const));
  const own = { trustId, strategyVersionId: version };
  const meetings = units.flatMap(({ unitId, school }, place) =>
    calendar.terms.flatMap(({ startsOn }) => {
      const first = workingFrom(startsOn);
      const day = school.link && addWorkingDays(calendar, first, 4 + place);
      if (!day || day >= addDays(today(), 45)) return [];
      const when = { date: dateOf(day), startsAt: "08:45", endsAt: "09:45", status: status(day) };
      return [{ ...own, unitId, ...when, kind: "linkMeeting" as const, leadId: personId(school.link ?? ""), days: 0 }];
    }),
  );
  const named = (name: string) => units.find(({ school }) => school.name.startsWith(name));
  const [long, fell] = [named("Long Acre"), named("Brackenfell")];
  const [half, review] = [workingFrom(addDays(today(), -16)), workingFrom(addDays(today(), 30))];
  await db.visit.createMany({
    data: [
      ...meetings,
      ...(long
        ? [
            {
              ...own,
              unitId: long.unitId,
              date: dateOf(half),
              startsAt: "09:00",
              endsAt: "12:00",
              kind: "additional" as const,
              title: "Behaviour at lunchtime and after it",
              leadId: personId(long.school.adviser ?? ""),
              days: 0.5,
              status: status(half),
            },
          ]
        : []),
      ...(fell
        ? [
            {
              ...own,
              unitId: fell.unitId,
              date: dateOf(review),
              kind: "review" as const,
              reviewKind: "subject" as const,
              title: "Science in years 7 to 9, and reading in all subjects",
              leadName: "Reviewers from another trust",
              days: 0,
              status: status(review),
            },
          ]
        : []),
    ],
  });

  function workingFrom(day: Day): Day {
    return workingDayFrom(calendar, day) ?? day;
  }
}
