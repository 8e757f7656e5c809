import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import type { Answered, Change } from "@/lib/desk/change";
import { saveDeskChanges } from "@/lib/desk/save-changes";
import { isWritable } from "@/lib/improvement-plans/life";
import { momentsOf } from "@/lib/improvement-plans/moments";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import type { PlanKind, PlanState } from "@/lib/improvement-plans/words";
import { planTables } from "@/lib/improvement-plans/writing/tables";
import type { PlanAtDesk } from "@/lib/improvement-plans/writing/writing";
import { isId } from "@/lib/pages";
import { done, notFound, type Result, refused } from "@/lib/result";
import type { Term } from "@/lib/strategy/calendar";

/**
 * Saves what was written in parts of a plan, each change once however often it is sent, none over a text that somebody else
 * has written meanwhile. Whoever leads a priority writes that one; the tables ask for each part.
 */
export async function savePlanChanges(
  viewer: Viewer,
  { planId, changes }: { planId: string; changes: Change[] },
): Promise<Result<{ answers: Answered[] }>> {
  if (!isId(planId)) return notFound("plan");
  return inTrust(viewer, async (db) => {
    const plan = await planAtDeskIn(db, viewer, planId);
    if (!plan || !improvementPlanPolicy.read(viewer, plan)) return notFound("plan");
    if (!isWritable(plan.state)) return refused(whyNot(plan.state));
    const may = improvementPlanPolicy.write(viewer, plan) || improvementPlanPolicy.writePart(viewer, plan, viewer.personId);
    if (!may) return notFound("plan");
    const answers = await saveDeskChanges(db, viewer, { desk: "improvementPlan", recordId: planId, kinds: planTables(plan) }, changes);
    return done({ answers });
  });
}

function whyNot(state: PlanState): string {
  if (state === "submitted") return "The plan is with the adviser and is not written in meanwhile. Take it back to go on.";
  return "The year of this plan is closed: it stays as it is.";
}

interface Row {
  unitId: string;
  schoolId: string;
  kind: PlanKind;
  state: PlanState;
  checkpointWeeks: number | null;
  begunOn: string;
  terms: Term[];
}

/** What the tables ask of a plan, in one short statement; its row is shared with other writers, and kept from a step in its life. */
async function planAtDeskIn(db: Database, { trustId }: Viewer, id: string): Promise<PlanAtDesk | null> {
  await db.$queryRaw`SELECT 1 FROM "ImprovementPlan" WHERE "trustId" = ${trustId}::uuid AND "id" = ${id}::uuid FOR SHARE`;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p."unitId", p."kind"::text AS "kind", p."state"::text AS "state", p."checkpointWeeks", to_char(p."createdAt", 'YYYY-MM-DD') AS "begunOn",
      COALESCE((SELECT c."id" FROM "School" c WHERE c."trustId" = p."trustId" AND c."unitId" = p."unitId" LIMIT 1), p."unitId") AS "schoolId",
      COALESCE(s."content" #> '{calendar,terms}', '[]') AS "terms"
    FROM "ImprovementPlan" p LEFT JOIN "StrategyVersion" s ON s."trustId" = p."trustId" AND s."yearId" = p."yearId" AND s."state" = 'published'
    WHERE p."trustId" = ${trustId}::uuid AND p."id" = ${id}::uuid`;
  return row ? { ...row, id, moments: momentsOf(row, row.terms).map(({ key }) => key) } : null;
}
