import "server-only";
import { type Change, recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { carriedFrom } from "@/lib/improvement-plans/carrying";
import { composePlan } from "@/lib/improvement-plans/compose";
import { approvalName, approvalsMissing, approversOf, isLive, lacksOf } from "@/lib/improvement-plans/life";
import { partsOfKind } from "@/lib/improvement-plans/parts";
import {
  approvalsGiven,
  type BegunPlan,
  isAgreedByTrustees,
  type PlanContext,
  planAddress,
  planPlaceOf,
} from "@/lib/improvement-plans/plan";
import { heldPlanIn, type PlanAsked, planIn } from "@/lib/improvement-plans/plan-statement";
import { improvementPlanPolicy, type PlanPlace } from "@/lib/improvement-plans/policy";
import type { ApproveTyped, BeginTyped, PlanAnswerTyped, PlanCommentTyped, PlanStepTyped } from "@/lib/improvement-plans/schema";
import { type PlanKind, planName } from "@/lib/improvement-plans/words";
import { writeCarried } from "@/lib/improvement-plans/writing/carried";
import { settleDuties } from "@/lib/obligations/writing/settle";
import { done, notFound, type Result, refused } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";

/** Where a plan is read after a step. */
export interface PlanPage {
  address: string;
}

/** Begins the year's plan in one press: with the trust's priorities for the phase (PR-2) and what is carried on from last year's. */
export function beginPlan(viewer: Viewer, asked: { urn: number; year: string }): Promise<Result<PlanPage>> {
  return begin(viewer, { ...asked, checkpointWeeks: null }, "annual");
}

/** Begins a rapid improvement plan, looked at every so many weeks or at each review meeting (CA-3). */
export function beginRapidPlan(viewer: Viewer, asked: BeginTyped): Promise<Result<PlanPage>> {
  return begin(viewer, asked, "rapid");
}

async function begin(viewer: Viewer, { urn, year, checkpointWeeks }: BeginTyped, kind: PlanKind): Promise<Result<PlanPage>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const context = await placeToBegin(db, viewer, { urn, year, kind });
    if (!context) return notFound("school");
    const address = planAddress({ urn, year: context.year, plan: { kind } });
    const name = `${trustId}:plan:${context.unitId}:${year}:${kind}`;
    await db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
    const where = { trustId, unitId: context.unitId, yearId: context.year.id, kind };
    if ((await db.improvementPlan.count({ where })) > 0) return done({ address });
    const followsId = kind === "annual" ? (context.before[0]?.planId ?? null) : null;
    const plan = await db.improvementPlan.create({ data: { ...where, checkpointWeeks, followsId } });
    if (kind === "annual") await fill(db, viewer, context.year.id, plan.id, followsId);
    const action = kind === "annual" ? "Began the improvement plan" : "Began a rapid improvement plan";
    await recordChange(db, viewer, { action, recordType: "improvementPlan", recordId: plan.id, after: { unit: context.unit, year } });
    return done({ address });
  });
}

/** The school's unit in a year, where the viewer may begin a plan. */
async function placeToBegin(db: Database, viewer: Viewer, asked: PlanAsked): Promise<PlanContext | null> {
  const context = await planIn(db, viewer, asked);
  const schoolId = context?.schools[0]?.id;
  return context && schoolId && improvementPlanPolicy.begin(viewer, { unitId: context.unitId, schoolId }) ? context : null;
}

/** The year's priorities of the trust (PR-2), and what is carried on from last year's plan. */
async function fill(db: Database, viewer: Viewer, yearId: string, planId: string, followsId: string | null): Promise<void> {
  const { trustId, personId } = viewer;
  await db.$executeRaw`SELECT insert_trust_priorities(s."id", ${planId}::uuid, ${personId}::uuid) FROM "StrategyVersion" s
    WHERE s."trustId" = ${trustId}::uuid AND s."yearId" = ${yearId}::uuid AND s."state" = 'published'`;
  const before = followsId && (await heldPlanIn(db, viewer, followsId));
  if (before) await writeCarried(db, viewer, planId, carriedFrom(before.parts));
}

const changed = "Somebody took another step with this plan while you were reading it. Look at it once more.";

/** A plan that a step is taken with, held until its transaction ends. */
export interface OpenPlan {
  db: Database;
  context: BegunPlan;
  record: (change: Pick<Change, "action" | "before" | "after">) => Promise<void>;
  /** Moves it on to its next version. */
  set: (
    data: Prisma.ImprovementPlanUpdateManyMutationInput & { agreedById?: string | null; approvedById?: string | null },
  ) => Promise<unknown>;
  /** Keeps the plan as it stands now, under a name. */
  keep: (purpose: string) => Promise<unknown>;
}

/** Takes a step with a plan: finds it, asks who may, decides and writes in one transaction. */
export async function withPlan<Value>(
  viewer: Viewer,
  { planId, version }: { planId: string; version?: number },
  may: (viewer: Viewer, place: PlanPlace) => boolean,
  step: (open: OpenPlan) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return inTrust(viewer, async (db) => {
    const context = await heldPlanIn(db, viewer, planId);
    if (!context || !improvementPlanPolicy.read(viewer, planPlaceOf(context)) || !may(viewer, planPlaceOf(context)))
      return notFound("plan");
    if (version !== undefined && version !== context.plan.version) return refused(changed);
    const { trustId, personId, today } = viewer;
    return step({
      db,
      context,
      record: (change) => recordChange(db, viewer, { ...change, recordType: "improvementPlan", recordId: planId }),
      set: (data) =>
        db.improvementPlan.updateMany({
          where: { trustId, id: planId },
          data: { ...data, version: { increment: 1 } } as Prisma.ImprovementPlanUncheckedUpdateManyInput,
        }),
      keep: (purpose) =>
        db.snapshot.create({
          data: {
            trustId,
            desk: "improvementPlan",
            recordId: planId,
            unitId: context.unitId,
            day: dateOf(today),
            purpose,
            content: composePlan(context, { version: purpose }) as unknown as Prisma.InputJsonValue,
            personId,
          },
        }),
    });
  });
}

const pageOf = (context: BegunPlan): PlanPage => ({ address: planAddress(context) });

/** The headteacher sends the plan to the adviser; what has to be in it is said. */
export function submitPlan(viewer: Viewer, typed: PlanStepTyped): Promise<Result<PlanPage>> {
  return withPlan(viewer, typed, improvementPlanPolicy.submit, async ({ context, set, keep, record }) => {
    const { plan, parts, strategy } = context;
    if (plan.state !== "draft" && plan.state !== "returned") return refused("This plan has been sent already.");
    const lack = lacksOf(plan.kind, parts, strategy.numbers).find(({ must }) => must);
    if (lack) return refused(lack.sentence, { clause: lack.clause });
    await set({ state: "submitted", submittedAt: new Date() });
    await keep("Sent to the adviser");
    await record({ action: "Sent the plan to the adviser" });
    return done(pageOf(context));
  });
}

/** The headteacher takes a plan back that the adviser has not answered. */
export function takeBackPlan(viewer: Viewer, typed: PlanStepTyped): Promise<Result<PlanPage>> {
  return withPlan(viewer, typed, improvementPlanPolicy.submit, async ({ context, set, record }) => {
    if (context.plan.state !== "submitted") return refused("This plan is not with the adviser.");
    await set({ state: context.comments.length > 0 ? "returned" : "draft" });
    await record({ action: "Took the plan back" });
    return done(pageOf(context));
  });
}

/** A comment of the adviser on one section. */
export function commentOnPlan(viewer: Viewer, { planId, section, text }: PlanCommentTyped): Promise<Result<PlanPage>> {
  return withPlan(viewer, { planId }, improvementPlanPolicy.assure, async ({ db, context, record }) => {
    if (context.plan.state === "draft" || context.plan.state === "reviewed") return refused("There is nothing to comment on now.");
    const { trustId, personId } = viewer;
    await db.planComment.create({ data: { trustId, planId, section, text, personId } });
    await record({ action: "Commented on the plan", after: { section, comment: text } });
    return done(pageOf(context));
  });
}

/** The school's answer to a comment. */
export function answerPlanComment(viewer: Viewer, { planId, commentId, answer }: PlanAnswerTyped): Promise<Result> {
  return withPlan(viewer, { planId }, improvementPlanPolicy.submit, async ({ db, record }) => {
    const answered = await db.planComment.updateMany({ where: { trustId: viewer.trustId, planId, id: commentId }, data: { answer } });
    if (answered.count === 0) return notFound("comment");
    await record({ action: "Answered a comment on the plan", after: { answer } });
    return done();
  });
}

/** The adviser returns a plan with comments by section. */
export function returnPlan(viewer: Viewer, typed: PlanStepTyped): Promise<Result<PlanPage>> {
  return withPlan(viewer, typed, improvementPlanPolicy.assure, async ({ context, set, record }) => {
    if (context.plan.state !== "submitted") return refused("This plan is not with the adviser.");
    if (!context.comments.some(({ answer }) => answer === null))
      return refused("Comment on a section first, so that the school knows what to change.");
    await set({ state: "returned" });
    await record({ action: "Returned the plan with comments" });
    return done(pageOf(context));
  });
}

/** The adviser has quality-assured the plan and agrees it. */
export function agreePlan(viewer: Viewer, typed: PlanStepTyped): Promise<Result<PlanPage>> {
  return withPlan(viewer, typed, improvementPlanPolicy.assure, async ({ context, set, keep, record }) => {
    if (context.plan.state !== "submitted") return refused("This plan is not with the adviser.");
    await set({ state: "agreed", agreedAt: new Date(), agreedById: viewer.personId });
    await keep("Agreed by the adviser");
    await record({ action: "Agreed the plan" });
    return done(pageOf(context));
  });
}

/** Governors approve a plan on a day and, where the category says so, the chief executive and trustees as well. */
export function approvePlan(viewer: Viewer, { approver, day, ...typed }: ApproveTyped): Promise<Result<PlanPage>> {
  const may = (who: Viewer, place: PlanPlace) => improvementPlanPolicy.approve(who, place, approver);
  return withPlan(viewer, typed, may, async ({ db, context, set, keep, record }) => {
    if (day > viewer.today) return refused("This day is still to come.", { field: "day" });
    const needed = approversOf(context.plan.kind, isAgreedByTrustees(context));
    const missing = approvalsMissing(needed, approvalsGiven(context));
    if (!missing.includes(approver)) return refused("This approval is given already, or is not needed.");
    await keep(approvalName(approver));
    const last = missing.length === 1;
    await set({
      ...(last ? { state: "approved" as const } : {}),
      ...(approver === "governors" ? { approvedOn: dateOf(day), approvedById: viewer.personId } : {}),
    });
    await record({ action: approvalName(approver), after: { day } });
    if (last) await settleDuties(db, viewer, [context.unitId]);
    return done(pageOf(context));
  });
}

/** The headteacher closes the plan's year: what came of each priority, what was learned, what is carried on. */
export function closePlanYear(viewer: Viewer, typed: PlanStepTyped): Promise<Result<PlanPage>> {
  return withPlan(viewer, typed, improvementPlanPolicy.begin, async ({ context, set, keep, record }) => {
    if (!isLive(context.plan.state) || context.plan.state === "reviewed")
      return refused("A plan is closed once it has been agreed and worked on.");
    const open = partsOfKind(context.parts, "priority").filter(({ value }) => value.outcome === "" || value.carryOn === "");
    if (open[0]) return refused(`Say of “${open[0].value.title}” what came of it and whether it is carried on.`, { clause: "UO-7" });
    await set({ state: "reviewed", reviewedOn: dateOf(viewer.today) });
    await keep("Reviewed at the end of the year");
    await record({ action: `Closed the year of the ${planName(context.plan.kind).toLowerCase()}` });
    return done(pageOf(context));
  });
}
