import "server-only";
import { unitsHeld, type Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { standsIn } from "@/lib/schools/improved-in-statement";
import { Prisma } from "@/prisma/generated/client";

/** An action that is the viewer's own, or of the school that they lead, due by a day; and milestones of a term that ends by it. */
export interface OwnDue {
  kind: "action" | "milestones";
  id: string;
  says: string;
  unit: string;
  due: Day;
  count: number;
}

/** Actions and milestones that are due by a day, late ones first. */
export function ownDueStatement(viewer: Viewer, until: Day): Prisma.Sql {
  const { trustId, personId, today } = viewer;
  const trust = Prisma.sql`${trustId}::uuid`;
  const led = unitsHeld(viewer, "headteacher");
  const unit = Prisma.sql`COALESCE((SELECT f."name" FROM "Federation" f WHERE f."trustId" = ${trust} AND f."unitId" = a."unitId"),
    (SELECT c."name" FROM "School" c WHERE c."trustId" = ${trust} AND c."unitId" = a."unitId"), '')`;
  return Prisma.sql`
    SELECT * FROM (
      SELECT 'action' AS "kind", a."id"::text AS "id", a."text" AS "says", ${unit} AS "unit", to_char(a."due", 'YYYY-MM-DD') AS "due", 1 AS "count"
      FROM "AgreedAction" a WHERE a."trustId" = ${trust} AND a."state" = 'open' AND a."due" BETWEEN ${today}::date - 400 AND ${until}::date
        AND (a."ownerId" = ${personId}::uuid OR (a."ownerId" IS NULL AND ${standsIn("a", trustId, led)}))
      UNION ALL
      SELECT 'milestones', c."urn" || '/plan/' || y."key", t ->> 'name', c."name", t ->> 'lastDay', count(*)::int
      FROM "ImprovementPlan" a JOIN "AcademicYear" y ON y."trustId" = ${trust} AND y."id" = a."yearId"
        JOIN "StrategyVersion" s ON s."trustId" = ${trust} AND s."yearId" = y."id" AND s."state" = 'published'
        JOIN LATERAL jsonb_array_elements(s."content" #> '{calendar,terms}') t ON t ->> 'lastDay' BETWEEN to_char(${today}::date - 60, 'YYYY-MM-DD') AND ${until}
        JOIN "PlanPriority" p ON p."trustId" = ${trust} AND p."planId" = a."id"
        JOIN "Milestone" m ON m."trustId" = ${trust} AND m."priorityId" = p."id" AND m."termKey" = t ->> 'key' AND m."text" <> '' AND m."ratingKey" = ''
        JOIN LATERAL (SELECT c."urn", c."name" FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
          WHERE c."trustId" = ${trust} AND a."unitId" IN (c."unitId", f."unitId") ORDER BY c."urn" LIMIT 1) c ON true
      WHERE a."trustId" = ${trust} AND a."kind" = 'annual' AND a."unitId" = ANY(${led}::uuid[])
      GROUP BY c."urn", c."name", y."key", t ->> 'name', t ->> 'lastDay') own
    ORDER BY "due", "says" LIMIT 60`;
}
