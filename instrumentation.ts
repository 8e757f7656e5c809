const round = 60_000;

/**
 * Once for each server process: reads the settings, then every minute sends letters that wait, forgets old counters,
 * deletes files that were removed long enough ago, and carries out what a new day changes: a year that begins, a school
 * that has left, a first year that is over, a step whose day has come.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env } = await import("@/lib/env");
  env();
  const { deliverMail } = await import("@/lib/mail/delivery");
  const { forgetOldAttempts } = await import("@/lib/auth/attempts");
  const { deleteRemovedFiles } = await import("@/lib/attachments/purge");
  const { carryOutWhereDue } = await import("@/lib/obligations/writing/carry-out-due");
  const work = () => Promise.all([deliverMail(), forgetOldAttempts(), deleteRemovedFiles(), carryOutWhereDue()]);
  setInterval(() => work().catch((fault: Error) => console.error("Every minute:", fault.message)), round).unref();
}
