import type { Day } from "@/lib/dates";
import type { SupportState } from "@/lib/support/words";

/** What can be done with support: each step is somebody's, by the policy. */
export type SupportStep = "decide" | "withdraw" | "arrange" | "giveDay" | "takeDayBack" | "end";

const steps: Record<SupportState, readonly SupportStep[]> = {
  requested: ["decide", "withdraw"],
  approved: ["arrange", "giveDay", "takeDayBack", "end"],
  underWay: ["arrange", "giveDay", "takeDayBack", "end"],
  ended: ["takeDayBack"],
  declined: [],
  withdrawn: [],
};

/** Whether a step can be taken with support that stands so (VP-10). */
export function canStep(state: SupportState, step: SupportStep): boolean {
  return steps[state].includes(step);
}

/** Whether support has been agreed to: from then on it is given by somebody. */
export function isAgreed(state: SupportState): boolean {
  return state === "approved" || state === "underWay" || state === "ended";
}

/** Support that goes on past the day on which it was to be looked at. */
export function reviewOverdue({ state, reviewOn }: { state: SupportState; reviewOn: Day | null }, today: Day): boolean {
  return (state === "approved" || state === "underWay") && reviewOn !== null && reviewOn < today;
}

/** Support that begins on a day is under way from then on; before it, it is approved. */
export function stateOnceArranged(startsOn: Day | null, given: number, today: Day): SupportState {
  return given > 0 || (startsOn !== null && startsOn <= today) ? "underWay" : "approved";
}

/** What stands against a day on which support is said to have been given. */
export function dayObstacle(day: Day, { startsOn, today }: { startsOn: Day | null; today: Day }): string | undefined {
  if (day > today) return "This day is still to come.";
  if (startsOn !== null && day < startsOn) return "The support had not begun on this day.";
  return undefined;
}

/** How the history says that a day was taken back. */
export const dayTakenBack = "Took back a day of support";
