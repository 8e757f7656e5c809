import type { Metadata } from "next";
import { Heading } from "@/components/ui/heading";
import { PlanForm } from "@/components/visits/plan-form";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { sideOf } from "@/lib/visits/may";
import { planValues } from "@/lib/visits/plan-values";
import { planToWrite } from "@/lib/visits/visit-queries";
import { visitCrumbs, visitName } from "@/lib/visits/words";

export const metadata: Metadata = { title: "Plan of a visit" };

export default async function PlanPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const visit = orNotFound(await planToWrite(viewer, (await params).id));
  const agreed = visit.plan && visit.plan.agreements.length > 0;
  return (
    <div className="max-w-3xl">
      <Heading
        crumbs={visitCrumbs(visit)}
        title={`Plan of ${visitName(visit).toLowerCase()}`}
        lead={`${visit.unitName} · ${writtenDay(visit.date)}`}
      />
      {agreed ? (
        <p className="mb-5 rounded-md bg-lamp-wash px-3 py-2">
          {visit.plan?.agreements.map(({ by }) => by).join(" and ")} agreed to the last version. Whatever you change is asked for again.
        </p>
      ) : null}
      <PlanForm
        key={visit.plan?.id ?? ""}
        values={planValues(visit)}
        focus={visit.focus.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ id, name }))}
        mayAgree={sideOf(viewer, visit.place) !== null}
      />
    </div>
  );
}
