import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { composePack } from "@/lib/visit-packs/compose";
import { visitPack } from "@/lib/visit-packs/queries";

export const metadata: Metadata = { title: "Visit pack" };

export default async function VisitPackPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  const facts = orNotFound(await visitPack(viewer, id));
  return (
    <DocumentOnScreen value={composePack(facts, viewer.trustName, viewer.today)}>
      <div className="no-print mt-3 flex flex-wrap items-center gap-3">
        <FileLinks address={(kind) => `/visits/${id}/pack/export?format=${kind}`} kinds={["pdf", "docx"]} />
        <a href={`/visits/${id}`}>The visit</a>
      </div>
    </DocumentOnScreen>
  );
}
