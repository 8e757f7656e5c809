import type { Metadata } from "next";
import { UploadForm } from "@/components/official-data/upload-form";
import { WhichFiles } from "@/components/official-data/which-files";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { importStart } from "@/lib/official-data/queries";
import type { SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Give official files" };

export default async function NewImportPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { uid, trustName } = orNotFound(await importStart(viewer));
  const { fault } = await searchParams;
  return (
    <>
      <Heading
        crumbs={[{ name: "Official files", address: "/admin/imports" }]}
        title="Give official files"
        lead={`They are read for ${trustName}${uid ? ` (UID ${uid})` : ""}. You see what they would do before anything is stored.`}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <UploadForm uid={uid} fault={typeof fault === "string" ? fault.slice(0, 400) : null} />
        <WhichFiles />
      </div>
    </>
  );
}
