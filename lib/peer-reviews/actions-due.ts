import type { Day } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";

export const trustActionStates = ["open", "done", "dropped"] as const;
export type TrustActionState = (typeof trustActionStates)[number];

/** How the trust's actions are said. */
export const trustActionStateNames: Record<TrustActionState, string> = { open: "Open", done: "Done", dropped: "Dropped" };

/** Whether an action of the trust should have been done by now. */
export function isLate({ state, due }: { state: TrustActionState; due: Day | null }, today: Day): boolean {
  return state === "open" && due !== null && due < today;
}

/** An action of the trust as a mark: late ones first to be seen. */
export function trustActionMark(action: { state: TrustActionState; due: Day | null }, today: Day): Mark {
  if (isLate(action, today)) return { name: "Late", tone: "red" };
  const tones = { open: "amber", done: "green", dropped: "grey" } as const;
  return { name: trustActionStateNames[action.state], tone: tones[action.state] };
}
