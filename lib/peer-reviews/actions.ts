"use server";
import { formAction } from "@/lib/form-action";
import { addTrustAction, changeTrustAction, publishPeerReview, savePeerReview } from "@/lib/peer-reviews/commands";
import { addTrustActionFields, changeTrustActionFields, publishFields, reviewFields } from "@/lib/peer-reviews/schema";

export const savePeerReviewAction = formAction(reviewFields, savePeerReview, {
  goTo: ({ reviewId }) => `/quality/reviews/${reviewId}?told=saved`,
  once: true,
});
export const publishPeerReviewAction = formAction(publishFields, publishPeerReview, {
  say: () => "It is published to the team and the trustees.",
});
export const addTrustActionAction = formAction(addTrustActionFields, addTrustAction, {
  goTo: (_value, { reviewId }) => `/quality/reviews/${reviewId}?told=action`,
  once: true,
});
export const changeTrustActionAction = formAction(changeTrustActionFields, changeTrustAction, { say: () => "It is saved." });
