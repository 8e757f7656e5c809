import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/prisma/generated/client";

/**
 * For a WITH, after named_units: what the category of each unit promises to other schools in this year, in days, and how many of them
 * are taken: agreed while the support goes on, given once it has ended (CA-3, CP-2). Units without a promise are not there.
 */
export function promisesNow({ trustId, today }: Viewer): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`promises AS MATERIALIZED (
    SELECT k."unitId", (c ->> 'givesDays')::float AS "promised", COALESCE((
        SELECT sum(CASE WHEN s."state" = 'ended' THEN d."given" ELSE GREATEST(COALESCE(s."days", 0), d."given") END)::float
        FROM "Support" s JOIN named_units v ON v."unitId" = s."providerUnitId",
          LATERAL (SELECT COALESCE(sum(e."days"), 0) AS "given" FROM "SupportDay" e WHERE e."trustId" = ${trust} AND e."supportId" = s."id" AND e."day" >= y."startsOn") d
        WHERE s."trustId" = ${trust} AND v."within" = k."unitId" AND s."state" IN ('approved', 'underWay', 'ended')), 0) AS "taken"
    FROM "AcademicYear" y JOIN "StrategyVersion" w ON w."trustId" = ${trust} AND w."yearId" = y."id" AND w."state" = 'published',
      jsonb_array_elements(w."content" -> 'categories') c, "CategoryPeriod" k
    WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date AND jsonb_typeof(c -> 'givesDays') = 'number' AND c ->> 'givesDays' <> '0'
      AND k."trustId" = ${trust} AND k."axis" = 'main' AND k."categoryKey" = c ->> 'key' AND k."startsOn" <= ${today}::date
      AND (k."endsBefore" IS NULL OR k."endsBefore" > ${today}::date) AND k."unitId" IN (SELECT "within" FROM named_units WHERE "now"))`;
}
