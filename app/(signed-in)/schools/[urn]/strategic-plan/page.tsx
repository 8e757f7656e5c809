import type { Metadata } from "next";
import { NoStrategicPlan, StrategicPlanView } from "@/components/strategic-plans/plan-view";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { type SearchParams, textOf } from "@/lib/pages";
import { isStrategicPlanBegun } from "@/lib/strategic-plans/plan";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import { strategicPlanPage } from "@/lib/strategic-plans/queries";
import { shownStrategicPlan } from "@/lib/strategic-plans/shown";
import { strategicTold } from "@/lib/strategic-plans/words";

export const metadata: Metadata = { title: "Strategic plan" };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: SearchParams;
}

export default async function StrategicPlanPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const context = orNotFound(await strategicPlanPage(viewer, { urn: Number((await params).urn), from: textOf(asked.from) || null }));
  const notice = strategicTold(asked.told);
  if (!isStrategicPlanBegun(context)) {
    const place = { unitId: context.unitId, schoolId: context.schools[0]?.id ?? "" };
    return <NoStrategicPlan context={context} mayBegin={strategicPlanPolicy.begin(viewer, place)} />;
  }
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <StrategicPlanView {...shownStrategicPlan(viewer, context, Boolean(asked.read), new Date().toISOString())} />
    </>
  );
}
