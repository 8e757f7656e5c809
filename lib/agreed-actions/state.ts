/** Where an action is. The owner may say that it is done; only the adviser or a meeting closes it. */
export type AgreedActionState = "open" | "done" | "closed";

const stateNames: Record<AgreedActionState, string> = { open: "Open", done: "Said to be done", closed: "Closed" };

/** "Said to be done". */
export function stateName(state: AgreedActionState): string {
  return stateNames[state];
}

/** Where an action is after its owner has said something of it. */
export function afterProgress(state: AgreedActionState, saysDone: boolean): AgreedActionState {
  if (state === "closed") return "closed";
  return saysDone ? "done" : "open";
}

/** Where it is after a rating: carried on, an action is open again, whatever its owner said. */
export function afterRating(outcome: "carryOn" | "close" | "reword"): AgreedActionState {
  return outcome === "close" ? "closed" : "open";
}
