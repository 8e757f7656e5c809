import type { Metadata } from "next";
import { IssueReport } from "@/components/board-reports/issue";
import { Standing } from "@/components/board-reports/standing";
import { WithdrawReport } from "@/components/board-reports/withdraw";
import { DocumentOnScreen } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import { boardReport } from "@/lib/board-reports/queries";
import { writtenDay } from "@/lib/dates";
import { type SearchParams, textOf } from "@/lib/pages";

export const metadata: Metadata = { title: "Report to the board" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function BoardReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const report = orNotFound(await boardReport(viewer, (await params).id));
  const { id, day, issuedOn, issuedBy, value, draft, withdrawal } = report;
  const writes = boardReportPolicy.write(viewer);
  const told = textOf((await searchParams).told);
  return (
    <>
      {!draft && told === "issued" ? <Notice>The report is issued, and the trustees are told. It stands as it is.</Notice> : null}
      {withdrawal && told === "withdrawn" ? <Notice>The report is withdrawn, and whoever had it is told.</Notice> : null}
      <p className="no-print mb-4">
        <a href="/board">Reports to the board</a>
      </p>
      <Standing report={report} writes={writes} />
      <DocumentOnScreen value={value}>
        {draft ? (
          <p className="mt-2 text-lamp">Draft. Trustees see it, without the links that they cannot open, once it is issued.</p>
        ) : (
          <p className="mt-2 text-soft">
            Issued by {issuedBy} on {writtenDay(issuedOn ?? day)}. It stands as it was issued.
          </p>
        )}
        <div className="no-print mt-3 flex flex-wrap items-start gap-2">
          {draft && writes ? (
            <>
              <IssueReport reportId={id} seal={draft.seal} />
              <a href={`/board/${id}/write`} className="button">
                Write
              </a>
            </>
          ) : null}
          <FileLinks address={(kind) => `/board/${id}/export?format=${kind}`} kinds={["pdf", "docx"]} />
        </div>
      </DocumentOnScreen>
      {issuedOn && !withdrawal && writes ? (
        <details className="no-print max-w-[46rem] border-t border-line py-5">
          <summary>Something in this report is wrong</summary>
          <p className="my-2">
            Withdraw it and issue a corrected one. Trustees can still read this one: it is marked withdrawn, with your reason.
          </p>
          <WithdrawReport reportId={id} />
        </details>
      ) : null}
    </>
  );
}
