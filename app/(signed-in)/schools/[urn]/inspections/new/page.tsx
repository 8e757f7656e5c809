import type { Metadata } from "next";
import { FrameworkChoice } from "@/components/official-data/framework-choice";
import { InspectionForm } from "@/components/official-data/inspection-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { inspectionToEnter } from "@/lib/official-data/queries";
import { isId, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Enter an inspection" };

export default async function NewInspectionPage({
  params,
  searchParams,
}: {
  params: Promise<{ urn: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer();
  const urn = Number((await params).urn);
  const framework = String((await searchParams).framework ?? "");
  const { school, frameworks, chosen } = orNotFound(await inspectionToEnter(viewer, urn, isId(framework) ? framework : null));
  const crumbs = [
    { name: school.name, address: `/schools/${urn}` },
    { name: "Figures and inspections", address: `/schools/${urn}/data` },
  ];
  return (
    <div className="max-w-2xl">
      <Heading
        crumbs={crumbs}
        title="Enter an inspection"
        lead="As the inspectorate gave it. Waymark never works out a grade of its own."
      />
      <FrameworkChoice frameworks={frameworks} chosen={chosen?.id ?? ""} />
      {chosen ? <InspectionForm urn={urn} framework={{ ...chosen, givesAreas: chosen.scale === "grades" }} key={chosen.id} /> : null}
    </div>
  );
}
