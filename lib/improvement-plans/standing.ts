import { type Day, londonDay, writtenDay } from "@/lib/dates";
import { type Approver, approvalName, approvalsMissing, approversOf, dueLines, isLive, lateSentences } from "@/lib/improvement-plans/life";
import { isOpenForReview } from "@/lib/improvement-plans/moments";
import { momentKey, partsOfKind, planValue } from "@/lib/improvement-plans/parts";
import { approvalsGiven, type BegunPlan, isAgreedByTrustees, planMoments } from "@/lib/improvement-plans/plan";
import { isBlank } from "@/lib/rich-text/rich-text";
import { joined } from "@/lib/words";

/** The approvals that an agreed plan still waits for. */
export function approvalsAwaited(context: BegunPlan): Approver[] {
  if (context.plan.state !== "agreed") return [];
  return approvalsMissing(approversOf(context.plan.kind, isAgreedByTrustees(context)), approvalsGiven(context));
}

/** How a plan stands, in sentences. */
export function standingSentences(context: BegunPlan, today: Day): string[] {
  const { plan } = context;
  const day = (moment: string | null) => (moment ? writtenDay(londonDay(new Date(moment))) : "");
  const awaited = approvalsAwaited(context).map((approver) => approvalName(approver).replace(/^Approved by /, ""));
  const sentences: Record<typeof plan.state, string[]> = {
    draft: ["A draft: the adviser is not asked yet."],
    submitted: [`With the adviser since ${day(plan.submittedAt)}. It is not written in meanwhile.`],
    returned: ["Returned with comments. Answer them, change the plan and send it again."],
    agreed: [`Agreed by ${plan.agreedBy} on ${day(plan.agreedAt)}.`, `It waits for the approval of ${joined(awaited)}.`],
    approved: [
      `Agreed by ${plan.agreedBy} on ${day(plan.agreedAt)}.`,
      plan.approvedOn ? `Approved by the governors on ${writtenDay(plan.approvedOn)}.` : "",
    ],
    reviewed: [plan.reviewedOn ? `Its year was closed on ${writtenDay(plan.reviewedOn)}.` : ""],
  };
  return [...sentences[plan.state], ...reviewOwed(context, today)].filter(Boolean);
}

/** The latest moment that is past and of which some priority says nothing. */
function reviewOwed(context: BegunPlan, today: Day): string[] {
  if (!isLive(context.plan.state) || context.plan.state === "reviewed") return [];
  const past = planMoments(context).filter(({ lastDay }) => lastDay < today);
  const last = past.at(-1);
  if (!last) return [];
  const without = partsOfKind(context.parts, "priority").filter(
    ({ key }) => planValue(context.parts, "review", momentKey(key, last.key)).rating === "",
  );
  if (without.length === 0) return [];
  return [`${last.name}: ${without.length === 1 ? "one priority is" : `${without.length} priorities are`} not reviewed yet.`];
}

/** What is late of a plan, by the year's expectations (UO-7). */
export function lateOf({ plan, strategy }: BegunPlan, today: Day): string[] {
  return plan.kind === "annual" ? lateSentences(dueLines(strategy, plan.approvedOn), today) : [];
}

/** The reviews that a governor can challenge or the adviser comment on: those of which the school has said something. */
export function openReviews(context: BegunPlan, side: "governorsWords" | "advisersWords", today: Day) {
  return planMoments(context)
    .filter((moment) => isOpenForReview(moment, today))
    .toReversed()
    .flatMap((moment) =>
      partsOfKind(context.parts, "priority").flatMap(({ key, value }) => {
        const name = momentKey(key, moment.key);
        const review = planValue(context.parts, "review", name);
        const words = context.reviewWords.find((one) => one.key === name)?.[side] ?? "";
        if (review.rating === "" && isBlank(review.impact) && words === "") return [];
        return [{ priorityId: key, title: value.title, moment: moment.key, momentName: moment.name, words }];
      }),
    )
    .slice(0, 12);
}

/** So many stand beside a plan at once: the latest. */
const unansweredAtMost = 6;

/** Points of the self-evaluation and risks that visits found, of which no priority of the plan says that it answers them (UO-8). */
export function unansweredIn({ points, findings, parts }: BegunPlan) {
  const values = partsOfKind(parts, "priority").map(({ value }) => value);
  const answered = new Set(values.flatMap((value) => [...value.points, ...value.findings]));
  return [
    ...points.map(({ id, text, area }) => ({ id, of: "point" as const, text, from: `Self-evaluation, ${area}`, day: null })),
    ...findings
      .filter(({ kind }) => kind === "risk")
      .map(({ id, text, visit, day }) => ({ id, of: "finding" as const, text, from: visit, day })),
  ]
    .filter(({ id }) => !answered.has(id))
    .slice(0, unansweredAtMost);
}
