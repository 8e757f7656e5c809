const again = 30_000;

/** What scripts/web-server.mjs waits for when it stops. */
const kept = globalThis as typeof globalThis & { waymarkStopJobs?: () => Promise<void> };

/**
 * Once for each server process: reads the settings, then takes part in the background work (lib/jobs/jobs.ts), unless
 * WAYMARK_JOBS says that this process only serves.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env } = await import("@/lib/env");
  if (env().WAYMARK_JOBS === "off") return;
  const { startJobs } = await import("@/lib/jobs/boss");
  const start = async () => {
    try {
      kept.waymarkStopJobs = await startJobs();
    } catch (fault) {
      console.error("Jobs did not start and are tried again:", (fault as Error).message);
      setTimeout(start, again).unref();
    }
  };
  await start();
}
