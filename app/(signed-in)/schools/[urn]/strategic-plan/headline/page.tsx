import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { type SearchParams, textOf } from "@/lib/pages";
import { composeStrategicHeadline } from "@/lib/strategic-plans/headline";
import { isStrategicPlanBegun, strategicAddress } from "@/lib/strategic-plans/plan";
import { strategicPlanPage } from "@/lib/strategic-plans/queries";

export const metadata: Metadata = { title: "The strategic plan on one page" };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: SearchParams;
}

export default async function StrategicHeadlinePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { urn } = await params;
  const context = orNotFound(await strategicPlanPage(viewer, { urn: Number(urn), from: textOf((await searchParams).from) || null }));
  const begun = orNotFound(isStrategicPlanBegun(context) ? context : null);
  return (
    <DocumentOnScreen value={composeStrategicHeadline(begun)}>
      <p className="no-print mt-3 flex flex-wrap gap-2">
        <a className="button" href={strategicAddress(begun)}>
          The whole plan
        </a>
        <a className="button" href={`/schools/${urn}/strategic-plan/export?format=pdf&headline=1&from=${begun.plan.firstYear}`}>
          PDF, one side of A4
        </a>
      </p>
    </DocumentOnScreen>
  );
}
