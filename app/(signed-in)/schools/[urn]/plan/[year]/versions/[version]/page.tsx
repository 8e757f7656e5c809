import type { Metadata } from "next";
import { ComparedDocument } from "@/components/documents/compared";
import { DocumentOnScreen } from "@/components/documents/document";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { planVersion } from "@/lib/improvement-plans/queries";
import { differences } from "@/lib/notes/differences";

export const metadata: Metadata = { title: "A plan as it was" };

export default async function PlanVersionPage({ params }: { params: Promise<{ urn: string; year: string; version: string }> }) {
  const viewer = await requireViewer();
  const { urn, year, version } = await params;
  const { shown, before } = orNotFound(await planVersion(viewer, version));
  return (
    <>
      <p className="no-print mb-4">
        <a href={`/schools/${urn}/plan/${year}`}>The plan as it is now</a>
      </p>
      {before ? <ComparedDocument lines={differences(before, shown)} /> : null}
      <DocumentOnScreen value={shown} />
    </>
  );
}
