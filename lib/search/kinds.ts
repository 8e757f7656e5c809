/** What can be found, in the order in which it is offered. */
export const searchKinds = {
  school: "Schools",
  person: "People",
  note: "Notes of visit",
  action: "Actions",
  plan: "Improvement plans",
  evaluation: "Self-evaluations",
  strategicPlan: "Strategic plans",
  meeting: "Standards meetings",
  question: "Governors’ questions",
} as const;

export type SearchKind = keyof typeof searchKinds;
export const searchKindKeys = Object.keys(searchKinds) as SearchKind[];
