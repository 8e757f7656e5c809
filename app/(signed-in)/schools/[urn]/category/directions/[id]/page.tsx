import type { Metadata } from "next";
import { DirectForm, ReviewDirectionForm, WithdrawDirectionForm } from "@/components/categories/direction-forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { stepsOf } from "@/lib/categories/may";
import { categoryPage } from "@/lib/categories/page-queries";
import { writtenDay } from "@/lib/dates";

export const metadata: Metadata = { title: "Direction" };

export default async function DirectionPage({ params }: { params: Promise<{ urn: string; id: string }> }) {
  const viewer = await requireViewer();
  const { urn, id } = await params;
  const context = orNotFound(await categoryPage(viewer, Number(urn)));
  const may = stepsOf(viewer, context);
  const crumbs = [
    { name: context.unit, address: `/schools/${urn}` },
    { name: "Category", address: `/schools/${urn}/category` },
  ];
  if (id === "new" && may.direct)
    return (
      <div className="max-w-2xl">
        <Heading crumbs={crumbs} title="Direct the school to adopt an approach" lead={context.unit} />
        <DirectForm urn={context.urn} today={viewer.today} />
      </div>
    );
  const direction = orNotFound((may.review && context.directions.find((one) => one.id === id && !one.actedOn && !one.withdrawnOn)) || null);
  return (
    <div className="max-w-2xl">
      <Heading
        crumbs={crumbs}
        title={direction.what}
        lead={`By ${writtenDay(direction.byWhen)}, to be reviewed on ${writtenDay(direction.reviewOn)}`}
      />
      <p className="mb-6">{direction.why}</p>
      <ReviewDirectionForm direction={direction} />
      {may.withdraw ? (
        <details className="mt-8">
          <summary className="py-1">Withdraw it…</summary>
          <div className="mt-2">
            <WithdrawDirectionForm direction={direction} />
          </div>
        </details>
      ) : null}
    </div>
  );
}
