import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { aside, deskOf } from "@/lib/brought-in/desks";
import { suggestedPlace } from "@/lib/brought-in/places";
import type { PlaceAllTyped, PlaceTyped } from "@/lib/brought-in/schema";
import type { BroughtBody, BroughtSection } from "@/lib/brought-in/sections";
import type { OpenTarget } from "@/lib/brought-in/target";
import { broughtTargets, openTarget } from "@/lib/brought-in/targets/targets";
import { type Database, inTrust } from "@/lib/db";
import type { Change } from "@/lib/desk/change";
import { isId } from "@/lib/pages";
import { done, notFound, type Result, refused } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";
import type { DeskKind } from "@/prisma/generated/enums";

/** So many texts can wait for one document. */
const mostInTray = 1_000;
/** One request to save takes so many changes. */
const mostAtOnce = 50;

/** Keeps the sections of a file in a document's tray: nothing of them is in the document yet. */
export async function bringIn(
  viewer: Viewer,
  { slug, recordId, fileName, sections }: { slug: string; recordId: string; fileName: string; sections: readonly BroughtSection[] },
): Promise<Result<{ sections: number }>> {
  const desk = deskOf(slug);
  if (!desk || !isId(recordId)) return notFound("document");
  return inTrust(viewer, async (db) => {
    if (!(await openTarget(db, viewer, desk, recordId))) return notFound("document");
    if (sections.length === 0) return refused("There are no words in this file.");
    const { trustId, personId } = viewer;
    const waiting = await db.broughtText.count({ where: { trustId, desk, recordId, placedAt: null } });
    if (waiting + sections.length > mostInTray)
      return refused("Too many texts are waiting in the tray. Place some of them, or put them aside, and bring the file in then.");
    const name = fileName.slice(0, 200);
    await db.broughtText.createMany({
      data: sections.map(({ heading, body }, position) => ({
        trustId,
        desk,
        recordId,
        fileName: name,
        heading,
        body: body as unknown as Prisma.InputJsonValue,
        position,
        personId,
      })),
    });
    const after = { file: name, sections: sections.length };
    await recordChange(db, viewer, { action: "Brought in a Word file", recordType: recordTypeOf(desk), recordId, after });
    return done({ sections: sections.length });
  });
}

/** A document's entry in the history has its desk's name; the others take nothing in. */
const recordTypeOf = (desk: DeskKind) => (desk === "improvementPlan" || desk === "strategicPlan" ? desk : "selfEvaluation");

/** Something could not be written: all that was begun is taken back. */
class NotPlaced extends Error {}

/** Takes a step with a text of the tray, in one transaction: what could not be placed leaves nothing behind. */
async function withText<Value>(
  viewer: Viewer,
  textId: string,
  step: (db: Database, text: HeldText) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await inTrust(viewer, async (db) => {
      const text = await heldText(db, viewer, textId);
      const open = text && (await openTarget(db, viewer, text.desk, text.recordId));
      return text && open ? step(db, text) : notFound("text");
    });
  } catch (fault) {
    if (fault instanceof NotPlaced) return refused(fault.message);
    throw fault;
  }
}

interface HeldText extends BroughtSection {
  id: string;
  desk: DeskKind;
  recordId: string;
  isWaiting: boolean;
}

async function heldText(db: Database, { trustId }: Viewer, id: string): Promise<HeldText | null> {
  await db.$queryRaw`SELECT 1 FROM "BroughtText" WHERE "trustId" = ${trustId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const text = await db.broughtText.findFirst({ where: { trustId, id } });
  return text && { ...text, body: text.body as unknown as BroughtBody, isWaiting: text.placedAt === null };
}

/** Puts a text of the tray into a place of a document, by the document's own way of saving. */
export function placeText(viewer: Viewer, { textId, place }: PlaceTyped): Promise<Result<{ name: string }>> {
  return withText(viewer, textId, async (db, text) => {
    if (!text.isWaiting) return refused("This text was placed or put aside already. Take it out again first.");
    const [desk = "", recordId = "", ...key] = place.split("/");
    const open = isId(recordId) ? await openTarget(db, viewer, desk as DeskKind, recordId) : null;
    if (!open) return notFound("document");
    return done({ name: await put(db, viewer, text, { desk: desk as DeskKind, open, key: key.join("/") }) });
  });
}

/** Writes a text into its place and takes it out of the tray; the place's name. */
async function put(
  db: Database,
  viewer: Viewer,
  text: HeldText,
  { desk, open, key }: { desk: DeskKind; open: OpenTarget; key: string },
): Promise<string> {
  const changes = open.changesFor(key, text);
  if (typeof changes === "string") throw new NotPlaced(changes);
  for (let from = 0; from < changes.length; from += mostAtOnce)
    await write(viewer, desk, open.recordId, changes.slice(from, from + mostAtOnce));
  const place = open.places.find((one) => one.key === key);
  const name = [open.title, place?.group, place?.name].filter(Boolean).join(", ");
  await db.broughtText.updateMany({ where: { trustId: viewer.trustId, id: text.id }, data: { placedAt: new Date(), placedIn: name } });
  const after = { heading: text.heading, place: name };
  await recordChange(db, viewer, {
    action: "Placed a text from a Word file",
    recordType: recordTypeOf(desk),
    recordId: open.recordId,
    after,
  });
  return name;
}

async function write(viewer: Viewer, desk: DeskKind, recordId: string, changes: Change[]): Promise<void> {
  const saved = await broughtTargets[desk]?.save(viewer, recordId, changes);
  if (!saved?.ok) throw new NotPlaced(saved?.refusal.sentence ?? "This document takes no texts.");
  for (const answer of saved.value.answers) {
    if ("refused" in answer) throw new NotPlaced(answer.refused);
    if ("conflict" in answer) throw new NotPlaced("Somebody is writing at this place just now. Press once more.");
  }
}

/** Places every text of a tray for which a place is likely; the others stay. */
export async function placeAllSuggested(
  viewer: Viewer,
  { desk, recordId }: PlaceAllTyped,
): Promise<Result<{ placed: number; left: number }>> {
  const waiting = await inTrust(viewer, async (db) => {
    if (!(await openTarget(db, viewer, desk, recordId))) return null;
    const { trustId } = viewer;
    return db.broughtText.findMany({
      where: { trustId, desk, recordId, placedAt: null },
      orderBy: [{ at: "asc" }, { position: "asc" }],
      select: { id: true },
    });
  });
  if (!waiting) return notFound("document");
  let placed = 0;
  for (const { id } of waiting) {
    const result = await withText(viewer, id, async (db, text) => {
      // What was placed before has made new places: a priority, an objective.
      const open = await openTarget(db, viewer, desk, recordId);
      const key = open && text.isWaiting ? suggestedPlace(text, open.places) : null;
      if (open && key !== null) await put(db, viewer, text, { desk, open, key });
      return done(key !== null);
    });
    if (result.ok && result.value) placed += 1;
  }
  return done({ placed, left: waiting.length - placed });
}

/** Puts a text aside that goes nowhere: it leaves the tray and can be taken out again. */
export function putAside(viewer: Viewer, { textId }: { textId: string }): Promise<Result> {
  return withText(viewer, textId, async (db, text) => {
    if (!text.isWaiting) return refused("This text was placed or put aside already.");
    const data = { placedAt: new Date(), placedIn: aside };
    await db.broughtText.updateMany({ where: { trustId: viewer.trustId, id: text.id }, data });
    const { desk, recordId, heading } = text;
    await recordChange(db, viewer, { action: "Put a text aside", recordType: recordTypeOf(desk), recordId, after: { heading } });
    return done();
  });
}

/** Takes a text out again that was put aside or placed: it lies in the tray as before. What was placed stays in the document. */
export function takeOut(viewer: Viewer, { textId }: { textId: string }): Promise<Result> {
  return withText(viewer, textId, async (db, text) => {
    if (text.isWaiting) return refused("This text lies in the tray already.");
    await db.broughtText.updateMany({ where: { trustId: viewer.trustId, id: text.id }, data: { placedAt: null, placedIn: null } });
    const { desk, recordId, heading } = text;
    await recordChange(db, viewer, { action: "Took a text out again", recordType: recordTypeOf(desk), recordId, after: { heading } });
    return done();
  });
}
