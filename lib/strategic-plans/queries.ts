import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust, inTrust } from "@/lib/db";
import type { FreshParts } from "@/lib/desk/change";
import { freshPartsIn } from "@/lib/desk/part-tables";
import type { DocumentValue } from "@/lib/documents/document";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { isId } from "@/lib/pages";
import { schoolPolicy } from "@/lib/schools/policy";
import { strategicParts } from "@/lib/strategic-plans/parts-statement";
import { isStrategicPlanBegun, type StrategicContext, strategicPlaceOf } from "@/lib/strategic-plans/plan";
import { asStrategicContext, type StrategicAnswer, strategicStatement } from "@/lib/strategic-plans/plan-statement";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";

/**
 * A school's strategic plan that the viewer may read, or the place where one is still to be begun by them; else null. Of
 * the priorities that serve it those are shown whose plans the viewer reads. `from` names its first year; without it the
 * present one is meant.
 */
export async function strategicPlanPage(
  viewer: Viewer,
  { urn, from }: { urn: number; from: string | null },
): Promise<StrategicContext | null> {
  if (!Number.isInteger(urn)) return null;
  const [answer] = await askInTrust<StrategicAnswer>(viewer, strategicStatement(viewer, { urn, from }));
  if (!answer) return null;
  const context = asStrategicContext(answer);
  const place = { unitId: context.unitId, schoolId: context.schools[0]?.id ?? "" };
  const plans = context.plans.filter(({ sent }) => strategicPlanPolicy.read(viewer, { ...place, sent }));
  if (!isStrategicPlanBegun(context)) {
    const isThere = from === null && context.plans.length === 0;
    return isThere && schoolPolicy.read(viewer, place) && strategicPlanPolicy.read(viewer, { ...place, sent: true }) ? context : null;
  }
  if (!strategicPlanPolicy.read(viewer, strategicPlaceOf(context))) return null;
  const serving = context.serving.filter((one) => improvementPlanPolicy.read(viewer, { ...place, kind: one.kind, state: one.state }));
  return { ...context, plans, serving };
}

/** A version of a strategic plan as it was shown on a day, with the one before it; null where the viewer may not read it. */
export async function strategicVersion(
  viewer: Viewer,
  versionId: string,
): Promise<{ shown: DocumentValue; before: DocumentValue | null; firstYear: string } | null> {
  if (!isId(versionId)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const version = await db.snapshot.findFirst({
      where: { trustId, id: versionId, desk: "strategicPlan" },
      select: { recordId: true, content: true, at: true },
    });
    const plan =
      version &&
      (await db.strategicPlan.findFirst({ where: { trustId, id: version.recordId }, select: { unitId: true, firstYear: true } }));
    if (!plan || !strategicPlanPolicy.read(viewer, { unitId: plan.unitId, schoolId: "", sent: true })) return null;
    const before = await db.snapshot.findFirst({
      where: { trustId, desk: "strategicPlan", recordId: version.recordId, at: { lt: version.at } },
      orderBy: { at: "desc" },
      select: { content: true },
    });
    const value = (content: unknown) => content as DocumentValue;
    return { shown: value(version.content), before: before && value(before.content), firstYear: plan.firstYear };
  });
}

/** Parts that have changed since a moment, for a browser that has the plan open; null where the plan may not be written. */
export async function changedStrategicParts(viewer: Viewer, planId: string, since: Date): Promise<FreshParts | null> {
  if (!isId(planId)) return null;
  return inTrust(viewer, async (db) => {
    const plan = await db.strategicPlan.findFirst({ where: { trustId: viewer.trustId, id: planId }, select: { unitId: true } });
    if (!plan || !strategicPlanPolicy.writePart(viewer, { ...plan, schoolId: "" }, viewer.personId)) return null;
    return freshPartsIn(db, viewer, strategicParts, { recordId: planId, since });
  });
}
