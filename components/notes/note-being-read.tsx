import { DocumentOnScreen } from "@/components/documents/document";
import { Comments, LifePanel } from "@/components/notes/life-panel";
import { NoteHeading } from "@/components/notes/note-heading";
import type { Day } from "@/lib/dates";
import type { DocumentValue } from "@/lib/documents/document";
import type { NoteContext } from "@/lib/notes/context";

interface BeingRead {
  context: NoteContext;
  value: DocumentValue;
  today: Day;
  mayPublish: boolean;
}

/** A note that the headteacher is reading, for those who wrote it: as it was sent, with what is said of it. */
export function NoteBeingRead({ context, value, today, mayPublish }: BeingRead) {
  const { id, kind, lead } = context.visit;
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="max-w-[46rem]">
        <NoteHeading context={context} />
        <DocumentOnScreen value={{ ...value, title: "As it was sent", lead: "", meta: [] }} />
      </div>
      <aside className="no-print grid content-start gap-4">
        <LifePanel note={context.note} visit={{ id, kind, lead }} today={today} mayPublish={mayPublish} />
        <Comments comments={context.comments} />
      </aside>
    </div>
  );
}
