import { DocumentBlocks } from "@/components/documents/document";
import { TwoColumns } from "@/components/documents/two-columns";
import { BeginPlan, BeginRapidPlan } from "@/components/improvement-plans/begin-plan";
import { LifeOfPlan, type PlanLife } from "@/components/improvement-plans/life-panel";
import { PlanAside } from "@/components/improvement-plans/plan-aside";
import { PlanDeskPage } from "@/components/improvement-plans/plan-desk";
import { PlanHeading } from "@/components/improvement-plans/plan-heading";
import type { OpenReview } from "@/components/improvement-plans/review-words";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { composePlan } from "@/lib/improvement-plans/compose";
import type { PlanDesk } from "@/lib/improvement-plans/desk";
import { type BegunPlan, owesRapidPlan, type PlanContext } from "@/lib/improvement-plans/plan";
import { type PlanKind, planName } from "@/lib/improvement-plans/words";
import { writtenYear } from "@/lib/strategy/year-key";
import { counted } from "@/lib/words";

/** What a plan's page is told of its viewer. */
export interface ShownPlan {
  context: BegunPlan;
  /** For whoever writes it; nothing for who reads. */
  desk: PlanDesk | null;
  life: PlanLife;
  may: { write: boolean; comment: boolean; thread: boolean };
  challenges: readonly OpenReview[];
  advice: readonly OpenReview[];
}

/** A plan: written in place by the school, read as one document by everybody else. */
export function PlanView({ context, desk, ...beside }: ShownPlan) {
  const heading = (
    <PlanHeading context={context}>
      <a className="button lg:hidden" href="#life">
        Where it stands
      </a>
    </PlanHeading>
  );
  const life = <LifeOfPlan life={beside.life} />;
  const aside = <PlanAside context={context} {...beside} />;
  if (desk) {
    return (
      <PlanDeskPage desk={desk} heading={heading} life={life}>
        {aside}
      </PlanDeskPage>
    );
  }
  return (
    <TwoColumns
      heading={heading}
      aside={
        <>
          {life}
          {aside}
        </>
      }
    >
      <DocumentBlocks blocks={composePlan(context).blocks} />
    </TwoColumns>
  );
}

/** Where no plan is begun: what will be here, and the one press that begins it. */
export function NoPlan({ context, kind, mayBegin }: { context: PlanContext; kind: PlanKind; mayBegin: boolean }) {
  const { urn, unit, year } = context;
  return (
    <>
      <Heading crumbs={[{ name: unit, address: `/schools/${urn}` }]} title={`${planName(kind)} ${writtenYear(year.key)}`} lead={unit} />
      <EmptyState title="There is no plan yet.">
        <p className="mb-3">{kind === "annual" ? whatBegins(context) : whyRapid(context)}</p>
        {mayBegin ? kind === "annual" ? <BeginPlan urn={urn} year={year.key} /> : <BeginRapidPlan urn={urn} year={year.key} /> : null}
      </EmptyState>
    </>
  );
}

/** What a plan begins with, in a sentence. */
function whatBegins({ before, year }: PlanContext): string {
  const carried = before[0]?.priorities.filter(({ carryOn }) => carryOn).length ?? 0;
  const from = before[0] ? ` and ${counted(carried, "priority", "priorities")} carried on from ${writtenYear(before[0].year)}` : "";
  return `It begins with the trust’s priorities for ${writtenYear(year.key)}${from}. The school adds its own.`;
}

function whyRapid(context: PlanContext): string {
  return owesRapidPlan(context)
    ? "The school’s category asks for one: few priorities, looked at often, with a team that works on them."
    : "A rapid plan stands beside the year’s plan where something has to change quickly: few priorities, looked at often.";
}
