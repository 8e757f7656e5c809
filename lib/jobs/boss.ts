import "server-only";
import { Pool } from "pg";
import PgBoss from "pg-boss";
import { env } from "@/lib/env";
import { jobs } from "@/lib/jobs/jobs";

/** Seconds between two looks at a queue. A job is due to the minute, so that nobody waits for them. */
const look = 10;
/** How long a job that is under way may go on once the app is stopped. */
const patience = 4_000;

type Boss = { boss: PgBoss; stop: () => Promise<void> };

/**
 * Takes part in the background work: looks at the clock and does what is due. Several processes may do so at once; what one has
 * taken no other takes. Its connections take the app's role, so that row-level security binds what it does.
 */
export async function startJobs(): Promise<() => Promise<void>> {
  const { boss, stop } = connect({ supervise: true, schedule: true });
  try {
    await boss.start();
    for (const { name, run } of jobs) {
      await boss.work(name, { pollingIntervalSeconds: look }, async () => {
        await run();
      });
    }
  } catch (fault) {
    await stop();
    throw fault;
  }
  return stop;
}

/** Asks for a job to be done now. False where it waits already. */
export async function askForJob(name: string): Promise<boolean> {
  const { boss, stop } = connect({ supervise: false, schedule: false });
  try {
    return (await boss.send(name, {})) !== null;
  } finally {
    await stop();
  }
}

function connect(parts: { supervise: boolean; schedule: boolean }): Boss {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    options: "-c role=waymark_app -c timezone=UTC -c statement_timeout=30s",
    application_name: "waymark jobs",
    max: parts.schedule ? 3 : 1,
    connectionTimeoutMillis: 5_000,
    allowExitOnIdle: true,
  });
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => pool.query(text, values) },
    migrate: false,
    deleteAfterDays: 7,
    cronWorkerIntervalSeconds: look,
    ...parts,
  });
  const tell = (fault: Error) => console.error("Jobs:", fault.message);
  boss.on("error", tell);
  pool.on("error", tell);
  let stopped: Promise<void> | undefined;
  const end = async () => {
    await boss.stop({ graceful: true, wait: true, timeout: patience }).catch(tell);
    await pool.end().catch(tell);
  };
  // A stop that is asked for twice is one.
  const stop = () => {
    stopped ??= end();
    return stopped;
  };
  return { boss, stop };
}
