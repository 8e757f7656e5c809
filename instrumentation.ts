const round = 60_000;

/** Once for each server process: reads the settings, then every minute sends letters that wait and forgets old counters. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env } = await import("@/lib/env");
  env();
  const { deliverMail } = await import("@/lib/mail/delivery");
  const { forgetOldAttempts } = await import("@/lib/auth/attempts");
  const work = () => Promise.all([deliverMail(), forgetOldAttempts()]);
  setInterval(() => work().catch((fault: Error) => console.error("Every minute:", fault.message)), round).unref();
}
