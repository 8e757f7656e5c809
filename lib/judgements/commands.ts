import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import type { Answered, Change } from "@/lib/desk/change";
import { saveDeskChanges } from "@/lib/desk/save-changes";
import { groupsOf, type Judgement, lacksOfJudgement } from "@/lib/judgements/judgement";
import { isOfSide, type JudgementSide, judgementPolicy } from "@/lib/judgements/policy";
import type { BeginViewTyped, EvidenceTyped } from "@/lib/judgements/schema";
import { judgementTables } from "@/lib/judgements/writing/tables";
import { isId } from "@/lib/pages";
import { done, notFound, type Result, refused } from "@/lib/result";
import { type Axis, axesOf, type MeetingContext, unitPlace } from "@/lib/standards-meetings/meeting";
import { heldMeetingIn } from "@/lib/standards-meetings/meeting-statement";

/** Where a view is written. */
export interface ViewPage {
  address: string;
}

const addressOf = (meetingId: string, axis: Axis, side: JudgementSide) => `/meetings/${meetingId}/view?side=${side}&axis=${axis}`;
const isOpen = (context: MeetingContext) => context.state === "planned" || context.state === "held";
const decided = ({ decisions }: MeetingContext, axis: Axis) => decisions.some((one) => one.axis === axis);

/** Begins a side's view of a school before a meeting: empty, whoever saw the school otherwise before (CA-2). */
export async function beginView(viewer: Viewer, { meetingId, axis, side }: BeginViewTyped): Promise<Result<ViewPage>> {
  return inTrust(viewer, async (db) => {
    const context = await heldMeetingIn(db, viewer, meetingId);
    const place = context && { ...unitPlace(context), side, open: true };
    if (!context || !place || !judgementPolicy.write(viewer, place)) return notFound("meeting");
    if (!isOpen(context) || decided(context, axis))
      return refused("The category is decided: views are written before.", { clause: "CA-2" });
    if (!axesOf(context).includes(axis)) return refused("Only church schools have a category as a church school.", { clause: "CA-7" });
    const { trustId, personId } = viewer;
    const made = await db.judgement.createMany({
      data: [{ trustId, meetingId, unitId: context.unitId, axis, side, changedById: personId }],
      skipDuplicates: true,
    });
    if (made.count > 0) await recordChange(db, viewer, { action: `Began the ${side}’s view`, recordType: "meeting", recordId: meetingId });
    return done({ address: addressOf(meetingId, axis, side) });
  });
}

interface OpenView {
  db: Database;
  context: MeetingContext;
  view: Judgement;
  version: number;
  page: ViewPage;
}

/** Finds a view that the viewer writes, and takes a step with it in one transaction. */
async function withView<Value>(
  viewer: Viewer,
  judgementId: string,
  step: (open: OpenView) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (!isId(judgementId)) return notFound("view");
  return inTrust(viewer, async (db) => {
    const row = await db.judgement.findFirst({
      where: { trustId: viewer.trustId, id: judgementId },
      select: { meetingId: true, version: true },
    });
    const context = row && (await heldMeetingIn(db, viewer, row.meetingId));
    const view = context?.judgements.find(({ id }) => id === judgementId);
    if (!context || !view || !isOfSide(viewer, view.side, unitPlace(context))) return notFound("view");
    return step({ db, context, view, version: row.version, page: { address: addressOf(context.id, view.axis, view.side) } });
  });
}

function whyClosed({ context, view }: OpenView): string | undefined {
  if (view.submittedAt !== null) return "This view is submitted. Take it back to change it.";
  return isOpen(context) && !decided(context, view.axis) ? undefined : "The category is decided: the view stands as it was.";
}

/** Saves what was written in a view, each change once, none over another's text. */
export function saveViewChanges(
  viewer: Viewer,
  { judgementId, changes }: { judgementId: string; changes: Change[] },
): Promise<Result<{ answers: Answered[] }>> {
  return withView(viewer, judgementId, async (open) => {
    const closed = whyClosed(open);
    if (closed) return refused(closed);
    const { db, context } = open;
    const { strategy, schools } = context;
    const groups = groupsOf(
      strategy,
      schools.some(({ church }) => church),
    ).map(({ key }) => key);
    const kinds = judgementTables({ groups, categories: strategy.categories.map(({ key }) => key) });
    return done({ answers: await saveDeskChanges(db, viewer, { desk: "judgement", recordId: judgementId, kinds }, changes) });
  });
}

/** Submits a view: from then on the other side may read it, once both are submitted (CA-2). */
export function submitView(viewer: Viewer, { judgementId }: { judgementId: string }): Promise<Result<ViewPage>> {
  return withView(viewer, judgementId, async (open) => {
    const closed = whyClosed(open);
    if (closed) return refused(closed);
    const { db, context, view, page } = open;
    const [lack] = lacksOfJudgement(
      view,
      groupsOf(
        context.strategy,
        context.schools.some(({ church }) => church),
      ),
    );
    if (lack) return refused(lack, { clause: "CA-2" });
    const { trustId, personId } = viewer;
    await db.judgement.updateMany({ where: { trustId, id: judgementId }, data: { submittedAt: new Date(), submittedById: personId } });
    await recordChange(db, viewer, { action: `Submitted the ${view.side}’s view`, recordType: "meeting", recordId: context.id });
    return done(page);
  });
}

/** Takes a view back, while the other side has not submitted its own. */
export function takeBackView(viewer: Viewer, { judgementId }: { judgementId: string }): Promise<Result<ViewPage>> {
  return withView(viewer, judgementId, async ({ db, context, view, page }) => {
    const other = context.judgements.find(({ axis, side }) => axis === view.axis && side !== view.side);
    if (other?.submittedAt) return refused("Both views are submitted and have been seen: they stand as they are.", { clause: "CA-2" });
    if (decided(context, view.axis)) return refused("The category is decided: the view stands as it was.");
    const { trustId } = viewer;
    await db.judgement.updateMany({ where: { trustId, id: judgementId }, data: { submittedAt: null, submittedById: null } });
    await recordChange(db, viewer, { action: `Took the ${view.side}’s view back`, recordType: "meeting", recordId: context.id });
    return done(page);
  });
}

/** Adds what a level rests on: a finding, a point of the self-evaluation, an action, a priority of the school, or words. */
export function addEvidence(viewer: Viewer, { judgementId, groupKey, record, words }: EvidenceTyped): Promise<Result<ViewPage>> {
  return withView(viewer, judgementId, async (open) => {
    const closed = whyClosed(open);
    if (closed) return refused(closed);
    const { db, context, page } = open;
    const { trustId, personId } = viewer;
    const [kind = "", id = ""] = record.split(":");
    const what = record === "" ? { words } : await recordOfUnit(db, viewer, context.unitId, kind, id);
    if (!what) return refused("Choose something of this school.", { field: "record" });
    await db.judgementEvidence.create({ data: { trustId, judgementId, groupKey, addedById: personId, ...what } });
    return done(page);
  });
}

async function recordOfUnit(db: Database, { trustId }: Viewer, unitId: string, kind: string, id: string) {
  if (kind === "finding") return (await db.finding.count({ where: { trustId, unitId, id } })) > 0 ? { findingId: id } : null;
  if (kind === "action") return (await db.agreedAction.count({ where: { trustId, unitId, id } })) > 0 ? { actionId: id } : null;
  if (kind === "priority")
    return (await db.planPriority.count({ where: { trustId, id, plan: { is: { trustId, unitId } } } })) > 0 ? { priorityId: id } : null;
  const point = { trustId, id, areaEvaluation: { is: { trustId, evaluation: { is: { trustId, unitId } } } } };
  return (await db.evaluationPoint.count({ where: point })) > 0 ? { pointId: id } : null;
}

/** Takes evidence out of a view. */
export function removeEvidence(
  viewer: Viewer,
  { judgementId, evidenceId }: { judgementId: string; evidenceId: string },
): Promise<Result<ViewPage>> {
  return withView(viewer, judgementId, async (open) => {
    const closed = whyClosed(open);
    if (closed) return refused(closed);
    await open.db.judgementEvidence.deleteMany({ where: { trustId: viewer.trustId, judgementId, id: evidenceId } });
    return done(open.page);
  });
}
