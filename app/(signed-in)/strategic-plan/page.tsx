import type { Metadata } from "next";
import { ServingSchools, TrustObjectives, UnlinkedObjectives, WaitingSchools } from "@/components/strategic-plans/trust-objectives";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { pageNumber, type SearchParams, textOf } from "@/lib/pages";
import { strategicPlansWaiting } from "@/lib/strategic-plans/list-queries";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import { trustPlanPage } from "@/lib/strategic-plans/trust-queries";

export const metadata: Metadata = { title: "The trust’s strategic plan" };

export default async function TrustPlanPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const page = pageNumber(asked.page);
  const [found, waiting] = await Promise.all([
    trustPlanPage(viewer, { objective: textOf(asked.objective), page }),
    strategicPlansWaiting(viewer),
  ]);
  const plan = orNotFound(found);
  return (
    <>
      {asked.told ? <Notice>The trust’s objectives are saved.</Notice> : null}
      <Heading title="The trust’s strategic plan" lead="What the trust aims at, and which objectives of its schools serve it." />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <TrustObjectives plan={plan} mayWrite={strategicPlanPolicy.writeTrust(viewer)} />
          <ServingSchools plan={plan} page={page} />
        </div>
        <aside className="grid content-start gap-4">
          {waiting ? <WaitingSchools title="To agree" lines={waiting.toAgree} /> : null}
          {waiting ? <WaitingSchools title="Late strategic plans" lines={waiting.late} /> : null}
          <UnlinkedObjectives unlinked={plan.unlinked} />
        </aside>
      </div>
    </>
  );
}
