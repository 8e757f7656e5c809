"use client";
import type { ReactNode } from "react";
import { DeskPage } from "@/components/desk/desk-page";
import { PartList } from "@/components/desk/part-list";
import { DeskSection } from "@/components/desk/section";
import { StillMissing } from "@/components/desk/still-missing";
import { RichField } from "@/components/rich-text/rich-field";
import { StrategicProvider, useStrategicDesk, useStrategicPart, useStrategicParts } from "@/components/strategic-plans/desk";
import { ObjectiveEditor } from "@/components/strategic-plans/objective-editor";
import { YearReviews } from "@/components/strategic-plans/year-reviews";
import type { StrategicDesk } from "@/lib/strategic-plans/desk";
import { strategicLacks } from "@/lib/strategic-plans/life";
import { emptyStrategicParts, type StrategicValue, strategicPartsOf, strategicTexts } from "@/lib/strategic-plans/parts";
import { counted } from "@/lib/words";

/** A strategic plan as it is written: the document, objective by objective, with what is still missing beside it. */
export function StrategicEditor({
  desk,
  heading,
  life,
  children,
}: {
  desk: StrategicDesk;
  heading: ReactNode;
  life: ReactNode;
  children: ReactNode;
}) {
  return (
    <StrategicProvider desk={desk}>
      <DeskPage
        heading={heading}
        progress={<Progress />}
        aside={
          <>
            {life}
            <Lacks />
            {children}
          </>
        }
      >
        {desk.writesAll ? <FreeTexts of={beforeObjectives} /> : null}
        <Objectives />
        {desk.writesAll ? <FreeTexts of={afterObjectives} /> : null}
        {desk.writesAll ? <YearReviews /> : null}
      </DeskPage>
    </StrategicProvider>
  );
}

function Progress() {
  const parts = useStrategicParts();
  const [objectives, measures] = [strategicPartsOf(parts, "objective").length, strategicPartsOf(parts, "measure").length];
  return (
    <small>
      {counted(objectives, "objective")}, {counted(measures, "measure")}.
    </small>
  );
}

const beforeObjectives = strategicTexts.filter(({ key }) => key !== "risks");
const afterObjectives = strategicTexts.filter(({ key }) => key === "risks");

function FreeTexts({ of }: { of: readonly { key: string; title: string; help: string }[] }) {
  return of.map(({ key, title, help }) => <FreeText key={key} of={key} title={title} help={help} />);
}

function FreeText({ of, title, help }: { of: string; title: string; help: string }) {
  const { value, write } = useStrategicPart("text", of);
  return (
    <DeskSection id={of} title={title} help={help}>
      <RichField label={title} hideLabel value={value.body} onChange={(body) => write({ body })} />
    </DeskSection>
  );
}

function Objectives() {
  const desk = useStrategicDesk();
  return (
    <DeskSection
      id="objectives"
      title="Objectives"
      help="Few, and each with what is measured, who leads it, and what each year is for: launch, deepen, sustain."
    >
      <PartList<StrategicValue<"objective">>
        kind="objective"
        one="objective"
        empty={emptyStrategicParts.objective}
        readOnly={!desk.writesAll}
      >
        {(value, key, place) => <ObjectiveEditor of={key} value={value} place={place} />}
      </PartList>
    </DeskSection>
  );
}

/** What the plan still lacks. */
function Lacks() {
  return <StillMissing lacks={strategicLacks(useStrategicParts())} none="Nothing: the plan is complete." />;
}
