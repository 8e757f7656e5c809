"use client";
import type { ReactNode } from "react";
import { Writing } from "@/components/desk/desk";
import { PartList } from "@/components/desk/part-list";
import { SaveState } from "@/components/desk/save-state";
import { DeskSection } from "@/components/desk/section";
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
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="max-w-[46rem]">
          {heading}
          <div className="sticky top-0 z-10 -mx-1 flex flex-wrap justify-between gap-x-4 bg-paper px-1 py-1.5">
            <SaveState />
            <Progress />
          </div>
          <Writing>
            {desk.writesAll ? <FreeTexts of={beforeObjectives} /> : null}
            <Objectives />
            {desk.writesAll ? <FreeTexts of={afterObjectives} /> : null}
            {desk.writesAll ? <YearReviews /> : null}
          </Writing>
        </div>
        <aside className="no-print grid content-start gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto">
          {life}
          <StillMissing />
          {children}
        </aside>
      </div>
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

const shown = 8;

/** What the plan still lacks; each line leads to its place. */
function StillMissing() {
  const lacks = strategicLacks(useStrategicParts());
  return (
    <section aria-labelledby="missing" className="card">
      <h2 id="missing" className="font-sans text-[1.05rem] font-bold">
        Still missing
      </h2>
      {lacks.length === 0 ? <p className="text-[0.93rem] text-green">Nothing: the plan is complete.</p> : null}
      <ul className="mt-1 grid gap-1 text-[0.93rem]">
        {lacks.slice(0, shown).map(({ sentence, place, must }) => (
          <li key={place + sentence}>
            <a href={`#${place}`} className="inline-block py-0.5">
              {sentence}
            </a>{" "}
            {must ? <span className="tag tag-lamp">before it is sent</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
