import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { meetingPack } from "@/lib/standards-meetings/pack-queries";

export const metadata: Metadata = { title: "Pack of a standards meeting" };

export default async function MeetingPackPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  const { value } = orNotFound(await meetingPack(viewer, id));
  return (
    <DocumentOnScreen value={value}>
      <div className="no-print mt-3 flex flex-wrap items-center gap-3">
        <FileLinks address={(kind) => `/meetings/${id}/pack/export?format=${kind}`} kinds={["pdf", "docx"]} />
        <a href={`/meetings/${id}`}>The meeting</a>
      </div>
    </DocumentOnScreen>
  );
}
