import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { forgetDutiesOf } from "@/lib/obligations/writing/forget";
import { done, type Refusal, type Result, refused } from "@/lib/result";
import { withMeeting } from "@/lib/standards-meetings/commands";
import { type Axis, axisName, type Decision, type MeetingContext, submittedOn } from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { decisionObstacles } from "@/lib/standards-meetings/rules";
import type { AnswerAppealTyped, AppealTyped, DecisionTyped } from "@/lib/standards-meetings/schema";
import { tellOfAppeal } from "@/lib/standards-meetings/writing/letters";
import type { MeetingPage, OpenMeeting } from "@/lib/standards-meetings/writing/open-meeting";
import { categoryOf } from "@/lib/strategy/in-force";

const nameOf = ({ strategy }: MeetingContext, key: string) => categoryOf(strategy, key)?.name ?? key;
const decisionOn = ({ decisions }: MeetingContext, axis: Axis) => decisions.find((one) => one.axis === axis);
const current = ({ periods }: MeetingContext, axis: Axis) => periods.find((one) => one.axis === axis);

/**
 * Agrees a category in a meeting: in force on its day, with reasons, with who agreed and who did not. The clock of an unbroken
 * category goes on. What the category obliges to is created, what it no longer needs is closed (SM-3, CA-2, CA-4, CA-5).
 */
export function agreeCategory(viewer: Viewer, typed: DecisionTyped): Promise<Result<MeetingPage>> {
  const { meetingId, axis, categoryKey } = typed;
  return withMeeting(viewer, typed, standardsMeetingPolicy.decide, async (open) => {
    const { context, db, record, set } = open;
    const before = current(context, axis) ?? null;
    const refusal = refusalOf(context, typed);
    if (refusal) return { ok: false, refusal };
    const periodId = await begin(viewer, open, { axis, categoryKey });
    await db.meetingDecision.create({
      data: {
        ...{ trustId: viewer.trustId, meetingId, axis, categoryKey, periodId, decidedById: viewer.personId },
        ...wordsOf(typed),
        before: before?.categoryKey ?? null,
      },
    });
    await set(typed.nextReview ? { nextReview: dateOf(typed.nextReview) } : {});
    if (axis === "main") await carryOutCategories(db, viewer, [context.unitId]);
    await record({
      action: `Agreed the ${axisName(axis).toLowerCase()}`,
      ...(before ? { before: { category: nameOf(context, before.categoryKey) } } : {}),
      after: { category: nameOf(context, categoryKey), "school agrees": typed.schoolAgrees, from: writtenDay(context.date) },
    });
    return done({ meetingId });
  });
}

/** What stands against a decision as it was typed. */
function refusalOf(context: MeetingContext, { axis, categoryKey, schoolAgrees, dissent }: DecisionTyped): Refusal | undefined {
  const submitted = submittedOn(context.judgements, axis);
  const decidedAlready = decisionOn(context, axis) !== undefined;
  const [obstacle] = decisionObstacles({ ...context, submitted, current: current(context, axis) ?? null, decidedAlready });
  if (obstacle) return obstacle;
  if (!context.strategy.categories.some(({ key }) => key === categoryKey))
    return { sentence: "Choose one of the year’s categories.", field: "categoryKey" };
  if (schoolAgrees === "no" && dissent === "")
    return { sentence: "Write what the school says: its dissent stands with the decision.", field: "dissent", clause: "SM-3" };
  return undefined;
}

function wordsOf({ reasons, schoolAgrees, dissent, readiness, trajectory }: DecisionTyped) {
  const agrees = schoolAgrees === "yes";
  return { reasons, schoolAgrees: agrees, dissent: agrees ? "" : dissent, readiness, trajectory };
}

/** The period that a decision begins, on the day of its meeting; the one before ends. */
async function begin(
  viewer: Viewer,
  { db, context }: OpenMeeting,
  { axis, categoryKey }: { axis: Axis; categoryKey: string },
): Promise<string> {
  const { trustId, personId } = viewer;
  const startsOn = dateOf(context.date);
  const before = current(context, axis);
  if (before) await db.categoryPeriod.updateMany({ where: { trustId, id: before.id }, data: { endsBefore: startsOn } });
  const unbroken = before && (categoryOf(context.strategy, before.categoryKey)?.key ?? before.categoryKey) === categoryKey;
  const { id } = await db.categoryPeriod.create({
    data: {
      ...{ trustId, unitId: context.unitId, axis, categoryKey, startsOn, decidedById: personId, origin: "meeting" as const },
      clockFrom: unbroken ? dateOf(before.clockFrom) : startsOn,
    },
    select: { id: true },
  });
  return id;
}

/** Takes a decision back while the outcome is not shared: everything stands as it did before. */
export function takeBackDecision(
  viewer: Viewer,
  { axis, ...typed }: { meetingId: string; version: number; axis: Axis },
): Promise<Result<MeetingPage>> {
  return withMeeting(viewer, typed, standardsMeetingPolicy.decide, async (open) => {
    const { context, record, set } = open;
    const decision = decisionOn(context, axis);
    if (!decision) return refused("There is no decision to be taken back.");
    const stands = whyItStands(context, decision) ?? (await undo(viewer, open, decision));
    if (stands) return refused(stands, { clause: "SM-3" });
    await set({});
    await record({ action: "Took the decision back", before: { category: nameOf(context, decision.categoryKey) } });
    return done({ meetingId: context.id });
  });
}

function whyItStands({ state }: MeetingContext, { appeal }: Decision): string | undefined {
  if (state !== "held") return "The outcome is shared: the decision stands until another meeting.";
  return appeal ? "The school has asked the chief executive about this decision." : undefined;
}

/** Ends the period of a decision and lets the one before go on; a sentence where something was done on it already. */
async function undo(viewer: Viewer, { db, context }: OpenMeeting, { axis, periodId, categoryKey }: Decision): Promise<string | undefined> {
  const { trustId } = viewer;
  const before = await db.categoryPeriod.findFirst({
    where: { trustId, unitId: context.unitId, axis, endsBefore: dateOf(context.date) },
    select: { id: true, categoryKey: true },
  });
  const follow = { where: { trustId, periodId: periodId ?? context.id }, data: { periodId: before?.id } };
  if (before) {
    await db.obligation.updateMany(follow);
    if (before.categoryKey === categoryKey) await db.commitment.updateMany(follow);
  }
  const used = await forgetDutiesOf(db, viewer, [periodId ?? context.id]);
  if (used) return used;
  await db.meetingDecision.deleteMany({ where: { trustId, meetingId: context.id, axis } });
  if (periodId) await db.categoryPeriod.deleteMany({ where: { trustId, id: periodId } });
  if (before) await db.categoryPeriod.updateMany({ where: { trustId, id: before.id }, data: { endsBefore: null } });
  if (axis === "main") await carryOutCategories(db, viewer, [context.unitId]);
  return undefined;
}

/** The school asks the chief executive, once, about a category that it does not agree to. */
export function appealCategory(viewer: Viewer, { meetingId, version, axis, reason }: AppealTyped): Promise<Result<MeetingPage>> {
  return withMeeting(viewer, { meetingId, version }, standardsMeetingPolicy.appeal, async ({ db, context, record, set }) => {
    const decision = decisionOn(context, axis);
    if (!decision) return refused("No category has been decided in this meeting.");
    if (decision.appeal) return refused("The chief executive has been asked already: that can be done once.", { clause: "SM-3" });
    if (decision.schoolAgrees) return refused("The school has agreed to this category.", { clause: "SM-3" });
    await db.meetingDecision.updateMany({
      where: { trustId: viewer.trustId, meetingId, axis },
      data: { appealedAt: new Date(), appealedById: viewer.personId, appealReason: reason },
    });
    await set({});
    await record({ action: "Asked the chief executive about the category", after: { reason } });
    await tellOfAppeal(db, viewer, meetingId, "asked");
    return done({ meetingId });
  });
}

/** The chief executive confirms a category or decides on another; that is the end of it. */
export function answerAppeal(
  viewer: Viewer,
  { meetingId, version, axis, categoryKey, words }: AnswerAppealTyped,
): Promise<Result<MeetingPage>> {
  return withMeeting(viewer, { meetingId, version }, standardsMeetingPolicy.decideAppeal, async ({ db, context, record, set }) => {
    const decision = decisionOn(context, axis);
    if (!decision?.appeal || decision.appeal.decidedAt) return refused("There is nothing to be decided.");
    if (!context.strategy.categories.some(({ key }) => key === categoryKey))
      return refused("Choose one of the year’s categories.", { field: "categoryKey" });
    const { trustId, personId } = viewer;
    const upheld = categoryKey !== decision.categoryKey;
    await db.meetingDecision.updateMany({
      where: { trustId, meetingId, axis },
      data: {
        appealDecidedAt: new Date(),
        appealDecidedById: personId,
        appealUpheld: upheld,
        appealWords: words,
        appealCategoryKey: categoryKey,
      },
    });
    if (upheld && decision.periodId) await putOther(viewer, { db, context }, { axis, categoryKey, periodId: decision.periodId });
    await set({});
    await record({ action: "Decided what the school asked about its category", after: { category: nameOf(context, categoryKey), words } });
    await tellOfAppeal(db, viewer, meetingId, "answered");
    return done({ meetingId });
  });
}

/** The period of a decision gets the category that the chief executive decided on, from its first day. */
async function putOther(
  viewer: Viewer,
  { db, context }: Pick<OpenMeeting, "db" | "context">,
  { axis, categoryKey, periodId }: { axis: Axis; categoryKey: string; periodId: string },
): Promise<void> {
  const { trustId } = viewer;
  const before = await db.categoryPeriod.findFirst({
    where: { trustId, unitId: context.unitId, axis, endsBefore: dateOf(context.date) },
    select: { categoryKey: true, clockFrom: true },
  });
  const unbroken = before && (categoryOf(context.strategy, before.categoryKey)?.key ?? before.categoryKey) === categoryKey;
  await db.categoryPeriod.updateMany({
    where: { trustId, id: periodId },
    data: { categoryKey, clockFrom: unbroken ? before.clockFrom : dateOf(context.date) },
  });
  if (axis === "main") await carryOutCategories(db, viewer, [context.unitId]);
}
