/** Something that is kept for some time and then deleted. */
export interface RetentionKind {
  title: string;
  /** What is deleted, and what stays. */
  says: string;
  /** Months, for a trust that has agreed nothing. */
  usual: number;
  /** It may not be shorter. */
  least: number;
}

/** What is deleted by time. Notes, plans and what was decided stay for as long as the trust uses Waymark: their own records say who may read them. */
export const retentionKinds = {
  letters: {
    title: "Letters",
    says: "Letters that were sent or could not be. What they told stays under Notices for as long as those are kept.",
    usual: 12,
    least: 1,
  },
  notices: { title: "Notices", says: "What somebody was told in the app.", usual: 24, least: 3 },
  typing: {
    title: "Writing as it was typed",
    says: "Each change on the way to a text, kept so that nothing is lost while somebody writes. The texts stay.",
    usual: 12,
    least: 2,
  },
  broughtTexts: {
    title: "Texts out of Word files",
    says: "What was brought in and lies beside a plan or an evaluation. What was placed in it stays.",
    usual: 12,
    least: 2,
  },
  files: {
    title: "Files of evidence",
    says: "Files that were added to a visit. Their names stay; the files go once the days for removed files are over.",
    usual: 72,
    least: 12,
  },
  memos: { title: "Confidential memos", says: "Memos to director and chief executive.", usual: 72, least: 12 },
  closedAccounts: {
    title: "Closed accounts",
    says: "The address, notices, choices, calendars, working days and days away of people who have left. Their name stays under what they signed.",
    usual: 24,
    least: 3,
  },
  history: {
    title: "History",
    says: "Who changed what, and when. The last entry says how much was deleted.",
    usual: 84,
    least: 24,
  },
} as const satisfies Record<string, RetentionKind>;

export type RetentionKey = keyof typeof retentionKinds;
export const retentionKeys = Object.keys(retentionKinds) as RetentionKey[];
