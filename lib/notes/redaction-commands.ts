import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { withNote } from "@/lib/notes/commands";
import type { NoteVisit } from "@/lib/notes/context";
import { notePolicy } from "@/lib/notes/policy";
import { redacted } from "@/lib/notes/redaction";
import { done, type Result, refused } from "@/lib/result";

/** One table in which a note's words are kept: its rows, and how a row is written with other words. */
interface Kept<Row, Value> {
  rows: Promise<Row[]>;
  words: (row: Row) => Value;
  write: (row: Row, value: NonNullable<Value>) => Promise<unknown>;
}

/**
 * The director takes personal data out, everywhere it is kept: of this note and of every other note of the school, which
 * may quote it, the parts, versions, findings, ratings and comments, and what headteacher, director and governors said;
 * of its actions the words and the progress. The reason stays, the words do not.
 */
export async function redact(
  viewer: Viewer,
  { visitId, text, reason }: { visitId: string; text: string; reason: string },
): Promise<Result<{ places: number }>> {
  return withNote(viewer, { visitId }, notePolicy.withdraw, async ({ db, context, record }) => {
    let places = 0;
    for (const { rows, words, write } of placesOf(db, viewer, context.visit, reason)) {
      for (const row of await rows) {
        const { value, found } = redacted(words(row), text);
        places += found;
        if (found > 0) await write(row, value as never);
      }
    }
    if (places === 0) return refused("These words stand nowhere in the notes of this school.", { field: "text" });
    // The words themselves are not written into the history: that would keep what is taken out.
    await record({ action: "Took personal data out of the note", after: { reason, places: String(places) } });
    return done({ places });
  });
}

function placesOf(db: Database, { trustId }: Viewer, { unitId, improvedIn }: NoteVisit, reason: string) {
  const ofUnit = { unitId: { in: [unitId, improvedIn] } };
  const where = { trustId, visit: { is: { trustId, ...ofUnit } } };
  const ofNotes = { trustId, note: { is: { trustId, visit: { is: { trustId, ...ofUnit } } } } };
  const ofActions = { trustId, action: { is: { trustId, ...ofUnit } } };
  const at = { redactedAt: new Date(), redactReason: reason };
  const next = { version: { increment: 1 } };
  const kept = <Row, Value>(one: Kept<Row, Value>) => one as unknown as Kept<unknown, unknown>;
  return [
    kept({
      rows: db.noteVersion.findMany({ where: ofNotes }),
      words: ({ content }) => content,
      write: ({ visitId, number }, content) =>
        db.noteVersion.update({ where: { trustId_visitId_number: { trustId, visitId, number } }, data: { content, ...at } }),
    }),
    kept({
      rows: db.notePart.findMany({ where: ofNotes }),
      words: ({ value }) => value,
      write: ({ visitId, kind, key }, value) =>
        db.notePart.update({ where: { trustId_visitId_kind_key: { trustId, visitId, kind, key } }, data: { value, ...next } }),
    }),
    kept({
      rows: db.finding.findMany({ where }),
      words: ({ text }) => text,
      write: ({ id }, text) => db.finding.update({ where: { trustId_id: { trustId, id } }, data: { text } }),
    }),
    kept({
      rows: db.actionRating.findMany({ where: ofActions }),
      words: ({ evidence, wordsBefore }) => ({ evidence, wordsBefore }),
      write: ({ id }, words) => db.actionRating.update({ where: { trustId_id: { trustId, id } }, data: { ...words, ...at } }),
    }),
    kept({
      rows: db.agreedAction.findMany({ where: { trustId, ...ofUnit } }),
      words: ({ text, successCriterion, support, ownerName }) => ({ text, successCriterion, support, ownerName }),
      write: ({ id }, words) => db.agreedAction.update({ where: { trustId_id: { trustId, id } }, data: { ...words, ...next } }),
    }),
    kept({
      rows: db.actionProgress.findMany({ where: ofActions }),
      words: ({ text }) => text,
      write: ({ id }, text) => db.actionProgress.update({ where: { trustId_id: { trustId, id } }, data: { text } }),
    }),
    kept({
      rows: db.noteChange.findMany({ where: ofNotes }),
      words: ({ value }) => value,
      write: ({ id }, value) => db.noteChange.update({ where: { trustId_id: { trustId, id } }, data: { value } }),
    }),
    kept({
      rows: db.visitPerson.findMany({ where }),
      words: ({ view, part }) => ({ view, part }),
      write: ({ id }, words) => db.visitPerson.update({ where: { trustId_id: { trustId, id } }, data: { ...words, ...next } }),
    }),
    kept({
      rows: db.noteComment.findMany({ where: ofNotes }),
      words: ({ text, answer }) => ({ text, answer }),
      write: ({ id }, words) => db.noteComment.update({ where: { trustId_id: { trustId, id } }, data: words }),
    }),
    kept({
      rows: db.note.findMany({ where }),
      words: ({ accuracyWords, directorsWords, correction }) => ({ accuracyWords, directorsWords, correction }),
      write: ({ visitId }, words) => db.note.update({ where: { trustId_visitId: { trustId, visitId } }, data: { ...words, ...next } }),
    }),
  ];
}
