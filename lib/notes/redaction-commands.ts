import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { withNote } from "@/lib/notes/commands";
import type { NoteContext } from "@/lib/notes/context";
import { type KeptWords, keptByRecord, keptWords, type Reach } from "@/lib/notes/kept-words";
import { notePolicy } from "@/lib/notes/policy";
import { redacted } from "@/lib/notes/redaction";
import { done, type Result, refused } from "@/lib/result";

type Row = Record<string, unknown>;

/** A table of the database, whichever it is. */
interface Table {
  findMany: (of: { where: object }) => Promise<Row[]>;
  updateMany: (of: { where: object; data: Row }) => Promise<unknown>;
}

/** What is taken out, and why. */
interface Redaction {
  text: string;
  reason: string;
}

/**
 * The director takes personal data out, everywhere it is kept for the school (lib/notes/kept-words), and out of the history
 * of all of these. The reason stays, the words do not.
 */
export async function redact(
  viewer: Viewer,
  { visitId, ...redaction }: Redaction & { visitId: string },
): Promise<Result<{ places: number }>> {
  return withNote(viewer, { visitId }, notePolicy.withdraw, async ({ db, context, record }) => {
    const { trustId } = viewer;
    const reach = await reachOf(db, viewer, context.visit, redaction.text);
    const records = [...reach.units, ...reach.schools];
    let places = 0;
    for (const kept of keptWords) {
      const where = { ...kept.of(reach), trustId };
      const { found, ids } = await outOf(db, kept, where, redaction);
      places += found;
      records.push(...ids);
    }
    for (const kept of keptByRecord) places += (await outOf(db, kept, { recordId: { in: records }, trustId }, redaction)).found;
    places += await outOfHistory(db, viewer, records, redaction);
    if (places === 0) return refused("These words stand nowhere in what is kept of this school.", { field: "text" });
    // The words themselves are not written into the history: that would keep what is taken out.
    await record({ action: "Took personal data out of the note", after: { reason: redaction.reason, places: String(places) } });
    return done({ places });
  });
}

/** Takes the words out of one table's rows; which rows these are, and how often the words stood there. */
async function outOf(
  db: Database,
  { table, words, key = ["id"], isLog }: Omit<KeptWords, "of">,
  where: { trustId: string } & Row,
  { text, reason }: Redaction,
): Promise<{ found: number; ids: string[] }> {
  const rows = (db as unknown as Record<string, Table>)[table] as Table;
  const ids: string[] = [];
  let places = 0;
  for (const row of await rows.findMany({ where })) {
    if (typeof row.id === "string") ids.push(row.id);
    const cleaned = words.map((column) => [column, redacted(row[column], text)] as const).filter(([, { found }]) => found > 0);
    if (cleaned.length === 0) continue;
    places += cleaned.reduce((sum, [, { found }]) => sum + found, 0);
    await rows.updateMany({
      where: { trustId: where.trustId, ...Object.fromEntries(key.map((column) => [column, row[column]])) },
      data: {
        ...Object.fromEntries(cleaned.map(([column, { value }]) => [column, value])),
        // Whoever is writing there meets a newer version; what else never changes says why it did.
        ...("version" in row && !isLog ? { version: { increment: 1 } } : {}),
        ...("redactReason" in row ? { redactedAt: new Date(), redactReason: reason } : {}),
      },
    });
  }
  return { found: places, ids };
}

/** The visits and actions of the unit that the note is about, and of the one that stands for it since a federation. */
async function reachOf(
  db: Database,
  { trustId }: Viewer,
  { unitId, improvedIn, schools }: NoteContext["visit"],
  text: string,
): Promise<Reach> {
  const units = [...new Set([unitId, improvedIn])];
  const where = { trustId, unitId: { in: units } };
  const visits = await db.visit.findMany({ where, select: { id: true } });
  const actions = await db.agreedAction.findMany({ where, select: { id: true } });
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const word = text.split(/\s+/).reduce((longest, one) => (one.length > longest.length ? one : longest));
  return { units, schools: ids(schools), visits: ids(visits), actions: ids(actions), word };
}

/** The history is append only: the database takes words out of it by one function, which says in each history that it did. */
async function outOfHistory(
  db: Database,
  { trustId, personId, personName }: Viewer,
  records: string[],
  { text, reason }: Redaction,
): Promise<number> {
  const entries = await db.auditEntry.findMany({
    where: { trustId, recordId: { in: records } },
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
