import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { PublishInspectionForm } from "@/components/official-data/publish-inspection-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { removeInspectionAction } from "@/lib/official-data/actions";
import { inspectionToChange } from "@/lib/official-data/queries";
import { isId } from "@/lib/pages";

export const metadata: Metadata = { title: "An inspection entered by hand" };

export default async function InspectionPage({ params }: { params: Promise<{ urn: string; id: string }> }) {
  const viewer = await requireViewer();
  const { urn, id } = await params;
  const inspection = orNotFound(isId(id) ? await inspectionToChange(viewer, Number(urn), id) : null);
  const crumbs = [
    { name: inspection.school.name, address: `/schools/${urn}` },
    { name: "Figures and inspections", address: `/schools/${urn}/data` },
  ];
  return (
    <div className="max-w-2xl">
      <Heading
        crumbs={crumbs}
        title={`Inspection of ${writtenDay(inspection.startedOn)}`}
        lead={
          inspection.confidential
            ? "Entered by hand and confidential until it is published."
            : "Entered by hand. When the inspectorate’s list is imported, what it says takes its place."
        }
      />
      {inspection.confidential ? (
        <section aria-labelledby="published" className="mb-8">
          <h2 id="published">It has been published</h2>
          <PublishInspectionForm inspectionId={id} startedOn={inspection.startedOn} />
        </section>
      ) : null}
      <section aria-labelledby="wrong">
        <h2 id="wrong">It was entered wrongly</h2>
        <p className="mt-1 mb-3 text-soft">Remove it, and enter it again as it was.</p>
        <ActionButton action={removeInspectionAction} fields={{ inspectionId: id }} look="danger">
          Remove the inspection
        </ActionButton>
      </section>
    </div>
  );
}
