/** What never leaves: by it somebody could sign in, or read in another's name. */
const secretColumns: Readonly<Record<string, readonly string[]>> = {
  CalendarFeed: ["tokenHash"],
  // A letter that no mail server has taken may hold a way in. What it told stands under Notices.
  OutboxMail: ["text", "html"],
  Session: ["tokenHash"],
};

/** Tables that name a trust and are not its own: ways in, of accounts that may belong to several trusts. */
export const tablesOfAccounts: readonly string[] = ["Session", "OneTimeLink"];

/** The columns of a table that stay here. */
export function secretColumnsOf(table: string): readonly string[] {
  return secretColumns[table] ?? [];
}
