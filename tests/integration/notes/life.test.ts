import { describe, expect, it } from "vitest";
import { dateOf } from "@/lib/dates";
import { answerAccuracy, comment, sendToHeadteacher, settle, takeBack } from "@/lib/notes/commands";
import { beginCorrection, presentNote, withdrawNote } from "@/lib/notes/correction-commands";
import { publishNote } from "@/lib/notes/publication-commands";
import { notePage, publishedNote } from "@/lib/notes/queries";
import { redact } from "@/lib/notes/redaction-commands";
import { notesToday } from "@/lib/notes/today-queries";
import { anAction, aVisit, aVisitedSchool, type VisitedSchool, writePart, writeWholeNote } from "../../factories/notes.ts";
import { inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const versionOf = async ({ adviser }: VisitedSchool, visitId: string) => (await notePage(adviser, visitId))?.context.note?.version ?? 0;
const at = async (place: VisitedSchool, visitId: string) => ({ visitId, version: await versionOf(place, visitId) });

async function aWrittenNote() {
  const place = await aVisitedSchool();
  const visit = await aVisit(place);
  const action = await anAction(place);
  const keys = await writeWholeNote(place.adviser, visit.id);
  return { place, visitId: visit.id, action, keys };
}

async function publish(place: VisitedSchool, visitId: string) {
  expect(await sendToHeadteacher(place.adviser, await at(place, visitId))).toMatchObject({ ok: true });
  const answer = { ...(await at(place, visitId)), accuracy: "accurate" as const, words: "" };
  expect(await answerAccuracy(place.headteacher, answer)).toMatchObject({ ok: true });
  const result = await publishNote(place.adviser, await at(place, visitId));
  expect(result).toMatchObject({ ok: true });
}

describe("a note is sent when all that the protocol demands is there", () => {
  it("VP-9 not while an action of an earlier visit is unrated, nor without evidence", async () => {
    const { place, visitId, action } = await aWrittenNote();
    const sent = await sendToHeadteacher(place.adviser, await at(place, visitId));
    expect(sent).toMatchObject({ ok: false, refusal: { clause: "VP-9", sentence: expect.stringContaining("1 action is not rated") } });
    await writePart(place.adviser, visitId, "rating", action.id, { level: "amber", evidence: "" });
    const bare = await sendToHeadteacher(place.adviser, await at(place, visitId));
    expect(bare).toMatchObject({ ok: false, refusal: { clause: "VP-9", sentence: expect.stringContaining("no evidence") } });
  });

  it.each([
    ["VT-3", "section", "send"],
    ["VT-3", "section", "disadvantaged"],
    ["VP-8", "section", "impact"],
    ["VT-6", "theme", "early-reading"],
  ] as const)("%s not without %s %s", async (clause, kind, key) => {
    const { place, visitId, action } = await aWrittenNote();
    await writePart(place.adviser, visitId, "rating", action.id, { level: "amber", evidence: "Seen" });
    await writePart(place.adviser, visitId, kind, key, { body: [] }, { base: 1 });
    expect(await sendToHeadteacher(place.adviser, await at(place, visitId))).toMatchObject({ ok: false, refusal: { clause } });
  });

  it("VP-8 and then the headteacher checks it, comments, and it is published with its rows", async () => {
    const { place, visitId, action, keys } = await aWrittenNote();
    const { adviser, headteacher, governor, director, trust } = place;
    await writePart(adviser, visitId, "rating", action.id, { level: "green", evidence: "Groups run daily", outcome: "close" });
    expect(await notePage(headteacher, visitId), "a draft is the writer's").toBeNull();
    expect(await notePage(director, visitId), "an unsent draft is the writer's").toBeNull();
    expect(await sendToHeadteacher(adviser, await at(place, visitId))).toMatchObject({ ok: true });
    expect(await notePage(headteacher, visitId)).not.toBeNull();
    expect(await notePage(governor, visitId), "governors read what is published").toBeNull();
    expect(await comment(headteacher, { visitId, section: "findings", text: "It was three lessons." })).toMatchObject({ ok: true });
    const early = await publishNote(adviser, await at(place, visitId));
    expect(early).toMatchObject({ ok: false, refusal: { sentence: expect.stringMatching(/has until/) } });
    const answer = { ...(await at(place, visitId)), accuracy: "accurate" as const, words: "" };
    expect(await answerAccuracy(headteacher, answer)).toMatchObject({ ok: true });
    expect(await publishNote(adviser, await at(place, visitId))).toMatchObject({ ok: true, value: { number: 1 } });

    expect((await notePage(governor, visitId))?.context.note?.state).toBe("published");
    const published = await publishedNote(governor, visitId, 1);
    expect(JSON.stringify(published?.document)).toContain("One routine for phonics");
    await inTrustOf(trust.id, async (db) => {
      const where = { trustId: trust.id };
      expect(await db.agreedAction.findFirst({ where: { ...where, id: action.id } })).toMatchObject({ state: "closed" });
      expect(await db.actionRating.findFirst({ where: { ...where, actionId: action.id } })).toMatchObject({
        levelKey: "green",
        outcome: "close",
      });
      expect(await db.agreedAction.findFirst({ where: { ...where, id: keys.step } })).toMatchObject({
        text: "Train a second adult",
        dueWords: "the end of Term 3",
        visitId,
      });
      expect(await db.finding.findFirst({ where: { ...where, id: keys.strength } })).toMatchObject({
        kind: "strength",
        worthSharing: true,
      });
      expect(await db.visit.findFirst({ where: { ...where, id: visitId } })).toMatchObject({ status: "done" });
      expect(await db.outboxMail.count({ where: { ...where, kind: "told" } })).toBeGreaterThan(0);
    });
  });

  it("what the headteacher finds inaccurate goes to the director, and both words stay with the note", async () => {
    const { place, visitId, action } = await aWrittenNote();
    await writePart(place.adviser, visitId, "rating", action.id, { level: "amber", evidence: "Seen" });
    await sendToHeadteacher(place.adviser, await at(place, visitId));
    const nothing = await answerAccuracy(place.headteacher, { ...(await at(place, visitId)), accuracy: "notAccurate", words: "" });
    expect(nothing).toMatchObject({ ok: false, refusal: { field: "words" } });
    await answerAccuracy(place.headteacher, { ...(await at(place, visitId)), accuracy: "notAccurate", words: "We have two leads." });
    expect(await publishNote(place.adviser, await at(place, visitId))).toMatchObject({ ok: false });
    expect(await settle(place.adviser, { ...(await at(place, visitId)), words: "I decide" })).toMatchObject({ ok: false });
    expect(await settle(place.director, { ...(await at(place, visitId)), words: "Publish, with these words" })).toMatchObject({ ok: true });
    expect(await publishNote(place.adviser, await at(place, visitId))).toMatchObject({ ok: true });
    expect((await notePage(place.governor, visitId))?.context.note).toMatchObject({ accuracyWords: "We have two leads." });
  });

  it("stands still while the headteacher reads it: what they found accurate is what is published", async () => {
    const { place, visitId, action, keys } = await aWrittenNote();
    const { adviser, headteacher } = place;
    await writePart(adviser, visitId, "rating", action.id, { level: "amber", evidence: "Seen" });
    await sendToHeadteacher(adviser, await at(place, visitId));
    const other = () => writePart(adviser, visitId, "strength", keys.strength, { text: "Something else" }, { base: 1 });
    await expect(other(), "while it is read").rejects.toThrow(/stands still/);
    const answer = async (accuracy: "accurate" | "notAccurate", words = "") =>
      answerAccuracy(headteacher, { ...(await at(place, visitId)), accuracy, words });
    expect(await answer("accurate")).toMatchObject({ ok: true });
    await expect(other(), "once it is found accurate").rejects.toThrow(/stands still/);
    expect(await takeBack(adviser, await at(place, visitId))).toMatchObject({ ok: true });
    await other();
    expect(await publishNote(adviser, await at(place, visitId)), "other words are read anew").toMatchObject({ ok: false });
    expect(await sendToHeadteacher(adviser, await at(place, visitId))).toMatchObject({ ok: true });
    expect(await publishNote(adviser, await at(place, visitId))).toMatchObject({ ok: false });
    expect(await answer("accurate")).toMatchObject({ ok: true });
    expect(await publishNote(adviser, await at(place, visitId))).toMatchObject({ ok: true });
  });

  it("silence does not accept what the headteacher found wrong in an earlier draft: the director decides", async () => {
    const { place, visitId, action } = await aWrittenNote();
    const { adviser, director } = place;
    await writePart(adviser, visitId, "rating", action.id, { level: "amber", evidence: "Seen" });
    await sendToHeadteacher(adviser, await at(place, visitId));
    await answerAccuracy(place.headteacher, { ...(await at(place, visitId)), accuracy: "notAccurate", words: "We have two leads." });
    await takeBack(adviser, await at(place, visitId));
    expect(await sendToHeadteacher(adviser, await at(place, visitId))).toMatchObject({ ok: true });
    const later = { today: "2026-12-02" };
    const silent = await publishNote({ ...adviser, ...later }, await at(place, visitId));
    expect(silent).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining("the director decides") } });
    expect((await notesToday({ ...director, ...later })).notAccurate.map((one) => one.visitId)).toEqual([visitId]);
    expect(await settle({ ...director, ...later }, { ...(await at(place, visitId)), words: "Publish it" })).toMatchObject({ ok: true });
    expect(await publishNote({ ...adviser, ...later }, await at(place, visitId))).toMatchObject({ ok: true });
  });

  it("silence accepts after the working days of the year", async () => {
    const { place, visitId, action } = await aWrittenNote();
    await writePart(place.adviser, visitId, "rating", action.id, { level: "amber", evidence: "Seen" });
    await sendToHeadteacher(place.adviser, await at(place, visitId));
    const later = { ...place.adviser, today: "2026-12-02" };
    expect(await publishNote(later, await at(place, visitId))).toMatchObject({ ok: true });
  });
});

/** A name that came into a later note, a rating of it, the owner's progress, a governor's view and a text that lost a race. */
async function aLaterNoteAbout(place: VisitedSchool, visitId: string, actionId: string) {
  const { trust, adviser, headteacher, governor } = place;
  const later = await aVisit(place, { number: 3, date: "2026-11-20" });
  await writePart(adviser, later.id, "rating", actionId, { level: "amber", evidence: "Seen with Mia Green again" });
  const trustId = trust.id;
  await inTrustOf(trustId, async (db) => {
    const level = { levelKey: "amber", levelName: "Under way", levelTone: "amber", outcome: "carryOn" as const };
    const rating = { trustId, actionId, visitId: later.id, day: dateOf("2026-11-20"), ratedById: adviser.personId };
    await db.actionRating.create({ data: { ...rating, ...level, evidence: "With Mia Green" } });
    await db.actionProgress.create({ data: { trustId, actionId, personId: headteacher.personId, text: "Mia Green reads daily" } });
    const shadow = { trustId, visitId, personId: governor.personId, name: "Priya Nair", as: "Governor", role: "shadows" as const };
    await db.visitPerson.create({ data: { ...shadow, view: "I met Mia Green" } });
    const lost = { trustId, id: crypto.randomUUID(), visitId: later.id, kind: "strength", key: "k", personId: adviser.personId };
    await db.noteChange.create({ data: { ...lost, value: { text: "Mia Green" } } });
  });
}

describe("what is published", () => {
  async function aPublishedNote() {
    const written = await aWrittenNote();
    await writePart(written.place.adviser, written.visitId, "rating", written.action.id, {
      level: "amber",
      evidence: "Seen with Mia Green",
    });
    await publish(written.place, written.visitId);
    return written;
  }

  it("never changes: the database refuses, and a correction is a new version beside the old", async () => {
    const { place, visitId, keys } = await aPublishedNote();
    const { adviser, trust, governor } = place;
    const change = inTrustOf(trust.id, (db) => db.noteVersion.updateMany({ where: { trustId: trust.id, visitId }, data: { content: {} } }));
    await expect(change).rejects.toThrow(/does not change/);
    await expect(writePart(adviser, visitId, "strength", keys.strength, { text: "Other" }, { base: 1 })).rejects.toThrow(/published/);
    expect(await beginCorrection(adviser, { ...(await at(place, visitId)), reason: "A number was wrong" })).toMatchObject({ ok: true });
    expect(await notePage(governor, visitId), "the old version is read meanwhile").not.toBeNull();
    await writePart(adviser, visitId, "strength", keys.strength, { text: "One routine in three classes" }, { base: 1 });
    await expect(writePart(adviser, visitId, "nextStep", keys.step, { text: "Other" }, { base: 1 })).rejects.toThrow(
      /stand as they were published/,
    );
    expect(await publishNote(adviser, await at(place, visitId))).toMatchObject({ ok: true, value: { number: 2 } });
    expect(JSON.stringify(await publishedNote(governor, visitId, 1))).toContain("One routine for phonics in all classes");
    expect(JSON.stringify(await publishedNote(governor, visitId, 2))).toContain("One routine in three classes");
    const ratings = await inTrustOf(trust.id, (db) => db.actionRating.count({ where: { trustId: trust.id, visitId } }));
    expect(ratings, "ratings are not doubled").toBe(1);
  });

  it("is withdrawn by the director only, and a marker remains", async () => {
    const { place, visitId } = await aPublishedNote();
    const why = { reason: "Published for the wrong school" };
    expect(await withdrawNote(place.adviser, { ...(await at(place, visitId)), ...why })).toMatchObject({ ok: false });
    expect(await withdrawNote(place.director, { ...(await at(place, visitId)), ...why })).toMatchObject({ ok: true });
    expect((await notePage(place.governor, visitId))?.context.note).toMatchObject({ state: "withdrawn", withdrawnReason: why.reason });
    expect(await publishedNote(place.governor, visitId, 1)).toBeNull();
  });

  it("loses personal data everywhere it is kept, with the reason", async () => {
    const { place, visitId, keys } = await aPublishedNote();
    const { trust, director } = place;
    await aLaterNoteAbout(place, visitId, keys.step);
    expect(await redact(director, { visitId, text: "mia green", reason: "A pupil is named" })).toMatchObject({ ok: true });
    const kept = await inTrustOf(trust.id, async (db) => {
      const where = { trustId: trust.id };
      const tables = [
        db.noteVersion.findMany({ where }),
        db.notePart.findMany({ where }),
        db.noteChange.findMany({ where }),
        db.actionRating.findMany({ where }),
        db.agreedAction.findMany({ where }),
        db.finding.findMany({ where }),
        db.actionProgress.findMany({ where }),
        db.visitPerson.findMany({ where }),
        db.auditEntry.findMany({ where }),
        db.outboxMail.findMany({ where }),
      ];
      return JSON.stringify(await Promise.all(tables));
    });
    expect(kept).not.toMatch(/mia green/i);
    expect(kept).toContain("A pupil is named");
  });

  it("GO-3 is presented on a day that has been, after the visit", async () => {
    const { place, visitId } = await aPublishedNote();
    const { headteacher, school, governor } = place;
    const on = (day: string) => presentNote(headteacher, { visitId, schoolId: school.id, day });
    expect(await on("2026-01-01")).toMatchObject({ ok: false });
    expect(await on("2027-01-01")).toMatchObject({ ok: false });
    expect(await on(testDay)).toMatchObject({ ok: true });
    expect((await notePage(governor, visitId))?.context.presented).toEqual([{ schoolId: school.id, day: testDay }]);
  });
});

it("VT-6 a theme that was not covered says why, and is offered to the next visit", async () => {
  const { place, visitId, action } = await aWrittenNote();
  const next = await aVisit(place, { number: 3, date: "2027-01-20" });
  await writePart(place.adviser, visitId, "rating", action.id, { level: "amber", evidence: "Seen" });
  await writePart(place.adviser, visitId, "theme", "early-reading", { covered: false, reason: "The reading lead was ill" }, { base: 1 });
  await publish(place, visitId);
  const { trust } = place;
  const after = await inTrustOf(trust.id, (db) => db.visit.findFirst({ where: { trustId: trust.id, id: next.id } }));
  expect(after?.carriedThemes).toEqual([{ visitId, key: "early-reading", text: "Early reading" }]);
  expect(dateOf("2027-01-20")).toEqual(after?.date);
});
