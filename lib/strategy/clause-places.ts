/** The parts of the written strategy, by the anchor of each, in the order in which it reads. */
export const parts = {
  opening: "What we believe",
  strands: "The strands of our work",
  priorities: "Priorities of the year",
  calendar: "The year's calendar",
  offer: "What every school is entitled to",
  expectations: "What every school keeps",
  programmes: "Visits and their themes",
  note: "The note of visit",
  provision: "Universal provision",
  meetings: "Standards meetings",
  categories: "Categories",
  concern: "Causes for concern",
  joining: "New schools and new headteachers",
  development: "Professional development",
  governors: "Governors",
  scales: "Scales and numbers",
} as const;

export type PartKey = keyof typeof parts;

const groups: Record<string, PartKey> = {
  TE: "calendar",
  UO: "offer",
  VP: "note",
  VT: "programmes",
  SM: "meetings",
  NS: "joining",
  NH: "joining",
  CP: "development",
  CA: "categories",
  GO: "governors",
  PR: "priorities",
};

const single: Record<string, PartKey> = {
  "TE-6": "strands",
  "TE-7": "provision",
  "UO-6": "expectations",
  "UO-7": "expectations",
  "UO-8": "expectations",
  "UO-9": "expectations",
  "VP-2": "offer",
  "VP-3": "offer",
  "VP-4": "programmes",
  "VP-7": "programmes",
  "CA-8": "concern",
};

/** The part of the strategy that a clause stands in: "SM-3" in "meetings". */
export function partOfClause(clause: string): PartKey | undefined {
  return single[clause] ?? groups[clause.split("-")[0] ?? ""];
}
