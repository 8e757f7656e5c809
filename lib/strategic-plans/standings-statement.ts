import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { sentName } from "@/lib/strategic-plans/life";
import { Prisma } from "@/prisma/generated/client";

/** Marks where a year's key stands in the name of a version. */
const [beforeYear = "", afterYear = ""] = sentName("YEAR").split("YEAR");

/**
 * Each unit of which some school is wanted, with the strategic plan that runs in the year of the viewer's day and how it
 * stands in that year; one row (content, units). `wanted` speaks of the school as c and of its federation as f.
 */
export function strategicStandings({ trustId, today }: Viewer, wanted: Prisma.Sql): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    SELECT jsonb_build_object('expectations', "year"."content" -> 'expectations', 'calendar', "year"."content" -> 'calendar') AS "content",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', u."urn", 'unit', u."unit", 'unitId', u."unitId", 'plan', (SELECT jsonb_build_object('firstYear', p."firstYear", 'years', p."years",
          'everSent', EXISTS (SELECT FROM "Snapshot" n WHERE n."trustId" = ${trust} AND n."desk" = 'strategicPlan' AND n."recordId" = p."id"),
          'sent', EXISTS (SELECT FROM "Snapshot" n WHERE n."trustId" = ${trust} AND n."desk" = 'strategicPlan' AND n."recordId" = p."id"
            AND n."purpose" = ${beforeYear} || replace("year"."key", '-', '/') || ${afterYear}) AND r."returnedOn" IS NULL,
          'returned', r."returnedOn" IS NOT NULL,
          'approvedOn', r."approvedOn", 'agreedOn', r."agreedOn")
        FROM "StrategicPlan" p LEFT JOIN "StrategicReview" r ON r."trustId" = ${trust} AND r."planId" = p."id" AND r."yearKey" = "year"."key"
        WHERE p."trustId" = ${trust} AND p."unitId" = u."unitId" AND left(p."firstYear", 4)::int <= left("year"."key", 4)::int
          AND left(p."firstYear", 4)::int + p."years" > left("year"."key", 4)::int ORDER BY p."firstYear" DESC, p."id" DESC LIMIT 1)) ORDER BY u."unit", u."unitId")
      FROM (SELECT DISTINCT ON (w."unitId") w.* FROM (
        SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn" FROM "School" c
        LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND ${wanted}) w ORDER BY w."unitId", w."urn") u), '[]') AS "units"
    FROM (SELECT y."key", s."content" FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date) "year"`;
}
