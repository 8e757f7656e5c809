export const joiningStates = ["dueDiligence", "agreed", "joined", "notJoining"] as const;
export type JoiningState = (typeof joiningStates)[number];

const stateNames: Record<JoiningState, string> = {
  dueDiligence: "Due diligence",
  agreed: "Agreed to join",
  joined: "Joined",
  notJoining: "Does not join",
};

/** "Agreed to join". */
export function joiningStateName(state: JoiningState): string {
  return stateNames[state];
}

export const joiningTextKinds = ["finding", "expectation"] as const;
export type JoiningTextKind = (typeof joiningTextKinds)[number];

/** The texts of a joining: what due diligence found (NS-1), and what is expected (NS-2). */
export const joiningTexts: readonly { kind: JoiningTextKind; key: string; title: string; hint: string }[] = [
  { kind: "finding", key: "visits", title: "What the visits showed", hint: "Strengths, and where help will be needed." },
  { kind: "finding", key: "performance", title: "What the figures say", hint: "How pupils do, and what was asked of the school." },
  { kind: "finding", key: "note", title: "Note of due diligence", hint: "What follows for the trust and the school." },
  { kind: "expectation", key: "curriculum", title: "The curriculum standard", hint: "What was talked through and agreed." },
  { kind: "expectation", key: "assessment", title: "The assessment systems", hint: "Which of the trust’s systems, from when." },
  { kind: "expectation", key: "support", title: "Support that is needed", hint: "What, from whom, in the first year." },
];

/** The title of a text by its kind and key. */
export function joiningTextTitle(kind: string, key: string): string {
  return joiningTexts.find((text) => text.kind === kind && text.key === key)?.title ?? "Text";
}
