import type { Metadata } from "next";
import { JobList } from "@/components/jobs/job-list";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { jobStates } from "@/lib/jobs/queries";

export const metadata: Metadata = { title: "Background work" };

export default async function JobsPage() {
  const viewer = await requireViewer();
  const jobs = orNotFound(await jobStates(viewer));
  const failing = jobs.filter((job) => job.failing).length;
  return (
    <div className="max-w-4xl">
      <Heading
        crumbs={[{ name: "Administration", address: "/admin" }]}
        title="Background work"
        lead={
          failing === 0
            ? "What Waymark does by the clock. All of it is well."
            : "What Waymark does by the clock. What fails is tried again, later each time."
        }
      />
      <JobList jobs={jobs} />
    </div>
  );
}
