import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { withNote } from "@/lib/notes/commands";
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
 * The director takes personal data out, everywhere it is kept: parts, versions, findings, ratings, actions, comments,
 * and what headteacher and director said of it. The reason stays, the words do not.
 */
export async function redact(
  viewer: Viewer,
  { visitId, text, reason }: { visitId: string; text: string; reason: string },
): Promise<Result<{ places: number }>> {
  return withNote(viewer, { visitId }, notePolicy.withdraw, async ({ db, record }) => {
    let places = 0;
    for (const { rows, words, write } of placesOf(db, viewer, visitId, reason)) {
      for (const row of await rows) {
        const { value, found } = redacted(words(row), text);
        places += found;
        if (found > 0) await write(row, value as never);
      }
    }
    if (places === 0) return refused("These words stand nowhere in the note.", { field: "text" });
    // The words themselves are not written into the history: that would keep what is taken out.
    await record({ action: "Took personal data out of the note", after: { reason, places: String(places) } });
    return done({ places });
  });
}

function placesOf(db: Database, { trustId }: Viewer, visitId: string, reason: string) {
  const where = { trustId, visitId };
  const at = { redactedAt: new Date(), redactReason: reason };
  const next = { version: { increment: 1 } };
  const kept = <Row, Value>(one: Kept<Row, Value>) => one as unknown as Kept<unknown, unknown>;
  return [
    kept({
      rows: db.noteVersion.findMany({ where }),
      words: ({ content }) => content,
      write: ({ number }, content) =>
        db.noteVersion.update({ where: { trustId_visitId_number: { ...where, number } }, data: { content, ...at } }),
    }),
    kept({
      rows: db.notePart.findMany({ where }),
      words: ({ value }) => value,
      write: ({ kind, key }, value) =>
        db.notePart.update({ where: { trustId_visitId_kind_key: { ...where, kind, key } }, data: { value, ...next } }),
    }),
    kept({
      rows: db.finding.findMany({ where }),
      words: ({ text }) => text,
      write: ({ id }, text) => db.finding.update({ where: { trustId_id: { trustId, id } }, data: { text } }),
    }),
    kept({
      rows: db.actionRating.findMany({ where }),
      words: ({ evidence, wordsBefore }) => ({ evidence, wordsBefore }),
      write: ({ id }, words) => db.actionRating.update({ where: { trustId_id: { trustId, id } }, data: { ...words, ...at } }),
    }),
    kept({
      rows: db.agreedAction.findMany({ where }),
      words: ({ text, successCriterion, support, ownerName }) => ({ text, successCriterion, support, ownerName }),
      write: ({ id }, words) => db.agreedAction.update({ where: { trustId_id: { trustId, id } }, data: { ...words, ...next } }),
    }),
    kept({
      rows: db.noteComment.findMany({ where }),
      words: ({ text, answer }) => ({ text, answer }),
      write: ({ id }, words) => db.noteComment.update({ where: { trustId_id: { trustId, id } }, data: words }),
    }),
    kept({
      rows: db.note.findMany({ where }),
      words: ({ accuracyWords, directorsWords, correction }) => ({ accuracyWords, directorsWords, correction }),
      write: (_row, words) => db.note.update({ where: { trustId_visitId: where }, data: { ...words, ...next } }),
    }),
  ];
}
