import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type Day, dateOf, dayOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isId } from "@/lib/pages";
import { standing } from "@/lib/people/holdings";
import { peopleVisibleTo } from "@/lib/people/policy";
import { placeOf, schoolsVisibleTo } from "@/lib/schools/policy";
import { strategyFrom } from "@/lib/strategy/places";
import type { DaysAsked } from "@/lib/working-days/ask";
import { planOf } from "@/lib/working-days/plan";
import { type PlanningAsked, type PlanningFacts, planningStatement } from "@/lib/working-days/planning-statement";
import { workingDayPolicy } from "@/lib/working-days/policy";
import { type Plan, proposed, suitableDays, unknownPatterns } from "@/lib/working-days/suitable-days";

/**
 * What a day is checked against for these people and schools: for pages and for whoever plans a visit (TE-2). Null
 * where one of them is not the viewer's to see.
 */
export async function planFor(viewer: Viewer, asked: PlanningAsked & Pick<Plan, "part" | "withPupils">): Promise<Plan | null> {
  if (!workingDayPolicy.find(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const facts = await factsOf(db, viewer, asked);
    return facts && planOf(facts, asked);
  });
}

async function factsOf(db: Database, viewer: Viewer, asked: PlanningAsked): Promise<PlanningFacts | null> {
  const [facts] = await db.$queryRaw<PlanningFacts[]>(planningStatement(viewer, asked));
  if (!facts) return null;
  const complete = facts.people.length === new Set(asked.personIds).size && facts.schools.length === new Set(asked.schoolIds).size;
  return complete ? facts : null;
}

/** Who and which schools can be asked for, and the next days that suit those who were; or null. */
export async function suitableDaysPage(viewer: Viewer, asked: DaysAsked) {
  if (!workingDayPolicy.find(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const today = dateOf(viewer.today);
    const team = await db.person.findMany({
      where: {
        trustId,
        closedAt: null,
        holdings: { some: { trustId, startsOn: { lte: today }, OR: [{ endsBefore: null }, { endsBefore: { gt: today } }] } },
        OR: [{ holdings: { some: { trustId, schoolId: null } } }, { id: { in: asked.personIds } }],
      },
      orderBy: { name: "asc" },
      take: 200,
      select: { id: true, name: true },
    });
    const schools = await db.school.findMany({
      where: schoolsVisibleTo(viewer),
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    });
    const facts =
      asked.personIds.length > 0 ? await factsOf(db, viewer, { ...asked, schoolIds: asked.schoolId ? [asked.schoolId] : [] }) : null;
    const plan = facts && planOf(facts, asked);
    return {
      team,
      schools,
      found: plan && {
        names: plan.people.map(({ name }) => name),
        proposal: proposed(plan, asked.from),
        days: suitableDays(plan, asked.from, 10),
        unknown: unknownPatterns(plan, asked.from),
        yearsKnown: facts.years.length > 0,
      },
    };
  });
}

const patternSelect = { startsOn: true, monday: true, tuesday: true, wednesday: true, thursday: true, friday: true } as const;

/** Somebody's working patterns and days away, or null when the viewer may not see the person. */
export async function workingDaysOf(viewer: Viewer, personId: string) {
  if (!isId(personId)) return null;
  return inTrust(viewer, async (db) => {
    const person = await db.person.findFirst({
      where: { AND: [{ trustId: viewer.trustId, id: personId }, peopleVisibleTo(viewer)] },
      select: {
        id: true,
        name: true,
        workingPatterns: { orderBy: { startsOn: "desc" }, select: { id: true, ...patternSelect } },
        daysAway: {
          where: { endsBefore: { gt: dateOf(addDays(viewer.today, -60)) } },
          orderBy: { startsOn: "asc" },
          select: { id: true, startsOn: true, endsBefore: true, note: true },
        },
      },
    });
    if (!person) return null;
    const notes = workingDayPolicy.readNotes(viewer, personId);
    return {
      id: person.id,
      name: person.name,
      canChange: workingDayPolicy.changePattern(viewer, personId),
      patterns: person.workingPatterns.map((pattern) => ({ ...pattern, startsOn: dayOf(pattern.startsOn) })),
      away: person.daysAway.map(({ id, startsOn, endsBefore, note }) => {
        const span = { startsOn: dayOf(startsOn), endsBefore: dayOf(endsBefore) };
        return { id, ...span, lastDay: addDays(span.endsBefore, -1), note: notes ? note : null, standing: standing(span, viewer.today) };
      }),
    };
  });
}

/** A school's terms and INSET days of the year of a day: its own, or the trust's; with the form's version; or null. */
export async function schoolTerms(viewer: Viewer, urn: number) {
  if (!Number.isInteger(urn)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const school = await db.school.findFirst({
      where: { AND: [{ trustId, urn }, schoolsVisibleTo(viewer)] },
      select: { id: true, name: true, urn: true, unitId: true, federation: { select: { unitId: true } } },
    });
    if (!school || !workingDayPolicy.changeTerms(viewer, placeOf(school))) return null;
    const year = await yearOn(db, viewer, viewer.today);
    if (!year) return { school, year: null, own: null };
    const [own] = await db.$queryRaw<{ version: number; terms: TermDays[]; insetDays: { day: Day; note: string }[] }[]>`
      SELECT c."version",
        COALESCE((SELECT jsonb_agg(jsonb_build_object('key', t."key", 'startsOn', t."startsOn", 'lastDay', t."lastDay")) FROM "SchoolTerm" t
          WHERE t."trustId" = c."trustId" AND t."calendarId" = c."id"), '[]') AS "terms",
        COALESCE((SELECT jsonb_agg(jsonb_build_object('day', d."day", 'note', d."note") ORDER BY d."day") FROM "SchoolInsetDay" d
          WHERE d."trustId" = c."trustId" AND d."calendarId" = c."id"), '[]') AS "insetDays"
      FROM "SchoolCalendar" c WHERE c."trustId" = ${trustId}::uuid AND c."schoolId" = ${school.id}::uuid AND c."yearId" = ${year.id}::uuid`;
    return { school, year, own: own ?? null };
  });
}

interface TermDays {
  key: string;
  startsOn: Day;
  lastDay: Day;
}

async function yearOn(db: Database, { trustId }: Viewer, day: Day) {
  const [year] = await db.$queryRaw<{ id: string; key: string; startsOn: Day; endsBefore: Day; content: unknown }[]>`
    SELECT y."id", y."key", to_char(y."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(y."endsBefore", 'YYYY-MM-DD') AS "endsBefore", v."content"
    FROM "AcademicYear" y JOIN "StrategyVersion" v ON v."trustId" = y."trustId" AND v."yearId" = y."id"
    WHERE y."trustId" = ${trustId}::uuid AND v."state" = 'published' AND y."startsOn" <= ${day}::date AND y."endsBefore" > ${day}::date`;
  if (!year) return null;
  const { content, ...named } = year;
  return { ...named, calendar: strategyFrom(content).calendar };
}
