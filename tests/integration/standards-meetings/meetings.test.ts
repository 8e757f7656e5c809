import { describe, expect, it } from "vitest";
import { rateAction } from "@/lib/agreed-actions/commands";
import { mintViewer, type Viewer } from "@/lib/auth/viewer";
import { bringInCategory } from "@/lib/categories/commands";
import { addEvidence, beginView, saveViewChanges, submitView, takeBackView } from "@/lib/judgements/commands";
import { viewToWrite } from "@/lib/judgements/queries";
import type { Result } from "@/lib/result";
import { saveMeetingChanges } from "@/lib/standards-meetings/autosave-commands";
import { cancelMeeting, moveMeeting, planMeeting, recordReach, recordWhoWasThere } from "@/lib/standards-meetings/commands";
import { composeMinutes, composeOutcome } from "@/lib/standards-meetings/compose";
import { agreeCategory, answerAppeal, appealCategory, takeBackDecision } from "@/lib/standards-meetings/decision-commands";
import { meetingList } from "@/lib/standards-meetings/list-queries";
import { meetingPack } from "@/lib/standards-meetings/pack-queries";
import { attendsOnly } from "@/lib/standards-meetings/policy";
import { meetingPage, meetingToPlan, sharedOutcome } from "@/lib/standards-meetings/queries";
import { shareOutcome } from "@/lib/standards-meetings/sharing-commands";
import { meetingsOfSchool, meetingsToday } from "@/lib/standards-meetings/today-queries";
import { anAction } from "../../factories/actions.ts";
import { aStrategy, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

type Stage = Awaited<ReturnType<typeof aSchoolInReinforcement>>;

const got = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
};
const refusalOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal);
const text = (words: string) => [{ kind: "paragraph" as const, spans: [{ text: words }] }];

async function aSchoolInReinforcement() {
  const stage = await aVisitedSchool();
  const { trust, school, director } = stage;
  const chair = await aViewer(trust, "chairOfGovernors", { school, name: "Grace Holt" });
  const chief = await aViewer(trust, "chiefExecutive", { name: "Helen Marsh" });
  const brought = {
    schoolId: school.id,
    axis: "main" as const,
    categoryKey: "reinforcement",
    since: "2026-03-02",
    decidedById: director.personId,
    source: "Minutes",
  };
  got(await bringInCategory(director, brought));
  return { ...stage, chair, chief };
}

/** A meeting of today, planned by the director. */
async function aPlannedMeeting({ director, school }: Stage, more: Partial<Parameters<typeof planMeeting>[1]> = {}) {
  const typed = {
    urn: school.urn,
    kind: "standards" as const,
    obligationId: "",
    replacesId: "",
    date: testDay,
    startsAt: "10:00",
    place: "Library",
    about: "",
    ...more,
  };
  const { meetingId } = got(await planMeeting(director, typed));
  return meetingId;
}

async function versionOf(viewer: Viewer, meetingId: string): Promise<number> {
  const context = await meetingPage(viewer, meetingId);
  if (!context) throw new Error("no meeting");
  return context.version;
}

async function holdIt({ director }: Stage, meetingId: string, absent: Record<string, string> = {}) {
  const context = await meetingPage(director, meetingId);
  const people = (context?.people ?? []).map(({ id, role }) => ({
    id,
    attendance: absent[role] === undefined ? ("present" as const) : ("absent" as const),
    reason: absent[role] ?? "",
  }));
  return recordWhoWasThere(director, { meetingId, version: context?.version ?? 0, people, also: null });
}

/** Both sides write and submit the same view, or each its own. */
async function bothViews(
  { headteacher, adviser }: Stage,
  meetingId: string,
  school = "reinforcement",
  advisers = "recovery",
  axis: "main" | "siams" = "main",
) {
  for (const [viewer, side, categoryKey] of [
    [headteacher, "school", school],
    [adviser, "adviser", advisers],
  ] as const) {
    got(await beginView(viewer, { meetingId, axis, side }));
    const desk = await viewToWrite(viewer, { meetingId, axis, side });
    const judgementId = desk?.view?.id ?? "";
    const level = { categoryKey, reasons: text(`As the ${side} sees it`) };
    const change = (kind: string, key: string) => ({
      id: crypto.randomUUID(),
      kind,
      key,
      base: 0,
      position: 0,
      removed: false,
      value: level,
    });
    const changes = [change("whole", "whole"), ...(desk?.groups ?? []).map(({ key }) => change("group", key))];
    const { answers } = got(await saveViewChanges(viewer, { judgementId, changes }));
    expect(answers.every((answer) => "saved" in answer)).toBe(true);
    got(await submitView(viewer, { judgementId }));
  }
}

const decision = {
  axis: "main" as const,
  categoryKey: "recovery",
  reasons: "Behaviour has become worse.",
  schoolAgrees: "yes" as const,
  dissent: "",
  readiness: "Lessons are calm.",
  trajectory: "",
  nextReview: "",
};

async function decide(stage: Stage, meetingId: string, more: Partial<Parameters<typeof agreeCategory>[1]> = {}) {
  return agreeCategory(stage.director, { meetingId, version: await versionOf(stage.director, meetingId), ...decision, ...more });
}

const categoryOf = ({ trust, school }: Stage) =>
  inTrustOf(trust.id, (db) =>
    db.categoryPeriod.findMany({ where: { trustId: trust.id, unitId: school.unitId }, orderBy: { startsOn: "asc" } }),
  );

const openDuties = ({ trust, school }: Stage) =>
  inTrustOf(trust.id, (db) =>
    db.obligation.findMany({ where: { trustId: trust.id, unitId: school.unitId, state: "open" }, orderBy: { due: "asc" } }),
  );

async function writeOutcome({ director, headteacher }: Stage, meetingId: string) {
  const change = (kind: string, key: string, value: unknown) => ({
    id: crypto.randomUUID(),
    kind,
    key,
    base: 0,
    position: 1,
    removed: false,
    value,
  });
  const step = { text: "Calm corridors", ownerId: headteacher.personId, ownerName: "", due: "2027-02-12" };
  return saveMeetingChanges(director, {
    meetingId,
    changes: [
      change("minutes", "performance", { body: text("Attendance is at 91 %.") }),
      change("outcome", "strengths", { body: text("Reading is taught well.") }),
      change("outcome", "areas", { body: text("Behaviour between lessons.") }),
      change("nextStep", crypto.randomUUID(), step),
      change("confidential", "notes", { body: text("Of a named person.") }),
    ],
  });
}

it("GO-8 a trustee sees the meetings that they attend in their list and none else, and plans none", async () => {
  const stage = await aSchoolInReinforcement();
  const trustee = await aViewer(stage.trust, "trustee", { name: "Edward Blyth" });
  const attended = await aPlannedMeeting(stage, { kind: "additional", about: "How it goes on", trustees: [trustee.personId] });
  const other = await aPlannedMeeting(stage, { kind: "additional", about: "Something else", date: "2026-12-01" });
  const all = { show: "all" as const, kind: "" as const, urn: null, page: 1 };
  expect((await meetingList(trustee, all))?.lines.map(({ id }) => id)).toEqual([attended]);
  expect((await meetingList(trustee, { ...all, show: "owed" }))?.lines).toEqual([]);
  expect((await meetingList(stage.director, all))?.lines.map(({ id }) => id)).toEqual(expect.arrayContaining([attended, other]));
  expect(await meetingPack(trustee, attended)).not.toBeNull();
  expect(await meetingPack(trustee, other)).toBeNull();
  expect(attendsOnly(trustee)).toBe(true);
  expect(attendsOnly(stage.director)).toBe(false);
});

describe("a standards meeting is planned", () => {
  it("SM-1, SM-2, TE-2 with whom the year expects, on days that suit them, for the duty that the category brings", async () => {
    const stage = await aSchoolInReinforcement();
    const page = await meetingToPlan(stage.director, { urn: stage.school.urn, obligationId: "" });
    expect(page?.people.map(({ role }) => role).sort()).toEqual(["adviser", "chairOfGovernors", "director", "headteacher"]);
    expect(page?.suiting.length).toBeGreaterThan(3);
    const owed = await meetingList(stage.director, { show: "owed", kind: "", urn: null, page: 1 });
    expect(owed?.lines).toMatchObject([{ id: null, kind: "standards", category: "Reinforcement" }]);
    const meetingId = await aPlannedMeeting(stage);
    expect((await meetingList(stage.director, { show: "owed", kind: "", urn: null, page: 1 }))?.lines).toEqual([]);
    expect((await meetingList(stage.director, { show: "coming", kind: "", urn: null, page: 1 }))?.lines).toMatchObject([
      { id: meetingId, state: "planned" },
    ]);
    const letters = await inTrustOf(stage.trust.id, (db) =>
      db.outboxMail.findMany({ where: { trustId: stage.trust.id, kind: "visitInvitation" } }),
    );
    expect(letters).toHaveLength(4);
    expect(letters[0]?.calendar).toContain("BEGIN:VEVENT");
  });

  it("SM-1 a day that the school has a meeting on is not offered for another, until that one is cancelled", async () => {
    const stage = await aSchoolInReinforcement();
    const suiting = async () => (await meetingToPlan(stage.director, { urn: stage.school.urn, obligationId: "" }))?.suiting ?? [];
    const [first = ""] = await suiting();
    const meetingId = await aPlannedMeeting(stage, { date: first });
    expect(await suiting()).not.toContain(first);
    got(await cancelMeeting(stage.director, { meetingId, version: await versionOf(stage.director, meetingId), reason: "Snow" }));
    expect(await suiting()).toContain(first);
  });

  it("SM-1 cancelled with a reason it is owed again; moved it stays in its year", async () => {
    const stage = await aSchoolInReinforcement();
    const meetingId = await aPlannedMeeting(stage, { date: "2026-12-01" });
    const version = await versionOf(stage.director, meetingId);
    expect(refusalOf(await moveMeeting(stage.director, { meetingId, version, date: "2030-12-02", startsAt: "", place: "" }))).toMatchObject(
      { field: "date" },
    );
    got(await moveMeeting(stage.director, { meetingId, version, date: "2026-12-02", startsAt: "", place: "" }));
    got(await cancelMeeting(stage.director, { meetingId, version: version + 1, reason: "Snow" }));
    expect((await meetingList(stage.director, { show: "owed", kind: "", urn: null, page: 1 }))?.lines).toHaveLength(1);
  });

  it.each(["headteacher", "governor", "chairOfGovernors"] as const)("SM-1 not by a %s", async (role) => {
    const stage = await aSchoolInReinforcement();
    const viewer = await aViewer(stage.trust, role, { school: stage.school });
    expect(await meetingToPlan(viewer, { urn: stage.school.urn, obligationId: "" })).toBeNull();
  });
});

describe("who was there", () => {
  it("SM-2 a missing one is recorded with a reason, or the meeting is not held", async () => {
    const stage = await aSchoolInReinforcement();
    const meetingId = await aPlannedMeeting(stage);
    expect(refusalOf(await holdIt(stage, meetingId, { chairOfGovernors: "" }))).toMatchObject({
      clause: "SM-2",
      sentence: "Say why Grace Holt was not there.",
    });
    got(await holdIt(stage, meetingId, { chairOfGovernors: "Ill" }));
    expect(await meetingPage(stage.director, meetingId)).toMatchObject({ state: "held" });
    expect((await openDuties(stage)).some(({ kind }) => kind === "standardsMeeting")).toBe(false);
  });
});

describe("the two views", () => {
  it("CA-2 neither side sees the other's before both are submitted, and both then", async () => {
    const stage = await aSchoolInReinforcement();
    const { headteacher, adviser, director } = stage;
    const meetingId = await aPlannedMeeting(stage);
    got(await beginView(headteacher, { meetingId, axis: "main", side: "school" }));
    const { view } = (await viewToWrite(headteacher, { meetingId, axis: "main", side: "school" })) ?? {};
    expect(refusalOf(await submitView(headteacher, { judgementId: view?.id ?? "" }))).toMatchObject({ clause: "CA-2" });
    expect(await viewToWrite(adviser, { meetingId, axis: "main", side: "school" })).toBeNull();
    expect(refusalOf(await beginView(headteacher, { meetingId, axis: "main", side: "adviser" }))).toBeDefined();
    await inTrustOf(stage.trust.id, (db) => db.judgement.deleteMany({ where: { trustId: stage.trust.id } }));
    got(await beginView(headteacher, { meetingId, axis: "main", side: "school" }));
    const judgement = (await viewToWrite(headteacher, { meetingId, axis: "main", side: "school" }))?.view?.id ?? "";
    got(await addEvidence(headteacher, { judgementId: judgement, groupKey: "", record: "", words: "The parents’ survey" }));
    await inTrustOf(stage.trust.id, (db) => db.judgementEvidence.deleteMany({ where: { trustId: stage.trust.id } }));
    await inTrustOf(stage.trust.id, (db) => db.judgement.deleteMany({ where: { trustId: stage.trust.id } }));
    await bothViews(stage, meetingId);
    for (const viewer of [headteacher, adviser, director])
      expect((await meetingPage(viewer, meetingId))?.judgements.map(({ categoryKey }) => categoryKey)).toEqual([
        "reinforcement",
        "recovery",
      ]);
    const mine = (await meetingPage(headteacher, meetingId))?.judgements.find(({ side }) => side === "school")?.id ?? "";
    expect(refusalOf(await takeBackView(headteacher, { judgementId: mine }))).toMatchObject({ clause: "CA-2" });
  });

  it("CA-2 one that is submitted alone says only that it is", async () => {
    const stage = await aSchoolInReinforcement();
    const { headteacher, director } = stage;
    const meetingId = await aPlannedMeeting(stage);
    got(await beginView(headteacher, { meetingId, axis: "main", side: "school" }));
    const desk = await viewToWrite(headteacher, { meetingId, axis: "main", side: "school" });
    const level = { categoryKey: "refinement", reasons: text("Better than last year") };
    const keys = [["whole", "whole"], ...(desk?.groups ?? []).map(({ key }) => ["group", key])];
    const changes = keys.map(([kind = "", key = ""]) => ({
      id: crypto.randomUUID(),
      kind,
      key,
      base: 0,
      position: 0,
      removed: false,
      value: level,
    }));
    await saveViewChanges(headteacher, { judgementId: desk?.view?.id ?? "", changes });
    got(await submitView(headteacher, { judgementId: desk?.view?.id ?? "" }));
    const [seen] = (await meetingPage(director, meetingId))?.judgements ?? [];
    expect(seen).toMatchObject({ categoryKey: "", reasons: [], groups: [], evidence: [] });
    expect(seen?.submittedAt).not.toBeNull();
  });
});

describe("a category is agreed in a meeting and nowhere else", () => {
  it("SM-3, CA-2, CA-4, CA-5 with reasons, from the day of the meeting; what it obliges to is created", async () => {
    const stage = await aSchoolInReinforcement();
    const meetingId = await aPlannedMeeting(stage);
    expect(refusalOf(await decide(stage, meetingId))).toMatchObject({ clause: "SM-3" });
    await holdIt(stage, meetingId);
    expect(refusalOf(await decide(stage, meetingId))).toMatchObject({
      clause: "CA-2",
      sentence: "The school has not submitted its own view.",
    });
    await bothViews(stage, meetingId);
    got(await decide(stage, meetingId));
    const [before, after] = await categoryOf(stage);
    expect(before?.endsBefore?.toISOString().slice(0, 10)).toBe(testDay);
    expect(after).toMatchObject({ categoryKey: "recovery", origin: "meeting", endsBefore: null });
    const reviews = (await openDuties(stage)).filter(({ kind }) => kind === "reviewMeeting" || kind === "improvementPlan");
    expect(reviews.map(({ termKey }) => termKey).sort()).toEqual(["", "term-3", "term-4", "term-5"]);
    expect(refusalOf(await decide(stage, meetingId))).toMatchObject({ clause: "SM-3" });
    const owed = await meetingList(stage.director, { show: "owed", kind: "review", urn: null, page: 1 });
    expect(owed?.lines.map(({ term }) => term)).toEqual(["Term 3", "Term 4", "Term 5"]);
  });

  it("CA-5 confirmed, the clock goes on", async () => {
    const stage = await aSchoolInReinforcement();
    const meetingId = await aPlannedMeeting(stage);
    await holdIt(stage, meetingId);
    await bothViews(stage, meetingId, "reinforcement", "reinforcement");
    got(await decide(stage, meetingId, { categoryKey: "reinforcement" }));
    const [before, after] = await categoryOf(stage);
    expect(after?.clockFrom).toEqual(before?.clockFrom);
  });

  it("SM-2 only with director or chief executive and headteacher there", async () => {
    const stage = await aSchoolInReinforcement();
    const meetingId = await aPlannedMeeting(stage);
    await holdIt(stage, meetingId, { headteacher: "Ill" });
    await bothViews(stage, meetingId);
    expect(refusalOf(await decide(stage, meetingId))).toMatchObject({ clause: "SM-2" });
  });

  it.each(["adviser", "headteacher", "chair"] as const)("SM-3 not by the %s", async (who) => {
    const stage = await aSchoolInReinforcement();
    const meetingId = await aPlannedMeeting(stage);
    await holdIt(stage, meetingId);
    await bothViews(stage, meetingId);
    const version = await versionOf(stage.director, meetingId);
    expect((await agreeCategory(stage[who], { meetingId, version, ...decision })).ok).toBe(false);
  });

  it("SM-3 taken back before it is shared, everything stands as before", async () => {
    const stage = await aSchoolInReinforcement();
    const meetingId = await aPlannedMeeting(stage);
    await holdIt(stage, meetingId);
    await bothViews(stage, meetingId);
    const duties = (await openDuties(stage)).map(({ entryKey, termKey }) => `${entryKey}${termKey}`).sort();
    got(await decide(stage, meetingId));
    got(await takeBackDecision(stage.director, { meetingId, version: await versionOf(stage.director, meetingId), axis: "main" }));
    expect(await categoryOf(stage)).toMatchObject([{ categoryKey: "reinforcement", endsBefore: null }]);
    expect((await openDuties(stage)).map(({ entryKey, termKey }) => `${entryKey}${termKey}`).sort()).toEqual(duties);
  });

  it("SM-3 a school that does not agree says why, and asks the chief executive once", async () => {
    const stage = await aSchoolInReinforcement();
    const { headteacher, chief, director } = stage;
    const meetingId = await aPlannedMeeting(stage);
    await holdIt(stage, meetingId);
    await bothViews(stage, meetingId);
    expect(refusalOf(await decide(stage, meetingId, { schoolAgrees: "no" }))).toMatchObject({ field: "dissent" });
    got(await decide(stage, meetingId, { schoolAgrees: "no", dissent: "The new behaviour lead has only begun." }));
    const asked = { meetingId, axis: "main" as const };
    got(
      await appealCategory(headteacher, { ...asked, version: await versionOf(director, meetingId), reason: "Look at the last two terms." }),
    );
    expect(
      refusalOf(await appealCategory(headteacher, { ...asked, version: await versionOf(director, meetingId), reason: "Again" })),
    ).toBeDefined();
    const waits = async (viewer: Viewer) => (await meetingsToday(viewer)).map(({ says, address }) => [says, address]);
    expect(await waits(chief)).toEqual([["The school asks you about the category of Tue 24 Nov 2026", `/meetings/${meetingId}`]]);
    expect(await waits(director)).toEqual([["Held on Tue 24 Nov 2026, not yet shared", `/meetings/${meetingId}`]]);
    const answer = { ...asked, categoryKey: "reinforcement", words: "The trend is upward." };
    expect((await answerAppeal(director, { ...answer, version: await versionOf(director, meetingId) })).ok).toBe(false);
    got(await answerAppeal(chief, { ...answer, version: await versionOf(director, meetingId) }));
    expect(await waits(chief)).toEqual(await waits(director));
    const [before, after] = await categoryOf(stage);
    expect(after).toMatchObject({ categoryKey: "reinforcement", clockFrom: before?.clockFrom });
    expect((await openDuties(stage)).filter(({ kind }) => kind === "improvementPlan")).toEqual([]);
  });
});

it("SM-3 what a school asks after the outcome is shared waits on the chief executive's first page until it is answered", async () => {
  const stage = await aSchoolInReinforcement();
  const { headteacher, chief, director } = stage;
  const meetingId = await aPlannedMeeting(stage);
  await holdIt(stage, meetingId);
  await bothViews(stage, meetingId);
  got(await decide(stage, meetingId, { schoolAgrees: "no", dissent: "The new behaviour lead has only begun." }));
  await writeOutcome(stage, meetingId);
  got(await shareOutcome(director, { meetingId, version: await versionOf(director, meetingId) }));
  const waits = async (viewer: Viewer) => (await meetingsToday(viewer)).map(({ says, address, waits }) => [says, address, waits]);
  const asked = { meetingId, axis: "main" as const };
  got(
    await appealCategory(headteacher, { ...asked, version: await versionOf(director, meetingId), reason: "Look at the last two terms." }),
  );
  expect(await waits(chief)).toEqual([["The school asks you about the category of Tue 24 Nov 2026", `/meetings/${meetingId}`, true]]);
  expect([await waits(director), await waits(headteacher)]).toEqual([[], []]);
  const answer = { ...asked, categoryKey: "recovery", words: "It stands." };
  got(await answerAppeal(chief, { ...answer, version: await versionOf(director, meetingId) }));
  expect(await waits(chief)).toEqual([]);
});

describe("the minutes", () => {
  it("SM-3, CA-2 say group by group where the meeting sees the school; a part that is nowhere shown is refused", async () => {
    const stage = await aSchoolInReinforcement();
    const { director } = stage;
    const meetingId = await aPlannedMeeting(stage);
    const context = await meetingPage(director, meetingId);
    const group = context?.strategy.groups.descriptorGroups[0];
    const change = (kind: string, key: string, value: unknown) => ({
      id: crypto.randomUUID(),
      kind,
      key,
      base: 0,
      position: 0,
      removed: false,
      value,
    });
    const said = { categoryKey: "recovery", reasons: "Two lessons of three are not calm" };
    const changes = [
      change("reasons", group?.key ?? "", said),
      change("reasons", "no-such-group", said),
      change("minutes", "no-such-item", { body: [] }),
    ];
    const { answers } = got(await saveMeetingChanges(director, { meetingId, changes }));
    expect(answers.map((answer) => ("saved" in answer ? "saved" : "refused"))).toEqual(["saved", "refused", "refused"]);
    const read = await meetingPage(director, meetingId);
    expect(JSON.stringify(read && composeMinutes(read, "Trust").blocks)).toContain(`["${group?.name}","Recovery","${said.reasons}"]`);
    expect(JSON.stringify(read && composeOutcome(read, "Trust").blocks)).not.toContain(said.reasons);
  });
});

describe("a church school", () => {
  it("CA-7 has a category as a church school beside the main one, with views of its own, no clock and no duties", async () => {
    const stage = await aSchoolInReinforcement();
    const { trust, school, headteacher } = stage;
    const meetingId = await aPlannedMeeting(stage);
    expect(refusalOf(await beginView(headteacher, { meetingId, axis: "siams", side: "school" }))).toMatchObject({ clause: "CA-7" });
    await inTrustOf(trust.id, (db) =>
      db.school.updateMany({ where: { trustId: trust.id, id: school.id }, data: { churchCharacter: "churchOfEngland" } }),
    );
    await holdIt(stage, meetingId);
    await bothViews(stage, meetingId);
    expect(refusalOf(await decide(stage, meetingId, { axis: "siams", categoryKey: "excellence" }))).toMatchObject({ clause: "CA-2" });
    await bothViews(stage, meetingId, "excellence", "excellence", "siams");
    const duties = await openDuties(stage);
    got(await decide(stage, meetingId, { axis: "siams", categoryKey: "excellence" }));
    expect(await openDuties(stage)).toEqual(duties);
    const [main, siams] = await categoryOf(stage);
    expect(main).toMatchObject({ axis: "main", categoryKey: "reinforcement", endsBefore: null });
    expect(siams).toMatchObject({ axis: "siams", categoryKey: "excellence", origin: "meeting", endsBefore: null });
  });

  it("CA-7 a school of another kind is decided on no such axis, whoever asks", async () => {
    const stage = await aSchoolInReinforcement();
    const meetingId = await aPlannedMeeting(stage);
    await holdIt(stage, meetingId);
    await bothViews(stage, meetingId);
    expect((await decide(stage, meetingId, { axis: "siams", categoryKey: "excellence" })).ok).toBe(false);
  });
});

describe("the support that a category brings", () => {
  it("CA-4, CA-5, CA-9 down to Recovery with what it obliges to dated by term, and a year later back up with those closed", async () => {
    const stage = await aSchoolInReinforcement();
    const { trust, school } = stage;
    const first = await aPlannedMeeting(stage);
    await holdIt(stage, first);
    await bothViews(stage, first);
    got(await decide(stage, first));
    const down = await openDuties(stage);
    expect(down.filter(({ kind }) => kind === "reviewMeeting").map(({ due }) => due?.toISOString().slice(0, 10))).toEqual(
      (await meetingPage(stage.director, first))?.strategy.calendar.terms.slice(2, 5).map(({ lastDay }) => lastDay),
    );
    await aStrategy(trust.id, 2027);
    const later = { today: "2027-11-24" };
    const people = ["director", "headteacher", "adviser"] as const;
    for (const who of people) stage[who] = mintViewer({ ...stage[who], ...later });
    const second = await aPlannedMeeting(stage, { date: later.today });
    await holdIt(stage, second);
    await bothViews(stage, second, "reinforcement", "reinforcement");
    got(await decide(stage, second, { categoryKey: "reinforcement", reasons: "Behaviour is calm." }));
    const open = await openDuties(stage);
    expect(open.filter(({ kind, strength }) => kind === "reviewMeeting" && strength === "owed")).toEqual([]);
    // What every school is owed and did not get last year is still owed.
    const ofLastYear = open.filter(({ yearKey }) => yearKey === "2026-27").map(({ kind }) => kind);
    expect(ofLastYear.every((kind) => kind === "standardsMeeting" || kind === "visits")).toBe(true);
    const closed = await inTrustOf(trust.id, (db) =>
      db.obligation.findMany({ where: { trustId: trust.id, unitId: school.unitId, state: "closed", entryKey: "review-meeting" } }),
    );
    expect(closed.map(({ closedReason }) => closedReason)).toEqual(
      closed.map(() => "It is not part of Reinforcement, in force since Wed 24 Nov 2027."),
    );
    const commitments = await inTrustOf(trust.id, (db) =>
      db.commitment.findMany({ where: { trustId: trust.id, unitId: school.unitId, state: "open" } }),
    );
    expect(new Set(commitments.map(({ periodId }) => periodId)).size).toBe(1);
  });
});

describe("what was agreed before", () => {
  it("VP-9 is rated in the meeting, once, with evidence; not in a meeting of another school", async () => {
    const stage = await aSchoolInReinforcement();
    const { trust, school, adviser, director } = stage;
    const meetingId = await aPlannedMeeting(stage);
    const action = await anAction(trust.id, { unitId: school.unitId, text: "Calm corridors" });
    const rating = { actionId: action.id, level: "amber", evidence: "Staff stand there each day", outcome: "carryOn" as const, meetingId };
    expect((await meetingPage(director, meetingId))?.actions).toMatchObject([{ text: "Calm corridors", rating: null, ratedHere: false }]);
    got(await rateAction(adviser, rating));
    expect((await meetingPage(director, meetingId))?.actions).toMatchObject([{ ratedHere: true, rating: { tone: "amber" } }]);
    expect(refusalOf(await rateAction(adviser, rating))).toMatchObject({ clause: "VP-9" });
    const elsewhere = await aSchoolInReinforcement();
    expect(refusalOf(await rateAction(adviser, { ...rating, meetingId: await aPlannedMeeting(elsewhere) }))).toMatchObject({
      clause: "VP-9",
    });
  });
});

describe("the outcome is shared", () => {
  it("SM-4 with governors and staff: category, strengths, areas, next steps; no minutes, no dissent, nothing in confidence", async () => {
    const stage = await aSchoolInReinforcement();
    const { director, governor, trust, school, headteacher, chair, adviser } = stage;
    const staff = await aViewer(trust, "schoolStaff", { school, name: "Sam Lake" });
    const meetingId = await aPlannedMeeting(stage);
    await holdIt(stage, meetingId);
    await bothViews(stage, meetingId);
    got(await decide(stage, meetingId, { schoolAgrees: "no", dissent: "Too harsh" }));
    const share = async () => shareOutcome(director, { meetingId, version: await versionOf(director, meetingId) });
    expect(refusalOf(await share())).toMatchObject({ clause: "SM-4" });
    expect(await sharedOutcome(governor, meetingId)).toBeNull();
    const { answers } = got(await writeOutcome(stage, meetingId));
    expect(answers.filter((answer) => "saved" in answer)).toHaveLength(5);
    got(await share());
    const shown = JSON.stringify((await sharedOutcome(governor, meetingId))?.content);
    for (const words of ["Recovery", "Reading is taught well.", "Behaviour between lessons.", "Calm corridors"])
      expect(shown).toContain(words);
    for (const words of ["Too harsh", "91 %", "named person"]) expect(shown).not.toContain(words);
    await sharedOutcome(governor, meetingId);
    await sharedOutcome(staff, meetingId);
    const read = await meetingPage(director, meetingId);
    expect(read?.openedByGovernors).toMatchObject([{ name: "Priya Nair" }]);
    expect(read?.openedByStaff).toBe(1);
    expect(read?.governors).toEqual(["Grace Holt", "Priya Nair"]);
    got(await recordReach(headteacher, { meetingId, day: testDay, means: "Staff meeting", people: 14 }));
    const action = await inTrustOf(trust.id, (db) => db.agreedAction.findFirst({ where: { trustId: trust.id, meetingId } }));
    expect(action).toMatchObject({ text: "Calm corridors", ownerName: "Martin Field", unitId: school.unitId });
    expect(refusalOf(await writeOutcome(stage, meetingId))).toBeDefined();
    expect((await meetingPage(chair, meetingId))?.parts.some(({ kind }) => kind === "confidential")).toBe(true);
    const away = await aViewer(trust, "deputyDirector", { name: "Omar Rahman" });
    expect((await meetingPage(away, meetingId))?.parts.some(({ kind }) => kind === "confidential")).toBe(false);
    expect(await meetingPage(governor, meetingId)).toBeNull();
    expect(await meetingPage(adviser, meetingId)).not.toBeNull();
  });

  it("SM-4 stands on the first pages: what waits for whom, and what a governor has not opened", async () => {
    const stage = await aSchoolInReinforcement();
    const { director, headteacher, governor, school } = stage;
    const meetingId = await aPlannedMeeting(stage);
    const says = async (viewer: Viewer) => (await meetingsToday(viewer)).map((one) => one.says);
    expect(await says(headteacher)).toEqual(["Tue 24 Nov 2026: your view is not submitted"]);
    expect(await says(governor)).toEqual([]);
    await holdIt(stage, meetingId);
    expect(await says(director)).toEqual(["Held on Tue 24 Nov 2026, not yet shared"]);
    await bothViews(stage, meetingId);
    got(await decide(stage, meetingId));
    await writeOutcome(stage, meetingId);
    got(await shareOutcome(director, { meetingId, version: await versionOf(director, meetingId) }));
    expect(await says(governor)).toEqual(["Shared after the meeting of Tue 24 Nov 2026: you have not opened it yet"]);
    expect(await meetingsOfSchool(governor, { unitId: school.unitId, urn: school.urn })).toMatchObject([
      { id: meetingId, outcomeOnly: true },
    ]);
    await sharedOutcome(governor, meetingId);
    expect(await says(governor)).toEqual([]);
  });

  it("SM-1 the pack is made of live records, for those of the meeting", async () => {
    const stage = await aSchoolInReinforcement();
    const meetingId = await aPlannedMeeting(stage);
    const pack = await meetingPack(stage.headteacher, meetingId);
    const written = JSON.stringify(pack?.value);
    expect(written).toContain("Reinforcement, since");
    expect(written).toContain("Commitments of the school");
    expect(await meetingPack(stage.governor, meetingId)).toBeNull();
  });
});
