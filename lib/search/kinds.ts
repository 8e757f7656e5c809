/** What can be found, in the order in which it is offered. */
export const searchKinds = {
  school: "Schools",
  person: "People",
  note: "Notes of visit",
  draft: "Your drafts",
  action: "Actions",
  plan: "Improvement plans",
  evaluation: "Self-evaluations",
  strategicPlan: "Strategic plans",
  meeting: "Standards meetings",
  minutes: "Minutes",
  question: "Governors’ questions",
  offer: "Professional development",
} as const;

/** What one of them is called. */
export const searchKindNames: Record<keyof typeof searchKinds, string> = {
  school: "School",
  person: "Person",
  note: "Note of visit",
  draft: "Your draft",
  action: "Action",
  plan: "Improvement plan",
  evaluation: "Self-evaluation",
  strategicPlan: "Strategic plan",
  meeting: "Standards meeting",
  minutes: "Minutes",
  question: "Governors’ question",
  offer: "Professional development",
};

export type SearchKind = keyof typeof searchKinds;
export const searchKindKeys = Object.keys(searchKinds) as SearchKind[];
