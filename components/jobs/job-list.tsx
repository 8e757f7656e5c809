import { ActionButton } from "@/components/form/action-button";
import { writtenMoment } from "@/lib/dates";
import { runJobAction } from "@/lib/jobs/actions";
import type { JobState } from "@/lib/jobs/queries";
import { counted } from "@/lib/words";

const moment = (at: string) => writtenMoment(new Date(at));

/** Each job with when it was last done, what failed, and a press that has it done now. */
export function JobList({ jobs }: { jobs: readonly JobState[] }) {
  return (
    <ul className="list">
      {jobs.map((job) => (
        <li key={job.name} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 flex-1 basis-80">
            <h2 className="font-sans text-[1.05rem] font-semibold">
              {job.title} {job.failing ? <span className="tag tag-red">Failed</span> : null}
            </h2>
            <p className="text-[0.95rem] text-soft">{job.says}</p>
            <p>{job.doneAt ? `Last done ${moment(job.doneAt)}` : "Not done in the last seven days"}</p>
            <Failure job={job} />
          </div>
          <ActionButton action={runJobAction} fields={{ name: job.name }}>
            Do it now<span className="sr-only">: {job.title}</span>
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}

function Failure({ job: { failedAt, failing, failure, failures, againAt } }: { job: JobState }) {
  if (!failedAt) return null;
  const why = failure || "the app was stopped while it was at it";
  const givenUp = failures > 1 ? `. Given up ${counted(failures, "time")} in seven days` : "";
  return (
    <>
      <p className={failing ? "text-red" : "text-soft"}>{`Failed ${moment(failedAt)}: ${why}${givenUp}`}</p>
      {againAt ? <p className="text-soft">Tried again {moment(againAt)}</p> : null}
    </>
  );
}
