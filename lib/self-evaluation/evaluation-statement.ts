import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { BegunEvaluation, EvaluationContext } from "@/lib/self-evaluation/evaluation";
import { isBegunEvaluation } from "@/lib/self-evaluation/evaluation";
import { evaluationParts } from "@/lib/self-evaluation/parts-statement";
import { aroundEvaluation } from "@/lib/self-evaluation/surroundings-statement";
import type { EvaluationKind } from "@/lib/self-evaluation/words";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** Which evaluation: of a school in a year, one of them by its id, or one by its id alone. */
export type EvaluationAsked = { urn: number; year: string; kind: EvaluationKind; of?: string } | { evaluationId: string };

/** What the statement answers: the context, with the strategy as it was stored. */
export type EvaluationAnswer = Omit<EvaluationContext, "strategy"> & { strategy: unknown };

/** An evaluation with everything that its page is made of, in one statement; a row without one where none is begun. */
export function evaluationStatement(viewer: Viewer, asked: EvaluationAsked): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const one = "evaluationId" in asked ? asked.evaluationId : asked.of;
  return Prisma.sql`
    WITH ${"evaluationId" in asked ? byId(trust, asked.evaluationId) : bySchool(trust, asked)},
    units AS (SELECT "unitId" FROM place UNION SELECT "ownUnitId" FROM place),
    schools AS MATERIALIZED (
      SELECT c."id", c."urn", c."name", c."churchCharacter" AS "church", c."establishmentType", c."lowestAge", c."highestAge" FROM place
      JOIN "School" c ON c."trustId" = ${trust} LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE place."unitId" IN (c."unitId", f."unitId")),
    found AS MATERIALIZED (
      SELECT e.*, w."body" AS "of", w."name" AS "frameworkName", y."key" AS "yearKey" FROM place JOIN "SelfEvaluation" e ON e."trustId" = ${trust} AND e."unitId" IN (SELECT "unitId" FROM units)
      JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = e."frameworkId" JOIN "AcademicYear" y ON y."trustId" = ${trust} AND y."id" = e."yearId"
      WHERE e."schoolId" IS NULL OR e."schoolId" = place."schoolId"),
    evaluation AS MATERIALIZED (
      SELECT e.* FROM place, "year", found e WHERE e."yearId" = "year"."id" AND e."of"::text = place."body" AND ${one ? Prisma.sql`e."id" = ${one}::uuid` : Prisma.sql`true`}
      ORDER BY (e."schoolId" IS NOT NULL) DESC, (e."frozenAt" IS NULL) DESC, e."id" DESC LIMIT 1),
    parts AS MATERIALIZED (SELECT q.* FROM evaluation e CROSS JOIN LATERAL (${evaluationParts(trust, Prisma.sql`e."id"`)}) q WHERE NOT q."removed")
    SELECT place."urn", place."schoolId", place."schoolName", place."unit", place."unitId", place."inFederation", place."body", place."capacity",
      (SELECT jsonb_agg(to_jsonb(s) ORDER BY s."name") FROM schools s) AS "schools",
      (SELECT to_jsonb(y) - '{content}'::text[] FROM "year" y) AS "year", (SELECT y."content" - '{programmes,categories}'::text[] FROM "year" y) AS "strategy",
      (SELECT jsonb_build_object('id', e."id", 'frameworkId', e."frameworkId", 'schoolId', e."schoolId", 'ownerId', e."ownerId", 'owner', ${nameOf(trust, Prisma.sql`e."ownerId"`)},
        'nextReview', e."nextReview", 'frozenAt', e."frozenAt", 'followsId', e."followsId", 'version', e."version") FROM evaluation e) AS "evaluation",
      COALESCE((SELECT jsonb_agg(to_jsonb(p) - '{removed,changedAt,changedById}'::text[] ORDER BY p."position", p."key") FROM parts p), '[]') AS "parts",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('area', r."key", 'view', a."adviserView", 'reason', a."adviserReason", 'by', ${nameOf(trust, Prisma.sql`a."adviserId"`)}, 'at', a."adviserAt"))
        FROM evaluation e JOIN "AreaEvaluation" a ON a."trustId" = ${trust} AND a."evaluationId" = e."id" JOIN "EvaluationArea" r ON r."trustId" = ${trust} AND r."id" = a."areaId"
        WHERE a."adviserView" IS NOT NULL), '[]') AS "challenges",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o."id", 'year', o."yearKey", 'framework', o."frameworkName", 'body', o."of", 'frozen', o."frozenAt" IS NOT NULL)
        ORDER BY o."yearKey" DESC, o."id" DESC) FROM found o), '[]') AS "others",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n."id", 'day', n."day", 'purpose', n."purpose", 'by', ${nameOf(trust, Prisma.sql`n."personId"`)}) ORDER BY n."at")
        FROM evaluation e JOIN "Snapshot" n ON n."trustId" = ${trust} AND n."desk" = 'selfEvaluation' AND n."recordId" = e."id"), '[]') AS "snapshots",
      ${aroundEvaluation(viewer)}
    FROM place, "year" WHERE place."body" IS NOT NULL`;
}

/** A person's name, where there is one. */
function nameOf(trust: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT named."name" FROM "Person" named WHERE named."trustId" = ${trust} AND named."id" = ${id})`;
}

const schoolColumns = Prisma.sql`c."urn", c."id" AS "schoolId", c."name" AS "schoolName", COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId",
  c."unitId" AS "ownUnitId", f."id" IS NOT NULL AS "inFederation", c."capacity", c."joinedOn",
  CASE WHEN c."phase" IN ('infant', 'junior', 'primary') THEN 'primary' WHEN c."phase" IN ('secondary', 'allThrough', 'post16') THEN 'secondary'
    WHEN c."phase" = 'special' THEN 'special' ELSE 'other' END AS "comparedAs"`;

function bySchool(trust: Prisma.Sql, { urn, year, kind }: { urn: number; year: string; kind: EvaluationKind }): Prisma.Sql {
  const body =
    kind === "main"
      ? Prisma.sql`'ofsted'`
      : Prisma.sql`CASE c."churchCharacter" WHEN 'churchOfEngland' THEN 'siams' WHEN 'methodist' THEN 'siams' WHEN 'romanCatholic' THEN 'catholic' END`;
  return Prisma.sql`place AS MATERIALIZED (
      SELECT ${schoolColumns}, ${body} AS "body" FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trust} AND c."urn" = ${urn}),
    ${yearBy(trust, Prisma.sql`y."key" = ${year}`)}`;
}

function byId(trust: Prisma.Sql, id: string): Prisma.Sql {
  return Prisma.sql`asked AS MATERIALIZED (SELECT e."unitId", e."schoolId", e."yearId", w."body" FROM "SelfEvaluation" e
      JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = e."frameworkId" WHERE e."trustId" = ${trust} AND e."id" = ${id}::uuid),
    place AS MATERIALIZED (
      SELECT ${schoolColumns}, asked."body"::text AS "body" FROM asked JOIN "School" c ON c."trustId" = ${trust}
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE asked."schoolId" = c."id" OR (asked."schoolId" IS NULL AND asked."unitId" IN (c."unitId", f."unitId")) ORDER BY c."name" LIMIT 1),
    ${yearBy(trust, Prisma.sql`y."id" = (SELECT "yearId" FROM asked)`)}`;
}

function yearBy(trust: Prisma.Sql, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`"year" AS MATERIALIZED (
      SELECT y."id", y."key", y."startsOn", y."endsBefore", s."content" FROM "AcademicYear" y
      JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND ${which})`;
}

/** An answer of the statement as the evaluation's context. */
export function asEvaluationContext(answer: EvaluationAnswer): EvaluationContext {
  return { ...answer, strategy: strategyFrom(answer.strategy) };
}

/** An evaluation inside a command, or the place where one is not begun; null where there is neither. */
export async function evaluationIn(db: Database, viewer: Viewer, asked: EvaluationAsked): Promise<EvaluationContext | null> {
  const rows = await db.$queryRaw<{ row: EvaluationAnswer }[]>(
    Prisma.sql`SELECT to_jsonb(q) AS "row" FROM (${evaluationStatement(viewer, asked)}) q`,
  );
  return rows[0] ? asEvaluationContext(rows[0].row) : null;
}

/** An evaluation inside a command, held until its transaction ends; null where there is none. */
export async function heldEvaluationIn(db: Database, viewer: Viewer, evaluationId: string): Promise<BegunEvaluation | null> {
  await db.$queryRaw`SELECT 1 FROM "SelfEvaluation" WHERE "trustId" = ${viewer.trustId}::uuid AND "id" = ${evaluationId}::uuid FOR UPDATE`;
  const context = await evaluationIn(db, viewer, { evaluationId });
  return context && isBegunEvaluation(context) ? context : null;
}
