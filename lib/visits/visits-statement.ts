import "server-only";
import { unitsAllocated, type Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { pageSize } from "@/lib/pages";
import { improvedIn } from "@/lib/schools/improved-in-statement";
import { visitsShownIn } from "@/lib/schools/policy";
import type { Term } from "@/lib/strategy/calendar";
import { schoolsOfUnits } from "@/lib/visits/facts-statement";
import type { VisitFilter } from "@/lib/visits/filter";
import { type VisitLine, visitLine } from "@/lib/visits/line-statement";
import { Prisma } from "@/prisma/generated/client";

export interface VisitsAnswer {
  total: number;
  /** Of all that the filter finds, whatever page is shown. */
  counts: { planned: number; done: number; toAgree: number; overdue: number };
  visits: VisitLine[];
  year: { key: string; startsOn: Day; endsBefore: Day; terms: Term[] } | null;
  yearKeys: string[];
  schools: [urn: number, name: string][];
  leads: [id: string, name: string][];
}

export interface UnitsAnswer {
  total: number;
  units: { unitId: string; name: string; urn: number; visits: VisitLine[] }[];
}

/** Units "v" whose visits the viewer sees or takes part in. */
function within(viewer: Viewer, whose: VisitFilter["whose"]): Prisma.Sql {
  const own = unitsAllocated(viewer);
  if (whose === "mine" && own.length > 0)
    return Prisma.sql`(v."improvedIn" = ANY(${own}::uuid[]) OR v."leadId" = ${viewer.personId}::uuid OR EXISTS (SELECT FROM "VisitPerson" w
      WHERE w."trustId" = ${viewer.trustId}::uuid AND w."visitId" = v."id" AND w."personId" = ${viewer.personId}::uuid))`;
  const units = visitsShownIn(viewer);
  if (units === "all") return Prisma.sql`true`;
  return Prisma.sql`(v."improvedIn" = ANY(${units}::uuid[]) OR v."leadId" = ${viewer.personId}::uuid)`;
}

/** For a WITH: the year of the filter, its visits that the viewer sees, and those of them that the filter finds. */
function found(viewer: Viewer, filter: VisitFilter): Prisma.Sql {
  const { trustId, today } = viewer;
  const year = filter.year
    ? Prisma.sql`y."key" = ${filter.year}`
    : Prisma.sql`y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date`;
  return Prisma.sql`${schoolsOfUnits(viewer)},
    "inYear" AS (
      SELECT y."key", y."startsOn", y."endsBefore", COALESCE(s."content" #> '{calendar,terms}', '[]') AS "terms"
      FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trustId}::uuid AND ${year}),
    placed AS (
      SELECT v.*, ${improvedIn("v")} AS "improvedIn"
      FROM "Visit" v, "inYear" y WHERE v."trustId" = ${trustId}::uuid AND v."date" >= y."startsOn" AND v."date" < y."endsBefore"),
    seen AS (SELECT * FROM placed v WHERE ${within(viewer, filter.whose)}),
    stated AS (SELECT v.*, v."status" = 'planned' AND v."kind" IN ('programme', 'additional') AND (
        SELECT count(*) FROM "VisitAgreement" g WHERE g."trustId" = ${trustId}::uuid AND g."planId" = (SELECT n."id" FROM "VisitPlan" n
          WHERE n."trustId" = ${trustId}::uuid AND n."visitId" = v."id" ORDER BY n."number" DESC LIMIT 1)) < 2 AS "toAgree",
        v."status" = 'planned' AND v."date" < ${today}::date AS "overdue" FROM seen v),
    mine AS (SELECT v.* FROM stated v WHERE ${narrowed(viewer, filter)})`;
}

function narrowed({ trustId }: Viewer, { school, lead, term, kind, state }: VisitFilter): Prisma.Sql {
  const conditions = [
    ...(school
      ? [
          Prisma.sql`v."improvedIn" = (SELECT COALESCE(f."unitId", c."unitId") FROM "School" c LEFT JOIN "Federation" f
          ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${Number(school)})`,
        ]
      : []),
    ...(lead ? [Prisma.sql`v."leadId" = ${lead}::uuid`] : []),
    ...(term
      ? [
          Prisma.sql`EXISTS (SELECT FROM "inYear" y, jsonb_array_elements(y."terms") t WHERE t ->> 'key' = ${term}
          AND (t ->> 'startsOn')::date <= v."date" AND (t ->> 'lastDay')::date >= v."date")`,
        ]
      : []),
    ...(kind ? [Prisma.sql`v."kind" = ${kind}::"VisitKind"`] : []),
    ...(state === "toAgree" ? [Prisma.sql`v."toAgree"`] : []),
    ...(state === "overdue" ? [Prisma.sql`v."overdue"`] : []),
    ...(state === "planned" || state === "done" || state === "cancelled" ? [Prisma.sql`v."status" = ${state}::"VisitStatus"`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

/** A page of visits, what is planned first, with what the filters offer, in one statement. */
export function visitsStatement(viewer: Viewer, filter: VisitFilter): Prisma.Sql {
  const { trustId } = viewer;
  return Prisma.sql`
    WITH ${found(viewer, filter)},
    page AS (SELECT * FROM mine v ORDER BY ${nextFirst} LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize})
    SELECT (SELECT count(*)::int FROM mine) AS "total", ${countsOf} AS "counts",
      COALESCE((SELECT jsonb_agg(${visitLine(viewer)} ORDER BY ${nextFirst}) FROM page v), '[]') AS "visits", ${choices(viewer)}
    FROM "Trust" WHERE "id" = ${trustId}::uuid`;
}

/** What is planned first, the next at the top; then what was, the last at the top. */
const nextFirst = Prisma.sql`v."status" <> 'planned', CASE WHEN v."status" = 'planned' THEN v."date" END, v."date" DESC, v."startsAt", v."id"`;

const countsOf = Prisma.sql`(SELECT jsonb_build_object('planned', count(*) FILTER (WHERE "status" = 'planned'), 'done', count(*) FILTER (WHERE "status" = 'done'),
  'toAgree', count(*) FILTER (WHERE "toAgree"), 'overdue', count(*) FILTER (WHERE "overdue")) FROM mine)`;

/** The year, its terms, and what the filters offer. */
function choices({ trustId }: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT to_jsonb(y) FROM "inYear" y) AS "year",
    COALESCE((SELECT jsonb_agg(y."key" ORDER BY y."startsOn" DESC) FROM "AcademicYear" y WHERE y."trustId" = ${trustId}::uuid
      AND EXISTS (SELECT FROM "StrategyVersion" s WHERE s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published')), '[]') AS "yearKeys",
    COALESCE((SELECT jsonb_agg(jsonb_build_array(u."urn", u."unit") ORDER BY u."unit") FROM (
      SELECT min(u."urn") AS "urn", min(u."unit") AS "unit" FROM "unitSchools" u WHERE u."of" IN (SELECT "unitId" FROM seen) GROUP BY u."of") u), '[]') AS "schools",
    COALESCE((SELECT jsonb_agg(jsonb_build_array(p."id", p."name") ORDER BY p."name") FROM "Person" p WHERE p."trustId" = ${trustId}::uuid
      AND p."id" IN (SELECT "leadId" FROM seen)), '[]') AS "leads"`;
}

/** A page of units with all their visits that the filter finds, and what the filters offer, in one statement. */
export function unitsStatement(viewer: Viewer, filter: VisitFilter): Prisma.Sql {
  const { trustId } = viewer;
  return Prisma.sql`
    WITH ${found(viewer, filter)},
    units AS (SELECT u."of" AS "unitId", min(u."unit") AS "name", min(u."urn") AS "urn" FROM "unitSchools" u
      WHERE u."of" IN (SELECT "unitId" FROM mine) GROUP BY u."of"),
    page AS (SELECT * FROM units ORDER BY "name", "urn" LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize})
    SELECT (SELECT count(*)::int FROM units) AS "total", ${countsOf} AS "counts",
      COALESCE((SELECT jsonb_agg(to_jsonb(page) || jsonb_build_object('visits', (
        SELECT jsonb_agg(${visitLine(viewer)} ORDER BY v."date", v."startsAt") FROM mine v WHERE v."unitId" = page."unitId"))
        ORDER BY page."name", page."urn") FROM page), '[]') AS "units", ${choices(viewer)}
    FROM "Trust" WHERE "id" = ${trustId}::uuid`;
}
