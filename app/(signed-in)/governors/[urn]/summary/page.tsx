import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { summaryPage } from "@/lib/governing-bodies/body-queries";

export const metadata: Metadata = { title: "RAG summary" };

export default async function SummaryPage({ params }: { params: Promise<{ urn: string }> }) {
  const viewer = await requireViewer();
  const { urn, value } = orNotFound(await summaryPage(viewer, Number((await params).urn)));
  return (
    <DocumentOnScreen value={value}>
      <p className="no-print mt-3 flex flex-wrap items-center gap-3">
        <a className="button" href={`/governors/${urn}/summary/export`} download>
          As PDF, two pages
        </a>
        <a href={`/governors/${urn}`}>Governors</a>
      </p>
    </DocumentOnScreen>
  );
}
