"use client";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form, useAround } from "@/components/form/form";
import { writtenDay } from "@/lib/dates";
import { answerAccuracyAction, commentAction, settleNoteAction } from "@/lib/notes/actions";

const schema = () => import("@/lib/notes/schema");

/** The headteacher's answer to a note: accurate, or what is not. */
export function AccuracyForm({
  visitId,
  version,
  answerBy,
  author,
}: {
  visitId: string;
  version: number;
  answerBy: string | null;
  author: string;
}) {
  return (
    <section id="accuracy" aria-labelledby="accuracy-title" className="card border-t-3 border-t-lamp">
      <h2 id="accuracy-title">Is this note accurate?</h2>
      <p className="mb-3 text-soft">
        {author} asks you to read it{answerBy ? ` and to answer by ${writtenDay(answerBy)}` : ""}. You can comment on each section. It is
        about facts: the judgement is the adviser’s.
      </p>
      <Form action={answerAccuracyAction} schema={async () => (await schema()).accuracyFields}>
        <HiddenField name="visitId" value={visitId} />
        <HiddenField name="version" value={String(version)} />
        <TextArea
          name="words"
          label="Anything to say about it"
          hint="Needed where it is not accurate. Your words stay with the note."
          rows={3}
        />
        <Answer />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="accuracy" value="accurate">
            It is accurate
          </SubmitButton>
          <SubmitButton name="accuracy" value="notAccurate" look="plain">
            It is not accurate
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}

function Answer() {
  const { form, state } = useAround();
  const fault = form.formState.errors.accuracy?.message ?? state.faults?.accuracy;
  return fault ? <p className="fault mb-2">{String(fault)}</p> : null;
}

/** A comment on one section. */
export function CommentForm({ visitId, section }: { visitId: string; section: string }) {
  return (
    <details className="no-print mt-2">
      <summary className="text-[0.93rem] text-soft">Comment on “{section}”</summary>
      <Form action={commentAction} schema={async () => (await schema()).commentFields} className="mt-2">
        <HiddenField name="visitId" value={visitId} />
        <HiddenField name="section" value={section} />
        <TextArea name="text" label="Your comment" rows={2} />
        <SubmitButton look="plain">Save the comment</SubmitButton>
      </Form>
    </details>
  );
}

/** The director's decision on a note that the headteacher finds not accurate. */
export function SettleForm({ visitId, version, words, by }: { visitId: string; version: number; words: string; by: string }) {
  return (
    <section aria-labelledby="settle" className="card border-t-3 border-t-lamp">
      <h2 id="settle">{by} finds this note not accurate</h2>
      <blockquote className="my-2 border-l-3 border-l-line pl-3">{words}</blockquote>
      <Form action={settleNoteAction} schema={async () => (await schema()).settleFields}>
        <HiddenField name="visitId" value={visitId} />
        <HiddenField name="version" value={String(version)} />
        <TextArea
          name="words"
          label="What you decide, and why"
          rows={3}
          hint="The adviser can then publish it. Both your words and theirs stay with the note."
        />
        <SubmitButton>Decide</SubmitButton>
      </Form>
    </section>
  );
}
