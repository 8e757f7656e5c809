"use client";
import { useNote } from "@/components/notes/desk";
import { LifePanel } from "@/components/notes/life-panel";
import type { NoteRecord } from "@/lib/notes/context";

/** The life of the note that is being written here. */
export function LifeOfDraft({ mayPublish }: { mayPublish: boolean }) {
  const { desk, snapshot } = useNote();
  // A note begins with its first saved word: the page that was drawn before does not know it yet.
  const begun = snapshot.parts.some(({ base }) => base > 0);
  const note = desk.context.note ?? (begun ? freshNote(desk.me) : null);
  return (
    <LifePanel
      visit={desk.context.visit}
      note={note}
      today={desk.today}
      mayPublish={mayPublish}
      unsaved={snapshot.waiting > 0}
      owesReadThrough={desk.owesReadThrough}
    />
  );
}

function freshNote({ id, name }: { id: string; name: string }): NoteRecord {
  const unread = { readAskedAt: null, readBy: null, readAt: null, readWords: null };
  const nothing = { sentAt: null, answerBy: null, accuracy: null, accuracyWords: null, accuracyBy: null, accuracyAt: null };
  const neither = { directorsWords: null, director: null, correction: null, withdrawnAt: null, withdrawnReason: null };
  return { state: "draft", authorId: id, author: name, version: 1, ...unread, ...nothing, ...neither };
}
