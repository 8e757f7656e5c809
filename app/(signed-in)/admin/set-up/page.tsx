import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { UploadForm } from "@/components/official-data/upload-form";
import { WhichFiles } from "@/components/official-data/which-files";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { importStart } from "@/lib/official-data/queries";

export const metadata: Metadata = { title: "Set up from official files" };

export default async function SetUpFromFilesPage() {
  const viewer = await requireViewer();
  const { uid, trustName, schools } = orNotFound(await importStart(viewer));
  if (schools > 0) redirect("/admin/imports/new");
  return (
    <>
      <Heading
        title={`The schools of ${trustName}`}
        lead="Name the trust by its UID and give the official files that you have. Waymark shows the schools that it finds; when you confirm, they are there with their figures and inspections."
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <UploadForm uid={uid} fault={null} />
          <p className="mt-6 text-soft">
            No files at hand? <a href="/schools/new">Add schools one by one</a>, and give the files later.
          </p>
        </div>
        <WhichFiles />
      </div>
    </>
  );
}
