import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { rateAction } from "@/lib/agreed-actions/commands";
import type { Viewer } from "@/lib/auth/viewer";
import { adoptAction, answerFinding, makeStepAnAction } from "@/lib/improvement-plans/adoption-commands";
import {
  agreePlan,
  answerPlanComment,
  approvePlan,
  beginPlan,
  beginRapidPlan,
  closePlanYear,
  commentOnPlan,
  returnPlan,
  submitPlan,
  takeBackPlan,
} from "@/lib/improvement-plans/commands";
import { plansToday } from "@/lib/improvement-plans/list-queries";
import { ofPriority, partsOfKind } from "@/lib/improvement-plans/parts";
import { planMoments } from "@/lib/improvement-plans/plan";
import { planPage, planVersion } from "@/lib/improvement-plans/queries";
import { adviseReview, challengeReview } from "@/lib/improvement-plans/review-commands";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { anAction, aVisit, aVisitedSchool } from "../../factories/notes.ts";
import { aBegunPlan, anAgreedPlan, planOf, planYear, writePlanPart, writeWholePlan } from "../../factories/plans.ts";
import { aSchool, aStrategy, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const titles = async (place: Parameters<typeof planOf>[0], source?: string) =>
  partsOfKind((await planOf(place)).parts, "priority")
    .filter(({ value }) => !source || value.source === source)
    .map(({ value }) => value.title);

const versionOf = async (place: Parameters<typeof planOf>[0]) => (await planOf(place)).plan.version;

describe("PR-2 the trust's priorities", () => {
  it("stand in a plan from its first day, for the phase, and are not taken out", async () => {
    const place = await aBegunPlan();
    const inserted = await titles(place, "trust");
    expect(inserted.length).toBeGreaterThan(1);
    expect(inserted.join()).not.toContain("disadvantaged gap");
    const [first] = partsOfKind((await planOf(place)).parts, "priority");
    if (!first) throw new Error("There is none.");
    const answer = await writePlanPart(place.headteacher, place.planId, "priority", first.key, first.value, {
      base: first.version,
      removed: true,
    });
    expect(answer).toMatchObject({ refused: expect.stringContaining("can not be taken out") });
    const renamed = { ...first.value, title: "Another", response: richTextFrom("Ours") };
    await writePlanPart(place.headteacher, place.planId, "priority", first.key, renamed, { base: first.version, position: first.position });
    expect(await titles(place, "trust")).toEqual(inserted);
    await expect(
      inTrustOf(place.trust.id, (db) =>
        db.planPriority.updateMany({ where: { trustId: place.trust.id, id: first.key }, data: { removed: true } }),
      ),
    ).rejects.toThrow(/PlanPriority_of_the_trust_stays/);
  });

  it("come into plans that are begun when the strategy is amended, whoever publishes it", async () => {
    const place = await aBegunPlan();
    const before = await titles(place, "trust");
    const { id: trustId } = place.trust;
    await inTrustOf(trustId, async (db) => {
      const now = await db.strategyVersion.findFirstOrThrow({ where: { trustId, state: "published" } });
      const content = structuredClone(now.content) as {
        priorities: { priorities: { key: string; text: string; phases: string[]; inPlans: boolean }[] };
      };
      content.priorities.priorities.push(
        { key: "oracy", text: "Oracy in every lesson", phases: [], inPlans: true },
        { key: "secondary-only", text: "For secondary schools", phases: ["secondary"], inPlans: true },
      );
      await db.strategyVersion.updateMany({ where: { trustId, id: now.id }, data: { state: "superseded" } });
      const next = { trustId, yearId: now.yearId, number: 2, content, state: "draft" as const };
      const { id } = await db.strategyVersion.create({ data: next });
      await db.strategyVersion.updateMany({ where: { trustId, id }, data: { state: "published", publishedById: place.director.personId } });
    });
    expect(await titles(place, "trust")).toEqual([...before, "Oracy in every lesson"]);
  });
});

describe("UO-7 a plan's life", () => {
  it("goes from draft to approved by the steps of those whose they are, and keeps what was shown", async () => {
    const place = await aBegunPlan();
    const { headteacher, adviser, chair, planId } = place;
    const early = await submitPlan(headteacher, { planId, version: await versionOf(place) });
    expect(early).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining("of the school’s own") } });
    await writeWholePlan(place);
    expect((await submitPlan(headteacher, { planId, version: await versionOf(place) })).ok).toBe(true);
    expect(
      await writePlanPart(headteacher, planId, "text", "context", { body: richTextFrom("Late") }).catch((fault) => fault.message),
    ).toContain("with the adviser");
    expect((await returnPlan(adviser, { planId, version: await versionOf(place) })).ok).toBe(false);
    expect((await commentOnPlan(adviser, { planId, section: "Writing", text: "Which year groups?" })).ok).toBe(true);
    expect((await returnPlan(adviser, { planId, version: await versionOf(place) })).ok).toBe(true);
    const [comment] = (await planOf(place)).comments;
    expect((await answerPlanComment(headteacher, { planId, commentId: comment?.id ?? "", answer: "Years 3 and 4" })).ok).toBe(true);
    await writePlanPart(headteacher, planId, "text", "context", { body: richTextFrom("In years 3 and 4") });
    expect((await submitPlan(headteacher, { planId, version: await versionOf(place) })).ok).toBe(true);
    expect((await approvePlan(chair, { planId, version: await versionOf(place), approver: "governors", day: testDay })).ok).toBe(false);
    expect((await agreePlan(adviser, { planId, version: (await versionOf(place)) - 1 })).ok).toBe(false);
    expect((await agreePlan(adviser, { planId, version: await versionOf(place) })).ok).toBe(true);
    expect((await approvePlan(chair, { planId, version: await versionOf(place), approver: "governors", day: "2026-11-20" })).ok).toBe(true);
    const { plan, versions } = await planOf(place);
    expect(plan).toMatchObject({ state: "approved", approvedOn: "2026-11-20", approvedBy: "Helen Marsh", agreedBy: "Ann Osei" });
    expect(versions.map(({ purpose }) => purpose)).toEqual([
      "Sent to the adviser",
      "Sent to the adviser",
      "Agreed by the adviser",
      "Approved by the governors",
    ]);
    const second = await planVersion(place.governor, versions[1]?.id ?? "");
    expect(JSON.stringify(second?.before)).not.toContain("In years 3 and 4");
    expect(JSON.stringify(second?.shown)).toContain("In years 3 and 4");
  });

  it("nobody takes a step that is another's", async () => {
    const place = await anAgreedPlan();
    const { planId, headteacher, adviser, governor, director, lead } = place;
    const step = { planId, version: await versionOf(place) };
    const approval = { ...step, approver: "governors" as const, day: testDay };
    const stranger = await aViewer(place.trust, "headteacher", { school: await aSchool(place.trust.id) });
    const attempts: [string, Viewer, () => Promise<{ ok: boolean }>][] = [
      ["a governor does not approve", governor, () => approvePlan(governor, approval)],
      ["a headteacher does not approve", headteacher, () => approvePlan(headteacher, approval)],
      ["a headteacher does not agree", headteacher, () => agreePlan(headteacher, step)],
      [
        "a headteacher does not comment as adviser",
        headteacher,
        () => commentOnPlan(headteacher, { planId, section: "Context", text: "Good" }),
      ],
      ["an adviser does not send", adviser, () => submitPlan(adviser, step)],
      ["a lead does not send", lead, () => submitPlan(lead, step)],
      ["a director does not close", director, () => closePlanYear(director, step)],
      ["another headteacher does not take it back", stranger, () => takeBackPlan(stranger, step)],
    ];
    for (const [says, , attempt] of attempts) expect((await attempt()).ok, says).toBe(false);
    expect(await planPage(stranger, { urn: place.school.urn, year: planYear, kind: "annual" })).toBeNull();
  });

  it("what is not agreed is read by the school and its adviser, not by governors and not by the director", async () => {
    const place = await aBegunPlan();
    const asked = { urn: place.school.urn, year: planYear, kind: "annual" as const };
    expect(await planPage(place.adviser, asked)).not.toBeNull();
    expect(await planPage(place.lead, asked)).not.toBeNull();
    expect(await planPage(place.director, asked)).toBeNull();
    expect(await planPage(place.governor, asked)).toBeNull();
  });

  it("where it stands is on the first page of its headteacher, and of its chair once they read it; not of another's", async () => {
    const place = await aBegunPlan();
    const { headteacher, chair, director, adviser, planId } = place;
    const own = async (viewer: Viewer) => (await plansToday(viewer)).own.map(({ state, late }) => [state, late.length]);
    expect([await own(headteacher), await own(chair)]).toEqual([[["draft", 1]], []]);
    await writeWholePlan(place);
    await submitPlan(headteacher, { planId, version: await versionOf(place) });
    await agreePlan(adviser, { planId, version: await versionOf(place) });
    // It waits for the chair's approval there, and is not named twice.
    expect([await own(headteacher), await own(chair)]).toEqual([[["agreed", 1]], []]);
    expect((await plansToday(chair)).toApprove).toHaveLength(1);
    await approvePlan(chair, { planId, version: await versionOf(place), approver: "governors", day: testDay });
    expect([await own(headteacher), await own(chair)]).toEqual([[["approved", 0]], [["approved", 0]]]);
    const elsewhere = await aViewer(place.trust, "chairOfGovernors", { school: await aSchool(place.trust.id) });
    expect([await own(director), await own(adviser), await own(elsewhere)]).toEqual([[], [], []]);
  });

  it("two presses on one button begin one plan", async () => {
    const place = await aVisitedSchool();
    const asked = { urn: place.school.urn, year: planYear };
    const both = await Promise.all([beginPlan(place.headteacher, asked), beginPlan(place.headteacher, asked)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await inTrustOf(place.trust.id, (db) => db.improvementPlan.count({ where: { trustId: place.trust.id } }))).toBe(1);
  });
});

describe("the parts of a plan", () => {
  it("a lead writes the priority that they lead, hands it to nobody, and no other", async () => {
    const place = await anAgreedPlan();
    const { headteacher, lead, planId, own } = place;
    const [mine = "", others = ""] = own;
    const part = (key: string) => partsOfKindIn(place, key);
    const before = await part(mine);
    await writePlanPart(headteacher, planId, "priority", mine, { ...before.value, leadId: lead.personId }, { base: before.version });
    const step = { priorityId: mine, text: "Watch each adult once", leadName: "Imogen" };
    expect(await writePlanPart(lead, planId, "step", uuid(), step)).toMatchObject({ saved: 1 });
    expect(await writePlanPart(lead, planId, "step", uuid(), { ...step, priorityId: others })).toMatchObject({
      refused: expect.stringContaining("not yours"),
    });
    const now = await part(mine);
    expect(await writePlanPart(lead, planId, "priority", mine, { ...now.value, intent: "Clearer" }, { base: now.version })).toMatchObject({
      saved: now.version + 1,
    });
    const then = await part(mine);
    const handed = { ...then.value, leadId: headteacher.personId };
    expect(await writePlanPart(lead, planId, "priority", mine, handed, { base: then.version })).toMatchObject({
      refused: expect.any(String),
    });
    expect(await writePlanPart(lead, planId, "text", "context", { body: richTextFrom("Mine") })).toMatchObject({
      refused: expect.any(String),
    });
  });

  it("a part of another plan, an unknown term or somebody unknown is refused", async () => {
    const place = await anAgreedPlan();
    const [first = ""] = place.own;
    const other = await anAgreedPlan();
    const { headteacher, planId } = place;
    for (const [kind, key, value] of [
      ["step", uuid(), { priorityId: other.own[0] ?? "", text: "Across" }],
      ["step", uuid(), { priorityId: first, text: "By nobody", leadId: uuid() }],
      ["milestone", `${first}-term-9`, { text: "Never" }],
      ["priority", uuid(), { title: "Points nowhere", points: [uuid()] }],
      ["priority", uuid(), { title: "Of the trust, it says", source: "trust" }],
    ] as const) {
      expect(await writePlanPart(headteacher, planId, kind, key, value as never), JSON.stringify(value)).toMatchObject({
        refused: expect.any(String),
      });
    }
  });

  it("a priority that is taken out takes its steps and their costs with it, and comes back whole", async () => {
    const place = await anAgreedPlan();
    const [first = ""] = place.own;
    const before = await partsOfKindIn(place, first);
    await writePlanPart(place.headteacher, place.planId, "priority", first, before.value, { base: before.version, removed: true });
    expect(ofPriority((await planOf(place)).parts, "step", first)).toHaveLength(0);
    await writePlanPart(place.headteacher, place.planId, "priority", first, before.value, { base: before.version + 1 });
    expect(ofPriority((await planOf(place)).parts, "step", first)).toHaveLength(1);
  });
});

async function partsOfKindIn(place: Parameters<typeof planOf>[0], key: string) {
  const found = partsOfKind((await planOf(place)).parts, "priority").find((one) => one.key === key);
  if (!found) throw new Error("There is no such priority.");
  return found;
}

describe("one record seen from two sides", () => {
  it("a visit's action taken into the plan is a step, follows the action, and is rated as before", async () => {
    const place = await anAgreedPlan();
    const { headteacher, adviser, planId, own, trust } = place;
    const visit = await aVisit(place);
    const action = await anAction(place, { visitId: visit.id });
    const [first = ""] = own;
    expect((await adoptAction(headteacher, { planId, priorityId: first, actionId: action.id })).ok).toBe(true);
    expect((await adoptAction(headteacher, { planId, priorityId: first, actionId: action.id })).ok).toBe(false);
    await inTrustOf(trust.id, (db) =>
      db.agreedAction.updateMany({ where: { trustId: trust.id, id: action.id }, data: { text: "Keep-up groups twice a day" } }),
    );
    expect((await rateAction(adviser, { actionId: action.id, level: "amber", evidence: "Seen", outcome: "carryOn" })).ok).toBe(true);
    const context = await planOf(place);
    const step = ofPriority(context.parts, "step", first).at(-1);
    expect(step?.value).toMatchObject({ text: "Keep-up groups twice a day", leadName: "Reading lead", endsOn: "2026-12-18" });
    expect(context.adopted).toMatchObject([{ stepId: step?.key, actionId: action.id, visit: "Visit 2", rating: { tone: "amber" } }]);
    if (!step) throw new Error("There is no step.");
    await writePlanPart(
      headteacher,
      planId,
      "step",
      step.key,
      { ...step.value, cost: "120", text: "Reworded by the school", status: "done" },
      { base: step.version },
    );
    const after = ofPriority((await planOf(place)).parts, "step", first).at(-1);
    expect(after?.value).toMatchObject({ text: "Keep-up groups twice a day", cost: "120", status: "underWay" });
    expect(await inTrustOf(trust.id, (db) => db.agreedAction.count({ where: { trustId: trust.id } }))).toBe(1);
  });

  it("a step made an action stands in the list of actions, once", async () => {
    const place = await anAgreedPlan();
    const [first = ""] = place.own;
    const stepId = ofPriority((await planOf(place)).parts, "step", first)[0]?.key ?? "";
    expect((await makeStepAnAction(place.headteacher, { planId: place.planId, stepId })).ok).toBe(true);
    expect((await makeStepAnAction(place.headteacher, { planId: place.planId, stepId })).ok).toBe(false);
    const actions = await inTrustOf(place.trust.id, (db) => db.agreedAction.findMany({ where: { trustId: place.trust.id } }));
    expect(actions).toMatchObject([{ text: "Train all adults, Early reading", ownerName: "Reading lead", state: "open" }]);
  });

  it("UO-8 a finding becomes a priority in one press and stays linked; another is answered by the same", async () => {
    const place = await aBegunPlan();
    const { id: trustId } = place.trust;
    const visit = await aVisit(place);
    const finding = (text: string) =>
      inTrustOf(trustId, (db) =>
        db.finding.create({
          data: { trustId, visitId: visit.id, unitId: place.school.unitId, kind: "risk", text, areaKeys: [], day: new Date(testDay) },
        }),
      );
    const [one, other] = [await finding("Support depends on one person"), await finding("No second adult is trained")];
    const asked = { urn: place.school.urn, year: planYear };
    expect((await answerFinding(place.headteacher, { ...asked, findingId: one.id, priorityId: "" })).ok).toBe(true);
    const [made] = partsOfKind((await planOf(place)).parts, "priority").filter(({ value }) => value.source === "school");
    expect(made?.value).toMatchObject({ title: "Support depends on one person", findings: [one.id] });
    expect((await answerFinding(place.headteacher, { ...asked, findingId: other.id, priorityId: made?.key ?? "" })).ok).toBe(true);
    expect((await partsOfKindIn(place, made?.key ?? "")).value.findings).toEqual([one.id, other.id]);
    expect((await answerFinding(place.lead, { ...asked, findingId: one.id, priorityId: "" })).ok).toBe(false);
  });
});

describe("the review of a term", () => {
  it("school, governor and adviser each write their own, and none over another's", async () => {
    const place = await anAgreedPlan();
    const { headteacher, governor, adviser, planId, own } = place;
    const [first = ""] = own;
    const key = `${first}-term-1`;
    const at = { planId, priorityId: first, moment: "term-1" };
    expect(
      await writePlanPart(headteacher, planId, "review", key, { rating: "amber", impact: richTextFrom("Eleven have caught up.") }),
    ).toMatchObject({ saved: 1 });
    expect((await challengeReview(governor, { ...at, words: "How do we know?", before: "" })).ok).toBe(true);
    expect((await adviseReview(adviser, { ...at, words: "I saw the same.", before: "" })).ok).toBe(true);
    expect((await challengeReview(headteacher, { ...at, words: "Not mine", before: "How do we know?" })).ok).toBe(false);
    expect(await challengeReview(governor, { ...at, words: "Again", before: "" })).toMatchObject({
      ok: false,
      refusal: { theirs: { words: "How do we know?" } },
    });
    expect(await writePlanPart(headteacher, planId, "review", key, { rating: "green" }, { base: 1 })).toMatchObject({ saved: 2 });
    expect((await planOf(place)).reviewWords).toMatchObject([
      { key, governorsWords: "How do we know?", governor: "Priya Nair", advisersWords: "I saw the same.", adviser: "Ann Osei" },
    ]);
  });

  it("a challenge that came first does not stand in the way of the school's own review", async () => {
    const place = await anAgreedPlan();
    const [first = ""] = place.own;
    await challengeReview(place.governor, {
      planId: place.planId,
      priorityId: first,
      moment: "term-1",
      words: "What is known so far?",
      before: "",
    });
    expect(await writePlanPart(place.headteacher, place.planId, "review", `${first}-term-1`, { rating: "red" })).toMatchObject({
      saved: 1,
    });
  });
});

describe("from year to year", () => {
  it("next year's plan begins with what is carried on: what was reached is where it begins, and actions come with it", async () => {
    const place = await anAgreedPlan();
    const { headteacher, planId, own, trust } = place;
    await aStrategy(trust.id, 2027, (strategy) => {
      strategy.priorities.priorities = [{ key: "next", text: "Next year’s", phases: [], inPlans: true }];
    });
    const action = await anAction(place);
    await adoptAction(headteacher, { planId, priorityId: own[0] ?? "", actionId: action.id });
    expect(await closePlanYear(headteacher, { planId, version: await versionOf(place) })).toMatchObject({
      ok: false,
      refusal: { clause: "UO-7" },
    });
    for (const { key, value, version, position } of partsOfKind((await planOf(place)).parts, "priority")) {
      const carryOn = key === own[0] ? ("yes" as const) : ("no" as const);
      await writePlanPart(
        headteacher,
        planId,
        "priority",
        key,
        { ...value, outcome: "partlyMet", carryOn, lessons: "Begin earlier" },
        { base: version, position },
      );
    }
    const criterion = ofPriority((await planOf(place)).parts, "criterion", own[0] ?? "")[0];
    if (!criterion) throw new Error("There is no criterion.");
    await writePlanPart(
      headteacher,
      planId,
      "criterion",
      criterion.key,
      { ...criterion.value, finalValue: "70 %", status: "partlyMet" },
      { base: criterion.version },
    );
    expect((await closePlanYear(headteacher, { planId, version: await versionOf(place) })).ok).toBe(true);
    expect(await writePlanPart(headteacher, planId, "text", "context", { body: [] }).catch((fault) => fault.message)).toContain("closed");
    expect((await beginPlan(headteacher, { urn: place.school.urn, year: "2027-28" })).ok).toBe(true);
    const next = await planOf(place, "2027-28");
    expect(partsOfKind(next.parts, "priority").map(({ value }) => value.title)).toEqual(["Next year’s", "Early reading"]);
    const carried = partsOfKind(next.parts, "priority")[1]?.key ?? "";
    expect(ofPriority(next.parts, "criterion", carried).map(({ value }) => value)).toMatchObject([
      { baseline: "70 %", finalValue: "", status: "notStarted" },
    ]);
    expect(ofPriority(next.parts, "step", carried).map(({ value }) => value.text)).toEqual([
      "Train all adults, Early reading",
      "Keep-up groups every day",
    ]);
    expect(next.adopted.map(({ actionId }) => actionId)).toEqual([action.id]);
    expect((await planOf(place)).adopted).toEqual([]);
    expect(next.before[0]?.priorities.find(({ id }) => id === own[0])).toMatchObject({
      outcome: "partlyMet",
      lessons: "Begin earlier",
      carryOn: true,
    });
  });
});

/** Since the third week of September. */
const inCategory = ({ trust, school }: Awaited<ReturnType<typeof aVisitedSchool>>, categoryKey: string) => {
  const since = { startsOn: new Date("2026-09-20"), clockFrom: new Date("2026-09-20") };
  const data = { trustId: trust.id, unitId: school.unitId, categoryKey, ...since, origin: "broughtIn" as const };
  return inTrustOf(trust.id, (db) => db.categoryPeriod.create({ data }));
};

describe("CA-3 a rapid improvement plan", () => {
  it("is looked at every so many weeks, and in Repair agreed by governors, chief executive and trustees", async () => {
    const place = await aVisitedSchool();
    const { trust, school, headteacher, adviser } = place;
    await inCategory(place, "repair");
    expect((await beginRapidPlan(headteacher, { urn: school.urn, year: planYear, checkpointWeeks: 2 })).ok).toBe(true);
    const rapid = () => planOf(place, planYear, "rapid");
    const { plan, parts } = await rapid();
    expect(parts).toEqual([]);
    const days = planMoments(await rapid()).map(({ key }) => key);
    expect(days.length).toBeGreaterThan(8);
    const id = uuid();
    await writePlanPart(headteacher, plan.id, "priority", id, { title: "Calm corridors", source: "category" });
    expect(await writePlanPart(headteacher, plan.id, "review", `${id}-${days[0]}`, { rating: "amber" })).toMatchObject({ saved: 1 });
    expect(await writePlanPart(headteacher, plan.id, "review", `${id}-term-1`, { rating: "amber" })).toMatchObject({
      refused: expect.any(String),
    });
    const step = async () => ({ planId: plan.id, version: (await rapid()).plan.version });
    expect((await submitPlan(headteacher, await step())).ok).toBe(true);
    expect((await agreePlan(adviser, await step())).ok).toBe(true);
    const [chair, chief, trustee] = await Promise.all([
      aViewer(trust, "chairOfGovernors", { school }),
      aViewer(trust, "chiefExecutive"),
      aViewer(trust, "trustee"),
    ]);
    for (const [viewer, approver] of [
      [chief, "chiefExecutive"],
      [chair, "governors"],
      [trustee, "trustees"],
    ] as const) {
      expect((await rapid()).plan.state, approver).toBe("agreed");
      expect((await plansToday(viewer)).toApprove, `${approver} is asked`).toHaveLength(1);
      expect((await approvePlan(viewer, { ...(await step()), approver, day: testDay })).ok, approver).toBe(true);
      expect((await approvePlan(viewer, { ...(await step()), approver, day: testDay })).ok, `${approver} again`).toBe(false);
      expect((await plansToday(viewer)).toApprove, `${approver} is not asked again`).toEqual([]);
    }
    expect((await rapid()).plan.state).toBe("approved");
  });

  it("in Recovery waits for the governors alone: no chief executive and no trustee is asked for what is not theirs to give", async () => {
    const place = await aVisitedSchool();
    const { trust, school, headteacher, adviser } = place;
    await inCategory(place, "recovery");
    expect((await beginRapidPlan(headteacher, { urn: school.urn, year: planYear, checkpointWeeks: 2 })).ok).toBe(true);
    const planId = (await planOf(place, planYear, "rapid")).plan.id;
    await writePlanPart(headteacher, planId, "priority", uuid(), { title: "Calm corridors", source: "category" });
    const step = async () => ({ planId, version: (await planOf(place, planYear, "rapid")).plan.version });
    expect((await submitPlan(headteacher, await step())).ok).toBe(true);
    expect((await agreePlan(adviser, await step())).ok).toBe(true);
    const asked = async (role: "chairOfGovernors" | "chiefExecutive" | "trustee") =>
      (await plansToday(await aViewer(trust, role, role === "chairOfGovernors" ? { school } : {}))).toApprove.length;
    expect([await asked("chairOfGovernors"), await asked("chiefExecutive"), await asked("trustee")]).toEqual([1, 0, 0]);
  });
});
