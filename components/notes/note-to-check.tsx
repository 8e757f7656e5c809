import { DocumentOnScreen } from "@/components/documents/document";
import { AccuracyForm, SettleForm } from "@/components/notes/accuracy-check";
import { Comments } from "@/components/notes/comments";
import { DocumentWithComments } from "@/components/notes/document-with-comments";
import { LifePanel } from "@/components/notes/life-panel";
import { NoteHeading } from "@/components/notes/note-heading";
import type { DocumentValue } from "@/lib/documents/document";
import type { NoteContext } from "@/lib/notes/context";
import { waitsForDirector } from "@/lib/notes/life";

/** A note that is with the headteacher: read, commented on, answered; the director settles what the two do not agree on. */
export function NoteToCheck({
  context,
  value,
  may,
  today,
}: {
  context: NoteContext;
  value: DocumentValue;
  may: { check: boolean; settle: boolean; publish: boolean; answer: boolean };
  today: string;
}) {
  const { visit, note, comments } = context;
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="max-w-[46rem]">
        <NoteHeading context={context} />
        {may.check && note && !note.accuracy ? (
          <AccuracyForm visitId={visit.id} version={note.version} answerBy={note.answerBy} author={note.author} />
        ) : null}
        {note?.accuracy ? <p className="card">{answered(note)}</p> : null}
        {may.settle && note && waitsForDirector(note, today) ? (
          <SettleForm
            visitId={visit.id}
            version={note.version}
            words={note.accuracyWords ?? ""}
            by={note.accuracyBy ?? "The headteacher"}
          />
        ) : null}
        {may.check ? (
          <DocumentWithComments value={value} visitId={visit.id} comments={comments} />
        ) : (
          <DocumentOnScreen value={{ ...value, title: "The draft", lead: "", meta: [] }} />
        )}
      </div>
      {may.answer ? (
        <aside className="no-print grid content-start gap-4">
          <LifePanel visit={visit} note={note} today={today} mayPublish={may.publish} />
          <Comments comments={comments} />
        </aside>
      ) : null}
    </div>
  );
}

function answered({ accuracy, accuracyBy, accuracyWords, director, directorsWords }: NonNullable<NoteContext["note"]>): string {
  const verdict = accuracy === "accurate" ? `${accuracyBy} finds this note accurate.` : `${accuracyBy} finds this note not accurate.`;
  return [verdict, accuracyWords ? `“${accuracyWords}”` : "", directorsWords ? `${director} decided: “${directorsWords}”` : ""]
    .filter(Boolean)
    .join(" ");
}
