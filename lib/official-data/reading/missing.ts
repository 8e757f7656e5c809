/** Why a figure is missing. The key is kept; the words are shown. A code is never a nought. */
const words = {
  suppressed: "too few pupils are behind it for the department to publish it",
  noEntries: "no pupil was entered",
  notPublished: "not published",
  notApplicable: "does not apply to this school",
  lowCoverage: "too few pupils have a result for it to be published",
  newSchool: "the school was new",
  notAvailable: "not available",
  lowReliability: "too uncertain to be published",
  verySmall: "more than nought, but less than half of one per cent",
  unknownCode: "the file gives a code that Waymark does not know",
} as const;

export type MissingReason = keyof typeof words;

const codes: Record<string, MissingReason> = {
  SUPP: "suppressed",
  C: "suppressed",
  "*": "suppressed",
  NE: "noEntries",
  NP: "notPublished",
  NA: "notApplicable",
  "N/A": "notApplicable",
  Z: "notApplicable",
  LOWCOV: "lowCoverage",
  NEW: "newSchool",
  X: "notAvailable",
  ":": "notAvailable",
  ".": "notAvailable",
  U: "lowReliability",
  SP: "verySmall",
  LOW: "verySmall",
};

/** Why a cell holds no number, by its code; undefined where it is empty: nothing was said. */
export function missingReasonOf(text: string): MissingReason | undefined {
  const code = text.trim().toUpperCase();
  if (code === "" || code === "NULL") return undefined;
  return codes[code] ?? "unknownCode";
}

/** "missing, because no pupil was entered". */
export function missingWords(reason: string): string {
  return `missing, because ${words[reason as MissingReason] ?? words.unknownCode}`;
}
