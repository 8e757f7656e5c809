import { describe, expect, it } from "vitest";
import { recordChange } from "@/lib/audit/record";
import { dateOf } from "@/lib/dates";
import { answerAccuracy, comment, handOverNote, sendToHeadteacher, settle, takeBack } from "@/lib/notes/commands";
import { beginCorrection, presentNote, withdrawNote } from "@/lib/notes/correction-commands";
import { publishNote } from "@/lib/notes/publication-commands";
import { notePage, publishedNote } from "@/lib/notes/queries";
import { redact } from "@/lib/notes/redaction-commands";
import { answerStrength } from "@/lib/strengths/commands";
import { askForSupport } from "@/lib/support/ask-commands";
import { anAction, aVisit, aVisitedSchool, type VisitedSchool, writePart, writeWholeNote } from "../../factories/notes.ts";
import { aViewer, inTrustOf, testDay } from "../../factories/records.ts";
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

  it("silence accepts after the working days of the year", async () => {
    const { place, visitId, action } = await aWrittenNote();
    await writePart(place.adviser, visitId, "rating", action.id, { level: "amber", evidence: "Seen" });
    await sendToHeadteacher(place.adviser, await at(place, visitId));
    const later = { ...place.adviser, today: "2026-12-02" };
    expect(await publishNote(later, await at(place, visitId))).toMatchObject({ ok: true });
  });
});

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

  it("UO-8 is corrected and withdrawn although a priority, a point and a view rest on what it found", async () => {
    const { place, visitId, keys } = await aPublishedNote();
    const { adviser, trust, school } = place;
    const trustId = trust.id;
    const findings = () => inTrustOf(trustId, (db) => db.finding.findMany({ where: { trustId, visitId } }));
    const before = await findings();
    expect(before.some(({ kind }) => kind === "evaluation")).toBe(true);
    const priorityId = await inTrustOf(trustId, async (db) => {
      const year = await db.academicYear.findFirstOrThrow({ where: { trustId } });
      const plan = await db.improvementPlan.create({ data: { trustId, unitId: school.unitId, yearId: year.id, kind: "annual" } });
      const priority = await db.planPriority.create({
        data: { trustId, planId: plan.id, id: crypto.randomUUID(), title: "Phonics", changedById: adviser.personId },
      });
      await db.priorityOrigin.createMany({ data: before.map(({ id }) => ({ trustId, priorityId: priority.id, findingId: id })) });
      return priority.id;
    });
    expect((await answerStrength(place.headteacher, { findingId: keys.strength, leader: "", answer: "share" })).ok).toBe(true);
    expect(await beginCorrection(adviser, { ...(await at(place, visitId)), reason: "A number was wrong" })).toMatchObject({ ok: true });
    await writePart(adviser, visitId, "strength", keys.strength, { text: "One routine in three classes" }, { base: 1 });
    expect(await publishNote(adviser, await at(place, visitId))).toMatchObject({ ok: true, value: { number: 2 } });
    expect((await findings()).map(({ id }) => id).sort(), "what was found keeps its place").toEqual(before.map(({ id }) => id).sort());
    expect((await findings()).find(({ id }) => id === keys.strength)?.text).toBe("One routine in three classes");
    const shared = await inTrustOf(trustId, (db) => db.sharedStrength.findFirst({ where: { trustId, visitId } }));
    expect(shared, "other words were agreed to").toMatchObject({ withdrawnReason: "The note in which it stood was corrected." });
    const origins = () => inTrustOf(trustId, (db) => db.priorityOrigin.count({ where: { trustId, priorityId } }));
    expect(await origins()).toBe(before.length);
    expect(await withdrawNote(place.director, { ...(await at(place, visitId)), reason: "Wrong school" })).toMatchObject({ ok: true });
    expect([await findings(), await origins()]).toEqual([[], 0]);
  });

  it("is withdrawn by the director only, and a marker remains", async () => {
    const { place, visitId } = await aPublishedNote();
    const where = { trustId: place.trust.id, visitId };
    const finding = await inTrustOf(place.trust.id, (db) => db.finding.findFirstOrThrow({ where: { ...where, worthSharing: true } }));
    const shared = await answerStrength(place.headteacher, { findingId: finding.id, leader: "", answer: "share" });
    expect(shared).toMatchObject({ ok: true });
    const why = { reason: "Published for the wrong school" };
    expect(await withdrawNote(place.adviser, { ...(await at(place, visitId)), ...why })).toMatchObject({ ok: false });
    expect(await withdrawNote(place.director, { ...(await at(place, visitId)), ...why })).toMatchObject({ ok: true });
    expect((await notePage(place.governor, visitId))?.context.note).toMatchObject({ state: "withdrawn", withdrawnReason: why.reason });
    expect(await publishedNote(place.governor, visitId, 1)).toBeNull();
    const strength = await inTrustOf(place.trust.id, (db) => db.sharedStrength.findFirst({ where }));
    expect(strength, "what was shared from it is taken back").toMatchObject({ withdrawnOn: expect.any(Date) });
  });

  it("loses personal data everywhere it is kept, with the reason", async () => {
    const { place, visitId } = await aPublishedNote();
    const { trust, director } = place;
    const words = { before: { action: "A talk with Mia Green" }, after: { action: "A talk" } };
    await inTrustOf(trust.id, (db) =>
      recordChange(db, director, { action: "Changed the action", recordType: "visit", recordId: visitId, ...words }),
    );
    const { unitId } = place.school;
    const shared = { text: "Mia Green reads to the class", offeredById: director.personId, offeredOn: new Date("2026-11-01") };
    await inTrustOf(trust.id, (db) => db.sharedStrength.create({ data: { trustId: trust.id, unitId, ...shared } }));
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
        db.sharedStrength.findMany({ where }),
        db.auditEntry.findMany({ where }),
        db.outboxMail.findMany({ where }),
      ];
      return JSON.stringify(await Promise.all(tables));
    });
    expect(kept).not.toMatch(/mia green/i);
    expect(kept).toContain("A pupil is named");
    expect(kept).toContain("A talk with [removed]");
    expect(kept).toContain("Took personal data out of the history");
  });

  it("also where it has gone on to: support, what governors asked, the plan that answers it", async () => {
    const { place, visitId } = await aPublishedNote();
    const { trust, school, director, headteacher } = place;
    const said = "Mia Green needs a reader";
    const asked = await askForSupport(headteacher, {
      ...{ unitId: school.unitId, title: said, need: said, strandKey: "" },
      ...{ visitId, actionId: "", obligationId: "", strengthId: "", helperId: "" },
    });
    if (!asked.ok) throw new Error(asked.refusal.sentence);
    const { personId } = director;
    const byDirector = { trustId: trust.id, changedById: personId };
    await inTrustOf(trust.id, async (db) => {
      const at = { trustId: trust.id, schoolId: school.id, day: new Date(testDay), title: "Full governing body" };
      const meeting = await db.governingBodyMeeting.create({ data: at });
      const report = await db.presentedReport.create({
        data: { trustId: trust.id, meetingId: meeting.id, visitId, conclusion: said, recordedById: personId },
      });
      await db.governorQuestion.create({ data: { trustId: trust.id, reportId: report.id, question: said, recordedById: personId } });
      const year = await db.academicYear.findFirstOrThrow({ where: { trustId: trust.id } });
      const plan = await db.improvementPlan.create({ data: { trustId: trust.id, unitId: school.unitId, yearId: year.id, kind: "annual" } });
      const priority = await db.planPriority.create({ data: { ...byDirector, planId: plan.id, title: said, why: said } });
      await db.planStep.create({ data: { ...byDirector, priorityId: priority.id, text: said } });
    });
    expect(await redact(director, { visitId, text: "Mia Green", reason: "A pupil is named" })).toMatchObject({ ok: true });
    const left = await inTrustOf(trust.id, async (db) => {
      const where = { trustId: trust.id };
      const tables = [
        ...[db.support.findMany({ where }), db.presentedReport.findMany({ where }), db.governorQuestion.findMany({ where })],
        ...[db.planPriority.findMany({ where }), db.planStep.findMany({ where }), db.auditEntry.findMany({ where })],
      ];
      return (await Promise.all(tables)).map((rows) => JSON.stringify(rows));
    });
    for (const rows of left) {
      expect(rows).not.toContain("Green");
      expect(rows).toContain("[removed] needs a reader");
    }
  });

  it("also where a later note quotes it, and where a name is half bold", async () => {
    const { place, visitId } = await aPublishedNote();
    const { trust, director, adviser } = place;
    const later = await aVisit(place, { number: 3, date: "2026-11-24" });
    const spans = [{ text: "As Mia " }, { text: "Green", bold: true as const }, { text: " said" }];
    await writePart(adviser, later.id, "section", "impact", { body: [{ kind: "paragraph", spans }] });
    expect(await redact(director, { visitId, text: "Mia Green", reason: "A pupil is named" })).toMatchObject({ ok: true });
    const kept = await inTrustOf(trust.id, async (db) => {
      const where = { trustId: trust.id };
      return JSON.stringify([await db.notePart.findMany({ where }), await db.noteChange.findMany({ where })]);
    });
    expect(kept).not.toContain("Green");
    expect(kept).toContain("As [removed] said");
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

describe("a note changes hands", () => {
  it("what the headteacher reads is not written over: it is taken back first", async () => {
    const { place, visitId, action, keys } = await aWrittenNote();
    await writePart(place.adviser, visitId, "rating", action.id, { level: "amber", evidence: "Seen" });
    await sendToHeadteacher(place.adviser, await at(place, visitId));
    await expect(writePart(place.adviser, visitId, "strength", keys.strength, { text: "Other" }, { base: 1 })).rejects.toThrow(
      /Take it back/,
    );
    const answer = { ...(await at(place, visitId)), accuracy: "accurate" as const, words: "" };
    await answerAccuracy(place.headteacher, answer);
    await expect(writePart(place.adviser, visitId, "strength", keys.strength, { text: "Other" }, { base: 1 })).rejects.toThrow(
      /Take it back/,
    );
    expect(await takeBack(place.adviser, await at(place, visitId))).toMatchObject({ ok: true });
    await writePart(place.adviser, visitId, "strength", keys.strength, { text: "Other" }, { base: 1 });
    expect(await publishNote(place.adviser, await at(place, visitId)), "and is checked anew").toMatchObject({ ok: false });
  });

  it("VP-4 a visit that was cancelled has no note to write, to send or to publish", async () => {
    const { place, visitId } = await aWrittenNote();
    const version = await versionOf(place, visitId);
    const cancelled = { status: "cancelled" as const, cancelledBy: "school" as const, cancelReason: "Closed" };
    await inTrustOf(place.trust.id, (db) => db.visit.updateMany({ where: { trustId: place.trust.id, id: visitId }, data: cancelled }));
    expect(await sendToHeadteacher(place.adviser, { visitId, version })).toMatchObject({ ok: false });
    expect(await publishNote(place.adviser, { visitId, version })).toMatchObject({ ok: false });
    await expect(writePart(place.adviser, visitId, "section", "other", { body: [] })).rejects.toThrow();
  });

  it("when an adviser leaves, the director gives the draft to somebody of the team, who goes on and publishes", async () => {
    const { place, visitId, action } = await aWrittenNote();
    const { trust, director, headteacher } = place;
    const other = await aViewer(trust, "adviser", { name: "Simon Pell" });
    const give = (personId: string, viewer = director) => handOverNote(viewer, { visitId, personId, reason: "Ann has left" });
    expect(await give(other.personId, place.adviser), "only the director gives it").toMatchObject({ ok: false });
    expect(await give(headteacher.personId), "only to the team").toMatchObject({ ok: false, refusal: { field: "personId" } });
    expect(await give(other.personId)).toMatchObject({ ok: true });
    await writePart(other, visitId, "rating", action.id, { level: "amber", evidence: "Seen" });
    expect(await sendToHeadteacher(other, await at(place, visitId))).toMatchObject({ ok: true });
    await answerAccuracy(headteacher, { ...(await at(place, visitId)), accuracy: "accurate" as const, words: "" });
    expect(await publishNote(other, await at(place, visitId))).toMatchObject({ ok: true });
  });
});
