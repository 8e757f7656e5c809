import type { Metadata } from "next";
import { JobList } from "@/components/jobs/job-list";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { jobStates } from "@/lib/jobs/queries";

export const metadata: Metadata = { title: "Background work" };

export default async function JobsPage() {
  const viewer = await requireViewer();
  const { jobs, standsStill } = orNotFound(await jobStates(viewer));
  return (
    <div className="max-w-4xl">
      <Heading
        crumbs={[{ name: "Administration", address: "/admin" }]}
        title="Background work"
        lead={leadOf(standsStill, jobs.filter((job) => job.failing).length)}
      />
      <JobList jobs={jobs} />
    </div>
  );
}

function leadOf(standsStill: boolean, failing: number): string {
  if (standsStill) return "Nothing was done in the last ten minutes. Whoever runs Waymark can say whether WAYMARK_JOBS is off.";
  return failing === 0
    ? "What Waymark does by the clock. All of it is well."
    : "What Waymark does by the clock. What fails is tried again, later each time.";
}
