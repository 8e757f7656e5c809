import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { plainDocument } from "@/lib/documents/plain";
import { bodyMeetingPage } from "@/lib/governing-bodies/body-queries";
import { composeRagSection } from "@/lib/governing-bodies/rag-section";

export const metadata: Metadata = { title: "RAG section of the minutes" };

export default async function RagSectionPage({ params }: { params: Promise<{ urn: string; id: string }> }) {
  const viewer = await requireViewer();
  const { urn, id } = await params;
  const { body, meeting } = orNotFound(await bodyMeetingPage(viewer, Number(urn), id));
  const value = composeRagSection(body, meeting, viewer.trustName);
  const address = `/governors/${body.urn}/meetings/${meeting.id}`;
  return (
    <>
      <DocumentOnScreen value={value}>
        <p className="no-print mt-3 flex flex-wrap items-center gap-3">
          <a className="button" href={`${address}/rag/export?format=pdf`} download>
            As PDF
          </a>
          <a className="button" href={`${address}/rag/export?format=docx`} download>
            As Word
          </a>
          <a href={address}>The meeting</a>
        </p>
      </DocumentOnScreen>
      <details className="no-print mt-4 max-w-[46rem]">
        <summary className="py-1">As text to copy into the minutes</summary>
        <textarea
          readOnly
          rows={16}
          aria-label="The section as text"
          className="field mt-1 font-mono text-[0.85rem]"
          value={plainDocument(value)}
        />
      </details>
    </>
  );
}
