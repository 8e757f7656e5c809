import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { withNote } from "@/lib/notes/commands";
import type { NoteContext } from "@/lib/notes/context";
import { notePolicy } from "@/lib/notes/policy";
import { redacted } from "@/lib/notes/redaction";
import { type Beyond, beyondOf, kept, placesBeyond } from "@/lib/notes/redaction-beyond";
import { done, type Result, refused } from "@/lib/result";

interface Reach extends Beyond {
  visitIds: string[];
  actionIds: string[];
  strengthIds: string[];
  unitIds: string[];
  schoolIds: string[];
}

/**
 * The director takes personal data out, everywhere it is kept for the school: notes and their versions, findings, ratings
 * and progress of actions, comments, views, memos, support, governors' questions, plans, and the history of all of them. The
 * reason stays, the words do not.
 */
export async function redact(
  viewer: Viewer,
  { visitId, text, reason }: { visitId: string; text: string; reason: string },
): Promise<Result<{ places: number }>> {
  return withNote(viewer, { visitId }, notePolicy.withdraw, async ({ db, context, record }) => {
    const reach = await reachOf(db, viewer, context.visit);
    let places = await outOfHistory(db, viewer, reach, { text, reason });
    for (const { rows, words, write } of [...placesOf(db, viewer, reach, reason), ...placesBeyond(db, viewer, reach)]) {
      for (const row of await rows()) {
        const { value, found } = redacted(words(row), text);
        places += found;
        if (found > 0) await write(row, value as never);
      }
    }
    if (places === 0)
      return refused("These words stand nowhere in the notes, actions, plans and support of this school.", { field: "text" });
    // The words themselves are not written into the history: that would keep what is taken out.
    await record({ action: "Took personal data out of the note", after: { reason, places: String(places) } });
    return done({ places });
  });
}

/** Every table in which words of a unit's visits are kept: later notes and ratings may quote an earlier one. */
function placesOf(db: Database, { trustId }: Viewer, { visitIds, actionIds, unitIds }: Reach, reason: string) {
  const where = { trustId, visitId: { in: visitIds } };
  const ofActions = { trustId, actionId: { in: actionIds } };
  const at = { redactedAt: new Date(), redactReason: reason };
  const next = { version: { increment: 1 } };
  const byId = (id: string) => ({ trustId_id: { trustId, id } });
  return [
    kept({
      rows: () => db.noteVersion.findMany({ where }),
      words: ({ content }) => content,
      write: ({ visitId, number }, content) =>
        db.noteVersion.update({ where: { trustId_visitId_number: { trustId, visitId, number } }, data: { content, ...at } }),
    }),
    kept({
      rows: () => db.notePart.findMany({ where }),
      words: ({ value }) => value,
      write: ({ visitId, kind, key }, value) =>
        db.notePart.update({ where: { trustId_visitId_kind_key: { trustId, visitId, kind, key } }, data: { value, ...next } }),
    }),
    kept({
      rows: () => db.noteChange.findMany({ where }),
      words: ({ value }) => value,
      write: ({ id }, value) => db.noteChange.update({ where: byId(id), data: { value } }),
    }),
    kept({
      rows: () => db.finding.findMany({ where }),
      words: ({ text }) => text,
      write: ({ id }, text) => db.finding.update({ where: byId(id), data: { text } }),
    }),
    kept({
      rows: () => db.sharedStrength.findMany({ where: { trustId, unitId: { in: unitIds } } }),
      words: ({ text, leader }) => ({ text, leader }),
      write: ({ id }, words) => db.sharedStrength.update({ where: byId(id), data: { ...words, ...next } }),
    }),
    kept({
      rows: () => db.provisionRating.findMany({ where }),
      words: ({ evidence }) => evidence,
      write: ({ visitId, itemKey }, evidence) =>
        db.provisionRating.update({ where: { trustId_visitId_itemKey: { trustId, visitId, itemKey } }, data: { evidence } }),
    }),
    kept({
      rows: () => db.clauseReason.findMany({ where }),
      words: ({ reason: words }) => words,
      write: ({ visitId, clause }, words) =>
        db.clauseReason.update({ where: { trustId_visitId_clause: { trustId, visitId, clause } }, data: { reason: words } }),
    }),
    kept({
      rows: () => db.focusArea.findMany({ where: { trustId, unitId: { in: unitIds } } }),
      words: ({ name, why, furtherReason, endReason }) => ({ name, why, furtherReason, endReason }),
      write: ({ id }, words) => db.focusArea.update({ where: byId(id), data: { ...words, ...next } }),
    }),
    kept({
      rows: () => db.noteComment.findMany({ where }),
      words: ({ text, answer }) => ({ text, answer }),
      write: ({ id }, words) => db.noteComment.update({ where: byId(id), data: words }),
    }),
    kept({
      rows: () => db.memo.findMany({ where }),
      words: ({ text }) => text,
      write: ({ id }, text) => db.memo.update({ where: byId(id), data: { text } }),
    }),
    kept({
      rows: () => db.visitPerson.findMany({ where }),
      words: ({ view }) => view,
      write: ({ id }, view) => db.visitPerson.update({ where: byId(id), data: { view, ...next } }),
    }),
    kept({
      rows: () => db.note.findMany({ where }),
      words: ({ accuracyWords, directorsWords, correction, readWords }) => ({ accuracyWords, directorsWords, correction, readWords }),
      write: ({ visitId }, words) => db.note.update({ where: { trustId_visitId: { trustId, visitId } }, data: { ...words, ...next } }),
    }),
    kept({
      rows: () => db.agreedAction.findMany({ where: { trustId, id: { in: actionIds } } }),
      words: ({ text, successCriterion, support, ownerName }) => ({ text, successCriterion, support, ownerName }),
      write: ({ id }, words) => db.agreedAction.update({ where: byId(id), data: { ...words, ...next } }),
    }),
    kept({
      rows: () => db.actionRating.findMany({ where: ofActions }),
      words: ({ evidence, wordsBefore }) => ({ evidence, wordsBefore }),
      write: ({ id }, words) => db.actionRating.update({ where: byId(id), data: { ...words, ...at } }),
    }),
    kept({
      rows: () => db.actionProgress.findMany({ where: ofActions }),
      words: ({ text }) => text,
      write: ({ id }, text) => db.actionProgress.update({ where: byId(id), data: { text } }),
    }),
  ];
}

/** The visits and actions of the unit that the note is about, and of the one that stands for it since a federation. */
async function reachOf(db: Database, viewer: Viewer, { unitId, improvedIn, schools }: NoteContext["visit"]): Promise<Reach> {
  const { trustId } = viewer;
  const unitIds = [...new Set([unitId, improvedIn])];
  const where = { trustId, unitId: { in: unitIds } };
  const visits = await db.visit.findMany({ where, select: { id: true } });
  const actions = await db.agreedAction.findMany({ where, select: { id: true } });
  const strengths = await db.sharedStrength.findMany({ where, select: { id: true } });
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const beyond = await beyondOf(db, viewer, unitIds);
  return { ...beyond, visitIds: ids(visits), actionIds: ids(actions), strengthIds: ids(strengths), unitIds, schoolIds: ids([...schools]) };
}

/** The history is append only: the database takes words out of it by one function, which says in each history that it did. */
async function outOfHistory(
  db: Database,
  { trustId, personId, personName }: Viewer,
  { visitIds, actionIds, strengthIds, schoolIds, supportIds, planIds }: Reach,
  { text, reason }: { text: string; reason: string },
): Promise<number> {
  const entries = await db.auditEntry.findMany({
    where: { trustId, recordId: { in: [...visitIds, ...actionIds, ...strengthIds, ...schoolIds, ...supportIds, ...planIds] } },
    select: { id: true, before: true, after: true },
  });
  const cleaned = entries.flatMap(({ id, ...words }) => {
    const { value, found } = redacted(words, text);
    return found > 0 ? [{ id, ...value, found }] : [];
  });
  if (cleaned.length === 0) return 0;
  const changes = JSON.stringify(cleaned.map(({ id, before, after }) => ({ id, before, after })));
  await db.$queryRaw`SELECT redact_history("id", ${changes}::jsonb, ${personId}::uuid, ${personName}, ${reason}) AS "changed"
    FROM "Trust" WHERE "id" = ${trustId}::uuid`;
  return cleaned.reduce((sum, { found }) => sum + found, 0);
}
