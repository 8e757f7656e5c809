import type { Metadata } from "next";
import { BeginReport } from "@/components/board-reports/forms";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import { boardReports } from "@/lib/board-reports/queries";
import { writtenDay } from "@/lib/dates";
import { pageNumber, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Reports to the board" };

export default async function BoardPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const page = pageNumber(asked.page);
  const { rows, pages } = orNotFound(await boardReports(viewer, page));
  const writes = boardReportPolicy.write(viewer);
  return (
    <>
      <Heading
        title="Reports to the board"
        lead="How the trust’s schools stand, as the director of education reports it to the trustees."
      />
      {asked.told === "removed" ? <Notice>The draft is taken out.</Notice> : null}
      {rows.length === 0 ? (
        <EmptyState title="No report is here yet.">
          {writes
            ? "Enter the day on which the board meets: the report is composed from the records, and you write to each section."
            : "A report stands here once the director of education has issued it."}
        </EmptyState>
      ) : (
        <ul className="list max-w-3xl">
          {rows.map(({ id, day, issuedOn, by, withdrawnOn, corrects }) => (
            <li key={id}>
              <a href={`/board/${id}`} className="inline-block py-0.5 font-semibold">
                {corrects ? "Corrected report" : "Report"} of {writtenDay(day)}
              </a>
              <p className="text-[0.93rem] text-soft">
                {issuedOn ? `Issued by ${by} on ${writtenDay(issuedOn)}` : `Draft, begun by ${by}. Trustees do not see it.`}
                {withdrawnOn ? `. Withdrawn on ${writtenDay(withdrawnOn)}.` : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} address={(number) => `/board?page=${number}`} />
      {writes ? (
        <section aria-labelledby="begin" className="mt-8">
          <h2 id="begin" className="mb-2">
            A new report
          </h2>
          <BeginReport />
        </section>
      ) : null}
    </>
  );
}
