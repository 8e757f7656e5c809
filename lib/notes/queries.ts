import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust, type Database, inTrust } from "@/lib/db";
import type { FreshParts } from "@/lib/desk/change";
import { freshPartsIn } from "@/lib/desk/part-tables";
import { writtenLines } from "@/lib/desk/part-words";
import type { NoteSurroundings } from "@/lib/notes/checks";
import { type NoteContext, notePlaceOf, type PublishedNote } from "@/lib/notes/context";
import { asContext, contextIn, type NoteAnswer, noteStatement } from "@/lib/notes/note-statement";
import { partValue } from "@/lib/notes/parts";
import { notePlaceIn } from "@/lib/notes/place-statement";
import { type NotePlace, notePolicy } from "@/lib/notes/policy";
import { surroundingsIn } from "@/lib/notes/surroundings-statement";
import { ofTheTeamOn } from "@/lib/notes/team";
import { isId } from "@/lib/pages";
import { linesOf } from "@/lib/rich-text/rich-text";
import type { SchoolCalendar } from "@/lib/strategy/calendar";
import { visitName } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** What the page of a note is made of: `around` for whoever writes it. */
export interface NotePage {
  context: NoteContext;
  place: NotePlace;
  around: (NoteSurroundings & { calendar: SchoolCalendar }) | null;
}

/** A note with all it is written from, when the viewer may read it or write it; else null. */
export async function notePage(viewer: Viewer, visitId: string): Promise<NotePage | null> {
  if (!isId(visitId)) return null;
  const [answer] = await askInTrust<NoteAnswer>(viewer, noteStatement(viewer, visitId));
  if (!answer) return null;
  const context = asContext(answer);
  const place = notePlaceOf(context);
  if (notePolicy.write(viewer, place)) {
    return { context, place, around: await inTrust(viewer, (db) => surroundingsIn(db, viewer, context)) };
  }
  return notePolicy.read(viewer, place) ? { context: forReader(viewer, context, place), place, around: null } : null;
}

/** What was said at the read-through stays between its reader and the writers. */
function forReader(viewer: Viewer, context: NoteContext, place: NotePlace): NoteContext {
  if (place.writers.includes(viewer.personId) || notePolicy.readThrough(viewer, place)) return context;
  const note = context.note && { ...context.note, readWords: null };
  return { ...context, note, comments: context.comments.filter(({ ofReader }) => !ofReader) };
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

/** Parts that have changed since a moment, for a browser that has the note open; null where the note may not be written. */
export async function changedParts(viewer: Viewer, visitId: string, since: Date): Promise<FreshParts | null> {
  if (!isId(visitId)) return null;
  return inTrust(viewer, async (db) => {
    const place = await notePlaceIn(db, viewer, visitId);
    if (!place || !notePolicy.write(viewer, place)) return null;
    return freshPartsIn(db, viewer, noteParts, { recordId: visitId, since });
  });
}

function noteParts(trust: Prisma.Sql, visit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT * FROM "NotePart" n WHERE n."trustId" = ${trust} AND n."visitId" = ${visit}`;
}

/** How alike two paragraphs must be to be told of, and how long. */
const alike = 0.72;
const longEnough = 100;

/**
 * A draft as a governor will read it, for whoever writes it, with paragraphs that are much like a finding in another
 * note of the same author; or null.
 */
export async function notePreview(viewer: Viewer, visitId: string) {
  if (!isId(visitId)) return null;
  return inTrust(viewer, async (db) => {
    const context = await contextIn(db, viewer, visitId);
    if (!context || !notePolicy.write(viewer, notePlaceOf(context))) return null;
    return { context, repeated: await repeatedIn(db, viewer, context) };
  });
}

async function repeatedIn(
  db: Database,
  viewer: Viewer,
  { visit, parts }: NoteContext,
): Promise<{ text: string; unit: string; day: string }[]> {
  const paragraphs = parts.flatMap(({ value }) => writtenLines(value)).filter((line) => line.length >= longEnough);
  if (paragraphs.length === 0) return [];
  return db.$queryRaw<{ text: string; unit: string; day: string }[]>`
    SELECT DISTINCT ON (o."mine") o."mine" AS "text", to_char(f."day", 'YYYY-MM-DD') AS "day", COALESCE(
      (SELECT w."name" FROM "Federation" w WHERE w."trustId" = f."trustId" AND w."unitId" = f."unitId"),
      (SELECT s."name" FROM "School" s WHERE s."trustId" = f."trustId" AND s."unitId" = f."unitId" LIMIT 1), '') AS "unit"
    FROM "Finding" f JOIN "Visit" v ON v."trustId" = f."trustId" AND v."id" = f."visitId"
    CROSS JOIN LATERAL regexp_split_to_table(f."text", E'\n') AS t("theirs")
    CROSS JOIN unnest(${paragraphs}::text[]) AS o("mine")
    WHERE f."trustId" = ${viewer.trustId}::uuid AND v."leadId" = ${viewer.personId}::uuid AND f."visitId" <> ${visit.id}::uuid
      AND f."day" > ${visit.date}::date - 730 AND length(t."theirs") >= ${longEnough} AND similarity(t."theirs", o."mine") >= ${alike}
    ORDER BY o."mine", similarity(t."theirs", o."mine") DESC LIMIT 20`;
}

/** An unfinished note and the people of the team that it can be given to; null for whoever may not give it. */
export async function noteToHandOver(viewer: Viewer, visitId: string) {
  if (!isId(visitId)) return null;
  return inTrust(viewer, async (db) => {
    const context = await contextIn(db, viewer, visitId);
    if (!context || !notePolicy.handOver(viewer, notePlaceOf(context))) return null;
    const people = await db.person.findMany({
      where: ofTheTeamOn(viewer),
      orderBy: { name: "asc" },
      take: 200,
      select: { id: true, name: true },
    });
    return { visit: context.visit, with: context.note?.author ?? context.visit.lead, people };
  });
}
