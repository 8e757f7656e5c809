import type { Metadata } from "next";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { inspectionFolder } from "@/lib/inspection-folders/queries";

export const metadata: Metadata = { title: "Inspection folder" };

export default async function InspectionFolderPage({ params }: { params: Promise<{ urn: string }> }) {
  const viewer = await requireViewer();
  const { urn } = await params;
  const { unit, documents } = orNotFound(await inspectionFolder(viewer, Number(urn)));
  const file = `/schools/${urn}/inspection-folder/export`;
  return (
    <>
      <Heading
        crumbs={[{ name: unit, address: `/schools/${urn}` }]}
        title="Inspection folder"
        lead="Everything that shows how the school evaluates and improves itself, as it stands today."
      >
        <a className="button button-main" href={`${file}?format=pdf`} download>
          As one PDF
        </a>
        <a className="button" href={`${file}?format=zip`} download>
          As a folder of files
        </a>
      </Heading>
      <ol className="list max-w-2xl list-decimal pl-6">
        {documents.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
    </>
  );
}
