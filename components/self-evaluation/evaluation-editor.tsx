"use client";
import { type ReactNode, useState } from "react";
import { DeskPage } from "@/components/desk/desk-page";
import { PartFrame } from "@/components/desk/part-frame";
import { PartList } from "@/components/desk/part-list";
import { ChoiceField, PlainField } from "@/components/desk/plain-field";
import { DeskSection } from "@/components/desk/section";
import { RichField } from "@/components/rich-text/rich-field";
import { AreaEditor } from "@/components/self-evaluation/area-editor";
import { EvaluationProvider, useEvaluation, useEvaluationPart, useEvaluationParts } from "@/components/self-evaluation/desk";
import { FrontTable } from "@/components/self-evaluation/front-table";
import { Lacks } from "@/components/self-evaluation/lacks";
import { StandardsEditor } from "@/components/self-evaluation/standards-editor";
import { LevelMark } from "@/components/ui/level-mark";
import { isBlank } from "@/lib/rich-text/rich-text";
import type { EvaluationDesk } from "@/lib/self-evaluation/desk";
import { type EvaluationValue, emptyEvaluationParts, evaluationValue } from "@/lib/self-evaluation/parts";

/** A self-evaluation as it is written: one document, area by area, with what is still missing beside it. */
export function EvaluationEditor({ desk, heading, children }: { desk: EvaluationDesk; heading: ReactNode; children: ReactNode }) {
  return (
    <EvaluationProvider desk={desk}>
      <DeskPage
        heading={heading}
        aside={
          <>
            <Lacks />
            {children}
          </>
        }
      >
        <FrontTable />
        {desk.writesAll ? <Beginning /> : null}
        <DeskSection id="areas" title="Area by area" help={areasHelp(desk)}>
          {desk.areas.map(({ key, name }) => (
            <AreaEditor key={key} of={key} name={name} />
          ))}
        </DeskSection>
        {desk.writesAll ? <Ending /> : null}
      </DeskPage>
    </EvaluationProvider>
  );
}

function areasHelp({ grades, writesAll }: EvaluationDesk): string {
  const scale = grades.length > 0 ? "" : " This framework asks schools for no grade.";
  return `${writesAll ? "Each opens for writing." : "Yours open for writing; the others can be read."}${scale}`;
}

function Beginning() {
  const { kind, figures } = useEvaluation();
  return (
    <>
      {kind === "church" ? (
        <FreeText
          of="vision"
          title="Vision and its theological root"
          help="The school’s vision in its own words, and where in faith it is rooted."
        />
      ) : null}
      <FreeText of="context" title="Context" help="What somebody has to know of the school to read the rest rightly.">
        {figures.length > 0 ? (
          <details className="mb-3">
            <summary className="min-h-7">Published figures that stand beside it</summary>
            <dl className="facts mt-1 text-[0.95rem]">
              {figures.map(({ name, value, national, period }) => (
                <div key={name} className="contents">
                  <dt>{name}</dt>
                  <dd>
                    {value} <small>{[national ? `nationally ${national}` : "", period].filter(Boolean).join(", ")}</small>
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        ) : null}
      </FreeText>
      <FreeText of="last-inspection" title="What the last inspection asked for" help="Point by point, with what came of it.">
        <PartList<EvaluationValue<"inspectionPoint">> kind="inspectionPoint" one="point" empty={emptyEvaluationParts.inspectionPoint}>
          {(_value, key) => <InspectionPoint of={key} />}
        </PartList>
      </FreeText>
    </>
  );
}

function InspectionPoint({ of }: { of: string }) {
  const { value, write } = useEvaluationPart("inspectionPoint", of);
  const { progress } = useEvaluation();
  const level = progress.find(({ key }) => key === value.rating);
  const [open, setOpen] = useState(value.text === "");
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="py-0.5">
        <span className="sr-only">Change: </span>
        {value.text || "A new point"}
        <span className="mt-0.5 flex flex-wrap items-center gap-x-3 text-[0.9rem] text-soft">
          {level ? <LevelMark tone={level.tone}>{level.name}</LevelMark> : null}
          {value.impact || "Nothing is said of what came of it"}
        </span>
      </summary>
      <PlainField label="What was to improve" rows={2} most={1_000} value={value.text} onChange={(text) => write({ text })} />
      <PlainField label="What came of it" rows={2} most={1_000} value={value.impact} onChange={(impact) => write({ impact })} />
      <ChoiceField label="How far" prompt="Not said" options={progress} value={value.rating} onChange={(rating) => write({ rating })} />
    </details>
  );
}

function Ending() {
  const { safeguarding, strands } = useEvaluation();
  const brought = evaluationValue(useEvaluationParts(), "text", "brought").body;
  return (
    <>
      {safeguarding ? <Safeguarding words={safeguarding} /> : null}
      {strands.length > 0 ? <StandardsEditor /> : null}
      {isBlank(brought) ? null : (
        <FreeText
          of="brought"
          title="Brought over, without a place yet"
          help="Words of the evaluation before that no area of this framework takes over. Move them where they belong; nothing is lost."
        />
      )}
    </>
  );
}

function Safeguarding({ words: [met, notMet] }: { words: readonly [string, string] }) {
  const { value, write } = useEvaluationPart("safeguarding", "safeguarding");
  const options = [
    { key: "yes", name: met },
    { key: "no", name: notMet },
  ];
  return (
    <DeskSection id="safeguarding" title="Safeguarding" help="No pupil’s name belongs here.">
      <PartFrame kind="safeguarding" of="safeguarding">
        <ChoiceField
          label="As the school sees it"
          prompt="Not said"
          options={options}
          value={value.met}
          onChange={(chosen) => write({ met: chosen as typeof value.met })}
        />
        <RichField label="Safeguarding" hideLabel value={value.body} onChange={(body) => write({ body })} />
      </PartFrame>
    </DeskSection>
  );
}

function FreeText({ of, title, help, children }: { of: string; title: string; help: string; children?: ReactNode }) {
  const { value, write } = useEvaluationPart("text", of);
  return (
    <DeskSection id={of} title={title} help={help}>
      {children}
      <PartFrame kind="text" of={of}>
        <RichField label={title} hideLabel value={value.body} onChange={(body) => write({ body })} />
      </PartFrame>
    </DeskSection>
  );
}
