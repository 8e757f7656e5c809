import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust, type Database, inTrust } from "@/lib/db";
import { type NoteContext, notePlaceOf, type PublishedNote } from "@/lib/notes/context";
import { type NoteAnswer, noteStatement } from "@/lib/notes/note-statement";
import { writtenLines } from "@/lib/notes/part-words";
import { type Part, partValue } from "@/lib/notes/parts";
import { notePlaceIn } from "@/lib/notes/place-statement";
import { notePolicy } from "@/lib/notes/policy";
import { isId } from "@/lib/pages";
import { linesOf } from "@/lib/rich-text/rich-text";
import { strategyFrom } from "@/lib/strategy/places";
import { visitName } from "@/lib/visits/words";

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
  return contextIn(db, viewer, visitId);
}

async function contextIn(db: Database, viewer: Viewer, visitId: string): Promise<NoteContext | null> {
  const rows = await db.$queryRaw<{ row: NoteAnswer }[]>`SELECT to_jsonb(q) AS "row" FROM (${noteStatement(viewer, visitId)}) q`;
  return rows[0] ? asContext(rows[0].row) : null;
}

function asContext(answer: NoteAnswer): NoteContext {
  return { ...answer, strategy: strategyFrom(answer.strategy) };
}

/** One published version as it was published, for who may read the note; or null. */
export async function publishedNote(viewer: Viewer, visitId: string, number: number): Promise<PublishedNote | null> {
  if (!isId(visitId) || !Number.isInteger(number)) return null;
  return inTrust(viewer, async (db) => {
    const place = await notePlaceIn(db, viewer, visitId);
    if (!place || place.state === "withdrawn" || !notePolicy.read(viewer, place)) return null;
    const row = await db.noteVersion.findFirst({ where: { trustId: viewer.trustId, visitId, number }, select: { content: true } });
    return row ? (row.content as unknown as PublishedNote) : null;
  });
}

/** What a headteacher is shown while the note is the writer's: their own words for the visit; or null. */
export async function schoolInputPage(viewer: Viewer, visitId: string) {
  if (!isId(visitId)) return null;
  return inTrust(viewer, async (db) => {
    const context = await contextIn(db, viewer, visitId);
    if (!context || !notePolicy.giveInput(viewer, notePlaceOf(context))) return null;
    const { visit, parts } = context;
    return {
      visitId,
      name: visitName(visit),
      date: visit.date,
      lead: visit.lead,
      urn: visit.urn,
      unit: visit.unit,
      text: linesOf(partValue(parts, "section", "school-input").body),
      begun: parts.some(({ key }) => key !== "school-input"),
    };
  });
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

/** How alike two paragraphs must be to be told of, and how long. */
const alike = 0.72;
const longEnough = 100;

/** Paragraphs of a draft that are much like a finding in another note that the viewer published. */
export async function repeatedTexts(viewer: Viewer, { visit, parts }: NoteContext): Promise<{ text: string; unit: string; day: string }[]> {
  const paragraphs = parts.flatMap(({ value }) => writtenLines(value)).filter((line) => line.length >= longEnough);
  if (paragraphs.length === 0) return [];
  return inTrust(
    viewer,
    (db) => db.$queryRaw<{ text: string; unit: string; day: string }[]>`
    SELECT DISTINCT ON (o."mine") o."mine" AS "text", to_char(f."day", 'YYYY-MM-DD') AS "day", COALESCE(
      (SELECT w."name" FROM "Federation" w WHERE w."trustId" = f."trustId" AND w."unitId" = f."unitId"),
      (SELECT s."name" FROM "School" s WHERE s."trustId" = f."trustId" AND s."unitId" = f."unitId" LIMIT 1), '') AS "unit"
    FROM "Finding" f JOIN "Visit" v ON v."trustId" = f."trustId" AND v."id" = f."visitId"
    CROSS JOIN LATERAL regexp_split_to_table(f."text", E'\n') AS t("theirs")
    CROSS JOIN unnest(${paragraphs}::text[]) AS o("mine")
    WHERE f."trustId" = ${viewer.trustId}::uuid AND v."leadId" = ${viewer.personId}::uuid AND f."visitId" <> ${visit.id}::uuid
      AND f."day" > ${visit.date}::date - 730 AND length(t."theirs") >= ${longEnough} AND similarity(t."theirs", o."mine") >= ${alike}
    ORDER BY o."mine", similarity(t."theirs", o."mine") DESC LIMIT 20`,
  );
}
