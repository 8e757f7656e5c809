import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { isId, pageSize } from "@/lib/pages";
import { strategicPlanPolicy, strategicPlansShown } from "@/lib/strategic-plans/policy";
import type { PlansRead } from "@/lib/strategic-plans/words";
import { startYearOf } from "@/lib/strategy/year-key";
import { Prisma } from "@/prisma/generated/client";

/** The trust's own strategic plan, with the schools' objectives that serve it. */
export interface TrustPlan {
  objectives: {
    id: string;
    title: string;
    about: string;
    ended: boolean;
    version: number;
    /** So many schools have an objective that serves it, and so many objectives there are. */
    schools: number;
    count: number;
  }[];
  /** Whose plans the viewer reads: the counts speak of these. */
  reads: PlansRead;
  /** The objective that is shown school by school. */
  shown: string;
  rows: { urn: number; unit: string; firstYear: string; title: string; priorities: number }[];
  total: number;
  /** Objectives of schools that serve none of the trust's. */
  unlinked: { urn: number; unit: string; firstYear: string; title: string }[];
}

/** So many objectives that serve none are named. */
const unlinkedAtMost = 20;

/**
 * The trust's objectives, for everybody of the trust; the schools' objectives that serve them as far as the viewer reads
 * their plans. Null for who does not read it.
 */
export async function trustPlanPage(viewer: Viewer, { objective, page }: { objective: string; page: number }): Promise<TrustPlan | null> {
  if (!strategicPlanPolicy.readTrust(viewer)) return null;
  const [answer] = await askInTrust<Omit<TrustPlan, "shown" | "reads"> & { shown: string | null }>(
    viewer,
    trustStatement(viewer, objective, page),
  );
  const { any, sent } = strategicPlansShown(viewer);
  const reads = sent === "all" ? "all" : any.length + sent.length > 0 ? "own" : "none";
  return answer ? { ...answer, reads, shown: answer.shown ?? "" } : null;
}

function trustStatement(viewer: Viewer, objective: string, page: number): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const { any, sent } = strategicPlansShown(viewer);
  const asked = isId(objective) ? Prisma.sql`${objective}::uuid` : Prisma.sql`NULL::uuid`;
  const readSent = sent === "all" ? Prisma.sql`true` : Prisma.sql`p."unitId" = ANY(${sent}::uuid[])`;
  return Prisma.sql`
    WITH units AS MATERIALIZED (SELECT DISTINCT ON (w."unitId") w.* FROM (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."leftOn" IS NULL) w ORDER BY w."unitId", w."urn"),
    served AS MATERIALIZED (
      SELECT o."id", o."title", o."trustObjectiveId", o."position", u."urn", u."unit", u."unitId", p."firstYear" FROM units u
      JOIN "StrategicPlan" p ON p."trustId" = ${trust} AND p."unitId" = u."unitId" AND (p."endedOn" IS NULL OR p."endedOn" > ${viewer.today}::date)
        AND left(p."firstYear", 4)::int + p."years" > ${startYearOf(viewer.today)}::int
      JOIN "StrategicObjective" o ON o."trustId" = ${trust} AND o."planId" = p."id" AND NOT o."removed"
      WHERE p."unitId" = ANY(${any}::uuid[]) OR (${readSent} AND EXISTS (
        SELECT FROM "Snapshot" n WHERE n."trustId" = ${trust} AND n."desk" = 'strategicPlan' AND n."recordId" = p."id"))),
    shown AS MATERIALIZED (SELECT t."id" FROM "TrustObjective" t WHERE t."trustId" = ${trust} ORDER BY (t."id" = ${asked}) DESC NULLS LAST, t."endedOn" IS NOT NULL, t."position", t."id" LIMIT 1)
    SELECT (SELECT "id" FROM shown) AS "shown",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', t."id", 'title', t."title", 'about', t."about", 'ended', t."endedOn" IS NOT NULL, 'version', t."version",
          'schools', (SELECT count(DISTINCT s."unitId") FROM served s WHERE s."trustObjectiveId" = t."id"), 'count', (SELECT count(*) FROM served s WHERE s."trustObjectiveId" = t."id"))
          ORDER BY t."endedOn" IS NOT NULL, t."position", t."id") FROM "TrustObjective" t WHERE t."trustId" = ${trust}), '[]') AS "objectives",
      COALESCE((SELECT jsonb_agg(to_jsonb(r) - '{place,unitId}'::text[] ORDER BY r."unit", r."unitId", r."place") FROM (
        SELECT s."urn", s."unit", s."unitId", s."firstYear", s."title", s."position" AS "place", (SELECT count(*) FROM "PlanPriority" y JOIN "ImprovementPlan" i ON i."trustId" = ${trust} AND i."id" = y."planId"
          AND i."state" <> 'draft' WHERE y."trustId" = ${trust} AND y."objectiveId" = s."id" AND NOT y."removed") AS "priorities"
        FROM served s WHERE s."trustObjectiveId" = (SELECT "id" FROM shown) ORDER BY s."unit", s."unitId", s."position" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) r), '[]') AS "rows",
      (SELECT count(*)::int FROM served s WHERE s."trustObjectiveId" = (SELECT "id" FROM shown)) AS "total",
      COALESCE((SELECT jsonb_agg(to_jsonb(r)) FROM (SELECT s."urn", s."unit", s."firstYear", s."title" FROM served s WHERE s."trustObjectiveId" IS NULL
        ORDER BY s."unit", s."unitId", s."position" LIMIT ${unlinkedAtMost}) r), '[]') AS "unlinked"`;
}
