import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { trustActionStateNames } from "@/lib/peer-reviews/actions-due";
import { peerReviewPolicy } from "@/lib/peer-reviews/policy";
import type { AddTrustActionTyped, ChangeTrustActionTyped, ReviewTyped } from "@/lib/peer-reviews/schema";
import { changedMeanwhile, done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import { linesOf, type RichText, richTextFrom } from "@/lib/rich-text/rich-text";
import type { Prisma } from "@/prisma/generated/client";

const json = (text: string) => richTextFrom(text) as unknown as Prisma.InputJsonValue;

/** Records a peer review of the trust, or changes it until it is published (TE-4). */
export async function savePeerReview(viewer: Viewer, { reviewId, version, ...typed }: ReviewTyped): Promise<Result<{ reviewId: string }>> {
  if (!peerReviewPolicy.keep(viewer)) return notFound("review");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const [startsOn, lastDay] = [dateOf(typed.startsOn), dateOf(typed.lastDay)];
    const year = await db.academicYear.findFirst({
      where: { trustId, startsOn: { lte: startsOn }, endsBefore: { gt: startsOn } },
      select: { id: true },
    });
    if (!year) return refused("This day lies in no year of the trust.", { field: "startsOn" });
    const data = { ...typed, startsOn, lastDay, yearId: year.id, strengths: json(typed.strengths), areas: json(typed.areas) };
    if (reviewId === "") {
      const { id } = await db.peerReview.create({ data: { trustId, createdById: personId, ...data }, select: { id: true } });
      await recordChange(db, viewer, {
        action: "Recorded a peer review",
        recordType: "peerReview",
        recordId: id,
        after: { name: typed.name },
      });
      return done({ reviewId: id });
    }
    const before = await heldReview(db, viewer, reviewId);
    if (!before) return notFound("review");
    if (before.publishedAt) return refused("It is published, so its words stand. What is done after it can still be changed.");
    if (before.version !== version) {
      const [strengths, areas] = [before.strengths, before.areas].map((text) => linesOf(text as unknown as RichText));
      return changedMeanwhile({
        ...{ name: before.name, reviewers: before.reviewers, focus: before.focus, version: String(before.version) },
        ...{ strengths: strengths ?? "", areas: areas ?? "" },
      });
    }
    await db.peerReview.update({ where: { trustId_id: { trustId, id: reviewId } }, data: { ...data, version: { increment: 1 } } });
    await recordChange(db, viewer, {
      action: "Changed a peer review",
      recordType: "peerReview",
      recordId: reviewId,
      before: { name: before.name },
      after: { name: typed.name },
    });
    return done({ reviewId });
  });
}

async function heldReview(db: Database, { trustId }: Viewer, id: string) {
  await db.$queryRaw`SELECT 1 FROM "PeerReview" WHERE "trustId" = ${trustId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  return db.peerReview.findFirst({ where: { trustId, id } });
}

/** Publishes a peer review to the team and the trustees: its words stand from now on (TE-4). */
export async function publishPeerReview(viewer: Viewer, { reviewId, version }: { reviewId: string; version: number }): Promise<Result> {
  if (!peerReviewPolicy.keep(viewer)) return notFound("review");
  return inTrust(viewer, async (db) => {
    const review = await heldReview(db, viewer, reviewId);
    if (!review) return notFound("review");
    if (review.publishedAt) return refused("It is published already.");
    if (review.version !== version) return refused("Somebody changed it since this page was opened. Open it again before it is published.");
    const said = [review.strengths, review.areas].every((text) => Array.isArray(text) && text.length > 0);
    if (!said) return refused("Write what the reviewers found strong and what they say is to be developed before it is published.");
    const data = { publishedAt: new Date(), version: { increment: 1 } };
    await db.peerReview.update({ where: { trustId_id: { trustId: viewer.trustId, id: reviewId } }, data });
    await recordChange(db, viewer, { action: "Published a peer review", recordType: "peerReview", recordId: reviewId });
    return done();
  });
}

/** Adds what the trust does after a review. */
export async function addTrustAction(viewer: Viewer, { reviewId, ...typed }: AddTrustActionTyped): Promise<Result> {
  if (!peerReviewPolicy.keep(viewer)) return notFound("review");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const review = await db.peerReview.findFirst({ where: { trustId, id: reviewId }, select: { id: true } });
    if (!review) return notFound("review");
    const owner = await ownerOf(db, viewer, typed);
    if ("sentence" in owner) return { ok: false, refusal: owner };
    const due = typed.due ? dateOf(typed.due) : null;
    await db.trustAction.create({ data: { trustId, reviewId, text: typed.text, due, ...owner } });
    await recordChange(db, viewer, {
      action: "Added what the trust does after a review",
      recordType: "peerReview",
      recordId: reviewId,
      after: { action: typed.text },
    });
    return done();
  });
}

/** Changes what the trust does: owner, day, how it stands and what came of it. */
export async function changeTrustAction(viewer: Viewer, { actionId, version, ...typed }: ChangeTrustActionTyped): Promise<Result> {
  if (!peerReviewPolicy.keep(viewer)) return notFound("action");
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    await db.$queryRaw`SELECT 1 FROM "TrustAction" WHERE "trustId" = ${trustId}::uuid AND "id" = ${actionId}::uuid FOR UPDATE`;
    const before = await db.trustAction.findFirst({ where: { trustId, id: actionId } });
    if (!before) return notFound("action");
    if (before.version !== version)
      return changedMeanwhile({ text: before.text, ownerName: before.ownerName, outcome: before.outcome, version: String(before.version) });
    const owner = await ownerOf(db, viewer, typed);
    if ("sentence" in owner) return { ok: false, refusal: owner };
    const { text, state, outcome } = typed;
    const closedOn = state === "open" ? null : (before.closedOn ?? dateOf(today));
    await db.trustAction.update({
      where: { trustId_id: { trustId, id: actionId } },
      data: { text, state, outcome, closedOn, due: typed.due ? dateOf(typed.due) : null, ...owner, version: { increment: 1 } },
    });
    await recordChange(db, viewer, {
      action: "Changed what the trust does after a review",
      recordType: "peerReview",
      recordId: before.reviewId,
      before: { action: before.text, state: trustActionStateNames[before.state] },
      after: { action: text, state: trustActionStateNames[state], outcome },
    });
    return done();
  });
}

/** A person of the trust, or a name; one of them is needed. */
async function ownerOf(
  db: Database,
  { trustId }: Viewer,
  { ownerId, ownerName }: { ownerId: string; ownerName: string },
): Promise<{ ownerId: string | null; ownerName: string } | Refusal> {
  if (ownerId === "" && ownerName === "") return { sentence: "Say who sees to it.", field: "ownerId" };
  if (ownerId === "") return { ownerId: null, ownerName };
  const person = await db.person.findFirst({ where: { trustId, id: ownerId, closedAt: null }, select: { id: true } });
  return person ? { ownerId, ownerName: "" } : { sentence: "Choose somebody of the list.", field: "ownerId" };
}
