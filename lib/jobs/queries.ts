import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { jobs } from "@/lib/jobs/jobs";
import { jobPolicy } from "@/lib/jobs/policy";
import { Prisma } from "@/prisma/generated/client";

interface Row {
  name: string;
  doneAt: string | null;
  startedAt: string | null;
  waiting: number;
  failures: number;
  failedAt: string | null;
  failure: string | null;
  againAt: string | null;
}

/** A job of the background work, as an administrator sees it. */
export interface JobState extends Row {
  title: string;
  says: string;
  /** Failed since it was last done. */
  failing: boolean;
}

/** Every job: when it was last done, what failed in the last seven days, what waits; and whether nothing at all is done. Null for who may not see it. */
export async function jobStates(viewer: Viewer): Promise<{ jobs: JobState[]; standsStill: boolean } | null> {
  if (!jobPolicy.run(viewer)) return null;
  const rows = await askInTrust<Row & { lately: boolean }>(
    viewer,
    Prisma.sql`SELECT j."name", max(j."completed_on") FILTER (WHERE j."state" = 'completed') AS "doneAt",
        max(j."started_on") FILTER (WHERE j."state" = 'active') AS "startedAt",
        count(*) FILTER (WHERE j."state" = 'created' AND j."start_after" <= now())::int AS "waiting",
        count(*) FILTER (WHERE j."state" = 'failed')::int AS "failures",
        max(j."failedAt") AS "failedAt", (array_agg(j."output" ->> 'message' ORDER BY j."failedAt" DESC NULLS LAST) FILTER (WHERE j."failedAt" IS NOT NULL))[1] AS "failure",
        min(j."start_after") FILTER (WHERE j."state" = 'retry') AS "againAt", COALESCE(max(j."started_on") > now() - interval '10 minutes', false) AS "lately"
      FROM (SELECT "name", "state"::text, "completed_on", "started_on", "start_after", "output", CASE WHEN "state" IN ('failed', 'retry') THEN COALESCE("completed_on", "started_on") END AS "failedAt" FROM pgboss.job
        UNION ALL SELECT "name", "state"::text, "completed_on", "started_on", "start_after", "output", CASE WHEN "state" = 'failed' THEN COALESCE("completed_on", "started_on") END FROM pgboss.archive
        WHERE "archived_on" > now() - interval '7 days') j GROUP BY j."name"`,
  );
  const states = jobs.map(({ name, title, says }) => {
    const none: Row = { name, doneAt: null, startedAt: null, waiting: 0, failures: 0, failedAt: null, failure: null, againAt: null };
    const row = rows.find((one) => one.name === name) ?? none;
    const failing = row.failedAt !== null && (row.doneAt === null || row.failedAt > row.doneAt);
    return { ...row, title, says, failing, failure: row.failure === null ? null : plainFailure(row.failure) };
  });
  return { jobs: states, standsStill: !rows.some(({ lately }) => lately) };
}

/** The first line of a fault, without addresses of people: jobs work for every trust of an installation. */
function plainFailure(message: string): string {
  return (message.split("\n").find((line) => line.trim() !== "") ?? "").replace(/[^\s<>"']+@[^\s<>"']+/g, "…").slice(0, 200);
}
