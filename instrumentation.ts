const round = 60_000;

/** Once for each server process: letters that wait are sent every minute, and rules of the settings are checked. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env } = await import("@/lib/env");
  env();
  const { deliverMail } = await import("@/lib/mail/delivery");
  setInterval(() => deliverMail().catch((fault: Error) => console.error("Mail:", fault.message)), round).unref();
}
