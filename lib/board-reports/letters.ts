interface Told {
  day: string;
  address: string;
}

/** Tells a trustee that a report can be read. What it says is read in the app, never in a letter. */
export function issuedReportLetter({ day, address, corrected }: Told & { corrected: boolean }, by: string) {
  return {
    subject: corrected ? `The corrected report to the board of ${day}` : `The report to the board of ${day}`,
    text: `${by} has issued the ${corrected ? "corrected " : ""}report to the board of ${day}.${corrected ? " It replaces the one that was withdrawn." : ""}

Read it here:
${address}
`,
  };
}

/** Tells whoever had a report that it no longer counts. The reason is read in the app. */
export function withdrawnReportLetter({ day, address }: Told, by: string) {
  return {
    subject: `Withdrawn: the report to the board of ${day}`,
    text: `${by} has withdrawn the report to the board of ${day}. Please rest nothing on it.

Read why here:
${address}
`,
  };
}
