import { writtenDay } from "@/lib/dates";
import type { PlanContent, PlannedActivity } from "@/lib/visits/plan";

/** What differs between two versions of a plan, one sentence each, as the other side reads it. */
export function planChanges(before: PlanContent, after: PlanContent): string[] {
  return [
    ...(before.date === after.date ? [] : [`It is on ${writtenDay(after.date)}, no longer on ${writtenDay(before.date)}.`]),
    ...(before.startsAt === after.startsAt && before.endsAt === after.endsAt
      ? []
      : [`It runs from ${after.startsAt} to ${after.endsAt}, no longer from ${before.startsAt} to ${before.endsAt}.`]),
    ...activityChanges(before.activities, after.activities),
    ...(same(before.feedback, after.feedback)
      ? []
      : [after.feedback ? `Feedback is at ${after.feedback.at}, on ${after.feedback.about}.` : "No time is kept for feedback any more."]),
    ...(same(before.excluded, after.excluded) ? [] : ["Other themes are left out, or for other reasons."]),
    ...(before.remarks === after.remarks ? [] : ["The remarks are others."]),
  ];
}

/** Whether two versions say the same. */
export function samePlan(one: PlanContent, other: PlanContent): boolean {
  return planChanges(one, other).length === 0;
}

function activityChanges(before: readonly PlannedActivity[], after: readonly PlannedActivity[]): string[] {
  const sentences = after.map((activity) => {
    const there = before.find(({ key }) => key === activity.key);
    if (!there) return `Added: ${activityText(activity)}.`;
    return same(there, activity) ? "" : `“${activityText(there)}” is now “${activityText(activity)}”.`;
  });
  const gone = before.filter(({ key }) => !after.some((activity) => activity.key === key));
  return [...sentences.filter(Boolean), ...gone.map((activity) => `Taken out: ${activityText(activity)}.`)];
}

/** "Lessons and books, Reading, years 1 and 2". */
export function activityText({ title, subject, yearGroups }: Pick<PlannedActivity, "title" | "subject" | "yearGroups">): string {
  return [title, subject, yearGroups].filter(Boolean).join(", ");
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** A database gives the fields of a stored object back in another order than a form. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
