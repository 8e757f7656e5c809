import type { Metadata } from "next";
import { BroughtSheets } from "@/components/first-month/brought-sheets";
import { StepList } from "@/components/first-month/step-list";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { checklist } from "@/lib/first-month/checklist";
import { firstMonthPage } from "@/lib/first-month/queries";

export const metadata: Metadata = { title: "First month" };

export default async function FirstMonthPage() {
  const viewer = await requireViewer();
  const { counts, brought } = orNotFound(await firstMonthPage(viewer));
  const steps = checklist(orNotFound(counts));
  const done = steps.filter(({ state }) => state === "done").length;
  return (
    <div className="max-w-4xl">
      <Heading
        title="First month"
        lead={`What ${viewer.trustName} had before it began to use Waymark, brought in step by step. ${done === steps.length ? "All is here." : `${done} of ${steps.length} steps are done.`}`}
      />
      <StepList steps={steps} />
      <section aria-labelledby="sheets" className="mt-10">
        <h2 id="sheets" className="mb-2">
          Sheets that were brought in
        </h2>
        <BroughtSheets brought={brought} />
      </section>
    </div>
  );
}
