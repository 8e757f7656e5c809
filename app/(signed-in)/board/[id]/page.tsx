import type { Metadata } from "next";
import { BoardDraft } from "@/components/board-reports/draft";
import { IssueReport } from "@/components/board-reports/forms";
import { DocumentOnScreen } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { Heading } from "@/components/ui/heading";
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
  const { id, day, issuedOn, issuedBy, value, draft } = orNotFound(await boardReport(viewer, (await params).id));
  const { told, view } = await searchParams;
  const files = <FileLinks address={(kind) => `/board/${id}/export?format=${kind}`} kinds={["pdf", "docx"]} />;
  const crumbs = [{ name: "Reports to the board", address: "/board" }];
  if (!draft)
    return (
      <>
        {told === "issued" ? <Notice>The report is issued, and the trustees are told. It stands as it is.</Notice> : null}
        <p className="no-print mb-4">
          <a href="/board">Reports to the board</a>
        </p>
        <DocumentOnScreen value={value}>
          <p className="mt-2 text-soft">
            Issued by {issuedBy} on {writtenDay(issuedOn ?? day)}. It stands as it was issued.
          </p>
          <div className="no-print mt-3">{files}</div>
        </DocumentOnScreen>
      </>
    );
  const writes = boardReportPolicy.write(viewer);
  if (textOf(view) === "preview")
    return (
      <>
        <p className="no-print mb-4">
          <a href={`/board/${id}`}>Back to writing</a>
        </p>
        <DocumentOnScreen value={value}>
          <p className="mt-2 text-lamp">Preview. Trustees see it, without the links that they can not open, once it is issued.</p>
          <div className="no-print mt-3 flex flex-wrap items-start gap-2">
            {writes ? <IssueReport reportId={id} seal={draft.seal} /> : null}
            {files}
          </div>
        </DocumentOnScreen>
      </>
    );
  return (
    <>
      <Heading crumbs={crumbs} title={`Report to the board, ${writtenDay(day)}`} lead={`Draft. ${value.lead} ${value.meta[1]}.`}>
        <a href={`/board/${id}?view=preview`} className="button button-main">
          Preview{writes ? " and issue" : ""}
        </a>
      </Heading>
      <BoardDraft reportId={id} sections={draft.sections} writes={writes} saved={textOf(told)} />
    </>
  );
}
