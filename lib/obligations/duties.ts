import type { Day } from "@/lib/dates";
import type { ObligationState } from "@/lib/obligations/changes";

export type OwedBy = "trust" | "school";
export type Strength = "owed" | "offered" | "choice";

/** A duty as its standing is told from it. */
export interface DutyFacts {
  state: ObligationState;
  strength: Strength;
  due: Day | null;
  ongoing: boolean;
  chosen: boolean;
  setAside: boolean;
}

export type DutyStanding = "overdue" | "toDo" | "ongoing" | "offered" | "met" | "setAside" | "fallen";

/** How a duty stands: what is only offered or left to choice is nobody's duty until it is taken up (CA-3, CA-4). */
export function standingOf({ state, strength, due, ongoing, chosen, setAside }: DutyFacts, today: Day): DutyStanding {
  if (state === "met") return "met";
  if (state === "closed") return setAside ? "setAside" : "fallen";
  if (strength !== "owed" && !chosen) return "offered";
  if (ongoing || due === null) return "ongoing";
  return due < today ? "overdue" : "toDo";
}

const standingNames: Record<DutyStanding, string> = {
  overdue: "Overdue",
  toDo: "To do",
  ongoing: "Goes on",
  offered: "Not taken up",
  met: "Met",
  setAside: "Set aside",
  fallen: "No longer needed",
};

/** "No longer needed". */
export function standingName(standing: DutyStanding): string {
  return standingNames[standing];
}

/** What meets a duty: the meeting or the plan itself, the visit or a word of those who see to it, or the word alone. */
export type MetBy = "meeting" | "plan" | "visit" | "hand";

const means: Record<string, MetBy> = {
  standardsMeeting: "meeting",
  reviewMeeting: "meeting",
  improvementPlan: "plan",
  schoolReview: "visit",
  governanceReview: "visit",
};

/** What meets a duty of a kind. */
export function metBy(kind: string): MetBy {
  return means[kind] ?? "hand";
}

/** Why a duty is not said to be met by hand; nothing where it is. */
export function whyNotByHand(kind: string): string | undefined {
  if (metBy(kind) === "meeting") return "This duty is met when its meeting is held: plan it, and record who was there.";
  if (metBy(kind) === "plan") return "This duty is met when the rapid improvement plan has all its approvals.";
  return undefined;
}

/** Whether a duty can be carried out by support that is asked for: it is no meeting, visit or plan with a way of its own. */
export function givenBySupport(kind: string): boolean {
  return metBy(kind) === "hand" && !["visits", "governorsMeeting", "qualityAssurance"].includes(kind);
}

/** "Owed by the trust", "Offered by the trust", "At the director’s choice". */
export function strengthWords({ strength, owedBy }: { strength: Strength; owedBy: OwedBy }): string {
  if (strength === "choice") return "At the director’s choice";
  return `${strength === "owed" ? "Owed" : "Offered"} by the ${owedBy}`;
}

const order: DutyStanding[] = ["overdue", "toDo", "ongoing", "offered", "met", "setAside", "fallen"];

/** Overdue ones first, then by the day. */
export function sorted<Duty extends DutyFacts>(duties: readonly Duty[], today: Day): (Duty & { standing: DutyStanding })[] {
  return duties
    .map((duty) => ({ ...duty, standing: standingOf(duty, today) }))
    .sort(
      (one, other) => order.indexOf(one.standing) - order.indexOf(other.standing) || (one.due ?? "9999").localeCompare(other.due ?? "9999"),
    );
}

/** Duties with those of the same words in further terms beside their first, in the order given. */
export function byTerms<Duty extends { text: string; termKey: string }>(duties: readonly Duty[]): Duty[][] {
  const together = new Map<string, Duty[]>();
  for (const duty of duties) {
    const key = duty.termKey === "" ? `${together.size}` : `of terms: ${duty.text}`;
    together.set(key, [...(together.get(key) ?? []), duty]);
  }
  return [...together.values()];
}

export const commitmentStates = ["open", "underWay", "kept", "dropped"] as const;
export type CommitmentState = (typeof commitmentStates)[number];

const commitmentNames: Record<CommitmentState, string> = {
  open: "Not begun",
  underWay: "Under way",
  kept: "Kept",
  dropped: "No longer asked",
};

/** "Under way". */
export function commitmentName(state: CommitmentState): string {
  return commitmentNames[state];
}
