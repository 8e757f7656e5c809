import type { ReactNode } from "react";
import { Copies } from "@/components/documents/copies";
import { DocumentBlocks } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { TwoColumns } from "@/components/documents/two-columns";
import { BeginStrategicPlan } from "@/components/strategic-plans/begin-plan";
import { LifeOfStrategicPlan, type StrategicLife } from "@/components/strategic-plans/life-panel";
import { StrategicDeskPage } from "@/components/strategic-plans/strategic-desk";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { bringInAddress } from "@/lib/brought-in/desks";
import { composeStrategicPlan, strategicTitle } from "@/lib/strategic-plans/compose";
import type { StrategicDesk } from "@/lib/strategic-plans/desk";
import { strategicPartsOf } from "@/lib/strategic-plans/parts";
import type { BegunStrategicPlan, StrategicContext } from "@/lib/strategic-plans/plan";
import { strategicStateName } from "@/lib/strategic-plans/words";
import { writtenSpan, yearsOfPlan } from "@/lib/strategic-plans/years";
import { writtenYear } from "@/lib/strategy/year-key";

/** What a strategic plan's page is told of its viewer. */
export interface ShownStrategicPlan {
  context: BegunStrategicPlan;
  /** For whoever writes it; nothing for who reads. */
  desk: StrategicDesk | null;
  life: StrategicLife;
  next: string | null;
}

/** A strategic plan: written in place by the school, read as one document by everybody else. */
export function StrategicPlanView({ context, desk, life: given, next }: ShownStrategicPlan) {
  const heading = (
    <StrategicHeading context={context} life={given}>
      <a className="button lg:hidden" href="#life">
        Where it stands
      </a>
    </StrategicHeading>
  );
  const life = <LifeOfStrategicPlan life={given} />;
  const aside = (
    <>
      {next ? <NextPlan context={context} next={next} /> : null}
      <Copies title="As it was" copies={context.versions} addressOf={(id) => `/schools/${context.urn}/strategic-plan/versions/${id}`} />
      <Around context={context} bringIn={desk?.writesAll ?? false} />
    </>
  );
  if (desk) {
    // Another plan is another desk: beginning the next one leads from the one to the other without a page between.
    return (
      <StrategicDeskPage key={context.plan.id} desk={desk} heading={heading} life={life}>
        {aside}
      </StrategicDeskPage>
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
      <DocumentBlocks blocks={composeStrategicPlan(context).blocks} />
    </TwoColumns>
  );
}

/** The head of a strategic plan, with what can be taken away of it. */
function StrategicHeading({ context, life, children }: { context: BegunStrategicPlan; life: StrategicLife; children?: ReactNode }) {
  const { plan, urn, unit } = context;
  const state = strategicStateName(life.state);
  const here = `/schools/${urn}/strategic-plan`;
  const from = `from=${plan.firstYear}`;
  return (
    <Heading
      crumbs={[{ name: unit, address: `/schools/${urn}` }]}
      title={strategicTitle(context)}
      lead={
        <>
          {unit} <span className={state.look}>{state.name}</span>
        </>
      }
    >
      {children}
      <FileLinks address={(kind) => `${here}/export?format=${kind}&${from}`} kinds={["pdf", "docx", "xlsx", "csv"]}>
        <li>
          <a className="block py-1.5" href={`${here}/headline?${from}`}>
            On one page
          </a>
        </li>
        <li>
          <a className="block py-1.5" href={`${here}?${from}&read=1`}>
            As others read it
          </a>
        </li>
      </FileLinks>
    </Heading>
  );
}

function NextPlan({ context, next }: { context: BegunStrategicPlan; next: string }) {
  const objectives = strategicPartsOf(context.parts, "objective").map(({ key, value }) => ({ id: key, title: value.title }));
  return (
    <section aria-labelledby="next" className="card">
      <h2 id="next" className="font-sans text-[1.05rem] font-bold">
        The next plan
      </h2>
      <p className="mb-2 text-[0.93rem] text-soft">
        It runs {writtenSpan({ firstYear: next, years: yearsOfPlan })} and begins with this one’s texts. What was reached is where its
        measures begin.
      </p>
      <BeginStrategicPlan urn={context.urn} objectives={objectives} />
    </section>
  );
}

function Around({ context: { plans, plan, urn }, bringIn }: { context: BegunStrategicPlan; bringIn: boolean }) {
  const others = plans.filter(({ id }) => id !== plan.id);
  return (
    <nav aria-label="Around this plan" className="card text-[0.95rem]">
      <ul>
        {bringIn ? (
          <li>
            <a href={bringInAddress("strategicPlan", plan.id)} className="inline-block py-0.5">
              Bring in a Word file
            </a>
          </li>
        ) : null}
        <li>
          <a href="/strategic-plan" className="inline-block py-0.5">
            The trust’s strategic plan
          </a>
        </li>
        {others.map((one) => (
          <li key={one.id}>
            <a href={`/schools/${urn}/strategic-plan?from=${one.firstYear}`} className="inline-block py-0.5">
              Strategic plan {writtenSpan(one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where no strategic plan is begun: what will be here, and the one press that begins it. */
export function NoStrategicPlan({ context, mayBegin }: { context: StrategicContext; mayBegin: boolean }) {
  const { urn, unit, year } = context;
  return (
    <>
      <Heading crumbs={[{ name: unit, address: `/schools/${urn}` }]} title="Strategic plan" lead={unit} />
      <EmptyState title="There is no strategic plan yet.">
        <p className="mb-3">
          It runs {yearsOfPlan} years from {writtenYear(year.key)}: the school’s vision, its objectives with what is measured year by year,
          and how they serve the trust’s own plan.
        </p>
        {mayBegin ? <BeginStrategicPlan urn={urn} /> : null}
      </EmptyState>
    </>
  );
}
