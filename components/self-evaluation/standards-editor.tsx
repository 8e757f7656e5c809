"use client";
import { PartFrame } from "@/components/desk/part-frame";
import { ChoiceField, PlainField } from "@/components/desk/plain-field";
import { DeskSection } from "@/components/desk/section";
import { useEvaluation, useEvaluationPart, useEvaluationParts } from "@/components/self-evaluation/desk";
import { evaluationValue } from "@/lib/self-evaluation/parts";

/** The trust's strands, statement by statement, by the levels of the year (TE-6). A strand opens for writing. */
export function StandardsEditor() {
  const { strands } = useEvaluation();
  return (
    <DeskSection id="standards" title="Trust standards" help="How far each statement of the trust’s strands is reached here.">
      {strands.map((strand) => (
        <Strand key={strand.key} name={strand.name} statements={strand.statements} />
      ))}
    </DeskSection>
  );
}

function Strand({ name, statements }: { name: string; statements: readonly { key: string; text: string }[] }) {
  const parts = useEvaluationParts();
  const said = statements.filter(({ key }) => evaluationValue(parts, "standard", key).level !== "").length;
  return (
    <details className="border-t border-line py-2 first-of-type:border-t-0">
      <summary className="py-1">
        <h3 className="inline text-[1.05rem]">{name}</h3>{" "}
        <small>
          {said} of {statements.length} said
        </small>
      </summary>
      <ol className="list mt-2 list-decimal pl-6">
        {statements.map(({ key, text }) => (
          <li key={key}>
            <PartFrame kind="standard" of={key}>
              <Statement of={key} text={text} />
            </PartFrame>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Statement({ of, text }: { of: string; text: string }) {
  const { standards } = useEvaluation();
  const { value, write } = useEvaluationPart("standard", of);
  return (
    <>
      <p className="mb-1">{text}</p>
      <div className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <ChoiceField label="How far" prompt="Not said" options={standards} value={value.level} onChange={(level) => write({ level })} />
        <PlainField label="Evidence" most={1_000} value={value.evidence} onChange={(evidence) => write({ evidence })} />
      </div>
    </>
  );
}
