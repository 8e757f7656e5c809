import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";
import { standingChallenge } from "@/lib/self-evaluation/challenges";
import { type EvaluationPage, withEvaluation } from "@/lib/self-evaluation/commands";
import { areasOfEvaluation } from "@/lib/self-evaluation/evaluation";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import type { ChallengeTyped } from "@/lib/self-evaluation/schema";
import { adviserViewName } from "@/lib/self-evaluation/words";

/** The adviser says whether the school's view of an area is fair, and why. It stands beside the school's words and never in them. */
export function challengeArea(
  viewer: Viewer,
  { evaluationId, area: key, view, reason, before }: ChallengeTyped,
): Promise<Result<EvaluationPage>> {
  return withEvaluation(viewer, { evaluationId }, selfEvaluationPolicy.challenge, async ({ db, context, address, record }) => {
    const area = areasOfEvaluation(context).find((one) => one.key === key);
    if (!area) return notFound("area");
    if (view !== "agrees" && reason.length < 3) return refused("Say why: the school learns from the reason.", { field: "reason" });
    const there = context.challenges.find((one) => one.area === key);
    const stands = there ? standingChallenge(there) : "";
    if (stands !== before) return changedMeanwhile({ reason: there?.reason ?? "", before: stands });
    const { trustId, personId } = viewer;
    const said = { adviserView: view, adviserReason: reason, adviserId: personId, adviserAt: new Date() };
    // The version is the school's: a view beside an area does not meet the school's own words.
    await db.areaEvaluation.upsert({
      where: { trustId_evaluationId_areaId: { trustId, evaluationId, areaId: area.id } },
      create: { trustId, evaluationId, areaId: area.id, changedById: personId, version: 0, ...said },
      update: said,
    });
    await record({ action: "Gave the adviser’s view of an area", after: { area: area.name, view: adviserViewName(view), reason } });
    return done({ address });
  });
}
