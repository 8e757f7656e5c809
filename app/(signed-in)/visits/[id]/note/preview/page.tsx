import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { RepeatedTexts } from "@/components/notes/repeated-texts";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { composeNote } from "@/lib/notes/compose";
import { notePreview } from "@/lib/notes/queries";

export const metadata: Metadata = { title: "As a governor will read it" };

export default async function NotePreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  const { context, repeated } = orNotFound(await notePreview(viewer, id));
  return (
    <>
      <p className="no-print mb-4 rounded-lg bg-lamp-wash px-4 py-2.5">
        This is how governors will read it once it is published. <a href={`/visits/${id}/note`}>Go on writing</a>
      </p>
      <RepeatedTexts texts={repeated} />
      <DocumentOnScreen value={composeNote(context, context.parts)} />
    </>
  );
}
