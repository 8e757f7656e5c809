import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { livingParts } from "@/lib/improvement-plans/parts";
import { planParts } from "@/lib/improvement-plans/parts-statement";
import type { BegunPlan, PlanContext } from "@/lib/improvement-plans/plan";
import { isBegun } from "@/lib/improvement-plans/plan";
import type { PlanKind } from "@/lib/improvement-plans/words";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** Which plan: of a school in a year, or by its id. */
export type PlanAsked = { urn: number; year: string; kind: PlanKind } | { planId: string };

/** What the statement answers: the context, with the strategy as it was stored. */
export type PlanAnswer = Omit<PlanContext, "strategy"> & { strategy: unknown };

/** How far back findings are offered as reasons for a priority, how many, and how many years of plans are shown. */
const [findingDays, findingsAtMost, yearsAtMost] = [460, 80, 3];

/** A plan with everything that its page is made of, in one statement; a row without a plan where none is begun. */
export function planStatement(viewer: Viewer, asked: PlanAsked): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  return Prisma.sql`
    WITH ${"planId" in asked ? byId(trust, asked.planId) : bySchool(trust, asked)},
    schools AS MATERIALIZED (
      SELECT c."id", c."urn", c."name", c."phase", c."churchCharacter" AS "church", c."lowestAge", c."highestAge" FROM place
      JOIN "School" c ON c."trustId" = ${trust} LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE place."unitId" IN (c."unitId", f."unitId")),
    plan AS MATERIALIZED (
      SELECT p.* FROM place, "year" JOIN "ImprovementPlan" p ON p."trustId" = ${trust} AND p."yearId" = "year"."id"
      WHERE p."unitId" IN (place."unitId", place."ownUnitId") AND ${"planId" in asked ? Prisma.sql`p."id" = ${asked.planId}::uuid` : Prisma.sql`p."kind" = ${asked.kind}::"PlanKind"`}
      ORDER BY (p."unitId" = place."unitId") DESC, p."id" DESC LIMIT 1),
    parts AS MATERIALIZED (SELECT q.* FROM plan CROSS JOIN LATERAL (${planParts(trust, Prisma.sql`plan."id"`)}) q WHERE NOT q."removed"),
    "adoptedSteps" AS MATERIALIZED (
      SELECT s."id", s."actionId" FROM plan JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."planId" = plan."id"
      CROSS JOIN LATERAL (SELECT z.* FROM "PlanStep" z WHERE z."trustId" = ${trust} AND z."priorityId" = o."id" OFFSET 0) s WHERE s."actionId" IS NOT NULL),
    units AS (SELECT "unitId" FROM place UNION SELECT "ownUnitId" FROM place)
    SELECT place."urn", place."unit", place."unitId",
      (SELECT jsonb_agg(to_jsonb(s) - '{lowestAge,highestAge}'::text[] ORDER BY s."name") FROM schools s) AS "schools",
      (SELECT to_jsonb(y) - '{content}'::text[] FROM "year" y) AS "year", (SELECT y."content" FROM "year" y) AS "strategy",
      (SELECT k."categoryKey" FROM "CategoryPeriod" k WHERE k."trustId" = ${trust} AND k."unitId" IN (SELECT "unitId" FROM units) AND k."axis" = 'main'
        AND k."startsOn" <= ${viewer.today}::date AND (k."endsBefore" IS NULL OR k."endsBefore" > ${viewer.today}::date) ORDER BY k."startsOn" DESC LIMIT 1) AS "category",
      ${planAsJson(trust)} AS "plan",
      COALESCE((SELECT jsonb_agg(to_jsonb(p) - '{removed,changedAt,changedById}'::text[] ORDER BY p."position", p."key") FROM parts p), '[]') AS "parts",
      ${around(trust)}, ${origins(trust)}, ${before(trust)} AS "before",
      EXISTS (SELECT FROM "ImprovementPlan" r, "year" y WHERE r."trustId" = ${trust} AND r."yearId" = y."id" AND r."kind" = 'rapid'
        AND r."unitId" IN (SELECT "unitId" FROM units)) AS "hasRapid"
    FROM place, "year"`;
}

function bySchool(trust: Prisma.Sql, { urn, year }: { urn: number; year: string }): Prisma.Sql {
  return Prisma.sql`place AS MATERIALIZED (
      SELECT c."urn", COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId", c."unitId" AS "ownUnitId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trust} AND c."urn" = ${urn}),
    ${yearBy(trust, Prisma.sql`y."key" = ${year}`)}`;
}

function byId(trust: Prisma.Sql, planId: string): Prisma.Sql {
  const one = Prisma.sql`SELECT p."unitId" FROM "ImprovementPlan" p WHERE p."trustId" = ${trust} AND p."id" = ${planId}::uuid`;
  return Prisma.sql`place AS MATERIALIZED (
      SELECT c."urn", COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId", c."unitId" AS "ownUnitId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trust} AND (c."unitId" IN (${one}) OR f."unitId" IN (${one})) ORDER BY c."name" LIMIT 1),
    ${yearBy(trust, Prisma.sql`y."id" = (SELECT p."yearId" FROM "ImprovementPlan" p WHERE p."trustId" = ${trust} AND p."id" = ${planId}::uuid)`)}`;
}

function yearBy(trust: Prisma.Sql, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`"year" AS MATERIALIZED (
      SELECT y."id", y."key", y."startsOn", y."endsBefore", s."content" FROM "AcademicYear" y
      JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND ${which})`;
}

/** A person's name, where there is one. */
function nameOf(trust: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT named."name" FROM "Person" named WHERE named."trustId" = ${trust} AND named."id" = ${id})`;
}

function planAsJson(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('id', p."id", 'kind', p."kind", 'state', p."state", 'title', p."title", 'checkpointWeeks', p."checkpointWeeks",
    'team', p."team", 'begunOn', p."createdAt"::date, 'submittedAt', p."submittedAt", 'agreedAt', p."agreedAt", 'agreedBy', ${nameOf(trust, Prisma.sql`p."agreedById"`)},
    'approvedOn', p."approvedOn", 'approvedBy', ${nameOf(trust, Prisma.sql`p."approvedById"`)}, 'reviewedOn', p."reviewedOn", 'version', p."version") FROM plan p)`;
}

/** What was said and shown, and who there is. */
function around(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    COALESCE((SELECT jsonb_agg(jsonb_build_object('key', r."priorityId" || '-' || r."termKey", 'governorsWords', r."governorsWords",
        'governor', ${nameOf(trust, Prisma.sql`r."governorId"`)}, 'advisersWords', r."advisersWords", 'adviser', ${nameOf(trust, Prisma.sql`r."adviserId"`)}))
      FROM plan JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."planId" = plan."id"
      JOIN "TermReview" r ON r."trustId" = ${trust} AND r."priorityId" = o."id" WHERE r."governorsWords" <> '' OR r."advisersWords" <> ''), '[]') AS "reviewWords",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('stepId', s."id", 'actionId', s."actionId", 'visit', (
        SELECT ${visitWords} FROM "AgreedAction" a JOIN "Visit" v ON v."trustId" = a."trustId" AND v."id" = a."visitId"
        WHERE a."trustId" = ${trust} AND a."id" = s."actionId"), 'rating', (
        SELECT jsonb_build_object('name', t."levelName", 'tone', t."levelTone") FROM "ActionRating" t
        WHERE t."trustId" = ${trust} AND t."actionId" = s."actionId" ORDER BY t."day" DESC, t."id" DESC LIMIT 1)))
      FROM "adoptedSteps" s), '[]') AS "adopted",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'section', c."section", 'text', c."text", 'by', ${nameOf(trust, Prisma.sql`c."personId"`)}, 'at', c."at",
        'answer', c."answer") ORDER BY c."at") FROM plan JOIN "PlanComment" c ON c."trustId" = ${trust} AND c."planId" = plan."id"), '[]') AS "comments",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n."id", 'day', n."day", 'purpose', n."purpose", 'by', ${nameOf(trust, Prisma.sql`n."personId"`)}) ORDER BY n."at")
      FROM plan JOIN "Snapshot" n ON n."trustId" = ${trust} AND n."desk" = 'improvementPlan' AND n."recordId" = plan."id"), '[]') AS "versions",
    COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."name") FROM (
      SELECT n."id", n."name", bool_or(h."role" IN ('chairOfGovernors', 'governor', 'linkGovernor')) AS "governor" FROM "RoleHolding" h, "year" y, "Person" n
      WHERE h."trustId" = ${trust} AND h."schoolId" IN (SELECT "id" FROM schools) AND h."startsOn" < y."endsBefore" AND (h."endsBefore" IS NULL OR h."endsBefore" > y."startsOn")
        AND n."trustId" = ${trust} AND n."id" = h."personId" AND n."closedAt" IS NULL GROUP BY n."id", n."name" LIMIT 120) w), '[]') AS "people"`;
}

const visitWords = Prisma.sql`CASE WHEN v."kind" = 'programme' THEN 'Visit ' || v."number" WHEN v."id" IS NOT NULL THEN COALESCE(v."title", 'Another visit') END`;

/** What a priority can come from and point at. */
function origins(trust: Prisma.Sql): Prisma.Sql {
  const used = (name: "points" | "findings") =>
    Prisma.sql`SELECT jsonb_array_elements_text(p."value" -> ${name})::uuid FROM parts p WHERE p."kind" = 'priority'`;
  return Prisma.sql`
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', t."id", 'text', t."text", 'area', r."name", 'areaKey', r."key") ORDER BY r."position", t."position") FROM "year" y
      JOIN "SelfEvaluation" e ON e."trustId" = ${trust} AND e."unitId" IN (SELECT "unitId" FROM units) JOIN "AcademicYear" ey ON ey."trustId" = ${trust} AND ey."id" = e."yearId"
      JOIN "AreaEvaluation" a ON a."trustId" = ${trust} AND a."evaluationId" = e."id" JOIN "EvaluationArea" r ON r."trustId" = ${trust} AND r."id" = a."areaId"
      JOIN "EvaluationPoint" t ON t."trustId" = ${trust} AND t."areaEvaluationId" = a."id"
      WHERE t."id" IN (${used("points")}) OR (t."kind" = 'improve' AND NOT t."removed" AND e."frozenAt" IS NULL AND ey."startsOn" <= y."startsOn" AND ey."endsBefore" >= y."startsOn")), '[]') AS "points",
    COALESCE((SELECT jsonb_agg(to_jsonb(f) ORDER BY f."day" DESC, f."id") FROM (
      SELECT f."id", left(f."text", 400) AS "text", f."kind", f."day", f."visitId", ${visitWords} AS "visit" FROM "Finding" f, "year" y, "Visit" v
      WHERE f."trustId" = ${trust} AND v."trustId" = ${trust} AND v."id" = f."visitId" AND f."unitId" IN (SELECT "unitId" FROM units)
        AND (f."id" IN (${used("findings")}) OR (f."kind" = 'risk' AND f."day" > y."endsBefore" - ${findingDays}::int AND f."day" < y."endsBefore"))
      ORDER BY f."day" DESC LIMIT ${findingsAtMost}) f), '[]') AS "findings",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'owner', a."ownerName", 'due', a."due", 'visit', ${visitWords}) ORDER BY a."due" NULLS LAST, a."id")
      FROM "AgreedAction" a LEFT JOIN "Visit" v ON v."trustId" = ${trust} AND v."id" = a."visitId"
      WHERE a."trustId" = ${trust} AND a."unitId" IN (SELECT "unitId" FROM units) AND a."state" <> 'closed'
        AND NOT EXISTS (SELECT FROM "PlanStep" s WHERE s."trustId" = ${trust} AND s."actionId" = a."id")), '[]') AS "actions",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b."id", 'title', b."title") ORDER BY b."position") FROM "StrategicPlan" g
      JOIN "StrategicObjective" b ON b."trustId" = ${trust} AND b."planId" = g."id" WHERE g."trustId" = ${trust} AND g."unitId" IN (SELECT "unitId" FROM units)
        AND (g."endedOn" IS NULL OR g."endedOn" > (SELECT y."startsOn" FROM "year" y)) AND NOT b."removed"), '[]') AS "objectives",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', g."id", 'name', g."name") ORDER BY g."name") FROM "SchoolGroup" g WHERE g."trustId" = ${trust} AND g."endedOn" IS NULL
      AND EXISTS (SELECT FROM "SchoolGroupMember" m WHERE m."trustId" = ${trust} AND m."groupId" = g."id" AND m."schoolId" IN (SELECT "id" FROM schools))), '[]') AS "groups",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', d."id", 'title', d."title") ORDER BY d."title") FROM "DevelopmentOffer" d, "year" y
      WHERE d."trustId" = ${trust} AND d."yearId" = y."id" AND d."closedAt" IS NULL), '[]') AS "offers",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('key', e."key", 'name', e."name") ORDER BY e."position") FROM "EvaluationArea" e, "year" y
      WHERE e."trustId" = ${trust} AND (e."place" = 'everywhere' OR (e."place" = 'earlyYears' AND EXISTS (SELECT FROM schools WHERE "lowestAge" < 5))
          OR (e."place" = 'sixthForm' AND EXISTS (SELECT FROM schools WHERE "highestAge" >= 18)))
        AND e."versionId" = (SELECT w."id" FROM "FrameworkVersion" w WHERE w."trustId" = ${trust} AND w."body" = 'ofsted' AND w."startsOn" < y."endsBefore" - 200
          ORDER BY w."startsOn" DESC, w."revision" DESC LIMIT 1)), '[]') AS "areas"`;
}

function before(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(to_jsonb(b) ORDER BY b."year" DESC) FROM (
    SELECT p."id" AS "planId", e."key" AS "year", p."state", COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o."id", 'title', o."title", 'source', o."source",
        'outcome', o."outcome", 'lessons', o."lessons", 'carryOn', o."carryOn") ORDER BY o."position") FROM "PlanPriority" o
      WHERE o."trustId" = ${trust} AND o."planId" = p."id" AND NOT o."removed"), '[]') AS "priorities"
    FROM "year" y, "ImprovementPlan" p JOIN "AcademicYear" e ON e."trustId" = p."trustId" AND e."id" = p."yearId"
    WHERE p."trustId" = ${trust} AND p."kind" = 'annual' AND p."unitId" IN (SELECT "unitId" FROM units) AND e."startsOn" < y."startsOn"
    ORDER BY e."startsOn" DESC LIMIT ${yearsAtMost}) b), '[]')`;
}

/** An answer of the statement as the plan's context. */
export function asPlanContext(answer: PlanAnswer): PlanContext {
  return { ...answer, parts: livingParts(answer.parts), strategy: strategyFrom(answer.strategy) };
}

/** A plan inside a command, or the place where one is not begun; null where there is neither. */
export async function planIn(db: Database, viewer: Viewer, asked: PlanAsked): Promise<PlanContext | null> {
  const rows = await db.$queryRaw<{ row: PlanAnswer }[]>(Prisma.sql`SELECT to_jsonb(q) AS "row" FROM (${planStatement(viewer, asked)}) q`);
  return rows[0] ? asPlanContext(rows[0].row) : null;
}

/** A plan inside a command, held until its transaction ends; null where there is none. */
export async function heldPlanIn(db: Database, viewer: Viewer, planId: string): Promise<BegunPlan | null> {
  await db.$queryRaw`SELECT 1 FROM "ImprovementPlan" WHERE "trustId" = ${viewer.trustId}::uuid AND "id" = ${planId}::uuid FOR UPDATE`;
  const context = await planIn(db, viewer, { planId });
  return context && isBegun(context) ? context : null;
}
