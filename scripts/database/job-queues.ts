import PgBoss from "pg-boss";
import { jobs } from "../../lib/jobs/jobs.ts";
import { partsOf, withClient } from "./connection.ts";

/** The queue through which pg-boss sends what is due by the clock: made here, because the app may not make tables. */
const clockQueue = "__pgboss__send-it";

/** One waits at most, however many processes ask for it; one that fails is tried again three times, later each time. */
const options = { policy: "short", retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInMinutes: 10, retentionDays: 1 } as const;

/**
 * Makes the tables of pg-boss and the queues of all jobs, as the owner of the database, and lets the app's role use them.
 * A job that is no longer in the list has no times any more.
 */
export function prepareJobQueues(url: string): Promise<void> {
  return withClient(partsOf(url), async (client) => {
    const boss = new PgBoss({
      db: { executeSql: (text: string, values: unknown[]) => client.query(text, values) },
      supervise: false,
      schedule: false,
    });
    boss.on("error", (fault) => console.error("Jobs:", fault.message));
    await boss.start();
    await boss.createQueue(clockQueue);
    for (const { name, cron } of jobs) {
      await boss.createQueue(name, { name, ...options });
      await boss.updateQueue(name, { name, ...options });
      await boss.schedule(name, cron, {}, { tz: "Europe/London" });
    }
    for (const { name } of await boss.getSchedules()) {
      if (!jobs.some((job) => job.name === name)) await boss.unschedule(name);
    }
    await client.query(`
      GRANT USAGE ON SCHEMA pgboss TO waymark_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO waymark_app`);
    await boss.stop({ graceful: false });
  });
}
