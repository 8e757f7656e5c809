import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { shownName } from "@/lib/self-evaluation/words";
import { Prisma } from "@/prisma/generated/client";

/** A WITH: each unit that is improved, once for each framework body that it evaluates itself by, with this year's evaluation of it, or those of its members that keep their own. */
export function heldStatement({ trustId, today }: Viewer): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`WITH "year" AS MATERIALIZED (SELECT y."id", y."key", y."startsOn", s."content" FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date),
    units AS MATERIALIZED (SELECT DISTINCT ON (w."unitId") w.* FROM (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn",
        CASE WHEN c."churchCharacter" IN ('churchOfEngland', 'methodist') THEN 'siams' WHEN c."churchCharacter" = 'romanCatholic' THEN 'catholic' END AS "church" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."leftOn" IS NULL) w ORDER BY w."unitId", w."church" NULLS LAST, w."urn"),
    wanted AS (SELECT u."unitId", u."unit", u."urn", b."body" FROM units u CROSS JOIN LATERAL (VALUES ('ofsted'), (u."church")) b("body") WHERE b."body" IS NOT NULL),
    held AS MATERIALIZED (
      SELECT w."unitId", COALESCE(e."member", w."unit") AS "unit", COALESCE(e."memberUrn", w."urn") AS "urn", w."body", e."id", (SELECT max(n."day") FROM "Snapshot" n WHERE n."trustId" = ${trust} AND n."desk" = 'selfEvaluation' AND n."recordId" = e."id" AND n."purpose" = ${shownName("governors")}) AS "shownOn", e."scale" = 'grades' AND e."selfGraded" AS "graded" FROM wanted w CROSS JOIN "year" LEFT JOIN LATERAL (
        SELECT x."id", v."scale", v."selfGraded", m."name" AS "member", m."urn" AS "memberUrn" FROM "SelfEvaluation" x JOIN "FrameworkVersion" v ON v."trustId" = ${trust} AND v."id" = x."frameworkId"
        LEFT JOIN "School" m ON m."trustId" = ${trust} AND m."id" = x."schoolId"
        WHERE x."trustId" = ${trust} AND x."unitId" = w."unitId" AND x."yearId" = "year"."id" AND x."frozenAt" IS NULL AND v."body"::text = w."body") e ON true)`;
}

/** The areas of the evaluation `h`, as their state is asked for: JSON. */
export function heldAreas(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('key', r."key", 'name', r."name", 'grade', g."name", 'isCarried', a."gradeId" IS NOT NULL AND a."reviewedOn" IS NULL,
      'hasHeadline', a."headline" ~ '\\S', 'isGradeGiven', a."gradeId" IS NOT NULL AND a."reviewedOn" IS NOT NULL,
      'isChallenged', a."adviserView" IS NOT NULL, 'view', a."adviserView", 'reason', a."adviserReason") ORDER BY r."position")
    FROM "AreaEvaluation" a JOIN "EvaluationArea" r ON r."trustId" = ${trust} AND r."id" = a."areaId"
    LEFT JOIN "FrameworkGrade" g ON g."trustId" = ${trust} AND g."id" = a."gradeId" WHERE a."trustId" = ${trust} AND a."evaluationId" = h."id"), '[]')`;
}
