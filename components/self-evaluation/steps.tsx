"use client";
import { useBeforeStep } from "@/components/desk/before-step";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { moveEvaluationAction, setEvaluationFrontAction, showEvaluationAction } from "@/lib/self-evaluation/actions";

const schema = () => import("@/lib/self-evaluation/schema");

interface Step {
  evaluationId: string;
  version: string;
}

/** A newer framework is in force: the words go over, a grade never. */
export function MoveOn({ step, name }: { step: Step; name: string }) {
  const first = useBeforeStep();
  return (
    <>
      <p className="font-semibold">A newer framework is in force.</p>
      <p className="mb-2 text-[0.93rem] text-soft">
        Moving to {name} carries every word over to the areas that take it up, and no grade: old and new grades cannot be compared. What
        stands here is frozen and can be read.
      </p>
      <ActionButton action={moveEvaluationAction} fields={{ ...step }} first={first} look="main" className="w-full">
        Move to the newer framework
      </ActionButton>
    </>
  );
}

/** Keeps a copy of today for somebody. */
export function ShowIt({ step }: { step: Step }) {
  const first = useBeforeStep();
  return (
    <section aria-labelledby="show" className="card">
      <h2 id="show" className="font-sans text-[1.05rem] font-bold">
        Show it
      </h2>
      <p className="mb-2 text-[0.93rem] text-soft">
        A copy of today is kept and never changes. Governors read copies, not what is being written.
      </p>
      <Form
        action={showEvaluationAction}
        schema={async () => (await schema()).showEvaluationFields}
        start={{ to: "governors" }}
        first={first}
      >
        <HiddenField name="evaluationId" value={step.evaluationId} />
        <HiddenField name="version" value={step.version} />
        <SelectField name="to" label="For">
          <option value="governors">governors</option>
          <option value="standardsMeeting">the standards meeting</option>
          <option value="visit">the adviser, before a visit</option>
        </SelectField>
        <SubmitButton look="plain">Keep a copy of today</SubmitButton>
      </Form>
    </section>
  );
}

/** Who looks after it, and when it is looked at next. */
export function OwnerAndReview({
  step,
  people,
  start,
}: {
  step: Step;
  people: readonly { id: string; name: string }[];
  start: { ownerId: string; nextReview: string };
}) {
  return (
    <details className="card">
      <summary className="min-h-7">Owner and next review</summary>
      <Form action={setEvaluationFrontAction} schema={async () => (await schema()).frontFields} start={start} className="mt-2">
        <HiddenField name="evaluationId" value={step.evaluationId} />
        <HiddenField name="version" value={step.version} />
        <SelectField name="ownerId" label="Looked after by" prompt="Nobody yet">
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField name="nextReview" label="Next review" type="date" />
        <SubmitButton look="plain">Save</SubmitButton>
      </Form>
    </details>
  );
}
