"use client";
import type { ReactNode } from "react";
import { DeskPage } from "@/components/desk/desk-page";
import { PartList } from "@/components/desk/part-list";
import { DeskSection } from "@/components/desk/section";
import { PlanProvider, usePlan, usePlanPart, usePlanParts } from "@/components/improvement-plans/desk";
import { OwedByPlan } from "@/components/improvement-plans/owed";
import { PriorityEditor } from "@/components/improvement-plans/priority-editor";
import { RichField } from "@/components/rich-text/rich-field";
import { LevelMark } from "@/components/ui/level-mark";
import type { PlanDesk } from "@/lib/improvement-plans/desk";
import { budgetOf, progressSentence } from "@/lib/improvement-plans/life";
import { emptyPlanParts, type PlanValue } from "@/lib/improvement-plans/parts";
import { criterionMark, pounds } from "@/lib/improvement-plans/words";
import { writtenYear } from "@/lib/strategy/year-key";

/** A plan as it is written: the document, priority by priority, with what is still owed and the plan's life beside it. */
export function PlanEditor({
  desk,
  heading,
  life,
  children,
}: {
  desk: PlanDesk;
  heading: ReactNode;
  life: ReactNode;
  children: ReactNode;
}) {
  return (
    <PlanProvider desk={desk}>
      <DeskPage
        heading={heading}
        progress={<Progress />}
        aside={
          <>
            {life}
            <OwedByPlan />
            {children}
          </>
        }
      >
        {desk.writesAll ? <Texts /> : null}
        <Priorities />
      </DeskPage>
    </PlanProvider>
  );
}

function Progress() {
  const parts = usePlanParts();
  const cost = budgetOf(parts);
  return (
    <small>
      {progressSentence(parts)} {cost > 0 ? `${pounds(cost)} in all.` : ""}
    </small>
  );
}

function Texts() {
  const { desk } = usePlan();
  const { kind } = desk.context.plan;
  return (
    <>
      <FreeText
        of="context"
        title={kind === "annual" ? "Context" : "Why a rapid plan"}
        help="Where the school stands as the plan begins, in a few lines."
      />
      {kind === "rapid" ? (
        <FreeText of="team" title="The team" help="Who works on it, with a governor among them, and how often they meet." />
      ) : (
        <LastYear />
      )}
    </>
  );
}

function FreeText({ of, title, help, children }: { of: string; title: string; help: string; children?: ReactNode }) {
  const { value, write } = usePlanPart("text", of);
  return (
    <DeskSection id={of} title={title} help={help}>
      {children}
      <RichField label={title} hideLabel value={value.body} onChange={(body) => write({ body })} />
    </DeskSection>
  );
}

/** What came of last year's plan, as it was closed; the school can say more. */
function LastYear() {
  const { desk } = usePlan();
  const last = desk.context.before[0];
  const said = last?.priorities.filter(({ outcome }) => outcome !== null) ?? [];
  return (
    <FreeText
      of="last-year"
      title="Outcome of last year’s plan"
      help={last ? `From the plan of ${writtenYear(last.year)}.` : "Last year’s plan is not kept here."}
    >
      {said.length > 0 ? (
        <ul className="list mb-3">
          {said.map(({ id, title, outcome, lessons, carryOn }) => (
            <li key={id}>
              <p>{title}</p>
              <p className="mt-1 flex flex-wrap items-center gap-x-3">
                {outcome ? <LevelMark tone={criterionMark(outcome).tone}>{criterionMark(outcome).name}</LevelMark> : null}
                <small>{[lessons, carryOn ? "Carried on." : carryOn === false ? "Not carried on." : ""].filter(Boolean).join(" ")}</small>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </FreeText>
  );
}

function Priorities() {
  const { desk } = usePlan();
  const { ownPrioritiesLeast, ownPrioritiesMost } = desk.context.strategy.numbers;
  const help =
    desk.context.plan.kind === "annual"
      ? `The trust’s for the year come first and stay; ${ownPrioritiesLeast} to ${ownPrioritiesMost} are the school’s own.`
      : "Few, and each with what will be seen by the next checkpoint.";
  return (
    <DeskSection id="priorities" title="Priorities" help={help}>
      <PartList<PlanValue<"priority">>
        kind="priority"
        one="priority"
        empty={emptyPlanParts.priority}
        stays={({ source }) => source === "trust"}
        readOnly={!desk.writesAll}
      >
        {(value, key, place) => <PriorityEditor of={key} value={value} place={place} />}
      </PartList>
    </DeskSection>
  );
}
