import "server-only";
import { recordChange } from "@/lib/audit/record";
import { holds, type Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { noteChecks } from "@/lib/notes/checks";
import { notePlaceOf } from "@/lib/notes/context";
import { accuracyLetter, answeredLetter, handedOverLetter } from "@/lib/notes/letters";
import { answerByOf, isCheckedForAccuracy, owesReadThrough, waitsForDirector } from "@/lib/notes/life";
import { heldContextIn } from "@/lib/notes/note-statement";
import type { NotePlace } from "@/lib/notes/policy";
import { notePolicy } from "@/lib/notes/policy";
import type { AccuracyTyped } from "@/lib/notes/schema";
import { surroundingsIn } from "@/lib/notes/surroundings-statement";
import { ofTheTeamOn } from "@/lib/notes/team";
import { aboutNote, tell } from "@/lib/notes/tell";
import { type OpenNote, setNote, tookPlace } from "@/lib/notes/writing/open-note";
import { refusalOf, refusing } from "@/lib/protocol/rule";
import { done, notFound, type Result, refused } from "@/lib/result";

interface Asked {
  visitId: string;
  version?: number;
}

const changed = "Somebody else has changed the state of this note. Load the page again to see it.";

/** Finds a note, asks whether the viewer may, and works on it in one transaction with the note held (find, allow, decide, write). */
export function withNote<Value>(
  viewer: Viewer,
  { visitId, version }: Asked,
  allowed: (viewer: Viewer, place: NotePlace) => boolean,
  work: (note: OpenNote) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return inTrust(viewer, async (db) => {
    const context = await heldContextIn(db, viewer, visitId);
    if (!context?.note || !allowed(viewer, notePlaceOf(context))) return notFound("note");
    if (version !== undefined && context.note.version !== version) return refused(changed);
    const record: OpenNote["record"] = (change) => recordChange(db, viewer, { ...change, recordType: "visit", recordId: visitId });
    return work({ db, context: context as OpenNote["context"], record });
  });
}

/** Sends a draft to the headteacher, who checks it for accuracy. Everything that the protocol demands is there (VP-8, VP-9, VT-3, VT-6). */
export async function sendToHeadteacher(viewer: Viewer, { visitId, version }: { visitId: string; version: number }): Promise<Result> {
  return withNote(viewer, { visitId, version }, notePolicy.publish, async (note) => {
    const { db, context } = note;
    const obstacle = obstacleToSending(context, viewer);
    if (obstacle) return obstacle;
    const around = await surroundingsIn(db, viewer, context);
    const owed = refusing(noteChecks(context, context.parts, around, viewer.today), "publish");
    if (owed.length > 0) return refused(refusalOf(owed), { clause: owed[0]?.clause ?? "" });
    const answerBy = answerByOf(around.calendar, viewer.today, context.strategy.numbers.accuracyWorkingDays);
    await setNote(note, viewer, visitId, {
      state: "withHeadteacher",
      sentAt: new Date(),
      answerBy: dateOf(answerBy),
    });
    if (context.visit.status === "planned") await tookPlace(db, viewer, visitId);
    await note.record({ action: "Sent the note to the headteacher", after: { answerBy } });
    await tell(
      db,
      viewer,
      context,
      { roles: ["headteacher"], notice: "noteToCheck" },
      accuracyLetter(aboutNote(context), viewer.personName, answerBy),
    );
    return done();
  });
}

/** Why a draft can not go to the headteacher, whatever is written in it. */
function obstacleToSending({ note, visit, strategy }: OpenNote["context"], viewer: Viewer) {
  if (note.state !== "draft") return refused(changed);
  if (!isCheckedForAccuracy(visit)) return refused("A meeting’s note is published without a check.");
  if (viewer.today < visit.date) return refused("The visit has not been yet.");
  if (owesReadThrough(strategy.note, note, visit, { byDirector: holds(viewer, "directorOfEducation") }))
    return refused("This year each note is read through by the director or a deputy before the headteacher sees it: ask for it first.");
  return null;
}

/**
 * Takes a note back from the headteacher, to go on writing: whatever was answered, the new words are read anew. What was
 * found not accurate stays with it, until the headteacher finds it accurate or the director decides.
 */
export async function takeBack(viewer: Viewer, { visitId, version }: { visitId: string; version: number }): Promise<Result> {
  return withNote(viewer, { visitId, version }, notePolicy.publish, async (note) => {
    const { state, accuracy } = note.context.note;
    if (state === "withReader") return takeBackFromReader(note, viewer, visitId);
    if (state !== "withHeadteacher") return refused(changed);
    const settled = accuracy === "accurate" ? { accuracyWords: null, accuracyById: null, accuracyAt: null } : {};
    const open = { accuracy: null, directorsWords: null, directorId: null, ...settled };
    await setNote(note, viewer, visitId, { state: "draft", sentAt: null, answerBy: null, ...open });
    await note.record({ action: "Took the note back" });
    return done();
  });
}

async function takeBackFromReader(note: OpenNote, viewer: Viewer, visitId: string): Promise<Result> {
  await setNote(note, viewer, visitId, { state: "draft", readAskedAt: null });
  await note.record({ action: "Took the note back from its reader" });
  return done();
}

/** The director gives an unfinished note to somebody else of the team: a draft stays with its author, or is reassigned. */
export async function handOverNote(
  viewer: Viewer,
  { visitId, personId, reason }: { visitId: string; personId: string; reason: string },
): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const context = await heldContextIn(db, viewer, visitId);
    if (!context || !notePolicy.handOver(viewer, notePlaceOf(context))) return notFound("note");
    const person = await db.person.findFirst({
      where: { AND: [{ trustId, id: personId }, ofTheTeamOn(viewer)] },
      select: { id: true, name: true },
    });
    if (!person) return refused("Choose somebody of the team.", { field: "personId" });
    if (context.note) {
      await db.note.update({ where: { trustId_visitId: { trustId, visitId } }, data: { authorId: person.id, version: { increment: 1 } } });
    } else await db.note.create({ data: { trustId, visitId, authorId: person.id } });
    const change = {
      action: "Gave the note to somebody else",
      before: { with: context.note?.author ?? context.visit.lead },
      after: { with: person.name, reason },
    };
    await recordChange(db, viewer, { ...change, recordType: "visit", recordId: visitId });
    await tell(
      db,
      viewer,
      context,
      { roles: [], personIds: [person.id], notice: "noteAnswered" },
      handedOverLetter(aboutNote(context), viewer.personName, reason),
    );
    return done();
  });
}

/** A comment on one section: of the headteacher, or of whoever reads the note through before. */
export async function comment(
  viewer: Viewer,
  { visitId, section, text }: { visitId: string; section: string; text: string },
): Promise<Result> {
  const may = (who: Viewer, place: NotePlace) => notePolicy.checkAccuracy(who, place) || notePolicy.readThrough(who, place);
  return withNote(viewer, { visitId }, may, async ({ db, context }) => {
    const ofReader = context.note.state === "withReader";
    await db.noteComment.create({ data: { trustId: viewer.trustId, visitId, section, text, ofReader, personId: viewer.personId } });
    return done();
  });
}

/** The writer's answer to a comment. */
export async function answerComment(viewer: Viewer, { commentId, answer }: { commentId: string; answer: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const found = await db.noteComment.findFirst({ where: { trustId, id: commentId }, select: { visitId: true } });
    if (!found) return notFound("comment");
    return withNote(viewer, found, notePolicy.answerComments, async () => {
      await db.noteComment.update({ where: { trustId_id: { trustId, id: commentId } }, data: { answer, answeredAt: new Date() } });
      return done();
    });
  });
}

/** The headteacher's answer: accurate, or not and what is wrong. Their words stay with the note. */
export async function answerAccuracy(viewer: Viewer, { visitId, accuracy, words, version }: AccuracyTyped): Promise<Result> {
  if (accuracy === "notAccurate" && words === "") return refused("Say what is not accurate.", { field: "words" });
  return withNote(viewer, { visitId, version }, notePolicy.checkAccuracy, async (note) => {
    const { db, context } = note;
    await setNote(note, viewer, visitId, {
      accuracy,
      accuracyWords: words || null,
      accuracyById: viewer.personId,
      accuracyAt: new Date(),
      directorsWords: null,
      directorId: null,
    });
    const accurate = accuracy === "accurate";
    await note.record({ action: accurate ? "Found the note accurate" : "Found the note not accurate" });
    const roles = accurate ? [] : (["directorOfEducation"] as const);
    const personIds = context.visit.leadId ? [context.visit.leadId] : [];
    await tell(
      db,
      viewer,
      context,
      { roles: [...roles], personIds, notice: "noteAnswered" },
      answeredLetter(aboutNote(context), viewer.personName, accurate),
    );
    return done();
  });
}

/** The director decides on a note that the headteacher finds not accurate: it may be published, both words attached. */
export async function settle(
  viewer: Viewer,
  { visitId, words, version }: { visitId: string; words: string; version: number },
): Promise<Result> {
  return withNote(viewer, { visitId, version }, notePolicy.settle, async (note) => {
    if (!waitsForDirector(note.context.note, viewer.today)) return refused("The headteacher has not found it inaccurate.");
    await setNote(note, viewer, visitId, { directorsWords: words, directorId: viewer.personId });
    await note.record({ action: "Decided on the accuracy of the note" });
    return done();
  });
}
