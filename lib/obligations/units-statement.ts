import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { UnitNow } from "@/lib/obligations/due-changes";
import { Prisma } from "@/prisma/generated/client";

/** The units with their category of today and what they have been obliged to since, held until the transaction ends. */
export async function unitsNow(
  db: Database,
  viewer: Pick<Viewer, "trustId" | "today">,
  unitIds: readonly string[] | "all",
  yearKey: string,
): Promise<UnitNow[]> {
  const { trustId, today } = viewer;
  await db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${`obligations of ${trustId}`}, 0))`);
  const all = unitIds === "all";
  return db.$queryRaw<UnitNow[]>`
    WITH u AS (
      SELECT c."unitId", c."id" AS "schoolId",
        CASE WHEN c."leftOn" <= ${today}::date THEN 'left' WHEN c."federationId" IS NOT NULL THEN 'inFederation' END AS "gone"
      FROM "School" c WHERE c."trustId" = ${trustId}::uuid
      UNION ALL
      SELECT f."unitId", COALESCE((SELECT c."id" FROM "School" c WHERE c."trustId" = f."trustId" AND c."federationId" = f."id" ORDER BY c."name" LIMIT 1), f."unitId"),
        CASE WHEN f."dissolvedOn" IS NOT NULL THEN 'dissolved' END
      FROM "Federation" f WHERE f."trustId" = ${trustId}::uuid),
    now AS (
      SELECT k.* FROM "CategoryPeriod" k WHERE k."trustId" = ${trustId}::uuid AND k."axis" = 'main'
        AND k."startsOn" <= ${today}::date AND (k."endsBefore" IS NULL OR k."endsBefore" > ${today}::date))
    SELECT u."unitId", u."schoolId", u."gone",
      (SELECT jsonb_build_object('id', k."id", 'categoryKey', k."categoryKey", 'since', k."clockFrom", 'startsOn', k."startsOn")
        FROM now k WHERE k."unitId" = u."unitId" LIMIT 1) AS "period",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o."id", 'entryKey', o."entryKey", 'termKey', o."termKey", 'state', o."state",
          'yearKey', o."yearKey", 'ongoing', o."ongoing", 'setAside', o."setAsideById" IS NOT NULL))
        FROM "Obligation" o JOIN "CategoryPeriod" p ON p."trustId" = o."trustId" AND p."id" = o."periodId"
        WHERE o."trustId" = ${trustId}::uuid AND o."unitId" = u."unitId" AND (o."yearKey" = ${yearKey} OR o."state" = 'open'
          OR p."clockFrom" = (SELECT k."clockFrom" FROM now k WHERE k."unitId" = u."unitId" LIMIT 1))), '[]') AS "obligations",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m."id", 'challengeKey', m."challengeKey", 'categoryKey', p."categoryKey",
          'since', p."clockFrom", 'open', m."state" IN ('open', 'underWay')))
        FROM "Commitment" m JOIN "CategoryPeriod" p ON p."trustId" = m."trustId" AND p."id" = m."periodId"
        WHERE m."trustId" = ${trustId}::uuid AND m."unitId" = u."unitId"), '[]') AS "commitments"
    FROM u WHERE (${all} OR u."unitId" = ANY(${all ? [] : [...unitIds]}::uuid[])) ORDER BY u."unitId"`;
}
