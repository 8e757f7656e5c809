const round = 60_000;

/**
 * Once for each server process: reads the settings, then every minute sends letters that wait, forgets old counters, and
 * deletes files that were removed long enough ago.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env } = await import("@/lib/env");
  env();
  const { deliverMail } = await import("@/lib/mail/delivery");
  const { forgetOldAttempts } = await import("@/lib/auth/attempts");
  const { deleteRemovedFiles } = await import("@/lib/attachments/purge");
  const work = () => Promise.all([deliverMail(), forgetOldAttempts(), deleteRemovedFiles()]);
  setInterval(() => work().catch((fault: Error) => console.error("Every minute:", fault.message)), round).unref();
}
