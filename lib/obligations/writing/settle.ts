import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";

/**
 * What meets its duty by itself: a rapid plan that everybody has approved, a review of the school or of its governance that
 * took place. A duty whose visit did not take place after all is open again. However often it is called, the same comes of it.
 */
export async function settleDuties(
  db: Database,
  { trustId, today }: Pick<Viewer, "trustId" | "today">,
  unitIds: readonly string[] | "all",
): Promise<void> {
  const all = unitIds === "all";
  const units = all ? [] : [...unitIds];
  await db.$executeRaw`
    UPDATE "Obligation" o SET "state" = 'open', "metOn" = NULL, "visitId" = NULL, "version" = o."version" + 1
    FROM "Visit" v WHERE o."trustId" = ${trustId}::uuid AND o."state" = 'met' AND v."trustId" = o."trustId" AND v."id" = o."visitId" AND v."status" <> 'done'
      AND (${all} OR o."unitId" = ANY(${units}::uuid[]))`;
  await db.$executeRaw`
    UPDATE "Obligation" o SET "state" = 'met', "metOn" = COALESCE(p."approvedOn", ${today}::date), "planId" = p."id", "version" = o."version" + 1
    FROM "ImprovementPlan" p JOIN "AcademicYear" y ON y."trustId" = p."trustId" AND y."id" = p."yearId"
    WHERE o."trustId" = ${trustId}::uuid AND o."state" = 'open' AND o."kind" = 'improvementPlan' AND p."trustId" = o."trustId" AND p."unitId" = o."unitId"
      AND p."kind" = 'rapid' AND p."state" IN ('approved', 'reviewed') AND y."key" = o."yearKey" AND (${all} OR o."unitId" = ANY(${units}::uuid[]))`;
  await db.$executeRaw`
    UPDATE "Obligation" o SET "state" = 'met', "metOn" = v."date", "visitId" = v."id", "version" = o."version" + 1
    FROM "CategoryPeriod" k, "Visit" v
    WHERE o."trustId" = ${trustId}::uuid AND o."state" = 'open' AND (${all} OR o."unitId" = ANY(${units}::uuid[]))
      AND k."trustId" = o."trustId" AND k."id" = o."periodId" AND v."trustId" = o."trustId" AND v."unitId" = o."unitId"
      AND v."status" = 'done' AND v."kind" = 'review' AND v."date" >= k."clockFrom"
      AND (o."kind", v."reviewKind"::text) IN (('schoolReview', 'wholeSchool'), ('governanceReview', 'governance'))`;
}
