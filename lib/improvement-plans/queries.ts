import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust, inTrust } from "@/lib/db";
import type { FreshParts } from "@/lib/desk/change";
import { freshPartsIn } from "@/lib/desk/part-tables";
import type { DocumentValue } from "@/lib/documents/document";
import { planParts } from "@/lib/improvement-plans/parts-statement";
import { isBegun, type PlanContext, planPlaceOf } from "@/lib/improvement-plans/plan";
import { asPlanContext, type PlanAnswer, planStatement } from "@/lib/improvement-plans/plan-statement";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import type { PlanKind } from "@/lib/improvement-plans/words";
import { isId } from "@/lib/pages";
import { schoolPolicy } from "@/lib/schools/policy";
import { Prisma } from "@/prisma/generated/client";

/** Which plan a page is about. */
export interface PlanOf {
  urn: number;
  year: string;
  kind: PlanKind;
}

/** A plan that the viewer may read, or the place where one is still to be begun by them; else null. */
export async function planPage(viewer: Viewer, asked: PlanOf): Promise<PlanContext | null> {
  if (!Number.isInteger(asked.urn)) return null;
  const [answer] = await askInTrust<PlanAnswer>(viewer, planStatement(viewer, asked));
  return answer ? shownTo(viewer, answer) : null;
}

/** Several plans in one statement: those of them that the viewer may read; null where there is none. */
export async function planPages(viewer: Viewer, asked: readonly PlanOf[]): Promise<PlanContext[] | null> {
  const wanted = asked.filter(({ urn }) => Number.isInteger(urn));
  if (wanted.length === 0) return null;
  const each = wanted.map((one) => Prisma.sql`SELECT to_jsonb(q) AS "plan" FROM (${planStatement(viewer, one)}) q`);
  const answers = await askInTrust<{ plan: PlanAnswer }>(viewer, Prisma.join(each, " UNION ALL "));
  const found = answers.flatMap(({ plan }) => shownTo(viewer, plan) ?? []);
  return found.length > 0 ? found : null;
}

function shownTo(viewer: Viewer, answer: PlanAnswer): PlanContext | null {
  const context = asPlanContext(answer);
  const place = { unitId: context.unitId, schoolId: context.schools[0]?.id ?? "" };
  if (isBegun(context)) return improvementPlanPolicy.read(viewer, planPlaceOf(context)) ? context : null;
  return schoolPolicy.read(viewer, place) && improvementPlanPolicy.readThread(viewer, place) ? context : null;
}

/** A version of a plan as it was shown on a day, with the one before it; null where the viewer may not read it. */
export async function planVersion(
  viewer: Viewer,
  versionId: string,
): Promise<{ shown: DocumentValue; before: DocumentValue | null } | null> {
  if (!isId(versionId)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const version = await db.snapshot.findFirst({
      where: { trustId, id: versionId, desk: "improvementPlan" },
      select: { recordId: true, content: true, at: true },
    });
    const plan =
      version &&
      (await db.improvementPlan.findFirst({ where: { trustId, id: version.recordId }, select: { unitId: true, kind: true, state: true } }));
    if (!plan || !improvementPlanPolicy.read(viewer, { ...plan, schoolId: "" })) return null;
    const before = await db.snapshot.findFirst({
      where: { trustId, desk: "improvementPlan", recordId: version.recordId, at: { lt: version.at } },
      orderBy: { at: "desc" },
      select: { content: true },
    });
    const value = (content: unknown) => content as DocumentValue;
    return { shown: value(version.content), before: before && value(before.content) };
  });
}

/** Parts that have changed since a moment, for a browser that has the plan open; null where the plan may not be written. */
export async function changedPlanParts(viewer: Viewer, planId: string, since: Date): Promise<FreshParts | null> {
  if (!isId(planId)) return null;
  return inTrust(viewer, async (db) => {
    const plan = await db.improvementPlan.findFirst({
      where: { trustId: viewer.trustId, id: planId },
      select: { unitId: true, kind: true, state: true },
    });
    const place = plan && { ...plan, schoolId: "" };
    if (!place || !improvementPlanPolicy.writePart(viewer, place, viewer.personId)) return null;
    return freshPartsIn(db, viewer, planParts, { recordId: planId, since });
  });
}
