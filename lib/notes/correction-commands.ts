import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { withNote } from "@/lib/notes/commands";
import type { Part } from "@/lib/notes/parts";
import { notePolicy } from "@/lib/notes/policy";
import { dropFindings } from "@/lib/notes/writing/findings";
import { setNote } from "@/lib/notes/writing/open-note";
import { done, type Result, refused } from "@/lib/result";
import { takeBackWithTheNote } from "@/lib/strengths/writing/with-the-note";
import type { Prisma } from "@/prisma/generated/client";

interface Reasoned {
  visitId: string;
  reason: string;
  version: number;
}

/** Begins a correction: the published version stays as it is, and a new one is written beside it. */
export async function beginCorrection(viewer: Viewer, { visitId, reason, version }: Reasoned): Promise<Result> {
  return withNote(viewer, { visitId, version }, notePolicy.correct, async (note) => {
    await setNote(note, viewer, visitId, { state: "correcting", correction: reason });
    await note.record({ action: "Began a correction of the note", after: { reason } });
    return done();
  });
}

/** Gives a correction up: what stands in the parts is again what was published. */
export async function cancelCorrection(viewer: Viewer, { visitId, version }: { visitId: string; version: number }): Promise<Result> {
  return withNote(viewer, { visitId, version }, notePolicy.publish, async (note) => {
    const { db, context } = note;
    if (context.note.state !== "correcting") return refused("No correction is being written.");
    const { trustId, personId } = viewer;
    const number = context.versions.at(-1)?.number ?? 1;
    const last = await db.noteVersion.findFirst({ where: { trustId, visitId, number }, select: { content: true } });
    const { parts } = (last?.content ?? { parts: [] }) as unknown as { parts: Part[] };
    const now = await db.notePart.findMany({ where: { trustId, visitId } });
    for (const { kind, key, version: at } of now) {
      const published = parts.find((part) => part.kind === kind && part.key === key);
      await db.notePart.update({
        where: { trustId_visitId_kind_key: { trustId, visitId, kind, key } },
        data: {
          version: at + 1,
          changedById: personId,
          removed: !published,
          ...(published ? { value: published.value as Prisma.InputJsonValue, position: published.position } : {}),
        },
      });
    }
    await setNote(note, viewer, visitId, { state: "published", correction: null });
    await note.record({ action: "Gave the correction up" });
    return done();
  });
}

/** The director withdraws a note: a marker remains, with who and why; its text is read by nobody. */
export async function withdrawNote(viewer: Viewer, { visitId, reason, version }: Reasoned): Promise<Result> {
  return withNote(viewer, { visitId, version }, notePolicy.withdraw, async (note) => {
    await setNote(note, viewer, visitId, { state: "withdrawn", withdrawnAt: new Date(), withdrawnReason: reason });
    const findings = await note.db.finding.findMany({ where: { trustId: viewer.trustId, visitId }, select: { id: true } });
    await dropFindings(
      note.db,
      viewer.trustId,
      findings.map(({ id }) => id),
    );
    await takeBackWithTheNote(note.db, viewer, visitId);
    await note.db.provisionRating.deleteMany({ where: { trustId: viewer.trustId, visitId } });
    await note.record({ action: "Withdrew the note", after: { reason } });
    return done();
  });
}

/** The day on which a note was presented to a school's governing body (GO-3). */
export async function presentNote(
  viewer: Viewer,
  { visitId, schoolId, day }: { visitId: string; schoolId: string; day: string },
): Promise<Result> {
  return withNote(viewer, { visitId }, notePolicy.present, async ({ db, context, record }) => {
    const { trustId, personId } = viewer;
    if (!context.visit.schools.some(({ id }) => id === schoolId)) return refused("The note is not about this school.");
    if (day < context.visit.date) return refused("The meeting was before the visit.", { field: "day" });
    if (day > viewer.today) return refused("The meeting has not been yet: record it afterwards.", { field: "day" });
    const facts = { day: dateOf(day), recordedById: personId };
    await db.notePresentation.upsert({
      where: { trustId_visitId_schoolId: { trustId, visitId, schoolId } },
      create: { trustId, visitId, schoolId, ...facts },
      update: facts,
    });
    await record({ action: "Recorded the presentation to governors", after: { day } });
    return done();
  });
}
