import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Candidate } from "@/lib/quality/drawing";
import type { Strategy } from "@/lib/strategy/content";
import { Prisma } from "@/prisma/generated/client";

/** A judgement that can be sampled, as it is shown before the draw. */
export interface NamedCandidate extends Candidate {
  judgeName: string;
  judgedById: string | null;
  unit: string;
  date: string;
}

/** What a draw begins with. */
export interface ToDraw {
  year: { id: string; key: string; content: Strategy } | null;
  assurers: { id: string; name: string }[];
  /** How many samples the year has had. */
  samples: number;
  candidates: NamedCandidate[];
  /** What is not drawn from: sampled before, withdrawn, held and not shared. */
  leftOut: { sampled: number; withdrawn: number; notShared: number };
}

/** The name of a unit: a federation's, or its school's. */
export function unitName(trust: Prisma.Sql, unitId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT w."name" FROM "Federation" w WHERE w."trustId" = ${trust} AND w."unitId" = ${unitId}),
    (SELECT min(w."name") FROM "School" w WHERE w."trustId" = ${trust} AND w."unitId" = ${unitId}), '')`;
}

/** The name of a person, where there is one. */
export function personName(trust: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT named."name" FROM "Person" named WHERE named."trustId" = ${trust} AND named."id" = ${id})`;
}

/**
 * The year's published notes and shared decisions that no sample has had yet, in one statement: of whom, of which school,
 * in which category the school was that day, of which phase (TE-3).
 */
export function candidatesStatement({ trustId, today }: Pick<Viewer, "trustId" | "today">): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  const sampled = (column: Prisma.Sql, id: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT FROM "SampledJudgement" j WHERE j."trustId" = ${trust} AND j.${column} = ${id})`;
  return Prisma.sql`
    WITH "year" AS MATERIALIZED (
      SELECT y."id", y."key", y."startsOn", y."endsBefore", s."content" FROM "AcademicYear" y
      JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date),
    notes AS MATERIALIZED (
      SELECT n."visitId" AS "id", n."state", v."unitId", v."date", n."authorId" AS "judgedById", ${sampled(Prisma.sql`"visitId"`, Prisma.sql`n."visitId"`)} AS "sampled"
      FROM "year" y JOIN "Visit" v ON v."trustId" = ${trust} AND v."date" >= y."startsOn" AND v."date" < y."endsBefore"
      JOIN "Note" n ON n."trustId" = ${trust} AND n."visitId" = v."id" AND n."state" IN ('published', 'correcting', 'withdrawn')),
    decisions AS MATERIALIZED (
      SELECT m."id", m."state", m."unitId", m."date", d."decidedById" AS "judgedById", ${sampled(Prisma.sql`"meetingId"`, Prisma.sql`m."id"`)} AS "sampled"
      FROM "year" y JOIN "StandardsMeeting" m ON m."trustId" = ${trust} AND m."yearId" = y."id" AND m."state" IN ('held', 'shared')
      JOIN LATERAL (SELECT d."decidedById" FROM "MeetingDecision" d WHERE d."trustId" = ${trust} AND d."meetingId" = m."id" ORDER BY d."axis" LIMIT 1) d ON true),
    there AS (
      SELECT 'note' AS "kind", "id", "unitId", "date", "judgedById" FROM notes WHERE "state" <> 'withdrawn' AND NOT "sampled"
      UNION ALL SELECT 'decision', "id", "unitId", "date", "judgedById" FROM decisions WHERE "state" = 'shared' AND NOT "sampled")
    SELECT (SELECT jsonb_build_object('id', y."id", 'key', y."key", 'content', y."content") FROM "year" y) AS "year",
      COALESCE((SELECT jsonb_agg(DISTINCT jsonb_build_object('id', p."id", 'name', p."name")) FROM "RoleHolding" h
        JOIN "Person" p ON p."trustId" = h."trustId" AND p."id" = h."personId" AND p."closedAt" IS NULL
        WHERE h."trustId" = ${trust} AND h."role" = 'qualityAssurer' AND h."startsOn" <= ${today}::date
          AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)), '[]') AS "assurers",
      (SELECT count(*)::int FROM "QualitySample" s, "year" y WHERE s."trustId" = ${trust} AND s."yearId" = y."id") AS "samples",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('key', t."kind" || ':' || t."id", 'kind', t."kind", 'judge', t."judgedById", 'judgedById', t."judgedById",
          'judgeName', ${personName(trust, Prisma.sql`t."judgedById"`)}, 'unitId', t."unitId", 'unit', ${unitName(trust, Prisma.sql`t."unitId"`)}, 'date', t."date",
          'category', COALESCE((SELECT k."categoryKey" FROM "CategoryPeriod" k WHERE k."trustId" = ${trust} AND k."unitId" = t."unitId" AND k."axis" = 'main'
            AND k."startsOn" <= t."date" AND (k."endsBefore" IS NULL OR k."endsBefore" > t."date") LIMIT 1), ''),
          'phase', COALESCE((SELECT min(c."phase"::text) FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
            WHERE c."trustId" = ${trust} AND t."unitId" IN (c."unitId", f."unitId")), ''))) FROM there t), '[]') AS "candidates",
      jsonb_build_object('sampled', (SELECT count(*) FROM notes WHERE "sampled") + (SELECT count(*) FROM decisions WHERE "sampled"),
        'withdrawn', (SELECT count(*) FROM notes WHERE "state" = 'withdrawn'),
        'notShared', (SELECT count(*) FROM decisions WHERE "state" = 'held')) AS "leftOut"`;
}
