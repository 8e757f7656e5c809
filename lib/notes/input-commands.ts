import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { written } from "@/lib/desk/change";
import type { PartValue } from "@/lib/notes/parts";
import { notePlaceIn } from "@/lib/notes/place-statement";
import { notePolicy } from "@/lib/notes/policy";
import { isId } from "@/lib/pages";
import { changedMeanwhile, done, notFound, type Result } from "@/lib/result";
import { linesOf, richTextFrom } from "@/lib/rich-text/rich-text";

const part = { kind: "section", key: "school-input" } as const;

/** The headteacher's own words for a visit: what has changed, and where help is wanted. They stand at the top of its note. */
export async function saveSchoolInput(
  viewer: Viewer,
  { visitId, text, before = "" }: { visitId: string; text: string; before?: string | undefined },
): Promise<Result> {
  if (!isId(visitId)) return notFound("visit");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const place = await notePlaceIn(db, viewer, visitId);
    if (!place || !notePolicy.giveInput(viewer, place)) return notFound("visit");
    const where = { trustId_visitId_kind_key: { trustId, visitId, ...part } };
    const there = await db.notePart.findUnique({ where, select: { value: true } });
    const stands = linesOf((there?.value as PartValue<"section"> | undefined)?.body ?? []);
    if (stands !== before.replace(/\r\n/g, "\n") && stands !== text) return changedMeanwhile({ text: stands, before: stands });
    await db.note.createMany({ data: [{ trustId, visitId, authorId: place.leadId ?? personId }], skipDuplicates: true });
    const value = { body: richTextFrom(text) };
    if (written(value) === written(there?.value)) return done();
    const facts = { value, changedById: personId, changedAt: new Date() };
    await db.notePart.upsert({ where, create: { trustId, visitId, ...part, ...facts }, update: { ...facts, version: { increment: 1 } } });
    await recordChange(db, viewer, { action: "Wrote the school’s own input", recordType: "visit", recordId: visitId });
    return done();
  });
}
