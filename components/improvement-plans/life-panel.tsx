"use client";
import { useBeforeStep } from "@/components/desk/before-step";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import {
  agreePlanAction,
  answerPlanCommentAction,
  approvePlanAction,
  closePlanYearAction,
  commentOnPlanAction,
  returnPlanAction,
  submitPlanAction,
  takeBackPlanAction,
} from "@/lib/improvement-plans/actions";
import type { Approver } from "@/lib/improvement-plans/life";
import type { PlanState } from "@/lib/improvement-plans/words";

const schema = () => import("@/lib/improvement-plans/schema");

/** Where a plan is in its life, and the steps that this viewer may take. */
export interface PlanLife {
  planId: string;
  version: number;
  state: PlanState;
  /** How it stands, in sentences. */
  sentences: string[];
  late: string[];
  may: { submit: boolean; assure: boolean; approve: Approver[]; close: boolean };
}

const approverNames: Record<Approver, string> = {
  governors: "The governors approve it",
  chiefExecutive: "I approve it as chief executive",
  trustees: "The trustees approve it",
};

/** A plan's life beside its text. */
export function LifeOfPlan({ life }: { life: PlanLife }) {
  const { state, may, sentences, late } = life;
  const fields = { planId: life.planId, version: String(life.version) };
  const first = useBeforeStep();
  return (
    <section id="life" aria-label="Where it stands" className="card scroll-mt-20">
      {late.map((sentence) => (
        <p key={sentence} className="font-semibold text-lamp">
          {sentence}
        </p>
      ))}
      {sentences.map((sentence) => (
        <p key={sentence} className="text-[0.95rem]">
          {sentence}
        </p>
      ))}
      <div className="mt-2 grid gap-2">
        {may.submit && (state === "draft" || state === "returned") ? (
          <ActionButton action={submitPlanAction} fields={fields} first={first} look="main" className="w-full">
            Send to the adviser
          </ActionButton>
        ) : null}
        {may.submit && state === "submitted" ? (
          <ActionButton action={takeBackPlanAction} fields={fields} className="w-full">
            Take it back
          </ActionButton>
        ) : null}
        {may.assure && state === "submitted" ? (
          <>
            <ActionButton action={agreePlanAction} fields={fields} look="main" className="w-full">
              Agree the plan
            </ActionButton>
            <ActionButton action={returnPlanAction} fields={fields} className="w-full">
              Return it with the comments
            </ActionButton>
          </>
        ) : null}
        {may.approve.map((approver) => (
          <Approve key={approver} approver={approver} fields={fields} />
        ))}
        {may.close ? (
          <details>
            <summary className="min-h-7">Close its year</summary>
            <p className="mt-1 mb-2 text-[0.93rem] text-soft">
              Each priority says what came of it and whether it is carried on. The plan stays as it is then.
            </p>
            <ActionButton action={closePlanYearAction} fields={fields} first={first} className="w-full">
              Close the year of this plan
            </ActionButton>
          </details>
        ) : null}
      </div>
    </section>
  );
}

function Approve({ approver, fields }: { approver: Approver; fields: Record<string, string> }) {
  return (
    <Form action={approvePlanAction} schema={async () => (await schema()).approveFields}>
      <HiddenField name="planId" value={fields.planId ?? ""} />
      <HiddenField name="version" value={fields.version ?? ""} />
      <HiddenField name="approver" value={approver} />
      <TextField name="day" label={approver === "chiefExecutive" ? "Day" : "Day of the meeting"} type="date" />
      <SubmitButton>{approverNames[approver]}</SubmitButton>
    </Form>
  );
}

/** What the adviser says of the sections, with the school's answers. */
export function CommentsOnPlan({
  planId,
  comments,
  sections,
  may,
}: {
  planId: string;
  comments: readonly { id: string; section: string; text: string; by: string; answer: string | null }[];
  /** The sections that can be commented on. */
  sections: readonly string[];
  may: { comment: boolean; answer: boolean };
}) {
  if (comments.length === 0 && !may.comment) return null;
  return (
    <section aria-labelledby="comments" className="card">
      <h2 id="comments" className="font-sans text-[1.05rem] font-bold">
        Comments
      </h2>
      <ul className="list">
        {comments.map(({ id, section, text, by, answer }) => (
          <li key={id} className="text-[0.93rem]">
            <p className="font-semibold">{section}</p>
            <p>
              {by}: {text}
            </p>
            {answer ? <p className="text-soft">Answer: {answer}</p> : null}
            {!answer && may.answer ? (
              <details>
                <summary className="min-h-7">Answer</summary>
                <Form action={answerPlanCommentAction} schema={async () => (await schema()).answerFields} className="mt-1">
                  <HiddenField name="planId" value={planId} />
                  <HiddenField name="commentId" value={id} />
                  <TextArea name="answer" label="Your answer" rows={2} />
                  <SubmitButton look="plain">Save the answer</SubmitButton>
                </Form>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {may.comment ? (
        <details>
          <summary className="min-h-7">Comment on a section</summary>
          <Form action={commentOnPlanAction} schema={async () => (await schema()).commentFields} className="mt-2">
            <HiddenField name="planId" value={planId} />
            <SelectField name="section" label="Section" prompt="Choose">
              {sections.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </SelectField>
            <TextArea name="text" label="Comment" rows={3} />
            <SubmitButton look="plain">Save the comment</SubmitButton>
          </Form>
        </details>
      ) : null}
    </section>
  );
}
