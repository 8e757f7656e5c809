"use client";
import { useState } from "react";
import { useDesk } from "@/components/desk/desk";
import { PartList } from "@/components/desk/part-list";
import { ChoiceField, PlainField, TickField } from "@/components/desk/plain-field";
import { ActionButton } from "@/components/form/action-button";
import { useEvaluation, useEvaluationPart } from "@/components/self-evaluation/desk";
import { writtenDay } from "@/lib/dates";
import { answerPointAction } from "@/lib/improvement-plans/actions";
import { type EvaluationValue, emptyEvaluationParts } from "@/lib/self-evaluation/parts";

type Point = EvaluationValue<"point">;

const names = { strength: "Strengths and their impact", improve: "What needs to improve" };
const ones = { strength: "strength", improve: "point to improve" };

/** Strengths with their impact, or what needs to improve, each with what it rests on. */
export function Points({ area, kind }: { area: string; kind: Point["kind"] }) {
  return (
    <section className="mb-3">
      <h4 className="label">{names[kind]}</h4>
      <PartList<Point>
        kind="point"
        one={ones[kind]}
        only={(value) => value.area === area && value.kind === kind}
        empty={{ ...emptyEvaluationParts.point, area, kind }}
      >
        {(value, key) => <PointEditor of={key} value={value} />}
      </PartList>
    </section>
  );
}

function PointEditor({ of, value }: { of: string; value: Point }) {
  const { write } = useEvaluationPart("point", of);
  const [open, setOpen] = useState(value.text === "");
  const isStrength = value.kind === "strength";
  const evidence = value.findings.length + value.files.length + (value.words.trim() ? 1 : 0);
  return (
    <>
      <details id={`point-${of}`} className="scroll-mt-24" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="py-0.5">
          <span className="sr-only">Change: </span>
          {value.text || (isStrength ? "A new strength" : "A new point")}
          <span className="block text-[0.9rem] text-soft">
            {isStrength ? `${value.impact || "Impact not said yet"} · ` : ""}
            {evidence > 0 ? "with evidence" : "without evidence yet"}
          </span>
        </summary>
        {open ? (
          <div className="mt-2 border-l-3 border-l-line pl-3">
            <PlainField
              label={isStrength ? "What is strong" : "What needs to improve"}
              rows={2}
              most={1_000}
              value={value.text}
              onChange={(text) => write({ text })}
            />
            <PlainField
              label={isStrength ? "Its impact on pupils" : "What it means for pupils"}
              rows={2}
              most={1_000}
              value={value.impact}
              onChange={(impact) => write({ impact })}
            />
            <Evidence value={value} write={write} />
          </div>
        ) : null}
      </details>
      {isStrength ? null : <Answered of={of} value={value} />}
    </>
  );
}

const toggled = (list: readonly string[], one: string, on: boolean) =>
  on ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);

/** What a point rests on: findings of visits, files of visits, words. */
function Evidence({ value, write }: { value: Point; write: (change: Partial<Point>) => void }) {
  const { findings, files } = useEvaluation();
  const here = findings.filter(({ id, areaKeys }) => areaKeys.includes(value.area) || value.findings.includes(id));
  return (
    <fieldset>
      <legend className="label">Evidence</legend>
      {here.map(({ id, visit, day, text }) => (
        <TickField
          key={id}
          label={`${visit}, ${writtenDay(day)}: ${text}`}
          value={value.findings.includes(id)}
          onChange={(on) => write({ findings: toggled(value.findings, id, on) })}
        />
      ))}
      {files.map(({ id, name, visit }) => (
        <TickField
          key={id}
          label={`File “${name}”, ${visit}`}
          value={value.files.includes(id)}
          onChange={(on) => write({ files: toggled(value.files, id, on) })}
        />
      ))}
      <FigureChoice onChoose={(figure) => write({ words: [value.words.trim(), figure].filter(Boolean).join(" ") })} />
      <PlainField
        label="In words"
        rows={2}
        most={1_000}
        hint="Figures, a survey, who saw it and when."
        value={value.words}
        onChange={(words) => write({ words })}
      />
    </fieldset>
  );
}

/** A published figure, taken into the words of the evidence as it stands. */
function FigureChoice({ onChoose }: { onChoose: (figure: string) => void }) {
  const { figures } = useEvaluation();
  if (figures.length === 0) return null;
  const sentence = ({ name, value, national, period }: (typeof figures)[number]) =>
    `${name}: ${value}${national ? `, nationally ${national}` : ""}${period ? ` (${period})` : ""}.`;
  const options = figures.map((figure) => ({ key: sentence(figure), name: sentence(figure) }));
  return <ChoiceField label="A published figure" prompt="Choose to add it" options={options} value="" onChange={onChoose} />;
}

/** Which priority answers a point; or it becomes one with one press (UO-8). */
function Answered({ of, value }: { of: string; value: Point }) {
  const { answers, hasPlan, urn, year, writesAll } = useEvaluation();
  const { snapshot } = useDesk();
  const answered = answers.filter(({ pointId }) => pointId === of);
  if (answered.length > 0) {
    return (
      <p className="text-[0.93rem]">
        Answered in the plan:{" "}
        {answered.map((one) => (
          <a
            key={one.priorityId}
            className="mr-2"
            href={`/schools/${urn}/plan/${one.year}${one.kind === "rapid" ? "/rapid" : ""}#priority-${one.priorityId}`}
          >
            {one.title || "a priority without a title"}
          </a>
        ))}
      </p>
    );
  }
  const isSaved = snapshot.parts.some(({ kind, key, base, dirty }) => kind === "point" && key === of && base > 0 && !dirty);
  if (!writesAll || !hasPlan || !isSaved || value.text.trim() === "") return null;
  return (
    <ActionButton action={answerPointAction} fields={{ pointId: of, urn: String(urn), year, priorityId: "" }}>
      Make it a priority
    </ActionButton>
  );
}
