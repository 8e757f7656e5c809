import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";

/**
 * A federation has one programme (VP-2): where several of its members have the same visit planned, the first keeps its
 * place, and the others go on as additional visits that say what they were. Asked before the visits come together.
 */
export async function makeOneProgramme(db: Database, { trustId }: Viewer, unitIds: readonly string[], from: Day): Promise<void> {
  await db.$executeRaw`
    WITH ordered AS (
      SELECT v."id", v."number", row_number() OVER (PARTITION BY v."strategyVersionId", v."programmeVisitKey" ORDER BY v."date", v."id") AS place
      FROM "Visit" v WHERE v."trustId" = ${trustId}::uuid AND v."unitId" = ANY(${[...unitIds]}::uuid[]) AND v."status" = 'planned'
        AND v."date" >= ${dateOf(from)} AND v."programmeVisitKey" IS NOT NULL)
    UPDATE "Visit" v SET "kind" = 'additional', "title" = 'Visit ' || o."number" || ' of the school’s own programme', "number" = NULL,
      "programmeVisitKey" = NULL, "version" = v."version" + 1
    FROM ordered o WHERE v."trustId" = ${trustId}::uuid AND v."id" = o."id" AND o.place > 1`;
}
