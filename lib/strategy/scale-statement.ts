import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/prisma/generated/client";

/** For a WITH: the strategy in use on the viewer's day, as one row "inUse" or none. */
export function strategyInUseStatement({ trustId, today }: Viewer): Prisma.Sql {
  return Prisma.sql`"inUse" AS MATERIALIZED (
    SELECT v."content" -> 'categories' AS "categories", COALESCE(v."content" -> 'categoryFollows', '{}') AS "follows"
    FROM "StrategyVersion" v JOIN "AcademicYear" y ON y."trustId" = v."trustId" AND y."id" = v."yearId"
    WHERE v."trustId" = ${trustId}::uuid AND v."state" = 'published' AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date),
    "scale" AS MATERIALIZED (
      SELECT k."one" ->> 'key' AS "key", k."one" ->> 'name' AS "name", k."place"::int AS "rank", k."one" -> 'aimMonths' AS "aimMonths",
        k."one" -> 'latestMonths' AS "latestMonths"
      FROM "inUse" CROSS JOIN LATERAL jsonb_array_elements("inUse"."categories") WITH ORDINALITY AS k("one", "place"))`;
}

/** The scale of the strategy in use as one JSON value (CategoryScale). */
export const scaleAsJson = Prisma.sql`jsonb_build_object(
  'categories', COALESCE((SELECT jsonb_agg(to_jsonb(s) - 'rank' ORDER BY s."rank") FROM "scale" s), '[]'),
  'follows', COALESCE((SELECT "follows" FROM "inUse"), '{}'))`;
