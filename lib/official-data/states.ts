/** The states of an import with their words. */
export const importStates = {
  prepared: { name: "Waiting to be confirmed", look: "tag tag-lamp" },
  done: { name: "Imported", look: "tag tag-green" },
  undone: { name: "Undone", look: "tag" },
} as const;

export type ImportStateName = keyof typeof importStates;

/** What an inspection is called: church schools have one of their own beside the inspectorate's. */
export function inspectionName({ body, kind }: { body: string; kind: "graded" | "ungraded" }): string {
  if (body === "siams") return "inspection as a church school (SIAMS)";
  if (body === "catholic") return "inspection as a Catholic school";
  return kind === "graded" ? "graded inspection" : "ungraded inspection";
}

/** What an inspection's concern is called. */
export const concernNames = {
  specialMeasures: "Special measures",
  seriousWeaknesses: "Serious weaknesses",
  requiresSignificantImprovement: "Requires significant improvement",
  noticeToImprove: "Notice to improve",
} as const;
