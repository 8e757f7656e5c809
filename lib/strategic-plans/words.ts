import type { StrategicState } from "@/lib/strategic-plans/life";

const states: Record<StrategicState, { name: string; look: string }> = {
  writing: { name: "Being written", look: "tag" },
  sent: { name: "With governors and the trust", look: "tag tag-lamp" },
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
};

/** What has just been done with a plan, as its page tells it. */
export function strategicTold(key: string | string[] | undefined): string | undefined {
  return told[String(key)];
}
