import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Span } from "@/lib/people/holdings";
import type { Pattern } from "@/lib/working-days/patterns";
import type { OwnDays, YearCalendar } from "@/lib/working-days/school-calendar";
import { Prisma } from "@/prisma/generated/client";

/** Everything that a planned day is checked against. */
export interface PlanningFacts {
  people: { id: string; name: string; patterns: Pattern[]; away: Span[] }[];
  schools: { id: string; name: string; own: Record<string, OwnDays> }[];
  years: { key: string; calendar: YearCalendar }[];
  bankHolidays: Day[];
}

/** What is asked: these people, and the schools of a unit (or one school), from a day on. */
export interface PlanningAsked {
  personIds: readonly string[];
  schoolIds: readonly string[];
  from: Day;
}

/** Patterns, days away, terms, INSET days and bank holidays in one statement. */
export function planningStatement(viewer: Viewer, { personIds, schoolIds, from }: PlanningAsked): Prisma.Sql {
  const day = Prisma.sql`${from}::date`;
  const people = Prisma.sql`= ANY(${[...personIds]}::uuid[])`;
  const schools = Prisma.sql`= ANY(${[...schoolIds]}::uuid[])`;
  return Prisma.sql`
    WITH ${planningYears(viewer, day)}
    SELECT ${planningColumns(viewer, { people, schools, from: day })} FROM "Trust" WHERE "id" = ${viewer.trustId}::uuid`;
}

/** For a WITH: the published years from a day on, with their terms and INSET days. */
export function planningYears({ trustId }: Viewer, from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`years AS (
      SELECT y."id", y."key", jsonb_build_object('terms', COALESCE(v."content" #> '{calendar,terms}', '[]'),
        'insetDays', COALESCE(v."content" #> '{calendar,insetDays}', '[]')) AS "calendar"
      FROM "AcademicYear" y JOIN "StrategyVersion" v ON v."trustId" = y."trustId" AND v."yearId" = y."id" AND v."state" = 'published'
      WHERE y."trustId" = ${trustId}::uuid AND y."endsBefore" > ${from} AND y."startsOn" < ${from} + 400)`;
}

/** The columns of PlanningFacts, of people and schools that are given as "= ANY(...)" or "IN (SELECT ...)". */
export function planningColumns(
  { trustId }: Viewer,
  { people, schools, from }: { people: Prisma.Sql; schools: Prisma.Sql; from: Prisma.Sql },
): Prisma.Sql {
  return Prisma.sql`
      COALESCE((SELECT jsonb_agg(jsonb_build_object('key', "key", 'calendar', "calendar") ORDER BY "key") FROM years), '[]') AS "years",
      COALESCE((SELECT jsonb_agg("day" ORDER BY "day") FROM "BankHoliday" WHERE "trustId" = ${trustId}::uuid), '[]') AS "bankHolidays",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p."id", 'name', p."name",
          'patterns', COALESCE((SELECT jsonb_agg(to_jsonb(w) - 'trustId' - 'id' - 'personId') FROM "WorkingPattern" w
            WHERE w."trustId" = p."trustId" AND w."personId" = p."id"), '[]'),
          'away', COALESCE((SELECT jsonb_agg(jsonb_build_object('startsOn', d."startsOn", 'endsBefore', d."endsBefore")) FROM "DaysAway" d
            WHERE d."trustId" = p."trustId" AND d."personId" = p."id" AND d."endsBefore" > ${from}), '[]')) ORDER BY p."name")
        FROM "Person" p WHERE p."trustId" = ${trustId}::uuid AND p."id" ${people}), '[]') AS "people",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'name', c."name",
          'own', COALESCE((SELECT jsonb_object_agg(y."key", jsonb_build_object(
              'terms', COALESCE((SELECT jsonb_agg(to_jsonb(t)) FROM "SchoolTerm" t WHERE t."trustId" = o."trustId" AND t."calendarId" = o."id"), '[]'),
              'insetDays', COALESCE((SELECT jsonb_agg(to_jsonb(i)) FROM "SchoolInsetDay" i WHERE i."trustId" = o."trustId" AND i."calendarId" = o."id"), '[]')))
            FROM "SchoolCalendar" o JOIN years y ON y."id" = o."yearId" WHERE o."trustId" = c."trustId" AND o."schoolId" = c."id"), '{}')) ORDER BY c."name")
        FROM "School" c WHERE c."trustId" = ${trustId}::uuid AND c."id" ${schools}), '[]') AS "schools"`;
}
