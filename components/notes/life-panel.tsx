"use client";
import { ActionButton } from "@/components/form/action-button";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { writtenDay } from "@/lib/dates";
import {
  askReadThroughAction,
  cancelCorrectionAction,
  publishNoteAction,
  sendNoteAction,
  takeBackNoteAction,
  writeMemoAction,
} from "@/lib/notes/actions";
import type { NoteRecord } from "@/lib/notes/context";
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
  /** The year asks for a read-through that has not been. */
  owesReadThrough?: boolean;
}

/** The steps of a note's life that its writer takes: send, take back, publish. */
export function LifePanel({ visit, note, today, mayPublish, unsaved = false, owesReadThrough = false }: Living) {
  const state = note?.state ?? "draft";
  const fields = { visitId: visit.id, version: String(note?.version ?? 0) };
  return (
    <section id="life" aria-labelledby="life-title" className="card scroll-mt-20">
      <h2 id="life-title" className="font-sans text-[1.05rem] font-bold">
        {{ draft: "A draft", withReader: "Being read through", withHeadteacher: "With the headteacher", correcting: "A correction" }[
          state as "draft"
        ] ?? "The note"}
      </h2>
      <Standing note={note} today={today} kind={visit.kind} />
      <div className="mt-3 grid gap-2">
        {mayPublish && note ? (
          <Steps
            note={note}
            fields={fields}
            waits={waitsFor(note, visit, today)}
            blocked={unsaved}
            checked={isCheckedForAccuracy(visit)}
            owesReadThrough={owesReadThrough}
          />
        ) : null}
        {mayPublish && !note ? <p className="text-[0.93rem] text-soft">It begins with your first word.</p> : null}
        {mayPublish ? null : <p className="text-[0.93rem] text-soft">{visit.lead ?? "The lead"} sends and publishes it.</p>}
        {state === "withHeadteacher" || state === "withReader" ? (
          <p className="text-[0.93rem] text-soft">{takeBackWords[state]}</p>
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

const takeBackWords = {
  withReader: "Take it back to change it: what is read stands still meanwhile.",
  withHeadteacher: "Take it back to change it: what the headteacher accepts is what is published.",
};

function Standing({ note, today, kind }: { note: NoteRecord | null; today: string; kind: VisitKind }) {
  if (!note || note.state === "draft") {
    const checked = "The headteacher checks it for accuracy before it is published.";
    return (
      <div className="mt-1 text-[0.93rem]">
        <p className="text-soft">{kind === "linkMeeting" ? "A meeting’s note is published without a check." : checked}</p>
        <ReadThrough note={note} />
      </div>
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

/** What the director or a deputy said who read it through. */
function ReadThrough({ note }: { note: NoteRecord | null }) {
  if (!note?.readAt) return null;
  return (
    <p className="mt-1">
      {note.readBy} has read it through{note.readWords ? `: “${note.readWords}”` : "."}
    </p>
  );
}

/** How a note stands with the headteacher, in sentences. */
function standingOf(note: NoteRecord, today: string): string[] {
  if (note.state === "correcting") return [`Why: ${note.correction}`];
  if (note.state === "withReader") return ["The director and the deputies are asked to read it before the headteacher does."];
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
  owesReadThrough,
}: {
  note: NoteRecord;
  fields: Record<string, string>;
  waits: string | null;
  blocked: boolean;
  checked: boolean;
  owesReadThrough: boolean;
}) {
  if (blocked) return null;
  const publishable = waits === null;
  const name = note.state === "correcting" ? "Publish the correction" : "Publish the note";
  return (
    <>
      {note.state === "draft" && checked ? <Asking note={note} fields={fields} owed={owesReadThrough} /> : null}
      {note.state === "draft" && checked && !owesReadThrough ? (
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
      {note.state === "withHeadteacher" || note.state === "withReader" ? (
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

/** The author asks for a read-through before the headteacher sees the note: because the year says so, or because they wish it. */
function Asking({ note, fields, owed }: { note: NoteRecord; fields: Record<string, string>; owed: boolean }) {
  if (note.readAt && !owed) return null;
  return (
    <>
      {owed ? (
        <p className="text-[0.93rem] text-soft">
          This year the director or a deputy reads each note through before the headteacher sees it.
        </p>
      ) : null}
      <ActionButton action={askReadThroughAction} fields={fields} look={owed ? "main" : "plain"} className="w-full">
        Ask for a read-through
      </ActionButton>
    </>
  );
}
