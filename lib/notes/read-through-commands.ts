import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withNote } from "@/lib/notes/commands";
import { readLetter, readThroughLetter } from "@/lib/notes/letters";
import { isCheckedForAccuracy } from "@/lib/notes/life";
import { notePolicy } from "@/lib/notes/policy";
import { aboutNote, tell } from "@/lib/notes/tell";
import { setNote } from "@/lib/notes/writing/open-note";
import { done, type Result, refused } from "@/lib/result";

interface Asked {
  visitId: string;
  version: number;
}

/** The author asks the director or a deputy to read the draft through before the headteacher sees it. It stands still meanwhile. */
export async function askReadThrough(viewer: Viewer, { visitId, version }: Asked): Promise<Result> {
  return withNote(viewer, { visitId, version }, notePolicy.publish, async (note) => {
    const { db, context } = note;
    if (context.note.state !== "draft") return refused("Only a draft is read through before the headteacher sees it.");
    if (!isCheckedForAccuracy(context.visit)) return refused("A meeting’s note goes to no headteacher: nobody reads it through before.");
    if (viewer.today < context.visit.date) return refused("The visit has not been yet.");
    await setNote(note, viewer, visitId, { state: "withReader", readAskedAt: new Date() });
    await note.record({ action: "Asked for a read-through of the note" });
    const readers = { roles: ["directorOfEducation", "deputyDirector"] as const };
    await tell(
      db,
      viewer,
      context,
      { roles: [...readers.roles], notice: "noteToRead" },
      readThroughLetter(aboutNote(context), viewer.personName),
    );
    return done();
  });
}

/** The director or a deputy has read a draft through: it goes back to its author with their words. */
export async function answerReadThrough(viewer: Viewer, { visitId, version, words }: Asked & { words: string }): Promise<Result> {
  return withNote(viewer, { visitId, version }, notePolicy.readThrough, async (note) => {
    const { db, context } = note;
    const read = { readById: viewer.personId, readAt: new Date(), readWords: words };
    await setNote(note, viewer, visitId, { state: "draft", ...read });
    await note.record({ action: "Read the note through" });
    const personIds = [context.note.authorId];
    await tell(db, viewer, context, { roles: [], personIds, notice: "noteToRead" }, readLetter(aboutNote(context), viewer.personName));
    return done();
  });
}
