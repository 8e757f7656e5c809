/** The lists that can be taken away, as their addresses name them: `/lists/schools`. */
export const listNames = [
  "actions",
  "advice",
  "allocations",
  "categories",
  "cpd",
  "cpd-attendance",
  "evaluations",
  "federations",
  "findings",
  "groups",
  "inductions",
  "joining",
  "loose-ends",
  "meetings",
  "people",
  "priorities",
  "protocol",
  "provision",
  "quality",
  "schools",
  "strengths",
  "support",
  "support-days",
  "visits",
] as const;

export type ListName = (typeof listNames)[number];
