import type { Metadata } from "next";
import { CloseConcernForm, RaiseConcernForm, RespondForm } from "@/components/categories/concern-forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { stepsOf } from "@/lib/categories/may";
import { categoryPage } from "@/lib/categories/page-queries";
import { writtenDay } from "@/lib/dates";

export const metadata: Metadata = { title: "Cause for concern" };

export default async function ConcernPage({ params }: { params: Promise<{ urn: string; id: string }> }) {
  const viewer = await requireViewer();
  const { urn, id } = await params;
  const context = orNotFound(await categoryPage(viewer, Number(urn)));
  const may = stepsOf(viewer, context);
  const crumbs = [
    { name: context.unit, address: `/schools/${urn}` },
    { name: "Category", address: `/schools/${urn}/category` },
  ];
  if (id === "new" && may.raiseConcern)
    return (
      <div className="max-w-2xl">
        <Heading crumbs={crumbs} title="Raise a cause for concern" lead={context.strategy?.concern.guidance} />
        <RaiseConcernForm urn={context.urn} triggers={context.strategy?.concern.triggers ?? []} today={viewer.today} />
      </div>
    );
  const concern = orNotFound((may.raiseConcern && context.concerns.find((one) => one.id === id && !one.closedOn)) || null);
  return (
    <div className="max-w-2xl">
      <Heading
        crumbs={crumbs}
        title={concern.trigger}
        lead={`Raised on ${writtenDay(concern.raisedOn)} by ${concern.raisedBy}: ${concern.source}`}
      />
      <RespondForm concern={concern} />
      {may.closeConcern ? (
        <details className="mt-8" open={concern.response !== ""}>
          <summary className="py-1">Close it…</summary>
          <div className="mt-2">
            <CloseConcernForm concern={concern} />
          </div>
        </details>
      ) : null}
    </div>
  );
}
