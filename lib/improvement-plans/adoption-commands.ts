import "server-only";
import { v7 as uuid } from "uuid";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { type OpenPlan, type PlanPage, withPlan } from "@/lib/improvement-plans/commands";
import { ofPriority, type PlanPart, partsOfKind } from "@/lib/improvement-plans/parts";
import { type BegunPlan, isBegun, planAddress, planPlaceOf } from "@/lib/improvement-plans/plan";
import { planIn } from "@/lib/improvement-plans/plan-statement";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { done, notFound, type Result, refused } from "@/lib/result";
import { shortened } from "@/lib/words";

/** A visit's action becomes a step of a priority: it stays one record, seen from two sides. */
export function adoptAction(
  viewer: Viewer,
  { planId, priorityId, actionId }: { planId: string; priorityId: string; actionId: string },
): Promise<Result<PlanPage>> {
  return withPlan(viewer, { planId }, improvementPlanPolicy.write, async ({ db, context, record }) => {
    const action = context.actions.find(({ id }) => id === actionId);
    if (!action) return refused("This action stands in a plan already, or is closed.");
    const { trustId, personId } = viewer;
    if (!partsOfKind(context.parts, "priority").some(({ key }) => key === priorityId)) return notFound("priority");
    const last = ofPriority(context.parts, "step", priorityId).at(-1)?.position ?? 0;
    await db.planStep.create({
      data: {
        trustId,
        priorityId,
        actionId,
        text: action.text,
        leadName: action.owner,
        status: "underWay",
        position: last + 1,
        changedById: personId,
      },
    });
    await record({ action: "Took an agreed action into the plan", after: { action: action.text } });
    return done({ address: planAddress(context) });
  });
}

/** A step becomes an agreed action, which visits rate: it stays one record. */
export function makeStepAnAction(viewer: Viewer, { planId, stepId }: { planId: string; stepId: string }): Promise<Result<PlanPage>> {
  return withPlan(viewer, { planId }, improvementPlanPolicy.write, async ({ db, context, record }) => {
    const step = partsOfKind(context.parts, "step").find(({ key }) => key === stepId);
    if (!step) return notFound("step");
    const obstacle = whyNoAction(context, step);
    if (obstacle) return refused(obstacle);
    const { text, leadId, leadName, endsOn } = step.value;
    const owner = context.people.find(({ id }) => id === leadId);
    const { trustId, today } = viewer;
    const id = uuid();
    const agreed = { agreedOn: dateOf(today), due: endsOn === "" ? null : dateOf(endsOn) };
    const whose = { ownerId: owner?.id ?? null, ownerName: owner?.name ?? leadName };
    await db.agreedAction.create({ data: { trustId, id, unitId: context.unitId, text, ...whose, ...agreed } });
    await db.planStep.updateMany({ where: { trustId, id: stepId }, data: { actionId: id } });
    await record({ action: "Made a step an agreed action", after: { step: text } });
    const action = "Agreed as a step of the improvement plan";
    await recordChange(db, viewer, { action, recordType: "action", recordId: id, after: { action: text } });
    return done({ address: planAddress(context) });
  });
}

function whyNoAction({ adopted, people }: BegunPlan, { key, value }: PlanPart<"step">): string | null {
  if (adopted.some(({ stepId }) => stepId === key)) return "This step is an agreed action already.";
  if (value.text.trim() === "") return "Write what is to be done first.";
  const owned = people.some(({ id }) => id === value.leadId) || value.leadName.trim() !== "";
  return owned ? null : "Say who does it first: an action has an owner.";
}

interface Answering {
  urn: number;
  year: string;
  /** The priority that answers it; none: a new one. */
  priorityId: string;
}

/** A finding of a visit becomes a priority of the year's plan, or is answered by one; it stays linked (UO-8). */
export function answerFinding(viewer: Viewer, { findingId, ...asked }: Answering & { findingId: string }): Promise<Result<PlanPage>> {
  return answer(viewer, asked, async (db, context) => {
    const listed = context.findings.find(({ id }) => id === findingId);
    const found = await db.finding.findFirst({
      where: { trustId: viewer.trustId, id: findingId, ...(listed ? {} : { unitId: context.unitId }) },
      select: { text: true, areaKeys: true },
    });
    const why = listed ? `${listed.visit}: ${listed.text}` : (found?.text ?? "");
    return found && { text: listed?.text ?? found.text, why, areas: found.areaKeys, link: { findingId } };
  });
}

/** A point of the self-evaluation becomes a priority of the year's plan, or is answered by one (UO-8). */
export function answerPoint(viewer: Viewer, { pointId, ...asked }: Answering & { pointId: string }): Promise<Result<PlanPage>> {
  return answer(viewer, asked, async (_db, { points }) => {
    const found = points.find(({ id }) => id === pointId);
    return found ? { text: found.text, why: `${found.area}: ${found.text}`, areas: [found.areaKey], link: { pointId } } : null;
  });
}

interface Origin {
  text: string;
  why: string;
  /** The evaluation areas in which it was found. */
  areas: string[];
  link: { pointId: string } | { findingId: string };
}

async function answer(
  viewer: Viewer,
  { urn, year, priorityId }: Answering,
  originIn: (db: Database, context: BegunPlan) => Promise<Origin | null>,
): Promise<Result<PlanPage>> {
  return inTrust(viewer, async (db) => {
    const asked = await planIn(db, viewer, { urn, year, kind: "annual" });
    if (!asked || !improvementPlanPolicy.begin(viewer, { unitId: asked.unitId, schoolId: asked.schools[0]?.id ?? "" }))
      return notFound("plan");
    if (!isBegun(asked)) return refused("There is no plan for this year yet. Begin it first.");
    return withPlan(
      viewer,
      { planId: asked.plan.id },
      () => true,
      async (open) => {
        if (!improvementPlanPolicy.write(viewer, planPlaceOf(open.context))) return refused("This plan is not written in at the moment.");
        const origin = await originIn(db, open.context);
        return origin ? link(viewer, open, origin, priorityId) : notFound("finding");
      },
    );
  });
}

/** Links an origin with a priority that is there, or with a new one that it becomes. */
async function link(viewer: Viewer, { db, context, record }: OpenPlan, origin: Origin, priorityId: string): Promise<Result<PlanPage>> {
  const { trustId, personId } = viewer;
  const priorities = partsOfKind(context.parts, "priority");
  const there = priorities.find(({ key }) => key === priorityId);
  if (priorityId && !there) return notFound("priority");
  const id = there?.key ?? uuid();
  if (there) {
    // Whoever has the plan open meanwhile sees that its priority has gone on.
    const stamp = { version: { increment: 1 }, changedAt: new Date(), changedById: personId };
    await db.planPriority.updateMany({ where: { trustId, id }, data: stamp });
  } else {
    const position = Math.max(100, (priorities.at(-1)?.position ?? 0) + 1);
    const words = { title: shortened(origin.text, 120), why: origin.why.slice(0, 1_000), areaKeys: origin.areas, strandKeys: [] };
    await db.planPriority.create({ data: { trustId, planId: context.plan.id, id, ...words, position, changedById: personId } });
  }
  await db.priorityOrigin.createMany({ data: [{ trustId, priorityId: id, ...origin.link }], skipDuplicates: true });
  const action = there ? "Linked a priority with what it answers" : "Made a priority of a finding";
  await record({ action, after: { priority: there?.value.title ?? origin.text } });
  return done({ address: `${planAddress(context)}#priority-${id}` });
}
