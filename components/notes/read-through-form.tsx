"use client";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { answerReadThroughAction } from "@/lib/notes/actions";

/** What the reader of a draft says of it; it goes back to its author. */
export function ReadThroughForm({ visitId, version, author }: { visitId: string; version: number; author: string }) {
  return (
    <section id="read" aria-labelledby="read-title" className="card border-t-3 border-t-lamp">
      <h2 id="read-title">Read it through</h2>
      <p className="mb-3 text-soft">
        {author} asks you to read this draft before the headteacher sees it. You can comment on each section; what you write stays between
        you and its writers.
      </p>
      <Form action={answerReadThroughAction} schema={async () => (await import("@/lib/notes/schema")).readFields}>
        <HiddenField name="visitId" value={visitId} />
        <HiddenField name="version" value={String(version)} />
        <TextArea name="words" label="What you think of it" rows={3} />
        <SubmitButton>Give it back to {author}</SubmitButton>
      </Form>
    </section>
  );
}
