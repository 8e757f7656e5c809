import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import type { Answered, Change } from "@/lib/desk/change";
import { saveDeskChanges } from "@/lib/desk/save-changes";
import { isId } from "@/lib/pages";
import { done, notFound, type Result, refused } from "@/lib/result";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import { type StrategicAtDesk, strategicTables } from "@/lib/strategic-plans/writing/tables";

/**
 * Saves what was written in parts of a strategic plan, each change once however often it is sent, none over a text that
 * somebody else has written meanwhile. Whoever leads an objective writes that one; the tables ask for each part.
 */
export async function saveStrategicChanges(
  viewer: Viewer,
  { planId, changes }: { planId: string; changes: Change[] },
): Promise<Result<{ answers: Answered[] }>> {
  if (!isId(planId)) return notFound("plan");
  return inTrust(viewer, async (db) => {
    const plan = await strategicAtDeskIn(db, viewer, planId);
    if (!plan || !strategicPlanPolicy.writePart(viewer, plan, viewer.personId)) return notFound("plan");
    if (plan.isOver) return refused("The next plan has taken this one’s place: it stays as it is.");
    const answers = await saveDeskChanges(db, viewer, { desk: "strategicPlan", recordId: planId, kinds: strategicTables(plan) }, changes);
    return done({ answers });
  });
}

/** What the tables ask of a plan, in one short statement; its row is shared with other writers, and kept from a step in its life. */
async function strategicAtDeskIn(
  db: Database,
  { trustId, today }: Viewer,
  id: string,
): Promise<(StrategicAtDesk & { isOver: boolean }) | null> {
  const [row] = await db.$queryRaw<(StrategicAtDesk & { isOver: boolean })[]>`
    SELECT p."id", p."unitId", p."firstYear", p."years", COALESCE(p."endedOn" <= ${today}::date, false) AS "isOver",
      COALESCE((SELECT c."id" FROM "School" c WHERE c."trustId" = p."trustId" AND c."unitId" = p."unitId" LIMIT 1), p."unitId") AS "schoolId"
    FROM "StrategicPlan" p WHERE p."trustId" = ${trustId}::uuid AND p."id" = ${id}::uuid FOR SHARE OF p`;
  return row ?? null;
}
