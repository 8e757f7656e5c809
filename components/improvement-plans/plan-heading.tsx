import type { ReactNode } from "react";
import { FileLinks } from "@/components/documents/file-links";
import { Heading } from "@/components/ui/heading";
import type { BegunPlan } from "@/lib/improvement-plans/plan";
import { planName, planState } from "@/lib/improvement-plans/words";
import { writtenYear } from "@/lib/strategy/year-key";

/** The head of a plan, with what can be taken away of it. */
export function PlanHeading({ context, children }: { context: BegunPlan; children?: ReactNode }) {
  const { plan, urn, year, unit } = context;
  const state = planState(plan.state);
  const here = `/schools/${urn}/plan/${year.key}`;
  const rapid = plan.kind === "rapid";
  return (
    <Heading
      crumbs={[{ name: unit, address: `/schools/${urn}` }]}
      title={plan.title ?? `${planName(plan.kind)} ${writtenYear(year.key)}`}
      lead={
        <>
          {unit} <span className={state.look}>{state.name}</span>
        </>
      }
    >
      {children}
      <FileLinks address={(kind) => `${here}/export?format=${kind}${rapid ? "&kind=rapid" : ""}`} kinds={["pdf", "docx", "xlsx", "csv"]}>
        <li>
          <a className="block py-1.5" href={`${here}/headline${rapid ? "?kind=rapid" : ""}`}>
            On one page
          </a>
        </li>
        <li>
          <a className="block py-1.5" href={`${here}${rapid ? "/rapid" : ""}?read=1`}>
            As others read it
          </a>
        </li>
      </FileLinks>
    </Heading>
  );
}
