import { DocumentOnScreen } from "@/components/documents/document";
import { Comments } from "@/components/notes/comments";
import { DocumentWithComments } from "@/components/notes/document-with-comments";
import { LifePanel } from "@/components/notes/life-panel";
import { NoteHeading } from "@/components/notes/note-heading";
import { ReadThroughForm } from "@/components/notes/read-through-form";
import type { DocumentValue } from "@/lib/documents/document";
import type { NoteContext } from "@/lib/notes/context";

/** A draft that the director or a deputy reads through: read, commented on, given back; its writers see it as it stands. */
export function NoteToRead({
  context,
  value,
  may,
  today,
}: {
  context: NoteContext;
  value: DocumentValue;
  may: { read: boolean; publish: boolean };
  today: string;
}) {
  const { visit, note, comments } = context;
  if (may.read && note) {
    return (
      <div className="max-w-[46rem]">
        <NoteHeading context={context} />
        <ReadThroughForm visitId={visit.id} version={note.version} author={note.author} />
        <DocumentWithComments value={value} visitId={visit.id} comments={comments} />
      </div>
    );
  }
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="max-w-[46rem]">
        <NoteHeading context={context} />
        <DocumentOnScreen value={{ ...value, title: "The draft", lead: "", meta: [] }} />
      </div>
      <aside className="no-print grid content-start gap-4">
        <LifePanel visit={visit} note={note} today={today} mayPublish={may.publish} />
        <Comments comments={comments} />
      </aside>
    </div>
  );
}
