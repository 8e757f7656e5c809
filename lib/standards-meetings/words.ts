/** Kinds and states of meetings as people say them (SM-1). */
export type MeetingKind = "standards" | "review" | "additional";
export type MeetingState = "planned" | "held" | "shared" | "cancelled";

const kindNames: Record<MeetingKind, string> = {
  standards: "Standards meeting",
  review: "Review meeting",
  additional: "Additional standards meeting",
};

/** "Review meeting". */
export function meetingName(kind: MeetingKind): string {
  return kindNames[kind];
}

export const meetingKinds = ["standards", "review", "additional"] as const;

const stateNames: Record<MeetingState, string> = {
  planned: "Planned",
  held: "Held, not yet shared",
  shared: "Shared",
  cancelled: "Cancelled",
};

/** "Held, not yet shared". */
export function meetingStateName(state: MeetingState): string {
  return stateNames[state];
}

/** Where a meeting of the year stands on a day: what is owed counts as a meeting too. */
export type Standing = "overdue" | "owed" | "planned" | "toRecord" | "toShare" | "shared" | "cancelled";

const standingNames: Record<Standing, string> = {
  overdue: "Overdue",
  owed: "To be planned",
  planned: "Planned",
  toRecord: "To be recorded",
  toShare: meetingStateName("held"),
  shared: "Shared",
  cancelled: "Cancelled",
};

/** "To be planned". */
export function standingName(standing: Standing): string {
  return standingNames[standing];
}

/** The items of the agenda, in their order: key, title and what belongs there. */
export const agenda = [
  { key: "last-time", title: "What was agreed last time", help: "What came of it: actions, commitments, support." },
  { key: "performance", title: "How pupils do", help: "Attainment, progress and attendance, groups among them." },
  { key: "plan", title: "Plan and self-evaluation", help: "How far the plan has come, and whether the school sees itself as others do." },
  { key: "views", title: "The two views", help: "Where school and adviser differ, and what the evidence says." },
  { key: "support", title: "Support and challenge", help: "What helped, what is needed next." },
  { key: "other", title: "Other matters", help: "" },
] as const;

/** What of a meeting is shared with all governors and staff (SM-4). */
export const outcomes = [
  { key: "strengths", title: "Strengths", help: "What the school does well." },
  { key: "areas", title: "Areas to develop", help: "What has to become better." },
] as const;

const told: Record<string, string> = {
  planned: "The meeting is planned. Whoever is expected gets a letter.",
  moved: "The meeting is moved.",
  cancelled: "The meeting is cancelled.",
  held: "Who was there is recorded.",
  decided: "The category is agreed. What it obliges to is created.",
  takenBack: "The decision is taken back: everything stands as before.",
  shared: "The outcome is shared with all governors and staff.",
  rated: "The action is rated in this meeting.",
  submitted: "Your view is submitted. You see the other side’s when both are.",
  asked: "The chief executive is asked to decide.",
  answered: "The appeal is decided.",
};

/** A notice after a step. */
export function meetingTold(key: unknown): string | undefined {
  return typeof key === "string" ? told[key] : undefined;
}
