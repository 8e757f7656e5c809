import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/prisma/generated/client";

/** Which units: a school's, or a page of all. `drafts`: whether plans that were never sent are read. */
export type UnitsAsked = { urn: number; drafts: boolean } | { page: number; size: number };

/** How many actions and findings of a unit are looked at. */
const atMost = 200;

/** The records of the thread, a row for each unit (ThreadRecords), in the year of the viewer's day; in one statement. */
export function threadStatement(viewer: Viewer, asked: UnitsAsked): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const drafts = "urn" in asked && asked.drafts;
  return Prisma.sql`
    WITH "year" AS MATERIALIZED (
      SELECT y."id", y."key", y."startsOn", y."endsBefore", s."content" FROM "AcademicYear" y
      JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${viewer.today}::date AND y."endsBefore" > ${viewer.today}::date),
    ${unitsAsked(trust, asked)},
    framework AS MATERIALIZED (SELECT w."id", (SELECT count(*) FROM "FrameworkGrade" g WHERE g."trustId" = ${trust} AND g."versionId" = w."id") AS "grades"
      FROM "FrameworkVersion" w WHERE w."trustId" = ${trust} AND w."body" = 'ofsted' AND w."startsOn" <= ${viewer.today}::date ORDER BY w."startsOn" DESC, w."revision" DESC LIMIT 1)
    SELECT u."unitId", u."unit", u."urn", "year"."key" AS "year", plan."id" IS NOT NULL AS "hasPlan",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('key', e."key", 'name', e."name", 'grade', v."name", 'isWeak', COALESCE(v."position" > f."grades" / 2.0, false)) ORDER BY e."position")
        FROM framework f JOIN "EvaluationArea" e ON e."trustId" = ${trust} AND e."versionId" = f."id" AND (e."place" = 'everywhere'
          OR (e."place" = 'earlyYears' AND u."lowestAge" < 5) OR (e."place" = 'sixthForm' AND u."highestAge" >= 18))
        LEFT JOIN LATERAL (SELECT g."name", g."position" FROM "SelfEvaluation" x JOIN "AreaEvaluation" a ON a."trustId" = ${trust} AND a."evaluationId" = x."id" AND a."areaId" = e."id"
          JOIN "FrameworkGrade" g ON g."trustId" = ${trust} AND g."id" = a."gradeId" WHERE x."trustId" = ${trust} AND x."unitId" = u."unitId" AND x."frozenAt" IS NULL
          ORDER BY x."id" DESC LIMIT 1) v ON true), '[]') AS "areas",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', t."id", 'text', t."text", 'kind', t."kind", 'areaKey', e."key", 'findings', COALESCE((
          SELECT jsonb_agg(d."findingId") FROM "PointEvidence" d WHERE d."trustId" = ${trust} AND d."pointId" = t."id" AND d."findingId" IS NOT NULL), '[]')) ORDER BY e."position", t."position")
        FROM "SelfEvaluation" x JOIN "AreaEvaluation" a ON a."trustId" = ${trust} AND a."evaluationId" = x."id" JOIN "EvaluationArea" e ON e."trustId" = ${trust} AND e."id" = a."areaId"
        JOIN "EvaluationPoint" t ON t."trustId" = ${trust} AND t."areaEvaluationId" = a."id" AND NOT t."removed"
        WHERE x."trustId" = ${trust} AND x."unitId" = u."unitId" AND x."yearId" = "year"."id" AND x."frozenAt" IS NULL), '[]') AS "points",
      ${visited(trust)}, ${planned(trust, viewer)}
    FROM "year" CROSS JOIN units u LEFT JOIN LATERAL (
      SELECT p."id" FROM "ImprovementPlan" p WHERE p."trustId" = ${trust} AND p."unitId" = u."unitId" AND p."yearId" = "year"."id" AND p."kind" = 'annual'
        AND (${drafts} OR p."state" <> 'draft') OFFSET 0) plan ON true
    ORDER BY u."unit", u."unitId"`;
}

function unitsAsked(trust: Prisma.Sql, asked: UnitsAsked): Prisma.Sql {
  const all = Prisma.sql`SELECT DISTINCT ON (w."unitId") w.* FROM (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn", c."lowestAge", c."highestAge" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust}
        AND ${"urn" in asked ? Prisma.sql`c."urn" = ${asked.urn}` : Prisma.sql`c."leftOn" IS NULL`}) w ORDER BY w."unitId", w."urn"`;
  if ("urn" in asked) return Prisma.sql`units AS MATERIALIZED (${all})`;
  return Prisma.sql`units AS MATERIALIZED (SELECT * FROM (${all}) d ORDER BY d."unit", d."unitId" LIMIT ${asked.size} OFFSET ${(asked.page - 1) * asked.size})`;
}

const visitName = Prisma.sql`CASE WHEN v."kind" = 'programme' THEN 'Visit ' || v."number" ELSE COALESCE(v."title", 'Another visit') END`;

/** What visits of the year and of the one before found, and what was agreed. */
function visited(trust: Prisma.Sql): Prisma.Sql {
  const grave = Prisma.sql`(n."kind" = 'risk' AND n."riskLevelKey" = "year"."content" #>> '{scales,risk,0,key}')`;
  const found = Prisma.sql`SELECT n.* FROM "Finding" n WHERE n."trustId" = ${trust} AND n."unitId" = u."unitId" AND n."day" < "year"."endsBefore"
      AND (n."day" >= "year"."startsOn" - 120 OR EXISTS (SELECT FROM "PriorityOrigin" r JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."id" = r."priorityId"
        WHERE r."trustId" = ${trust} AND r."findingId" = n."id" AND o."planId" = plan."id" AND NOT o."removed")) ORDER BY n."day" DESC LIMIT ${atMost}`;
  return Prisma.sql`
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n."id", 'text', left(n."text", 300), 'kind', n."kind", 'day', n."day", 'visitId', n."visitId",
        'areaKeys', to_jsonb(n."areaKeys"), 'isGrave', COALESCE(${grave}, false)) ORDER BY n."day" DESC, n."id") FROM (${found}) n), '[]') AS "findings",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', v."id", 'name', ${visitName}, 'day', v."date") ORDER BY v."date" DESC) FROM "Visit" v
      WHERE v."trustId" = ${trust} AND v."unitId" = u."unitId" AND v."status" IN ('planned', 'done') AND v."date" >= "year"."startsOn" - 800 AND v."date" < "year"."endsBefore"), '[]') AS "visits",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'owner', a."ownerName", 'state', a."state", 'visitId', a."visitId",
        'rating', r."mark", 'ratedOn', r."day") ORDER BY a."due" NULLS LAST, a."id")
      FROM (SELECT * FROM "AgreedAction" w WHERE w."trustId" = ${trust} AND w."unitId" = u."unitId" AND (w."state" <> 'closed' OR w."closedOn" >= "year"."startsOn")
        ORDER BY w."due" NULLS LAST LIMIT ${atMost}) a LEFT JOIN LATERAL (
        SELECT jsonb_build_object('name', t."levelName", 'tone', t."levelTone") AS "mark", t."day" FROM "ActionRating" t
        WHERE t."trustId" = ${trust} AND t."actionId" = a."id" ORDER BY t."day" DESC, t."id" DESC LIMIT 1) r ON true), '[]') AS "actions"`;
}

/** The priorities of the year's plan with their steps, and the objectives of the strategic plan. */
function planned(trust: Prisma.Sql, { today }: Viewer): Prisma.Sql {
  const level = Prisma.sql`(SELECT jsonb_build_object('name', l.one ->> 'name', 'tone', l.one ->> 'tone') FROM jsonb_array_elements("year"."content" #> '{scales,progress}') l(one)
    WHERE l.one ->> 'key' = r."ratingKey")`;
  const ids = (column: Prisma.Sql) =>
    Prisma.sql`COALESCE((SELECT jsonb_agg(g.${column}) FROM "PriorityOrigin" g WHERE g."trustId" = ${trust} AND g."priorityId" = o."id" AND g.${column} IS NOT NULL), '[]')`;
  return Prisma.sql`
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o."id", 'title', o."title", 'source', o."source", 'hasResponse', o."response"::text ~ '"text": *"[^"]*[^" ]',
        'areaKeys', COALESCE(to_jsonb(o."areaKeys"), '[]'), 'points', ${ids(Prisma.sql`"pointId"`)}, 'findings', ${ids(Prisma.sql`"findingId"`)}, 'objectiveId', o."objectiveId",
        'carriedFrom', o."carriedFromId", 'rating', ${level}, 'ratedIn', r."term") ORDER BY o."position")
      FROM "PlanPriority" o LEFT JOIN LATERAL (
        SELECT m."ratingKey", k.one ->> 'name' AS "term" FROM "TermReview" m JOIN LATERAL jsonb_array_elements("year"."content" #> '{calendar,terms}') WITH ORDINALITY k(one, place) ON k.one ->> 'key' = m."termKey"
        WHERE m."trustId" = ${trust} AND m."priorityId" = o."id" AND m."ratingKey" <> '' ORDER BY k.place DESC LIMIT 1) r ON true
      WHERE o."trustId" = ${trust} AND o."planId" = plan."id" AND NOT o."removed"), '[]') AS "priorities",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', s."id", 'text', s."text", 'priorityId', s."priorityId", 'actionId', s."actionId", 'status', s."status",
        'lead', COALESCE((SELECT h."name" FROM "Person" h WHERE h."trustId" = ${trust} AND h."id" = s."leadId"), s."leadName")) ORDER BY o."position", s."position")
      FROM "PlanPriority" o CROSS JOIN LATERAL (SELECT * FROM "PlanStep" z WHERE z."trustId" = ${trust} AND z."priorityId" = o."id" AND NOT z."removed" OFFSET 0) s
      WHERE o."trustId" = ${trust} AND o."planId" = plan."id" AND NOT o."removed"), '[]') AS "steps",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b."id", 'title', b."title", 'trustObjective', (SELECT q."title" FROM "TrustObjective" q
        WHERE q."trustId" = ${trust} AND q."id" = b."trustObjectiveId")) ORDER BY b."position") FROM "StrategicPlan" g JOIN "StrategicObjective" b ON b."trustId" = ${trust} AND b."planId" = g."id"
      WHERE g."trustId" = ${trust} AND g."unitId" = u."unitId" AND (g."endedOn" IS NULL OR g."endedOn" > ${today}::date) AND NOT b."removed"), '[]') AS "objectives"`;
}
