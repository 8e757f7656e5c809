"use server";
import { formAction } from "@/lib/form-action";
import { adoptAction, answerFinding, answerPoint, makeStepAnAction } from "@/lib/improvement-plans/adoption-commands";
import {
  agreePlan,
  answerPlanComment,
  approvePlan,
  beginPlan,
  beginRapidPlan,
  closePlanYear,
  commentOnPlan,
  returnPlan,
  submitPlan,
  takeBackPlan,
} from "@/lib/improvement-plans/commands";
import { adviseReview, challengeReview } from "@/lib/improvement-plans/review-commands";
import {
  adoptFields,
  answerFields,
  answerFindingFields,
  answerPointFields,
  approveFields,
  beginFields,
  beginRapidFields,
  commentFields,
  planStepFields,
  reviewWordsFields,
  stepActionFields,
} from "@/lib/improvement-plans/schema";

const planOf =
  (told: string) =>
  ({ address }: { address: string }) =>
    `${address}?told=${told}`;

export const beginPlanAction = formAction(beginFields, beginPlan, { goTo: planOf("begun") });
export const beginRapidPlanAction = formAction(beginRapidFields, beginRapidPlan, { goTo: planOf("begun"), once: true });
export const submitPlanAction = formAction(planStepFields, submitPlan, { goTo: planOf("submitted") });
export const takeBackPlanAction = formAction(planStepFields, takeBackPlan, { goTo: planOf("takenBack") });
export const returnPlanAction = formAction(planStepFields, returnPlan, { goTo: planOf("returned") });
export const agreePlanAction = formAction(planStepFields, agreePlan, { goTo: planOf("agreed") });
export const approvePlanAction = formAction(approveFields, approvePlan, { goTo: planOf("approved") });
export const closePlanYearAction = formAction(planStepFields, closePlanYear, { goTo: planOf("closed") });
export const commentOnPlanAction = formAction(commentFields, commentOnPlan, {
  say: () => "Your comment stands with the section.",
  once: true,
});
export const answerPlanCommentAction = formAction(answerFields, answerPlanComment, { say: () => "Your answer is saved." });
export const challengeReviewAction = formAction(reviewWordsFields, challengeReview, {
  say: () => "Your challenge stands beside the review.",
  once: true,
});
export const adviseReviewAction = formAction(reviewWordsFields, adviseReview, {
  say: () => "Your comment stands beside the review.",
  once: true,
});
export const adoptActionAction = formAction(adoptFields, adoptAction, { goTo: planOf("adopted"), once: true });
export const makeStepAnActionAction = formAction(stepActionFields, makeStepAnAction, { goTo: planOf("madeAction"), once: true });
export const answerFindingAction = formAction(answerFindingFields, answerFinding, { goTo: ({ address }) => address });
export const answerPointAction = formAction(answerPointFields, answerPoint, { goTo: ({ address }) => address });
