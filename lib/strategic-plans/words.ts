import type { StrategicState } from "@/lib/strategic-plans/life";
import { counted } from "@/lib/words";

const states: Record<StrategicState, { name: string; look: string }> = {
  writing: { name: "Being written", look: "tag" },
  sent: { name: "With governors and the trust", look: "tag tag-lamp" },
  returned: { name: "Returned by the trust", look: "tag tag-lamp" },
  approved: { name: "Approved by the governors", look: "tag tag-lamp" },
  agreed: { name: "Agreed with the trust", look: "tag tag-green" },
  over: { name: "Its years are over", look: "tag" },
};

/** A state as it is shown: "Agreed with the trust". */
export function strategicStateName(state: StrategicState): { name: string; look: string } {
  return states[state];
}

const told: Record<string, string> = {
  begun: "The plan is begun. What you write is saved by itself.",
  sent: "Governors and the trust can read the plan now.",
  approved: "The governors’ approval is recorded.",
  agreed: "The agreement is recorded.",
  returned: "The plan is with the school again, with your words.",
};

/** What has just been done with a plan, as its page tells it. */
export function strategicTold(key: string | string[] | undefined): string | undefined {
  return told[String(key)];
}

/** Whose plans somebody reads: every school's that was sent, their own schools', or none. */
export type PlansRead = "all" | "own" | "none";

/** How many objectives serve one of the trust's; of schools whose plans the reader does not see nothing is said. */
export function servedSentence({ count, schools }: { count: number; schools: number }, reads: PlansRead): string {
  if (reads === "none") return "";
  if (count > 0) return `Served by ${counted(count, "objective")} of ${reads === "all" ? counted(schools, "school") : "your own"}.`;
  return reads === "all" ? "No school’s objective serves it yet." : "No objective of your own serves it yet.";
}
