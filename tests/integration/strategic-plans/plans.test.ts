import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import {
  agreeStrategicPlan,
  approveStrategicPlan,
  beginStrategicPlan,
  returnStrategicPlan,
  sendStrategicPlan,
} from "@/lib/strategic-plans/commands";
import { strategicPlanOfSchool, strategicPlansWaiting, strategicToday } from "@/lib/strategic-plans/list-queries";
import { strategicPartsOf } from "@/lib/strategic-plans/parts";
import { isStrategicPlanBegun } from "@/lib/strategic-plans/plan";
import { changedStrategicParts, strategicPlanPage, strategicVersion } from "@/lib/strategic-plans/queries";
import { shownStrategicPlan } from "@/lib/strategic-plans/shown";
import { saveTrustObjective, stepTrustObjective } from "@/lib/strategic-plans/trust-commands";
import { trustPlanPage } from "@/lib/strategic-plans/trust-queries";
import { aSchool, aStrategy, aViewer, inTrustOf } from "../../factories/records.ts";
import { aSentStrategicPlan, aStrategicPlan, strategicPlanOf, writeStrategicPart } from "../../factories/strategic-plans.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { expectNothingLost, strategicPlan } from "../../support/writers.ts";

givenAppDatabase();

const versionOf = async (place: Parameters<typeof strategicPlanOf>[0]) => (await strategicPlanOf(place)).plan.version;
const titlesIn = async (place: Parameters<typeof strategicPlanOf>[0], from: string | null = null) =>
  strategicPartsOf((await strategicPlanOf(place, from)).parts, "objective").map(({ value }) => value.title);

describe("UO-6 a strategic plan's year", () => {
  it("goes from written to agreed by the steps of those whose they are, and keeps what was shown", async () => {
    const place = await aStrategicPlan();
    const { headteacher, chair, director, governor, planId, aim } = place;
    const urn = place.school.urn;
    expect(await sendStrategicPlan(headteacher, { planId, version: await versionOf(place) })).toMatchObject({
      refusal: { sentence: "There is no objective yet.", clause: "UO-6" },
    });
    await writeStrategicPart(headteacher, planId, "objective", uuid(), { title: "Readers", trustObjectiveId: aim.id });
    for (const reader of [governor, chair, director]) expect(await strategicPlanPage(reader, { urn, from: null })).toBeNull();
    expect((await approveStrategicPlan(chair, { planId, version: 1, day: "2026-11-20" })).ok).toBe(false);
    expect((await sendStrategicPlan(headteacher, { planId, version: await versionOf(place) })).ok).toBe(true);
    for (const reader of [governor, chair, director]) expect(await strategicPlanPage(reader, { urn, from: null })).not.toBeNull();
    expect(await approveStrategicPlan(chair, { planId, version: await versionOf(place), day: "2026-12-24" })).toMatchObject({
      refusal: { field: "day", sentence: "This day is still to come." },
    });
    expect((await approveStrategicPlan(chair, { planId, version: await versionOf(place), day: "2026-11-20" })).ok).toBe(true);
    await writeStrategicPart(headteacher, planId, "text", "vision", { body: richTextFrom("Known by name") });
    expect((await agreeStrategicPlan(director, { planId, version: (await versionOf(place)) - 1, day: "2026-11-23" })).ok).toBe(false);
    expect((await agreeStrategicPlan(director, { planId, version: await versionOf(place), day: "2026-11-23" })).ok).toBe(true);
    const { decisions, versions } = await strategicPlanOf(place);
    expect(decisions).toEqual([
      { yearKey: "2026-27", approvedOn: "2026-11-20", agreedOn: "2026-11-23", agreedBy: "Ruth Calder", returned: null },
    ]);
    expect(versions.map(({ purpose }) => purpose)).toEqual([
      "Sent to governors and the trust for 2026/27",
      "Approved by the governors for 2026/27",
      "Agreed with the trust for 2026/27",
    ]);
    const last = await strategicVersion(governor, versions[2]?.id ?? "");
    expect(JSON.stringify(last?.shown)).toContain("Known by name");
    expect(JSON.stringify(last?.before)).not.toContain("Known by name");
    expect((await sendStrategicPlan(headteacher, { planId, version: await versionOf(place) })).ok).toBe(false);
  });

  it("is returned by the director with words, waits for nobody meanwhile, and is agreed once the school has sent it again", async () => {
    const place = await aSentStrategicPlan();
    const { planId, headteacher, chair, director, school, governor } = place;
    const step = async () => ({ planId, version: await versionOf(place) });
    const words = "Say how the gate is staffed.";
    for (const viewer of [headteacher, chair, governor, place.adviser]) {
      expect((await returnStrategicPlan(viewer, { ...(await step()), words })).ok).toBe(false);
    }
    const read = await step();
    expect((await returnStrategicPlan(director, { ...read, words })).ok).toBe(true);
    expect((await returnStrategicPlan(director, { ...read, words })).ok).toBe(false);
    const again = "The plan is with the school again, until it is sent once more.";
    for (const [viewer, decide] of [[director, agreeStrategicPlan] as const, [chair, approveStrategicPlan] as const]) {
      expect(await decide(viewer, { ...(await step()), day: "2026-11-20" })).toMatchObject({ refusal: { sentence: again } });
    }
    expect((await strategicPlanOf(place)).decisions).toMatchObject([{ agreedOn: null, returned: { by: "Ruth Calder", words } }]);
    const said = async (viewer: Viewer) => {
      const context = await strategicPlanPage(viewer, { urn: school.urn, from: null });
      return context && isStrategicPlanBegun(context) ? shownStrategicPlan(viewer, context, true, "").life.sentences.join(" ") : "";
    };
    for (const viewer of [headteacher, director]) expect(await said(viewer)).toContain(words);
    expect(await said(governor)).toContain("Ruth Calder returned it to the school on Tue 24 Nov 2026.");
    expect((await strategicToday(headteacher)).own).toMatchObject([{ state: "returned" }]);
    expect(await strategicToday(chair)).toMatchObject({ own: [{ state: "returned" }], toApprove: [] });
    expect((await strategicToday(director)).all?.toAgree).toBe(0);
    expect((await sendStrategicPlan(headteacher, await step())).ok).toBe(true);
    expect(await said(headteacher)).not.toContain(words);
    expect((await strategicToday(director)).all?.toAgree).toBe(1);
    expect((await agreeStrategicPlan(director, { ...(await step()), day: "2026-11-20" })).ok).toBe(true);
    expect((await returnStrategicPlan(director, { ...(await step()), words })).ok).toBe(false);
  });

  it("nobody takes a step that is another's, and a deputy agrees as the director does", async () => {
    const place = await aSentStrategicPlan();
    const { planId, headteacher, adviser, governor, director, chair, deputy, lead, school } = place;
    const step = { planId, version: await versionOf(place), day: "2026-11-20" };
    const attempts: [string, Viewer, typeof agreeStrategicPlan][] = [
      ["a governor does not approve", governor, approveStrategicPlan],
      ["a headteacher does not approve", headteacher, approveStrategicPlan],
      ["a director does not approve", director, approveStrategicPlan],
      ["a headteacher does not agree", headteacher, agreeStrategicPlan],
      ["a chair does not agree", chair, agreeStrategicPlan],
      ["an adviser does not agree", adviser, agreeStrategicPlan],
      ["an adviser does not send", adviser, sendStrategicPlan],
      ["a lead does not send", lead, sendStrategicPlan],
    ];
    for (const [says, viewer, attempt] of attempts) expect((await attempt(viewer, step)).ok, says).toBe(false);
    const stranger = await aViewer(place.trust, "headteacher", { school: await aSchool(place.trust.id) });
    expect(await strategicPlanPage(stranger, { urn: school.urn, from: null })).toBeNull();
    expect((await agreeStrategicPlan(deputy, step)).ok).toBe(true);
  });

  it("a decision beside the school's review leaves the review as the school is writing it", async () => {
    const place = await aSentStrategicPlan();
    const { planId, headteacher, chair } = place;
    const review = { rating: "amber", evidence: richTextFrom("Begun"), change: "" };
    expect(await writeStrategicPart(headteacher, planId, "review", "2026-27", review)).toMatchObject({ saved: 1 });
    expect((await approveStrategicPlan(chair, { planId, version: await versionOf(place), day: "2026-11-20" })).ok).toBe(true);
    const again = await writeStrategicPart(headteacher, planId, "review", "2026-27", { ...review, change: "Less" }, { base: 1 });
    expect(again).toMatchObject({ saved: 2 });
    expect((await strategicPlanOf(place)).decisions[0]?.approvedOn).toBe("2026-11-20");
    expect(await writeStrategicPart(headteacher, planId, "review", "2031-32", review)).toMatchObject({ refused: expect.any(String) });
  });
});

describe("a strategic plan while it is written", () => {
  it("whoever leads an objective writes it and its measures, and nothing else", async () => {
    const place = await aSentStrategicPlan();
    const { lead, headteacher, planId, objectiveId } = place;
    const [objective] = strategicPartsOf((await strategicPlanOf(place)).parts, "objective");
    if (!objective) throw new Error("There is none.");
    const at = { base: objective.version, position: objective.position };
    const refused = { refused: expect.stringContaining("not yours to write") };
    expect(await writeStrategicPart(lead, planId, "objective", objectiveId, { ...objective.value, title: "Mine" }, at)).toMatchObject(
      refused,
    );
    await writeStrategicPart(headteacher, planId, "objective", objectiveId, { ...objective.value, leadId: lead.personId }, at);
    const next = { ...at, base: objective.version + 1 };
    const led = { ...objective.value, leadId: lead.personId };
    expect(await writeStrategicPart(lead, planId, "objective", objectiveId, { ...led, leadId: "" }, next)).toMatchObject(refused);
    expect(await writeStrategicPart(lead, planId, "objective", objectiveId, led, { ...next, removed: true })).toMatchObject(refused);
    expect(await writeStrategicPart(lead, planId, "objective", objectiveId, { ...led, why: "Seen in books" }, next)).toHaveProperty(
      "saved",
    );
    expect(await writeStrategicPart(lead, planId, "measure", uuid(), { objectiveId, text: "Fluency" })).toHaveProperty("saved");
    expect(await writeStrategicPart(lead, planId, "text", "vision", { body: [] }, { base: 0 })).not.toHaveProperty("saved", 1);
    expect(await writeStrategicPart(lead, planId, "objective", uuid(), { title: "Another" })).toMatchObject(refused);
  });

  it("a link to what is not there is refused with a sentence, and another plan's objective is not written through this one", async () => {
    const [place, elsewhere] = [await aSentStrategicPlan(), await aStrategicPlan()];
    const { headteacher, planId, trust } = place;
    const school = await aSchool(trust.id);
    const other = { school, headteacher: await aViewer(trust, "headteacher", { school }) };
    await beginStrategicPlan(other.headteacher, { urn: school.urn, carry: [] });
    const objectiveId = uuid();
    await writeStrategicPart(other.headteacher, (await strategicPlanOf(other)).plan.id, "objective", objectiveId, { title: "Theirs" });
    const write = <Kind extends "objective" | "measure">(kind: Kind, key: string, value: object) =>
      writeStrategicPart(headteacher, planId, kind, key, value);
    expect(await write("objective", uuid(), { title: "A", trustObjectiveId: elsewhere.aim.id })).toMatchObject({
      refused: "This objective of the trust is no longer there. Choose another.",
    });
    expect(await write("objective", objectiveId, { title: "Taken" })).toMatchObject({ refused: "There is no such part in this plan." });
    expect(await write("measure", uuid(), { objectiveId, text: "M" })).toMatchObject({ refused: "There is no such part in this plan." });
    expect(await titlesIn(other)).toEqual(["Theirs"]);
  });

  it("five people write in one plan at once, with answers that get lost: nothing confirmed is lost, nothing doubled", async () => {
    const place = await aStrategicPlan();
    const others = await Promise.all(
      [1, 2, 3, 4].map((number) => aViewer(place.trust, "headteacher", { school: place.school, name: `Head ${number}` })),
    );
    const written = await expectNothingLost([place.headteacher, ...others], strategicPlan(place.planId), 2_000, 5);
    expect(written).toBeGreaterThan(10);
    expect((await changedStrategicParts(place.headteacher, place.planId, new Date(0)))?.parts.length).toBeGreaterThan(0);
    expect(await changedStrategicParts(place.governor, place.planId, new Date(0))).toBeNull();
  }, 30_000);
});

describe("the plan that comes after", () => {
  it("two presses at once begin one plan", async () => {
    const place = await aStrategicPlan();
    const fresh = await aSchool(place.trust.id);
    const head = await aViewer(place.trust, "headteacher", { school: fresh });
    const answers = await Promise.all([1, 2, 3].map(() => beginStrategicPlan(head, { urn: fresh.urn, carry: [] })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await strategicPlanPage(head, { urn: fresh.urn, from: null }))?.plans).toHaveLength(1);
  });

  it("begins in the last year with the objectives that go on: what was reached is where their measures begin", async () => {
    const place = await aSentStrategicPlan();
    const { headteacher, planId, school, trust, objectiveId } = place;
    await writeStrategicPart(headteacher, planId, "text", "vision", { body: richTextFrom("Known by name") });
    await writeStrategicPart(headteacher, planId, "objective", uuid(), { title: "Done with" });
    await aStrategy(trust.id, 2028);
    const later = { ...headteacher, today: "2029-03-01" } as Viewer;
    const early = { ...headteacher, today: "2026-12-01" } as Viewer;
    await beginStrategicPlan(early, { urn: school.urn, carry: [objectiveId] });
    expect((await strategicPlanOf(place)).plans).toHaveLength(1);
    expect(await beginStrategicPlan(later, { urn: school.urn, carry: [objectiveId] })).toMatchObject({
      value: { address: `/schools/${school.urn}/strategic-plan?from=2029-30` },
    });
    const next = await strategicPlanPage(later, { urn: school.urn, from: "2029-30" });
    expect(strategicPartsOf(next?.parts ?? [], "objective").map(({ value }) => value.title)).toEqual(["All pupils leave us as readers"]);
    expect(strategicPartsOf(next?.parts ?? [], "measure")[0]?.value).toMatchObject({ baseline: "79 %", years: {} });
    expect(JSON.stringify(next?.parts)).toContain("Known by name");
    // Until it begins, the present one is the plan that is meant.
    expect((await strategicPlanPage(later, { urn: school.urn, from: null }))?.plan).toMatchObject({
      firstYear: "2026-27",
      endedOn: "2029-09-01",
    });
  });
});

describe("UO-9 due dates", () => {
  it("the director sees who is late and what waits; a headteacher and a chair see their own", async () => {
    const place = await aSentStrategicPlan();
    const { director, headteacher, chair, school, governor, planId } = place;
    const bare = await aSchool(place.trust.id);
    const waiting = await strategicPlansWaiting(director);
    expect(waiting?.toAgree.map(({ urn }) => urn)).toEqual([school.urn]);
    expect(waiting?.late.map(({ urn }) => urn)).toEqual([school.urn, bare.urn].sort());
    expect(waiting?.late[0]?.late[0]).toMatch(/^Late: was to be agreed with the trust by Fri 23 Oct 2026\.$/);
    expect(await strategicPlansWaiting(headteacher)).toBeNull();
    expect((await strategicToday(headteacher)).own).toHaveLength(1);
    expect(await strategicToday(chair)).toMatchObject({ own: [], toApprove: [{ urn: school.urn, state: "sent" }], all: null });
    expect((await strategicToday(director)).all).toEqual({ toAgree: 1, late: 2 });
    expect(await strategicPlanOfSchool(governor, bare.urn)).toBeNull();
    expect(await strategicPlanOfSchool(governor, school.urn)).toMatchObject({ state: "sent" });
    await agreeStrategicPlan(director, { planId, version: await versionOf(place), day: "2026-11-20" });
    // In time and with nothing to do for them, it still stands on their first page; not on a director's.
    for (const viewer of [headteacher, chair]) {
      expect(await strategicToday(viewer)).toMatchObject({ own: [{ urn: school.urn, state: "agreed", late: [] }], toApprove: [] });
    }
    expect((await strategicToday(director)).own).toEqual([]);
    expect((await strategicPlansWaiting(director))?.late.map(({ urn }) => urn)).toEqual([bare.urn]);
  });
});

describe("the trust's own plan", () => {
  it("is read by everybody, with the schools' objectives as far as each reads their plans", async () => {
    const place = await aSentStrategicPlan();
    const { trust, director, headteacher, aim, school } = place;
    await writeStrategicPart(headteacher, place.planId, "objective", uuid(), { title: "Serves none" });
    const elsewhere = await aViewer(trust, "headteacher", { school: await aSchool(trust.id) });
    const seen = (viewer: Viewer) => trustPlanPage(viewer, { objective: aim.id, page: 1 });
    expect(await seen(director)).toMatchObject({
      objectives: [{ title: "Readers", schools: 1, count: 1 }],
      rows: [{ urn: school.urn, title: "All pupils leave us as readers", priorities: 0 }],
      unlinked: [{ urn: school.urn, title: "Serves none" }],
    });
    expect(await seen(elsewhere)).toMatchObject({ objectives: [{ title: "Readers", count: 0 }], rows: [], unlinked: [] });
    expect(await seen(await aViewer(trust, "qualityAssurer"))).toBeNull();
  });

  it("is written by the director alone: added, changed at the version that was read, moved, ended and taken up again", async () => {
    const { director, headteacher, deputy, aim, trust } = await aStrategicPlan();
    const fresh = { objectiveId: "", version: 0, title: "Attendance", about: "" };
    for (const viewer of [headteacher, deputy]) expect((await saveTrustObjective(viewer, fresh)).ok).toBe(false);
    expect((await saveTrustObjective(director, fresh)).ok).toBe(true);
    const objectives = async () => (await trustPlanPage(director, { objective: "", page: 1 }))?.objectives ?? [];
    const added = (await objectives())[1];
    await stepTrustObjective(director, { objectiveId: added?.id ?? "", step: "up" });
    expect((await objectives()).map(({ title }) => title)).toEqual(["Attendance", "Readers"]);
    const change = { objectiveId: aim.id, version: 2, title: "Every pupil reads", about: "By eleven" };
    expect((await saveTrustObjective(director, change)).ok).toBe(true);
    expect(await saveTrustObjective(director, change)).toMatchObject({ refusal: { theirs: { title: "Every pupil reads" } } });
    await stepTrustObjective(director, { objectiveId: aim.id, step: "end" });
    expect((await objectives()).find(({ id }) => id === aim.id)?.ended).toBe(true);
    await stepTrustObjective(director, { objectiveId: aim.id, step: "reopen" });
    expect((await objectives()).some(({ ended }) => ended)).toBe(false);
    const entries = await inTrustOf(trust.id, (db) => db.auditEntry.count({ where: { trustId: trust.id, recordType: "trustObjective" } }));
    expect(entries).toBe(5);
  });
});

describe("what serves an objective", () => {
  it("is gathered under it, as far as the reader reads the improvement plan", async () => {
    const place = await aSentStrategicPlan();
    const { trust, school, objectiveId, headteacher, director } = place;
    await inTrustOf(trust.id, async (db) => {
      const trustId = trust.id;
      const { id: yearId } = await db.academicYear.findFirstOrThrow({ where: { trustId, key: "2026-27" } });
      const plan = await db.improvementPlan.create({ data: { trustId, unitId: school.unitId, yearId, createdAt: dateOf("2026-07-01") } });
      const of = { trustId, planId: plan.id, changedById: headteacher.personId };
      const priority = await db.planPriority.create({ data: { ...of, title: "Early reading", objectiveId, strandKeys: [], areaKeys: [] } });
      await db.termReview.create({
        data: { trustId, priorityId: priority.id, termKey: "term-1", ratingKey: "amber", changedById: headteacher.personId },
      });
    });
    expect((await strategicPlanOf(place)).serving).toMatchObject([
      { objectiveId, title: "Early reading", ratingKey: "amber", ratedIn: "Term 1" },
    ]);
    expect((await strategicPlanPage(director, { urn: school.urn, from: null }))?.serving).toEqual([]);
  });
});
