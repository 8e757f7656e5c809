import type { Metadata } from "next";
import { IssueReport } from "@/components/board-reports/issue";
import { DocumentOnScreen } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import { boardReport } from "@/lib/board-reports/queries";
import { writtenDay } from "@/lib/dates";
import type { SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Report to the board" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function BoardReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { id, day, issuedOn, issuedBy, value, draft } = orNotFound(await boardReport(viewer, (await params).id));
  return (
    <>
      {!draft && (await searchParams).told === "issued" ? (
        <Notice>The report is issued, and the trustees are told. It stands as it is.</Notice>
      ) : null}
      <p className="no-print mb-4">
        <a href="/board">Reports to the board</a>
      </p>
      <DocumentOnScreen value={value}>
        {draft ? (
          <p className="mt-2 text-lamp">Draft. Trustees see it, without the links that they cannot open, once it is issued.</p>
        ) : (
          <p className="mt-2 text-soft">
            Issued by {issuedBy} on {writtenDay(issuedOn ?? day)}. It stands as it was issued.
          </p>
        )}
        <div className="no-print mt-3 flex flex-wrap items-start gap-2">
          {draft && boardReportPolicy.write(viewer) ? (
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
    </>
  );
}
