import { CorrectReport } from "@/components/board-reports/withdraw";
import type { boardReport } from "@/lib/board-reports/queries";
import { writtenDay } from "@/lib/dates";

type Report = Pick<NonNullable<Awaited<ReturnType<typeof boardReport>>>, "id" | "withdrawal" | "replaces" | "replacedBy">;

/** Above a report: that it is withdrawn, why and what replaces it, or that it corrects another. */
export function Standing({ report: { id, withdrawal, replaces, replacedBy }, writes }: { report: Report; writes: boolean }) {
  return (
    <>
      {withdrawal ? (
        <section aria-labelledby="withdrawn" className="mb-5 max-w-[46rem] rounded-lg bg-lamp-wash px-4 py-3">
          <h2 id="withdrawn" className="font-sans text-[1.05rem] font-[680]">
            This report is withdrawn
          </h2>
          <p className="mt-1 whitespace-pre-line">{withdrawal.reason}</p>
          <p className="mt-1 text-[0.93rem] text-soft">
            {withdrawal.by}, {writtenDay(withdrawal.on)}. It stands below as it was issued.
          </p>
          {replacedBy ? (
            <p className="mt-2">
              <a href={`/board/${replacedBy.id}`}>
                {replacedBy.issued ? "Read the corrected report" : "The corrected report is being written"}
              </a>
            </p>
          ) : writes ? (
            <div className="no-print mt-3">
              <CorrectReport reportId={id} />
            </div>
          ) : null}
        </section>
      ) : null}
      {replaces ? (
        <p className="mb-4 max-w-[46rem]">
          This is the corrected report. It replaces <a href={`/board/${replaces}`}>the one that was withdrawn</a>.
        </p>
      ) : null}
    </>
  );
}
