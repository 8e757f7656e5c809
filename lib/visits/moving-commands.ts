import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { changedMeanwhile, done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import type { VisitRecord } from "@/lib/visits/facts";
import { dayRefusal } from "@/lib/visits/moving";
import { visitPolicy } from "@/lib/visits/policy";
import type { CancelTyped, MoveSeveralTyped, MoveTyped } from "@/lib/visits/schema";
import { visitName } from "@/lib/visits/words";
import { announceVisits, askToAgree } from "@/lib/visits/writing/announce";
import { adviserOn, lockedVisit, lockedVisits } from "@/lib/visits/writing/one-visit";

type When = Pick<MoveTyped, "date" | "startsAt" | "endsAt">;

const notPlanned = "Only a visit that is planned can be moved or cancelled.";

/** Moves a visit to another day or other hours. A plan that both had agreed to is asked for again (VP-4). */
export async function moveVisit(viewer: Viewer, { visitId, version, ...when }: MoveTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const visit = await lockedVisit(db, viewer, visitId);
    if (!visit || !visitPolicy.arrange(viewer, visit.place)) return notFound("visit");
    if (visit.status !== "planned") return refused(notPlanned);
    if (visit.version !== version) {
      const { date, startsAt, endsAt } = visit;
      return changedMeanwhile({ date, startsAt, endsAt, version: String(visit.version) });
    }
    const refusal = await refusalFor(db, viewer, visit, when.date);
    if (refusal)
      return refused(refusal.sentence, { faults: { date: refusal.sentence }, ...(refusal.clause ? { clause: refusal.clause } : {}) });
    await writeMove(db, viewer, visit, when);
    await announceVisits(db, viewer, {
      visitIds: [visitId],
      told: "changed",
      words: `It was on ${writtenDay(visit.date)}, ${visit.startsAt}.`,
    });
    return done({ visitId });
  });
}

/** Moves several visits at once, each to its day: all of them or none. */
export async function moveVisits(viewer: Viewer, { moves }: MoveSeveralTyped): Promise<Result<{ moved: number }>> {
  if (moves.length === 0) return refused("Choose at least one visit.");
  return inTrust(viewer, async (db) => {
    const visits = await lockedVisits(
      db,
      viewer,
      moves.map(({ visitId }) => visitId),
    );
    const found = moves.flatMap(({ visitId, ...wanted }) => {
      const visit = visits.find(({ id }) => id === visitId);
      return visit && visitPolicy.arrange(viewer, visit.place) ? [{ visit, ...wanted }] : [];
    });
    if (found.length < moves.length) return notFound("visit");
    const faults: Record<string, string> = {};
    for (const { visit, ...wanted } of found) {
      const fault = await faultOf(db, viewer, visit, wanted);
      if (fault) faults[`to:${visit.id}`] = fault;
    }
    if (Object.keys(faults).length > 0) return refused("Nothing was moved. What stands in the way is named below.", { faults });
    const moving = found.filter(({ visit, date }) => date !== visit.date);
    for (const { visit, date } of moving) await writeMove(db, viewer, visit, { date, startsAt: visit.startsAt, endsAt: visit.endsAt });
    await announceVisits(db, viewer, { visitIds: moving.map(({ visit }) => visit.id), told: "changed" });
    return done({ moved: moving.length });
  });
}

async function faultOf(db: Database, viewer: Viewer, visit: VisitRecord, { version, date }: { version: number; date: Day }) {
  if (visit.status !== "planned") return notPlanned;
  if (visit.version !== version) return `Somebody else has changed this visit meanwhile: it is on ${writtenDay(visit.date)} now.`;
  return (await refusalFor(db, viewer, visit, date))?.sentence;
}

async function refusalFor(db: Database, viewer: Viewer, visit: VisitRecord, day: Day): Promise<Refusal | undefined> {
  const adviser = await adviserOn(db, viewer, visit.improvedIn, day);
  return dayRefusal(visit, day, adviser?.name ?? null, viewer.today);
}

async function writeMove(db: Database, viewer: Viewer, visit: VisitRecord, when: When): Promise<void> {
  const { trustId, personId } = viewer;
  await db.visit.update({
    where: { trustId_id: { trustId, id: visit.id } },
    data: { ...when, date: dateOf(when.date), sequence: { increment: 1 }, version: { increment: 1 } },
  });
  if (visit.plan) {
    const { content, number } = visit.plan;
    await db.visitPlan.create({
      data: { trustId, visitId: visit.id, number: number + 1, content: { ...content, ...when }, createdById: personId },
    });
    if (visit.plan.agreements.length > 0) await askToAgree(db, viewer, visit.id, true);
  }
  await recordChange(db, viewer, {
    action: "Moved the visit",
    recordType: "visit",
    recordId: visit.id,
    before: { day: writtenDay(visit.date), from: visit.startsAt, to: visit.endsAt },
    after: { day: writtenDay(when.date), from: when.startsAt, to: when.endsAt },
  });
}

/** Cancels a visit: it counts no days, everybody is told, its number and themes are open again. */
export async function cancelVisit(viewer: Viewer, { visitId, version, side, reason }: CancelTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const visit = await lockedVisit(db, viewer, visitId);
    if (!visit || !visitPolicy.arrange(viewer, visit.place)) return notFound("visit");
    if (visit.status !== "planned") return refused(notPlanned);
    if (visit.version !== version)
      return refused(`Somebody else has changed this visit meanwhile: it is on ${writtenDay(visit.date)} now.`);
    await db.visit.update({
      where: { trustId_id: { trustId, id: visitId } },
      data: {
        status: "cancelled",
        cancelledOn: dateOf(today),
        cancelledBy: side,
        cancelReason: reason,
        sequence: { increment: 1 },
        version: { increment: 1 },
      },
    });
    const words = `Cancelled by the ${side === "school" ? "school" : "trust"}: ${reason}`;
    await announceVisits(db, viewer, { visitIds: [visitId], told: "cancelled", words });
    const after = { by: side === "school" ? "The school" : "The trust", reason };
    const before = { visit: visitName(visit), day: writtenDay(visit.date) };
    await recordChange(db, viewer, { action: "Cancelled the visit", recordType: "visit", recordId: visitId, before, after });
    return done({ visitId });
  });
}
