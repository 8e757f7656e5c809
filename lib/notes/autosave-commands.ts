import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import { type Answered, type Change, decide, type StoredPart } from "@/lib/desk/change";
import { fieldsOf } from "@/lib/notes/parts";
import { notePlaceIn } from "@/lib/notes/place-statement";
import { notePolicy } from "@/lib/notes/policy";
import { isId } from "@/lib/pages";
import { done, notFound, type Result, refused } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";

/**
 * Saves what was written in parts of a note, each change once however often it is sent. A part that somebody else has
 * changed meanwhile is not overwritten: the answer brings their text, and the text that was sent is kept.
 */
export async function saveChanges(
  viewer: Viewer,
  { visitId, changes }: { visitId: string; changes: Change[] },
): Promise<Result<{ answers: Answered[] }>> {
  if (!isId(visitId)) return notFound("note");
  return inTrust(viewer, async (db) => {
    const place = await notePlaceIn(db, viewer, visitId);
    if (!place) return notFound("note");
    if (!notePolicy.write(viewer, place)) return refused(whyNot(place.state));
    if (place.state === "correcting" && changes.some(({ kind }) => kind === "rating" || kind === "nextStep")) return refused(standing);
    if (place.state === "none") await begin(db, viewer, visitId);
    // Publication takes the note for itself; until then many may write.
    await db.$queryRaw`SELECT 1 FROM "Note" WHERE "trustId" = ${viewer.trustId}::uuid AND "visitId" = ${visitId}::uuid FOR SHARE`;
    const stored = await lockedParts(db, viewer, visitId, changes);
    const answers: Answered[] = [];
    for (const change of changes) answers.push(await save(db, viewer, visitId, change, stored));
    return done({ answers });
  });
}

const standing = "Ratings and next steps stand as they were published: they are carried on in the list of actions.";

function whyNot(state: string): string {
  if (state === "withReader") return "This note is being read through. Take it back to write on.";
  if (state === "withHeadteacher") return "This note is with the headteacher. Take it back to write on.";
  if (state === "published") return "This note is published and does not change. A correction is a new version.";
  return "There is no such note, or it is not yours to write.";
}

async function begin(db: Database, viewer: Viewer, visitId: string): Promise<void> {
  const made = await db.note.createMany({
    data: [{ trustId: viewer.trustId, visitId, authorId: viewer.personId }],
    skipDuplicates: true,
  });
  if (made.count > 0) await recordChange(db, viewer, { action: "Began the note", recordType: "visit", recordId: visitId });
}

interface Stored extends StoredPart {
  kind: string;
  key: string;
  by: string;
  at: string;
}

interface Known {
  parts: Map<string, Stored>;
  /** Changes that were made already, with the version that they made. */
  made: Map<string, number>;
}

const nameOf = ({ kind, key }: { kind: string; key: string }) => `${kind}:${key}`;

/** The parts of the changes as they stand, taken for this transaction one after another; and what was made before. */
async function lockedParts(db: Database, { trustId }: Viewer, visitId: string, changes: readonly Change[]): Promise<Known> {
  const names = [...new Set(changes.map(nameOf))].sort();
  for (const name of names) await db.$executeRaw(taken(`${trustId}:${visitId}:${name}`));
  const [row] = await db.$queryRaw<{ parts: Stored[] | null; made: { id: string; version: number }[] | null }[]>`
    SELECT (SELECT jsonb_agg(jsonb_build_object('kind', n."kind", 'key', n."key", 'value', n."value", 'position', n."position",
        'removed', n."removed", 'version', n."version", 'at', n."changedAt", 'by', p."name"))
      FROM "NotePart" n JOIN "Person" p ON p."trustId" = n."trustId" AND p."id" = n."changedById"
      WHERE n."trustId" = ${trustId}::uuid AND n."visitId" = ${visitId}::uuid AND n."kind" || ':' || n."key" = ANY(${names})) AS "parts",
      (SELECT jsonb_agg(jsonb_build_object('id', c."id", 'version', c."version")) FROM "NoteChange" c
      WHERE c."trustId" = ${trustId}::uuid AND c."id" = ANY(${changes.map(({ id }) => id)}::uuid[]) AND c."visitId" = ${visitId}::uuid
        AND c."version" IS NOT NULL) AS "made"`;
  return {
    parts: new Map((row?.parts ?? []).map((part) => [nameOf(part), part])),
    made: new Map((row?.made ?? []).map(({ id, version }) => [id, version])),
  };
}

/** Nobody else changes what is named so until this transaction ends; also where there is no row yet to be locked. */
function taken(name: string): Prisma.Sql {
  return Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

async function save(db: Database, viewer: Viewer, visitId: string, change: Change, { parts, made }: Known): Promise<Answered> {
  const { id, kind, key } = change;
  const at = new Date().toISOString();
  const before = made.get(id);
  if (before !== undefined) return { id, kind, key, saved: before, at };
  const stored = parts.get(nameOf(change)) ?? null;
  const decision = decide(change, stored, fieldsOf(change.kind));
  if (decision.does === "refuse") return { id, kind, key, refused: decision.sentence };
  if (decision.does === "write") {
    await write(db, viewer, visitId, change, decision.version);
    const { value, position, removed } = change;
    parts.set(nameOf(change), { kind, key, value, position, removed, version: decision.version, by: viewer.personName, at });
  }
  await keep(db, viewer, visitId, change, decision.does === "conflict" ? null : decision.version);
  if (decision.does !== "conflict") return { id, kind, key, saved: decision.version, at };
  const { value = null, position = 0, removed = false, version = 0, by = "", at: theirs = at } = stored ?? {};
  return { id, kind, key, conflict: { value, position, removed, version, by, at: theirs } };
}

async function write(db: Database, { trustId, personId }: Viewer, visitId: string, change: Change, version: number): Promise<void> {
  const { kind, key, position, removed } = change;
  const value = change.value as Prisma.InputJsonValue;
  const facts = { value, position, removed, version, changedAt: new Date(), changedById: personId };
  await db.notePart.upsert({
    where: { trustId_visitId_kind_key: { trustId, visitId, kind, key } },
    create: { trustId, visitId, kind, key, ...facts },
    update: facts,
  });
}

/** What was sent is kept until publication: a text that lost a race is not gone with its browser. */
async function keep(db: Database, { trustId, personId }: Viewer, visitId: string, change: Change, version: number | null): Promise<void> {
  const { id, kind, key } = change;
  const value = (change.value ?? Prisma.DbNull) as Prisma.InputJsonValue;
  const kept = await db.noteChange.createMany({
    data: [{ trustId, id, visitId, kind, key, version, personId, value }],
    skipDuplicates: true,
  });
  // It was sent before and had met another's change.
  if (kept.count === 0 && version !== null) await db.noteChange.updateMany({ where: { trustId, id, visitId }, data: { version } });
}
