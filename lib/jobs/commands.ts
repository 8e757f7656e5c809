import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { askForJob } from "@/lib/jobs/boss";
import { jobs } from "@/lib/jobs/jobs";
import { jobPolicy } from "@/lib/jobs/policy";
import { done, notFound, type Result, refused } from "@/lib/result";

/** Has a job done now; one that waits already is not asked for twice. */
export async function runJobNow(viewer: Viewer, { name }: { name: string }): Promise<Result> {
  const job = jobs.find((one) => one.name === name);
  if (!job || !jobPolicy.run(viewer)) return notFound("job");
  if (!(await askForJob(name))) return refused("It waits to be done already. Look again in a minute.");
  await inTrust(viewer, (db) =>
    recordChange(db, viewer, {
      action: "Had background work done",
      recordType: "trust",
      recordId: viewer.trustId,
      after: { job: job.title },
    }),
  );
  return done();
}
