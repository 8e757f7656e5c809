/** Work that goes on in the background. Another job is another entry: its queue and its times are made at the next start. */
export interface Job {
  /** The queue's name. */
  name: string;
  title: string;
  says: string;
  /** In Europe/London. */
  cron: string;
  /** Loaded when it is due, so that the migration can read this list. Safe to be run twice, and by two processes at once. */
  run: () => Promise<unknown>;
}

export const jobs: readonly Job[] = [
  {
    name: "mail",
    title: "Send mail",
    says: "Letters that wait go to the mail server.",
    cron: "* * * * *",
    run: async () => (await import("@/lib/mail/delivery")).deliverMail(),
  },
  {
    name: "digests",
    title: "Weekly digests",
    says: "On Mondays at seven everybody for whom there is something gets one letter; whoever was missed then gets it within the hour.",
    cron: "0 * * * *",
    run: async () => (await import("@/lib/notices/digest-round")).sendDigests(),
  },
  {
    name: "what-is-due",
    title: "What the day brings",
    says: "Categories of a year that has begun, schools that have left, first years that are over, steps whose day has come.",
    cron: "* * * * *",
    run: async () => (await import("@/lib/obligations/writing/carry-out-due")).carryOutWhereDue(),
  },
  {
    name: "removed-files",
    title: "Delete removed files",
    says: "Evidence that was removed longer ago than the year keeps it.",
    cron: "*/5 * * * *",
    run: async () => (await import("@/lib/attachments/purge")).deleteRemovedFiles(),
  },
  {
    name: "kept-long-enough",
    title: "Delete what was kept long enough",
    says: "Letters, notices, closed accounts and the like, where a trust has agreed for how long. What it has not agreed stays.",
    cron: "30 3 * * *",
    run: async () => (await import("@/lib/retention/nightly")).deleteWhatIsOld(),
  },
  {
    name: "old-counters",
    title: "Forget old counters",
    says: "Failed attempts to sign in, once they count no longer.",
    cron: "*/15 * * * *",
    run: async () => (await import("@/lib/auth/attempts")).forgetOldAttempts(),
  },
];
