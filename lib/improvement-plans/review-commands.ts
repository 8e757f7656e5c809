import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type PlanPage, withPlan } from "@/lib/improvement-plans/commands";
import { momentKey, partsOfKind } from "@/lib/improvement-plans/parts";
import { planAddress, planMoments } from "@/lib/improvement-plans/plan";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import type { ReviewWordsTyped } from "@/lib/improvement-plans/schema";
import { changedMeanwhile, done, notFound, type Result } from "@/lib/result";

/** A governor's challenge to what came of a priority in a term: the school's words stay as they are. */
export function challengeReview(viewer: Viewer, typed: ReviewWordsTyped): Promise<Result<PlanPage>> {
  return say(viewer, typed, "governor");
}

/** The adviser's comment on what came of a priority in a term. */
export function adviseReview(viewer: Viewer, typed: ReviewWordsTyped): Promise<Result<PlanPage>> {
  return say(viewer, typed, "adviser");
}

const sides = {
  governor: { may: improvementPlanPolicy.challenge, action: "Challenged a term’s review", words: "governorsWords", person: "governorId" },
  adviser: { may: improvementPlanPolicy.advise, action: "Commented on a term’s review", words: "advisersWords", person: "adviserId" },
} as const;

function say(
  viewer: Viewer,
  { planId, priorityId, moment, words, before }: ReviewWordsTyped,
  side: keyof typeof sides,
): Promise<Result<PlanPage>> {
  const { may, action, words: column, person } = sides[side];
  return withPlan(viewer, { planId }, may, async ({ db, context, record }) => {
    const priority = partsOfKind(context.parts, "priority").find(({ key }) => key === priorityId);
    const at = planMoments(context).find(({ key }) => key === moment);
    if (!priority || !at) return notFound("priority");
    const there = context.reviewWords.find(({ key }) => key === momentKey(priorityId, moment))?.[column] ?? "";
    if (there.trim() !== before.trim()) return changedMeanwhile({ words: there, before: there });
    const { trustId, personId } = viewer;
    // The version is the school's: words beside a review do not meet the school's own.
    await db.termReview.upsert({
      where: { trustId_priorityId_termKey: { trustId, priorityId, termKey: moment } },
      create: { trustId, priorityId, termKey: moment, [column]: words, [person]: personId, changedById: personId, version: 0 },
      update: { [column]: words, [person]: personId },
    });
    await record({ action, after: { priority: priority.value.title, term: at.name, words } });
    return done({ address: planAddress(context) });
  });
}
