import type { Metadata } from "next";
import { MeetForm, OpenAgainButton, ResponsibleForm, SetAsideForm, TakeUpButton } from "@/components/categories/duty-forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { stepsOf } from "@/lib/categories/may";
import { categoryPage } from "@/lib/categories/page-queries";
import { writtenDay } from "@/lib/dates";
import { standingName, standingOf, strengthWords, whyNotByHand } from "@/lib/obligations/duties";
import { capital } from "@/lib/words";

export const metadata: Metadata = { title: "Duty of a category" };

export default async function DutyPage({ params }: { params: Promise<{ urn: string; id: string }> }) {
  const viewer = await requireViewer();
  const { urn, id } = await params;
  const context = orNotFound(await categoryPage(viewer, Number(urn)));
  const may = stepsOf(viewer, context);
  const duty = orNotFound(context.duties.find((one) => one.id === id && may.openDuty(one)) ?? null);
  const steps = may.withDuty(duty);
  const standing = standingOf(duty, viewer.today);
  const instead = whyNotByHand(duty.kind);
  const facts = [strengthWords(duty), duty.due ? `by ${writtenDay(duty.due)}` : "", standingName(standing).toLowerCase()];
  return (
    <div className="max-w-2xl">
      <Heading
        crumbs={[
          { name: context.unit, address: `/schools/${urn}` },
          { name: "Category", address: `/schools/${urn}/category` },
        ]}
        title={duty.text}
        lead={capital(facts.filter(Boolean).join(", "))}
      />
      {steps.takeUp ? <TakeUpButton duty={duty} /> : null}
      {steps.meet ? (
        <section aria-labelledby="meet" className="mt-6">
          <h2 id="meet" className="mb-2">
            Met
          </h2>
          <MeetForm duty={duty} today={viewer.today} />
        </section>
      ) : null}
      {duty.state === "open" && instead ? <p className="mt-2">{instead}</p> : null}
      {steps.name ? (
        <section aria-labelledby="who" className="mt-8">
          <h2 id="who" className="mb-2">
            Who sees to it
          </h2>
          <ResponsibleForm duty={duty} people={context.people} now={duty.responsible?.id ?? ""} />
        </section>
      ) : null}
      {steps.setAside ? (
        <details className="mt-8">
          <summary className="py-1">Set it aside…</summary>
          <div className="mt-2">
            <SetAsideForm duty={duty} />
          </div>
        </details>
      ) : null}
      {steps.openAgain ? (
        <>
          <p className="mb-3">{duty.metWords || duty.closedReason}</p>
          <OpenAgainButton duty={duty} />
        </>
      ) : null}
    </div>
  );
}
