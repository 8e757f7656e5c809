import "server-only";
import type { Database } from "@/lib/db";

/**
 * Visits to schools that have left the trust are closed as "left" from the day of leaving; those of a school that has
 * not left after all are planned again. Told of the schools as they stand, so that it can be asked at any time.
 */
export async function settleVisitsOfLeavers(db: Database, trustId: string): Promise<void> {
  await db.$executeRaw`
    WITH units AS (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", CASE WHEN bool_and(c."leftOn" IS NOT NULL) THEN max(c."leftOn") END AS "leftOn"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid GROUP BY 1)
    UPDATE "Visit" v SET "status" = CASE WHEN u."leftOn" <= v."date" THEN 'left'::"VisitStatus" ELSE 'planned'::"VisitStatus" END,
      "version" = v."version" + 1, "sequence" = v."sequence" + 1
    FROM units u WHERE v."trustId" = ${trustId}::uuid AND u."unitId" = v."unitId"
      AND ((v."status" = 'planned' AND u."leftOn" <= v."date") OR (v."status" = 'left' AND (u."leftOn" IS NULL OR u."leftOn" > v."date")))`;
}
