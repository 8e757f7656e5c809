import type { Metadata } from "next";
import { NoPlan, PlanView } from "@/components/improvement-plans/plan-view";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { isBegun } from "@/lib/improvement-plans/plan";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { planPage } from "@/lib/improvement-plans/queries";
import { shownPlan } from "@/lib/improvement-plans/shown";
import { planTold } from "@/lib/improvement-plans/words";
import type { SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Improvement plan" };

interface Props {
  params: Promise<{ urn: string; year: string }>;
  searchParams: SearchParams;
}

export default async function PlanPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { urn, year } = await params;
  const asked = await searchParams;
  const context = orNotFound(await planPage(viewer, { urn: Number(urn), year, kind: "annual" }));
  const notice = planTold(asked.told);
  if (!isBegun(context)) {
    const place = { unitId: context.unitId, schoolId: context.schools[0]?.id ?? "" };
    return <NoPlan context={context} kind="annual" mayBegin={improvementPlanPolicy.begin(viewer, place)} />;
  }
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <PlanView {...shownPlan(viewer, context, Boolean(asked.read), new Date().toISOString())} />
    </>
  );
}
