import type { Mark } from "@/lib/documents/document";
import type { PlanValue } from "@/lib/improvement-plans/parts";

export type PlanKind = "annual" | "rapid";
export type PlanState = "draft" | "submitted" | "returned" | "agreed" | "approved" | "reviewed";
export type PrioritySource = PlanValue<"priority">["source"];
export type CriterionStatus = PlanValue<"criterion">["status"];
export type StepStatus = PlanValue<"step">["status"];

const states: Record<PlanState, { name: string; look: string }> = {
  draft: { name: "Draft", look: "tag" },
  submitted: { name: "With the adviser", look: "tag tag-lamp" },
  returned: { name: "Returned with comments", look: "tag tag-lamp" },
  agreed: { name: "Agreed by the adviser", look: "tag tag-green" },
  approved: { name: "Approved", look: "tag tag-green" },
  reviewed: { name: "Reviewed", look: "tag" },
};

/** A plan's state as it is shown: "With the adviser". */
export function planState(state: PlanState): { name: string; look: string } {
  return states[state];
}

/** "School improvement plan", "Rapid improvement plan". */
export function planName(kind: PlanKind): string {
  return kind === "annual" ? "School improvement plan" : "Rapid improvement plan";
}

const sources: Record<PrioritySource, string> = {
  trust: "Priority of the trust",
  school: "The school’s own",
  inspection: "From the last inspection",
  church: "From the church school inspection",
  category: "From the school’s category",
};

/** "Priority of the trust". */
export function sourceName(source: PrioritySource): string {
  return sources[source];
}

/** The sources that a school chooses from: the trust's priorities come by themselves. */
export const ownSources = (Object.keys(sources) as PrioritySource[])
  .filter((source) => source !== "trust")
  .map((source) => ({ key: source, name: sources[source] }));

const criterionMarks: Record<CriterionStatus, Mark> = {
  notStarted: { name: "Not started", tone: "grey" },
  inProgress: { name: "In progress", tone: "amber" },
  notMet: { name: "Not met", tone: "red" },
  partlyMet: { name: "Partly met", tone: "amber" },
  met: { name: "Met", tone: "green" },
};

/** How a criterion stands, as a mark. */
export function criterionMark(status: CriterionStatus): Mark {
  return criterionMarks[status];
}

export const criterionStatuses = (Object.keys(criterionMarks) as CriterionStatus[]).map((key) => ({ key, ...criterionMarks[key] }));

const stepMarks: Record<StepStatus, Mark> = {
  planned: { name: "Planned", tone: "grey" },
  underWay: { name: "Under way", tone: "amber" },
  done: { name: "Done", tone: "green" },
  dropped: { name: "Given up", tone: "grey" },
};

/** How a step stands, as a mark. */
export function stepMark(status: StepStatus): Mark {
  return stepMarks[status];
}

export const stepStatuses = (Object.keys(stepMarks) as StepStatus[]).map((key) => ({ key, ...stepMarks[key] }));

/** "£1,200", "£89.50". */
export function pounds(amount: number): string {
  const whole = Number.isInteger(amount);
  const written = amount.toLocaleString("en-GB", { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 });
  return `£${written}`;
}

/** A cost as it was typed, in pounds: "1200", "89,50"; nothing typed costs nothing. */
export function amountOf(typed: string): number {
  return typed === "" ? 0 : Number(typed.replace(",", "."));
}

const told: Record<string, string> = {
  begun: "The plan is begun. What you write is saved by itself.",
  submitted: "The plan is with the adviser.",
  takenBack: "The plan is with you again.",
  returned: "The plan is with the school again, with your comments.",
  agreed: "The plan is agreed. Who has to approve it can do so now.",
  approved: "The approval is recorded.",
  closed: "The year of this plan is closed. What is carried on stands in next year’s when it is begun.",
  adopted: "The action is a step of the plan now. It stays one record.",
  madeAction: "The step is an agreed action now. It stays one record.",
};

/** What has just been done with a plan, as its page tells it. */
export function planTold(key: string | string[] | undefined): string | undefined {
  return told[String(key)];
}
