"use client";
import { ActionButton } from "@/components/form/action-button";
import { TextArea, HiddenField, SubmitButton } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { useDesk } from "@/components/notes/desk";
import { writtenDay } from "@/lib/dates";
import {
  answerCommentAction,
  cancelCorrectionAction,
  publishNoteAction,
  sendNoteAction,
  takeBackNoteAction,
  writeMemoAction,
} from "@/lib/notes/actions";
import { isCheckedForAccuracy, waitsFor } from "@/lib/notes/life";
import type { NoteRecord } from "@/lib/notes/context";

const schema = () => import("@/lib/notes/schema");

/** The steps of a note's life that its writer takes: send, take back, publish. */
export function LifePanel({ mayPublish }: { mayPublish: boolean }) {
  const { desk, snapshot } = useDesk();
  const { visit, note } = desk.context;
  const state = note?.state ?? "draft";
  const fields = { visitId: visit.id, version: String(note?.version ?? 0) };
  const unsaved = snapshot.waiting > 0;
  return (
    <section id="life" aria-labelledby="life-title" className="card scroll-mt-20">
      <h2 id="life-title" className="font-sans text-[1.05rem] font-bold">
        {{ draft: "A draft", withHeadteacher: "With the headteacher", correcting: "A correction" }[state as "draft"] ?? "The note"}
      </h2>
      <Standing note={note} today={desk.today} kind={visit.kind} />
      <div className="mt-3 grid gap-2">
        {mayPublish && note ? <Steps note={note} fields={fields} waits={waitsFor(note, visit, desk.today)} blocked={unsaved} checked={isCheckedForAccuracy(visit)} /> : null}
        {mayPublish && !note ? <p className="text-[0.93rem] text-soft">It begins with your first word.</p> : null}
        {mayPublish ? null : <p className="text-[0.93rem] text-soft">{visit.lead ?? "The lead"} sends and publishes it.</p>}
        <a className="button" href={`/visits/${visit.id}/note/preview`}>
          See it as a governor will
        </a>
      </div>
      {unsaved ? <p className="mt-2 text-[0.93rem] text-lamp">Wait until all is saved.</p> : null}
      <details className="mt-3">
        <summary className="text-[0.93rem]">A confidential memo</summary>
        <Form action={writeMemoAction} schema={async () => (await schema()).memoFields} className="mt-2">
          <HiddenField name="visitId" value={visit.id} />
          <TextArea name="text" label="To the director and the chief executive" hint="What concerns a named person never stands in the note." />
          <SubmitButton look="plain">Send the memo</SubmitButton>
        </Form>
      </details>
    </section>
  );
}

function Standing({ note, today, kind }: { note: NoteRecord | null; today: string; kind: "programme" | "additional" | "linkMeeting" | "review" }) {
  if (!note || note.state === "draft") {
    const after = kind === "linkMeeting" ? "A meeting’s note is published without a check." : "The headteacher checks it for accuracy before it is published.";
    return <p className="mt-1 text-[0.93rem] text-soft">{after}</p>;
  }
  if (note.state === "correcting") return <p className="mt-1 text-[0.93rem]">Why: {note.correction}</p>;
  const answered = note.accuracy === "accurate" ? `${note.accuracyBy} finds it accurate.` : note.accuracy ? `${note.accuracyBy} finds it not accurate: ${note.accuracyWords}` : "";
  return (
    <div className="mt-1 text-[0.93rem]">
      <p>{answered || (note.answerBy ? `An answer is asked for by ${writtenDay(note.answerBy)}.` : "")}</p>
      {note.accuracyWords && note.accuracy === "accurate" ? <p>“{note.accuracyWords}”</p> : null}
      {note.directorsWords ? <p>{`${note.director} decided: ${note.directorsWords}`}</p> : null}
      {!note.accuracy && note.answerBy && today > note.answerBy ? <p>No answer came in time: you can publish it.</p> : null}
    </div>
  );
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
        <>
          {note.accuracy === "notAccurate" ? (
            <ActionButton action={sendNoteAction} fields={fields} className="w-full">
              Send it again
            </ActionButton>
          ) : null}
          <ActionButton action={takeBackNoteAction} fields={fields} className="w-full">
            Take it back
          </ActionButton>
        </>
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
export function Comments() {
  const { desk } = useDesk();
  const { comments } = desk.context;
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
