import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { PartForm } from "@/components/strategy/part-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { changeVersionAction, discardVersionAction } from "@/lib/frameworks/actions";
import { frameworkToChange } from "@/lib/frameworks/queries";
import { frameworkFields } from "@/lib/frameworks/shape";
import { isId } from "@/lib/pages";

export const metadata: Metadata = { title: "Write a framework version" };

export default async function ChangeFrameworkPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  const framework = orNotFound(isId(id) ? await frameworkToChange(viewer, id) : null);
  const crumbs = [
    { name: "Strategy", address: "/strategy" },
    { name: "Inspection frameworks", address: "/strategy/frameworks" },
  ];
  return (
    <div className="max-w-3xl">
      <Heading
        crumbs={crumbs}
        title={framework.name}
        lead="It is changed until it comes into force. The version before it ends on the day on which it begins."
      >
        <ActionButton action={discardVersionAction} fields={{ id }} look="danger">
          Discard
        </ActionButton>
      </Heading>
      <PartForm
        action={changeVersionAction}
        fields={frameworkFields}
        start={framework.start}
        hidden={{ "in:id": id, "in:version": String(framework.version) }}
        references={{}}
      />
    </div>
  );
}
