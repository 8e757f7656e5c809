import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { livingStrategicParts } from "@/lib/strategic-plans/parts";
import { strategicParts } from "@/lib/strategic-plans/parts-statement";
import { type BegunStrategicPlan, isStrategicPlanBegun, type StrategicContext } from "@/lib/strategic-plans/plan";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** Which plan: of a school, by its first year or the present one; or by its id. */
export type StrategicAsked = { urn: number; from: string | null } | { planId: string };

/** What the statement answers: the context, with the strategy as it was stored. */
export type StrategicAnswer = Omit<StrategicContext, "strategy"> & { strategy: unknown };

/** A strategic plan with everything that its page is made of, in one statement; a row without a plan where none is begun. */
export function strategicStatement(viewer: Viewer, asked: StrategicAsked): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  return Prisma.sql`
    WITH "year" AS MATERIALIZED (
      SELECT y."key", y."startsOn", y."endsBefore", s."content" FROM "AcademicYear" y
      JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${viewer.today}::date AND y."endsBefore" > ${viewer.today}::date),
    ${placeOf(trust, asked)},
    units AS MATERIALIZED (SELECT "unitId" FROM place UNION SELECT "ownUnitId" FROM place),
    schools AS MATERIALIZED (
      SELECT c."id", c."urn", c."name", c."churchCharacter" AS "church" FROM place
      JOIN "School" c ON c."trustId" = ${trust} LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE place."unitId" IN (c."unitId", f."unitId")),
    plans AS MATERIALIZED (
      SELECT p.*, EXISTS (SELECT FROM "Snapshot" n WHERE n."trustId" = ${trust} AND n."desk" = 'strategicPlan' AND n."recordId" = p."id") AS "sent"
      FROM "StrategicPlan" p WHERE p."trustId" = ${trust} AND p."unitId" IN (SELECT "unitId" FROM units)),
    plan AS MATERIALIZED (SELECT p.* FROM plans p, "year" WHERE ${whichPlan(asked)} LIMIT 1),
    parts AS MATERIALIZED (SELECT q.* FROM plan CROSS JOIN LATERAL (${strategicParts(trust, Prisma.sql`plan."id"`)}) q WHERE NOT q."removed")
    SELECT place."urn", place."unit", place."unitId",
      (SELECT jsonb_agg(to_jsonb(s) ORDER BY s."name") FROM schools s) AS "schools",
      (SELECT to_jsonb(y) - '{content}'::text[] FROM "year" y) AS "year", (SELECT y."content" FROM "year" y) AS "strategy",
      (SELECT jsonb_build_object('id', p."id", 'firstYear', p."firstYear", 'years', p."years", 'endedOn', p."endedOn", 'version', p."version") FROM plan p) AS "plan",
      COALESCE((SELECT jsonb_agg(to_jsonb(p) - '{removed,changedAt,changedById}'::text[] ORDER BY p."position", p."key") FROM parts p), '[]') AS "parts",
      ${around(trust)}, ${linked(trust)}
    FROM place, "year"`;
}

function placeOf(trust: Prisma.Sql, asked: StrategicAsked): Prisma.Sql {
  const school = Prisma.sql`SELECT c."urn", COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId", c."unitId" AS "ownUnitId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust}`;
  if ("urn" in asked) return Prisma.sql`place AS MATERIALIZED (${school} AND c."urn" = ${asked.urn})`;
  const unit = Prisma.sql`SELECT p."unitId" FROM "StrategicPlan" p WHERE p."trustId" = ${trust} AND p."id" = ${asked.planId}::uuid`;
  return Prisma.sql`place AS MATERIALIZED (${school} AND (c."unitId" IN (${unit}) OR f."unitId" IN (${unit})) ORDER BY c."name" LIMIT 1)`;
}

/** The plan by its id or first year; else the one that runs now, the next to come, or the last (presentOf). */
function whichPlan(asked: StrategicAsked): Prisma.Sql {
  if ("planId" in asked) return Prisma.sql`p."id" = ${asked.planId}::uuid`;
  if (asked.from !== null) return Prisma.sql`p."firstYear" = ${asked.from} ORDER BY p."id" DESC`;
  const first = Prisma.sql`left(p."firstYear", 4)::int`;
  const now = Prisma.sql`left("year"."key", 4)::int`;
  const runs = Prisma.sql`${first} <= ${now} AND ${first} + p."years" > ${now}`;
  return Prisma.sql`true ORDER BY (${runs}) DESC, (${first} > ${now}) DESC, CASE WHEN ${first} > ${now} THEN -(${first}) ELSE ${first} END DESC, p."id" DESC`;
}

/** A person's name, where there is one. */
function nameOf(trust: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT named."name" FROM "Person" named WHERE named."trustId" = ${trust} AND named."id" = ${id})`;
}

/** What was decided and shown, who there is, and the plans before and after. */
function around(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    COALESCE((SELECT jsonb_agg(jsonb_build_object('yearKey', r."yearKey", 'approvedOn', r."approvedOn", 'agreedOn', r."agreedOn", 'agreedBy', ${nameOf(trust, Prisma.sql`r."agreedById"`)},
          'returned', CASE WHEN r."returnedOn" IS NOT NULL THEN jsonb_build_object('on', r."returnedOn", 'by', ${nameOf(trust, Prisma.sql`r."returnedById"`)}, 'words', r."returnedWords") END)
        ORDER BY r."yearKey") FROM plan JOIN "StrategicReview" r ON r."trustId" = ${trust} AND r."planId" = plan."id" WHERE r."approvedOn" IS NOT NULL OR r."agreedOn" IS NOT NULL OR r."returnedOn" IS NOT NULL), '[]') AS "decisions",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n."id", 'day', n."day", 'purpose', n."purpose", 'by', ${nameOf(trust, Prisma.sql`n."personId"`)}) ORDER BY n."at", n."id")
      FROM plan JOIN "Snapshot" n ON n."trustId" = ${trust} AND n."desk" = 'strategicPlan' AND n."recordId" = plan."id"), '[]') AS "versions",
    COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."name") FROM (
      SELECT DISTINCT n."id", n."name" FROM "RoleHolding" h, "year" y, "Person" n
      WHERE h."trustId" = ${trust} AND h."schoolId" IN (SELECT "id" FROM schools) AND h."startsOn" < y."endsBefore" AND (h."endsBefore" IS NULL OR h."endsBefore" > y."startsOn")
        AND n."trustId" = ${trust} AND n."id" = h."personId" AND n."closedAt" IS NULL LIMIT 120) w), '[]') AS "people",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p."id", 'firstYear', p."firstYear", 'years', p."years", 'sent', p."sent") ORDER BY p."firstYear") FROM plans p), '[]') AS "plans"`;
}

/** The trust's objectives that are in force or linked to, and the priorities of improvement plans that serve the plan's. */
function linked(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', t."id", 'title', t."title", 'ended', t."endedOn" IS NOT NULL) ORDER BY t."position", t."id") FROM "TrustObjective" t
      WHERE t."trustId" = ${trust} AND (t."endedOn" IS NULL OR t."id"::text IN (SELECT p."value" ->> 'trustObjectiveId' FROM parts p WHERE p."kind" = 'objective'))), '[]') AS "trustObjectives",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o."id", 'objectiveId', o."objectiveId", 'title', o."title", 'year', e."key", 'kind', i."kind", 'state', i."state",
        'lead', COALESCE(${nameOf(trust, Prisma.sql`o."leadId"`)}, o."leadName"), 'ratingKey', r."ratingKey", 'ratedIn', r."term") ORDER BY e."startsOn" DESC, o."position", o."id")
      FROM plan JOIN "StrategicObjective" b ON b."trustId" = ${trust} AND b."planId" = plan."id" AND NOT b."removed"
      JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."objectiveId" = b."id" AND NOT o."removed"
      JOIN "ImprovementPlan" i ON i."trustId" = ${trust} AND i."id" = o."planId" JOIN "AcademicYear" e ON e."trustId" = ${trust} AND e."id" = i."yearId"
      LEFT JOIN LATERAL (SELECT m."ratingKey", k.one ->> 'name' AS "term" FROM "TermReview" m, "year"
        CROSS JOIN LATERAL jsonb_array_elements("year"."content" #> '{calendar,terms}') WITH ORDINALITY k(one, place)
        WHERE m."trustId" = ${trust} AND m."priorityId" = o."id" AND m."ratingKey" <> '' AND k.one ->> 'key' = m."termKey" ORDER BY k.place DESC LIMIT 1) r ON true), '[]') AS "serving"`;
}

/** An answer of the statement as the plan's context. */
export function asStrategicContext(answer: StrategicAnswer): StrategicContext {
  return { ...answer, parts: livingStrategicParts(answer.parts), strategy: strategyFrom(answer.strategy) };
}

/** A plan inside a command, or the place where one is not begun; null where there is neither. */
export async function strategicPlanIn(db: Database, viewer: Viewer, asked: StrategicAsked): Promise<StrategicContext | null> {
  const rows = await db.$queryRaw<{ row: StrategicAnswer }[]>(
    Prisma.sql`SELECT to_jsonb(q) AS "row" FROM (${strategicStatement(viewer, asked)}) q`,
  );
  return rows[0] ? asStrategicContext(rows[0].row) : null;
}

/** A plan inside a command, held until its transaction ends; null where there is none. */
export async function heldStrategicPlanIn(db: Database, viewer: Viewer, planId: string): Promise<BegunStrategicPlan | null> {
  await db.$queryRaw`SELECT 1 FROM "StrategicPlan" WHERE "trustId" = ${viewer.trustId}::uuid AND "id" = ${planId}::uuid FOR UPDATE`;
  const context = await strategicPlanIn(db, viewer, { planId });
  return context && isStrategicPlanBegun(context) ? context : null;
}
