import { expect, it } from "vitest";
import { addTrustAction, changeTrustAction, publishPeerReview, savePeerReview } from "@/lib/peer-reviews/commands";
import { peerReview, peerReviews, peerReviewsToday } from "@/lib/peer-reviews/queries";
import { aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const typed = {
  ...{ reviewId: "", version: 1, name: "Peer review", reviewers: "Two chief executives", startsOn: "2026-10-05", lastDay: "2026-10-06" },
  ...{ focus: "Support", strengths: "- Notes are clear", areas: "- Impact is not written down" },
};

async function aReviewedTrust() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const director = await aViewer(trust, "directorOfEducation");
  const saved = await savePeerReview(director, typed);
  return { trust, director, reviewId: saved.ok ? saved.value.reviewId : "" };
}

it("TE-4 a peer review is for the directors until it is published, then for the team and the trustees, and stands", async () => {
  const { trust, director, reviewId } = await aReviewedTrust();
  const roles = ["trustee", "chairOfTrustees", "adviser", "headteacher", "qualityAssurer", "administrator", "chairOfGovernors"] as const;
  const viewers = await Promise.all(roles.map((role) => aViewer(trust, role)));
  const readers = async () => {
    const read = await Promise.all(viewers.map((viewer) => peerReview(viewer, reviewId)));
    return roles.filter((_role, place) => read[place] !== null);
  };
  expect(await readers()).toEqual([]);
  expect((await peerReviews(viewers[0] as never, 1))?.reviews).toEqual([]);
  for (const viewer of viewers) {
    expect((await savePeerReview(viewer, typed)).ok).toBe(false);
    expect((await publishPeerReview(viewer, { reviewId, version: 1 })).ok).toBe(false);
  }
  expect((await publishPeerReview(director, { reviewId, version: 7 })).ok).toBe(false);
  expect((await savePeerReview(director, { ...typed, reviewId, areas: "" })).ok).toBe(true);
  expect((await publishPeerReview(director, { reviewId, version: 2 })).ok).toBe(false);
  expect(await savePeerReview(director, { ...typed, reviewId })).toMatchObject({ refusal: { theirs: { areas: "", version: "2" } } });
  expect((await savePeerReview(director, { ...typed, reviewId, version: 2 })).ok).toBe(true);
  expect((await publishPeerReview(director, { reviewId, version: 3 })).ok).toBe(true);
  expect(await readers()).toEqual(["trustee", "chairOfTrustees", "adviser"]);
  expect((await savePeerReview(director, { ...typed, reviewId, version: 4 })).ok).toBe(false);
  expect((await peerReviewsToday(viewers[0] as never)).published).toMatchObject({ id: reviewId });
});

it("TE-4 what the trust does has an owner, is late on the first pages of director and owner, and closes with what came of it", async () => {
  const { trust, director, reviewId } = await aReviewedTrust();
  const [deputy, trustee] = [await aViewer(trust, "deputyDirector"), await aViewer(trust, "trustee")];
  const action = { reviewId, text: "Write down what came of support", ownerId: "", ownerName: "", due: "2026-11-10" };
  expect(await addTrustAction(director, action)).toMatchObject({ refusal: { field: "ownerId" } });
  expect((await addTrustAction(trustee, { ...action, ownerName: "Me" })).ok).toBe(false);
  expect((await addTrustAction(director, { ...action, ownerId: trustee.personId })).ok).toBe(true);
  expect((await peerReviewsToday(director)).late).toMatchObject([{ text: action.text, owner: "Viewer trustee" }]);
  expect((await peerReviewsToday(trustee)).late).toEqual([]);
  await inTrustOf(trust.id, (db) => db.peerReview.updateMany({ where: { trustId: trust.id }, data: { publishedAt: new Date() } }));
  expect((await peerReviewsToday(trustee)).late).toHaveLength(1);
  const found = (await peerReview(director, reviewId))?.review.actions[0];
  const change = {
    ...action,
    actionId: found?.id ?? "",
    version: 1,
    ownerId: deputy.personId,
    state: "done" as const,
    outcome: "A page for each",
  };
  expect((await changeTrustAction(trustee, change)).ok).toBe(false);
  expect((await changeTrustAction(deputy, change)).ok).toBe(true);
  expect(await changeTrustAction(deputy, change)).toMatchObject({ refusal: { theirs: { version: "2" } } });
  expect((await peerReview(director, reviewId))?.review.actions).toMatchObject([
    { state: "done", outcome: "A page for each", closedOn: "2026-11-24", owner: "Viewer deputyDirector" },
  ]);
  expect((await peerReviewsToday(director)).late).toEqual([]);
});
