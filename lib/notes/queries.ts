import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust, type Database, inTrust } from "@/lib/db";
import { type NoteContext, notePlaceOf, type PublishedNote } from "@/lib/notes/context";
import { type NoteAnswer, noteStatement } from "@/lib/notes/note-statement";
import type { Part } from "@/lib/notes/parts";
import { notePlaceIn } from "@/lib/notes/place-statement";
import { notePolicy } from "@/lib/notes/policy";
import { isId } from "@/lib/pages";
import { strategyFrom } from "@/lib/strategy/places";

/** A note with all it is written from, when the viewer may read it or write it; else null. */
export async function notePage(viewer: Viewer, visitId: string): Promise<NoteContext | null> {
  if (!isId(visitId)) return null;
  const [answer] = await askInTrust<NoteAnswer>(viewer, noteStatement(viewer, visitId));
  const context = answer && asContext(answer);
  if (!context) return null;
  const place = notePlaceOf(context);
  return notePolicy.read(viewer, place) || notePolicy.write(viewer, place) ? context : null;
}

/** The same inside a transaction, for commands: the note's row is locked first. */
export async function noteContextIn(db: Database, viewer: Viewer, visitId: string): Promise<NoteContext | null> {
  await db.$queryRaw`SELECT 1 FROM "Note" WHERE "trustId" = ${viewer.trustId}::uuid AND "visitId" = ${visitId}::uuid FOR UPDATE`;
  const rows = await db.$queryRaw<{ row: NoteAnswer }[]>`SELECT to_jsonb(q) AS "row" FROM (${noteStatement(viewer, visitId)}) q`;
  const answer = rows[0]?.row;
  return answer ? asContext(answer) : null;
}

function asContext(answer: NoteAnswer): NoteContext {
  return { ...answer, strategy: strategyFrom(answer.strategy) };
}

/** One published version as it was published, for who may read the note; or null. */
export async function publishedNote(viewer: Viewer, visitId: string, number: number): Promise<PublishedNote | null> {
  if (!isId(visitId) || !Number.isInteger(number)) return null;
  return inTrust(viewer, async (db) => {
    const context = await contextOnly(db, viewer, visitId);
    if (!context || context.note?.state === "withdrawn" || !notePolicy.read(viewer, notePlaceOf(context))) return null;
    const row = await db.noteVersion.findFirst({ where: { trustId: viewer.trustId, visitId, number }, select: { content: true } });
    return row ? (row.content as unknown as PublishedNote) : null;
  });
}

async function contextOnly(db: Database, viewer: Viewer, visitId: string): Promise<NoteContext | null> {
  const rows = await db.$queryRaw<{ row: NoteAnswer }[]>`SELECT to_jsonb(q) AS "row" FROM (${noteStatement(viewer, visitId)}) q`;
  return rows[0] ? asContext(rows[0].row) : null;
}

/** A part as another browser has it, and who wrote it. */
export interface FreshPart extends Part {
  removed: boolean;
  by: string;
  byId: string;
  at: string;
}

/** Parts that have changed since a moment, for a browser that has the note open; null where the note may not be written. */
export async function changedParts(viewer: Viewer, visitId: string, since: Date): Promise<{ parts: FreshPart[]; now: string } | null> {
  if (!isId(visitId)) return null;
  return inTrust(viewer, async (db) => {
    const place = await notePlaceIn(db, viewer, visitId);
    if (!place || !notePolicy.write(viewer, place)) return null;
    const parts = await db.$queryRaw<FreshPart[]>`
      SELECT n."kind", n."key", n."value", n."position", n."removed", n."version", p."name" AS "by", p."id" AS "byId",
        to_char(n."changedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at"
      FROM "NotePart" n JOIN "Person" p ON p."trustId" = n."trustId" AND p."id" = n."changedById"
      WHERE n."trustId" = ${viewer.trustId}::uuid AND n."visitId" = ${visitId}::uuid AND n."changedAt" > ${since}`;
    return { parts, now: new Date().toISOString() };
  });
}
