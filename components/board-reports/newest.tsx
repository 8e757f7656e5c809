import { type Day, writtenDay } from "@/lib/dates";

/** The newest report to the board, on a trustee's first page. */
export function NewestBoardReport({ report }: { report: { id: string; day: Day } | null }) {
  if (!report) return null;
  return (
    <section aria-labelledby="board-report" className="mb-8">
      <h2 id="board-report">Report to the board</h2>
      <p>
        <a href={`/board/${report.id}`}>The report of {writtenDay(report.day)}</a>, or <a href="/board">all reports</a>.
      </p>
    </section>
  );
}
