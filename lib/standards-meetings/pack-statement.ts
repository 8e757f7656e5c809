import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { MeetingContext } from "@/lib/standards-meetings/meeting";
import { agreedSupport } from "@/lib/support/agreed-statement";
import { Prisma } from "@/prisma/generated/client";

/** The records of a school that its meeting looks at, in one statement. */
export function packStatement({ trustId }: Viewer, { id, unitId, date, year }: MeetingContext): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  const unit = Prisma.sql`${unitId}::uuid`;
  const words = (column: Prisma.Sql) =>
    Prisma.sql`COALESCE((SELECT string_agg(sp ->> 'text', ' ') FROM jsonb_array_elements(${column}) bl, jsonb_array_elements(bl -> 'spans') sp), '')`;
  return Prisma.sql`
    WITH before AS MATERIALIZED (SELECT b."id", b."kind", b."date" FROM "StandardsMeeting" b WHERE b."trustId" = ${trust} AND b."unitId" = ${unit}
      AND b."state" IN ('held', 'shared') AND b."date" < ${date}::date AND b."id" <> ${id}::uuid ORDER BY b."date" DESC LIMIT 1),
    since AS (SELECT COALESCE((SELECT "date" FROM before), ${date}::date - 365) AS "day"),
    schools AS MATERIALIZED (SELECT c."id" FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
      WHERE c."trustId" = ${trust} AND ${unit} IN (c."unitId", f."unitId"))
    SELECT (SELECT to_jsonb(b) FROM before b) AS "lastMeeting",
      (SELECT jsonb_agg(jsonb_build_object('text', a."text", 'owner', a."ownerName", 'due', a."due", 'state', a."state", 'atMeeting', a."meetingId" IS NOT NULL,
          'ratings', COALESCE((SELECT jsonb_agg(jsonb_build_object('name', r."levelName", 'tone', r."levelTone", 'day', r."day", 'evidence', r."evidence") ORDER BY r."day", r."id")
            FROM "ActionRating" r WHERE r."trustId" = ${trust} AND r."actionId" = a."id"), '[]')) ORDER BY a."due" NULLS LAST, a."id")
        FROM "AgreedAction" a, since WHERE a."trustId" = ${trust} AND a."unitId" = ${unit} AND (a."state" <> 'closed' OR a."meetingId" = (SELECT "id" FROM before))) AS "actions",
      (SELECT jsonb_agg(jsonb_build_object('text', k."text", 'state', k."state", 'evidence', (SELECT v."evidence" FROM "CommitmentReview" v
          WHERE v."trustId" = ${trust} AND v."commitmentId" = k."id" ORDER BY v."day" DESC, v."id" DESC LIMIT 1)) ORDER BY k."challengeKey")
        FROM "Commitment" k WHERE k."trustId" = ${trust} AND k."unitId" = ${unit} AND k."state" IN ('open', 'underWay')) AS "commitments",
      (SELECT jsonb_agg(jsonb_build_object('text', o."text", 'due', o."due", 'owedBy', o."owedBy") ORDER BY o."due" NULLS LAST, o."entryKey") FROM "Obligation" o
        WHERE o."trustId" = ${trust} AND o."unitId" = ${unit} AND o."state" = 'open' AND o."strength" = 'owed') AS "duties",
      (SELECT jsonb_agg(jsonb_build_object('name', CASE WHEN v."kind" = 'programme' THEN 'Visit ' || v."number" ELSE COALESCE(v."title", 'Another visit') END, 'date', v."date",
          'status', v."status", 'visitId', v."id", 'published', EXISTS (SELECT FROM "Note" n WHERE n."trustId" = ${trust} AND n."visitId" = v."id" AND n."state" = 'published')) ORDER BY v."date")
        FROM "Visit" v, since WHERE v."trustId" = ${trust} AND v."unitId" = ${unit} AND v."date" >= since."day" AND v."date" <= ${date}::date AND v."status" IN ('done', 'planned')) AS "visits",
      (SELECT jsonb_agg(to_jsonb(q)) FROM (SELECT f."kind", f."text", f."day" FROM "Finding" f, since WHERE f."trustId" = ${trust} AND f."unitId" = ${unit} AND f."day" >= since."day"
        ORDER BY f."day" DESC, f."kind", f."id" LIMIT 60) q) AS "findings",
      ${agreedSupport(trust, unit)} AS "support",
      (SELECT jsonb_build_object('state', p."state", 'priorities', (SELECT jsonb_agg(jsonb_build_object('title', o."title", 'rating', (
            SELECT l ->> 'name' FROM "TermReview" r, "StrategyVersion" s, jsonb_array_elements(s."content" #> '{scales,progress}') l
            WHERE r."trustId" = ${trust} AND r."priorityId" = o."id" AND r."ratingKey" <> '' AND s."trustId" = ${trust} AND s."yearId" = p."yearId" AND s."state" = 'published'
              AND l ->> 'key' = r."ratingKey" ORDER BY r."termKey" DESC LIMIT 1),
          'impact', (SELECT ${words(Prisma.sql`r."impact"`)} FROM "TermReview" r WHERE r."trustId" = ${trust} AND r."priorityId" = o."id" ORDER BY r."termKey" DESC LIMIT 1)) ORDER BY o."position")
          FROM "PlanPriority" o WHERE o."trustId" = ${trust} AND o."planId" = p."id" AND NOT o."removed"))
        FROM "ImprovementPlan" p WHERE p."trustId" = ${trust} AND p."unitId" = ${unit} AND p."yearId" = ${year.id}::uuid AND p."kind" = 'annual' AND p."state" <> 'draft' LIMIT 1) AS "plan",
      (SELECT jsonb_agg(jsonb_build_object('framework', w."name", 'areas', (SELECT jsonb_agg(jsonb_build_object('area', r."name", 'grade', g."name", 'adviser', a."adviserView", 'headline', a."headline")
            ORDER BY r."position") FROM "AreaEvaluation" a JOIN "EvaluationArea" r ON r."trustId" = ${trust} AND r."id" = a."areaId"
            LEFT JOIN "FrameworkGrade" g ON g."trustId" = ${trust} AND g."id" = a."gradeId" WHERE a."trustId" = ${trust} AND a."evaluationId" = e."id")) ORDER BY w."body")
        FROM "SelfEvaluation" e JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = e."frameworkId"
        WHERE e."trustId" = ${trust} AND e."unitId" = ${unit} AND e."yearId" = ${year.id}::uuid AND e."frozenAt" IS NULL) AS "evaluation",
      (SELECT jsonb_agg(jsonb_build_object('framework', w."name", 'day', i."startedOn", 'overall', (SELECT g."name" FROM "FrameworkGrade" g WHERE g."trustId" = ${trust} AND g."id" = i."overallGradeId"),
          'grades', (SELECT jsonb_agg(jsonb_build_object('area', r."name", 'grade', h."name") ORDER BY r."position") FROM "InspectionGrade" g
            JOIN "EvaluationArea" r ON r."trustId" = ${trust} AND r."id" = g."areaId" JOIN "FrameworkGrade" h ON h."trustId" = ${trust} AND h."id" = g."gradeId"
            WHERE g."trustId" = ${trust} AND g."inspectionId" = i."id")))
        FROM (SELECT DISTINCT ON (x."schoolId") x.* FROM "Inspection" x WHERE x."trustId" = ${trust} AND x."schoolId" IN (SELECT "id" FROM schools) AND NOT x."confidential"
          ORDER BY x."schoolId", x."startedOn" DESC) i JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = i."frameworkId") AS "inspections",
      (SELECT jsonb_agg(to_jsonb(q)) FROM (SELECT DISTINCT ON (x."measure") x."measure", x."period", x."value", x."missing" FROM "SchoolMeasure" x
        WHERE x."trustId" = ${trust} AND x."schoolId" IN (SELECT "id" FROM schools) ORDER BY x."measure", x."period" DESC) q) AS "figures"`;
}
