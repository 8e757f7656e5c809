/** The states of an import with their words. */
export const importStates = {
  prepared: { name: "Waiting to be confirmed", look: "tag tag-lamp" },
  done: { name: "Imported", look: "tag tag-green" },
  undone: { name: "Undone", look: "tag" },
} as const;

export type ImportStateName = keyof typeof importStates;

/** What an inspection's concern is called. */
export const concernNames = {
  specialMeasures: "Special measures",
  seriousWeaknesses: "Serious weaknesses",
  requiresSignificantImprovement: "Requires significant improvement",
  noticeToImprove: "Notice to improve",
} as const;
