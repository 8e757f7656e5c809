import "server-only";
import { type ActionPage, actionIn } from "@/lib/agreed-actions/action-statement";
import { changedAction, inHistory } from "@/lib/agreed-actions/change";
import { actionPlace, agreedActionPolicy } from "@/lib/agreed-actions/policy";
import type { ChangeTyped, ProgressTyped, RateTyped } from "@/lib/agreed-actions/schema";
import { type AgreedActionState, afterProgress, afterRating } from "@/lib/agreed-actions/state";
import { differences } from "@/lib/audit/changes";
import { type Change, recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";
import { improvedIn } from "@/lib/schools/improved-in-statement";

const isClosed = "This action is closed, so nothing is added to it. The adviser can open it again.";

/** The owner, or the headteacher, says how far an action is; said to be done, it waits for the adviser's rating. */
export async function reportProgress(viewer: Viewer, { actionId, text, says }: ProgressTyped): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const action = await lockedAction(db, viewer, actionId);
    if (!action || !agreedActionPolicy.reportProgress(viewer, actionPlace(action))) return notFound("action");
    if (action.state === "closed") return refused(isClosed, { clause: "VP-9" });
    const { trustId, personId } = viewer;
    const saysDone = says === "done";
    await db.actionProgress.create({ data: { trustId, actionId, personId, text, saysDone } });
    const state = afterProgress(action.state, saysDone);
    if (state !== action.state) await db.agreedAction.update({ where: { trustId_id: { trustId, id: actionId } }, data: { state } });
    const change = saysDone ? "Said that it is done" : "Said how far it is";
    await recordChange(db, viewer, about(actionId, change, {}));
    return done();
  });
}

/** Changes who does an action, by when, its words; a lost race gets both texts. */
export async function changeAction(viewer: Viewer, typed: ChangeTyped): Promise<Result<{ actionId: string }>> {
  const { actionId } = typed;
  return inTrust(viewer, async (db) => {
    await lockedAction(db, viewer, actionId);
    const page = await actionIn(db, viewer, actionId);
    if (!page || !agreedActionPolicy.change(viewer, actionPlace(page))) return notFound("action");
    const obstacle = obstacleTo(page, typed);
    if (obstacle) return obstacle;
    const after = changedAction(page, typed, agreedActionPolicy.reword(viewer, actionPlace(page)));
    const changed = differences(inHistory(page, page.strands), inHistory(after, page.strands));
    if (!changed && page.ownerId === after.ownerId) return done({ actionId });
    await db.agreedAction.update({
      where: { trustId_id: { trustId: viewer.trustId, id: actionId } },
      data: {
        ...after,
        ...statementOf(page, after),
        due: after.due === null ? null : dateOf(after.due),
        version: { increment: 1 },
      },
    });
    await recordChange(db, viewer, about(actionId, "Changed the action", changed ?? {}));
    return done({ actionId });
  });
}

/** Another strand has other statements: the one that was named goes. */
function statementOf(before: { strandKey: string | null }, after: { strandKey: string | null }): { statementKey?: null } {
  return after.strandKey === before.strandKey ? {} : { statementKey: null };
}

function obstacleTo(page: ActionPage, { ownerId, version }: ChangeTyped) {
  if (page.state === "closed") return refused(isClosed);
  const known = ownerId === "" || page.people.some(({ id }) => id === ownerId);
  if (!known) return refused("Choose somebody of the list, or write a name.", { field: "ownerId" });
  return page.version === version ? null : changedMeanwhile(theirs(page));
}

function theirs({ text, ownerName, due, successCriterion, support, version }: ActionPage): Record<string, string> {
  return { text, ownerName, due: due ?? "", successCriterion: successCriterion ?? "", support: support ?? "", version: String(version) };
}

/** The adviser rates an action between visits or in a standards meeting: with evidence, carried on or closed. Ratings are added, never changed (VP-9). */
export async function rateAction(
  viewer: Viewer,
  { actionId, level, evidence, outcome, meetingId }: RateTyped,
): Promise<Result<{ outcome: string }>> {
  return inTrust(viewer, async (db) => {
    await lockedAction(db, viewer, actionId);
    const page = await actionIn(db, viewer, actionId);
    if (!page || !agreedActionPolicy.close(viewer, actionPlace(page))) return notFound("action");
    const chosen = page.scale.find(({ key }) => key === level);
    const obstacle = await againstRating(db, viewer, page, meetingId);
    if (obstacle) return refused(obstacle, { clause: "VP-9" });
    if (!chosen) return refused("Choose one of the year’s levels.", { field: "level" });
    const { trustId, personId, today } = viewer;
    await db.actionRating.create({
      data: {
        trustId,
        actionId,
        meetingId: meetingId || null,
        day: dateOf(today),
        levelKey: chosen.key,
        levelName: chosen.name,
        levelTone: chosen.tone,
        evidence,
        outcome,
        ratedById: personId,
      },
    });
    const state = afterRating(outcome);
    await db.agreedAction.update({
      where: { trustId_id: { trustId, id: actionId } },
      data: { state, closedOn: state === "closed" ? dateOf(today) : null, version: { increment: 1 } },
    });
    const change = outcome === "close" ? "Closed the action" : "Rated the action";
    await recordChange(db, viewer, about(actionId, change, { after: { rating: chosen.name } }));
    return done({ outcome });
  });
}

/** What stands against rating an action, between visits or in a meeting. */
async function againstRating(
  db: Database,
  { trustId }: Viewer,
  { id: actionId, improvedIn: unitId, state }: ActionPage,
  meetingId: string | undefined,
): Promise<string | null> {
  if (state === "closed") return "This action is closed. Open it again before it is rated.";
  if (!meetingId) return null;
  const meeting = await db.standardsMeeting.count({ where: { trustId, id: meetingId, unitId, state: { in: ["planned", "held"] } } });
  if (meeting === 0) return "There is no such meeting of this school in which it could be rated.";
  return (await db.actionRating.count({ where: { trustId, actionId, meetingId } })) > 0 ? "It is rated in this meeting already." : null;
}

/** Opens a closed action again, or one that was said to be done too soon; the reason stays in its history. */
export async function reopenAction(viewer: Viewer, { actionId, reason }: { actionId: string; reason: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const action = await lockedAction(db, viewer, actionId);
    if (!action || !agreedActionPolicy.close(viewer, actionPlace(action))) return notFound("action");
    if (action.state === "open") return refused("This action is open already.");
    await db.agreedAction.update({
      where: { trustId_id: { trustId: viewer.trustId, id: actionId } },
      data: { state: "open", closedOn: null, version: { increment: 1 } },
    });
    await recordChange(db, viewer, about(actionId, "Opened the action again", { after: { reason } }));
    return done();
  });
}

/** An action whose row nobody else changes until the transaction ends. */
async function lockedAction(db: Database, { trustId }: Viewer, id: string) {
  const [action] = await db.$queryRaw<{ improvedIn: string; ownerId: string | null; state: AgreedActionState }[]>`
    SELECT ${improvedIn("a")} AS "improvedIn", a."ownerId", a."state"
    FROM "AgreedAction" a WHERE a."trustId" = ${trustId}::uuid AND a."id" = ${id}::uuid FOR UPDATE OF a`;
  return action;
}

function about(recordId: string, action: string, change: Pick<Change, "before" | "after">): Change {
  return { action, recordType: "action", recordId, ...change };
}
