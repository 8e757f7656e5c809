/** Why a row is left out. The sentence is shown and stands in the list that can be downloaded. */
export const reasons = {
  empty: "The row is empty",
  remark: "A source or a footnote, not a row of figures",
  otherTrust: "Not a school of this trust",
  otherGroup: "About another group",
  sponsor: "The same membership under another group (a sponsor); the trust's own row is used",
  otherLink: "A link between schools of other trusts",
  notPredecessor: "A link that is not between a school and what it was before",
  closed: "Closed, and not what a school of this trust was before",
  proposed: "Proposed to open: not a school yet",
  notSchool: "Not a school: a children's centre or another establishment without a school's URN",
  comparedWithNothing: "A figure of another authority or group that nothing here is compared with",
  otherNational: "A national figure that another one is used for",
  breakdown: "A breakdown by groups of pupils; the total is used",
  noFigures: "No figure is given in this row",
  neverInspected: "No inspection is given in this row",
  superseded: "Says what another row or a newer file says",
  otherNation: "A holiday of Scotland or Northern Ireland",
  provisional: "Not a row about one school",
} as const;

/** Why a row could not be understood: these make an import incomplete. */
export const faults = {
  noUrn: "There is no URN, or it is not a number of six digits",
  noUid: "There is no UID of a group",
  noDate: "There is no date, or it can not be read as a day",
  noPeriod: "There is no school year in the row",
} as const;

export type Reason = keyof typeof reasons | keyof typeof faults;

/** The sentence for a reason. */
export function reasonSentence(reason: string): string {
  return (reasons as Record<string, string>)[reason] ?? (faults as Record<string, string>)[reason] ?? reason;
}

/** Whether a row was not understood, rather than not needed. */
export function isFault(reason: string): boolean {
  return reason in faults;
}
