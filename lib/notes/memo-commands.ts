import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { withNote } from "@/lib/notes/commands";
import { directorLetter } from "@/lib/notes/letters";
import { partValue } from "@/lib/notes/parts";
import { notePolicy } from "@/lib/notes/policy";
import { aboutNote, tell } from "@/lib/notes/tell";
import { done, notFound, type Result, refused } from "@/lib/result";

/** A confidential memo to the director and the chief executive: what concerns a named person never stands in a note. */
export async function writeMemo(viewer: Viewer, { visitId, text }: { visitId: string; text: string }): Promise<Result> {
  return withNote(viewer, { visitId }, notePolicy.tellDirector, async ({ db, context, record }) => {
    await db.memo.create({ data: { trustId: viewer.trustId, visitId, kind: "confidential", text, authorId: viewer.personId } });
    await record({ action: "Wrote a confidential memo to the director" });
    const letter = directorLetter(aboutNote(context, "memo"), viewer.personName, true);
    await tell(db, viewer, context, { roles: ["directorOfEducation", "chiefExecutive"], notice: "urgentRisk" }, letter);
    return done();
  });
}

/** Tells the director of one risk now, by a deliberate press, before the note is published. */
export async function tellDirector(viewer: Viewer, { visitId, key }: { visitId: string; key: string }): Promise<Result> {
  return withNote(viewer, { visitId }, notePolicy.tellDirector, async ({ db, context, record }) => {
    const text = partValue(context.parts, "risk", key).text.trim();
    if (text === "") return refused("Write the risk first, and wait until it is saved.");
    const { trustId, personId } = viewer;
    const told = await db.memo.findFirst({ where: { trustId, visitId, kind: "riskNow", text }, select: { id: true } });
    if (told) return refused("The director has been told of this risk.");
    await db.memo.create({ data: { trustId, visitId, kind: "riskNow", text, authorId: personId } });
    await record({ action: "Told the director of a risk" });
    const letter = directorLetter(aboutNote(context, "memo"), viewer.personName, false);
    await tell(db, viewer, context, { roles: ["directorOfEducation"], notice: "urgentRisk" }, letter);
    return done();
  });
}

/** The director or the chief executive has read a memo. */
export async function seeMemo(viewer: Viewer, { memoId }: { memoId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    if (!notePolicy.readMemos(viewer, { schoolId: "", unitId: "" })) return notFound("memo");
    const { count } = await db.memo.updateMany({
      where: { trustId, id: memoId, seenAt: null },
      data: { seenAt: new Date(), seenById: personId },
    });
    return count === 1 ? done() : notFound("memo");
  });
}
