/** Tells a trustee that a report can be read. What it says is read in the app, never in a letter. */
export function issuedReportLetter({ day, address }: { day: string; address: string }, by: string) {
  return {
    subject: `The report to the board of ${day}`,
    text: `${by} has issued the report to the board of ${day}.

Read it here:
${address}
`,
  };
}
