"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { writtenDay } from "@/lib/dates";
import {
  answerCommentAction,
  cancelCorrectionAction,
  publishNoteAction,
  sendNoteAction,
  takeBackNoteAction,
  writeMemoAction,
} from "@/lib/notes/actions";
import type { NoteCommentLine, NoteRecord } from "@/lib/notes/context";
import { isCheckedForAccuracy, waitsFor } from "@/lib/notes/life";
import type { VisitKind } from "@/lib/visits/words";

const schema = () => import("@/lib/notes/schema");

interface Living {
  visit: { id: string; kind: VisitKind; lead: string | null };
  note: NoteRecord | null;
  today: string;
  mayPublish: boolean;
  /** Something is not saved yet. */
  unsaved?: boolean;
}

/** The steps of a note's life that its writer takes: send, take back, publish. */
export function LifePanel({ visit, note, today, mayPublish, unsaved = false }: Living) {
  const state = note?.state ?? "draft";
  const fields = { visitId: visit.id, version: String(note?.version ?? 0) };
  return (
    <section id="life" aria-labelledby="life-title" className="card scroll-mt-20">
      <h2 id="life-title" className="font-sans text-[1.05rem] font-bold">
        {{ draft: "A draft", withHeadteacher: "With the headteacher", correcting: "A correction" }[state as "draft"] ?? "The note"}
      </h2>
      <Standing note={note} today={today} kind={visit.kind} />
      <div className="mt-3 grid gap-2">
        {mayPublish && note ? (
          <Steps note={note} fields={fields} waits={waitsFor(note, visit, today)} blocked={unsaved} checked={isCheckedForAccuracy(visit)} />
        ) : null}
        {mayPublish && !note ? <p className="text-[0.93rem] text-soft">It begins with your first word.</p> : null}
        {mayPublish ? null : <p className="text-[0.93rem] text-soft">{visit.lead ?? "The lead"} sends and publishes it.</p>}
        {state === "withHeadteacher" ? (
          <p className="text-[0.93rem] text-soft">Take it back to change it: what the headteacher accepts is what is published.</p>
        ) : (
          <a className="button" href={`/visits/${visit.id}/note/preview`}>
            See it as a governor will
          </a>
        )}
      </div>
      {unsaved ? <p className="mt-2 text-[0.93rem] text-lamp">Wait until all is saved.</p> : null}
      <details className="mt-3">
        <summary className="text-[0.93rem]">A confidential memo</summary>
        <Form action={writeMemoAction} schema={async () => (await schema()).memoFields} className="mt-2">
          <HiddenField name="visitId" value={visit.id} />
          <TextArea
            name="text"
            label="To the director and the chief executive"
            hint="What concerns a named person never stands in the note."
          />
          <SubmitButton look="plain">Send the memo</SubmitButton>
        </Form>
      </details>
    </section>
  );
}

function Standing({ note, today, kind }: { note: NoteRecord | null; today: string; kind: VisitKind }) {
  if (!note || note.state === "draft") {
    const checked = "The headteacher checks it for accuracy before it is published.";
    return (
      <p className="mt-1 text-[0.93rem] text-soft">{kind === "linkMeeting" ? "A meeting’s note is published without a check." : checked}</p>
    );
  }
  return (
    <div className="mt-1 text-[0.93rem]">
      {standingOf(note, today).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** How a note stands with the headteacher, in sentences. */
function standingOf(note: NoteRecord, today: string): string[] {
  if (note.state === "correcting") return [`Why: ${note.correction}`];
  const { accuracy, accuracyBy, accuracyWords, answerBy, director, directorsWords } = note;
  if (!accuracy) {
    if (!answerBy) return [];
    const late = today > answerBy ? ["No answer came in time: you can publish it."] : [];
    return [`An answer is asked for by ${writtenDay(answerBy)}.`, ...late];
  }
  return [
    `${accuracyBy} finds it ${accuracy === "accurate" ? "accurate" : "not accurate"}.`,
    ...(accuracyWords ? [`“${accuracyWords}”`] : []),
    ...(directorsWords ? [`${director} decided: ${directorsWords}`] : []),
  ];
}

function Steps({
  note,
  fields,
  waits,
  blocked,
  checked,
}: {
  note: NoteRecord;
  fields: Record<string, string>;
  waits: string | null;
  blocked: boolean;
  checked: boolean;
}) {
  if (blocked) return null;
  const publishable = waits === null;
  const name = note.state === "correcting" ? "Publish the correction" : "Publish the note";
  return (
    <>
      {note.state === "draft" && checked ? (
        <ActionButton action={sendNoteAction} fields={fields} look="main" className="w-full">
          Send to headteacher
        </ActionButton>
      ) : null}
      {publishable ? (
        <ActionButton action={publishNoteAction} fields={fields} look="main" className="w-full">
          {name}
        </ActionButton>
      ) : note.state === "withHeadteacher" ? (
        <p className="text-[0.93rem] text-soft">{waits}</p>
      ) : null}
      {note.state === "withHeadteacher" ? (
        <ActionButton action={takeBackNoteAction} fields={fields} className="w-full">
          Take it back
        </ActionButton>
      ) : null}
      {note.state === "correcting" ? (
        <ActionButton action={cancelCorrectionAction} fields={fields} className="w-full">
          Give the correction up
        </ActionButton>
      ) : null}
    </>
  );
}

/** What the headteacher says of the sections, with the writer's answers. */
export function Comments({ comments }: { comments: readonly NoteCommentLine[] }) {
  if (comments.length === 0) return null;
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
