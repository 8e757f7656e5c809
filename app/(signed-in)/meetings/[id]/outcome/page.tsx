import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { sharedOutcome } from "@/lib/standards-meetings/queries";

export const metadata: Metadata = { title: "Outcome of a standards meeting" };

export default async function OutcomePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { content, urn, unit } = orNotFound(await sharedOutcome(viewer, (await params).id));
  return (
    <>
      <p className="no-print mb-4">
        <a href={`/schools/${urn}`}>{unit}</a>
      </p>
      <DocumentOnScreen value={content} />
    </>
  );
}
