"use client";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { answerCommentAction } from "@/lib/notes/actions";
import type { NoteCommentLine } from "@/lib/notes/context";

const schema = () => import("@/lib/notes/schema");

/** What the headteacher says of the sections, with the writer's answers. */
export function Comments({ comments }: { comments: readonly NoteCommentLine[] }) {
  if (comments.length === 0) return null;
  return (
    <section aria-labelledby="comments" className="card">
      <h2 id="comments" className="font-sans text-[1.05rem] font-bold">
        Comments
      </h2>
      <ul className="list">
        {comments.map(({ id, section, text, by, ofReader, answer }) => (
          <li key={id} className="text-[0.93rem]">
            <p className="font-semibold">{section}</p>
            <p>
              {by}
              {ofReader ? ", reading it through" : ""}: {text}
            </p>
            {answer ? (
              <p className="text-soft">Answer: {answer}</p>
            ) : (
              <details>
                <summary>Answer</summary>
                <Form action={answerCommentAction} schema={async () => (await schema()).answerFields} className="mt-1">
                  <HiddenField name="commentId" value={id} />
                  <TextArea name="answer" label="Your answer" rows={2} />
                  <SubmitButton look="plain">Save the answer</SubmitButton>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
