import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { SheetContext } from "@/lib/first-month/context";
import { Prisma } from "@/prisma/generated/client";

export type ContextAnswer = Pick<
  SheetContext,
  "schools" | "people" | "deciders" | "categoryPeriods" | "visits" | "actions" | "measures"
> & {
  directorId: string | null;
  loaded: string[];
};

const noPeriod = "00000000-0000-0000-0000-000000000000";

/** Everything that the rows of a sheet are checked against, in one statement. */
export function contextStatement({ trustId, today }: Viewer, periodId: string, since: Day): Prisma.Sql {
  return Prisma.sql`
    WITH deciders AS (
      SELECT DISTINCT p."id", p."name", p."email" FROM "Person" p JOIN "RoleHolding" h ON h."trustId" = p."trustId" AND h."personId" = p."id"
      WHERE p."trustId" = ${trustId}::uuid AND h."role" IN ('directorOfEducation', 'chiefExecutive'))
    SELECT
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'urn', c."urn", 'name', c."name", 'phase', c."phase",
          'unitId', COALESCE(f."unitId", c."unitId"), 'unitName', COALESCE(f."name", c."name"), 'federated', f."id" IS NOT NULL) ORDER BY c."name")
        FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
        WHERE c."trustId" = ${trustId}::uuid), '[]') AS "schools",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', "id", 'name', "name", 'email', "email"))
        FROM "Person" WHERE "trustId" = ${trustId}::uuid AND "closedAt" IS NULL), '[]') AS "people",
      COALESCE((SELECT jsonb_agg(to_jsonb(deciders)) FROM deciders), '[]') AS "deciders",
      (SELECT h."personId" FROM "RoleHolding" h WHERE h."trustId" = ${trustId}::uuid AND h."role" = 'directorOfEducation'
        AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date) ORDER BY h."startsOn" LIMIT 1) AS "directorId",
      COALESCE((SELECT jsonb_agg(DISTINCT jsonb_build_object('unitId', "unitId", 'axis', "axis"))
        FROM "CategoryPeriod" WHERE "trustId" = ${trustId}::uuid), '[]') AS "categoryPeriods",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', "id", 'unitId', "unitId", 'date', "date", 'number', "number"))
        FROM "Visit" WHERE "trustId" = ${trustId}::uuid AND "date" >= ${since}::date - 400), '[]') AS "visits",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('unitId', "unitId", 'text', "text"))
        FROM "AgreedAction" WHERE "trustId" = ${trustId}::uuid AND "state" <> 'closed'), '[]') AS "actions",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', "id", 'name', "name", 'unit', "unit") ORDER BY "position")
        FROM "OwnMeasure" WHERE "trustId" = ${trustId}::uuid AND "retiredAt" IS NULL), '[]') AS "measures",
      COALESCE((SELECT jsonb_agg("schoolId" || ' ' || "measureId") FROM "OwnMeasureValue"
        WHERE "trustId" = ${trustId}::uuid AND "periodId" = ${periodId || noPeriod}::uuid), '[]') AS "loaded"`;
}
