import type { Metadata } from "next";
import { ComparedDocument } from "@/components/documents/compared";
import { DocumentOnScreen } from "@/components/documents/document";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { differences } from "@/lib/notes/differences";
import { strategicVersion } from "@/lib/strategic-plans/queries";

export const metadata: Metadata = { title: "A strategic plan as it was" };

export default async function StrategicVersionPage({ params }: { params: Promise<{ urn: string; version: string }> }) {
  const viewer = await requireViewer();
  const { urn, version } = await params;
  const { shown, before, firstYear } = orNotFound(await strategicVersion(viewer, version));
  return (
    <>
      <p className="no-print mb-4">
        <a href={`/schools/${urn}/strategic-plan?from=${firstYear}`}>The plan as it is now</a>
      </p>
      {before ? <ComparedDocument lines={differences(before, shown)} /> : null}
      <DocumentOnScreen value={shown} />
    </>
  );
}
