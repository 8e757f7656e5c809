import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { seedFrameworks } from "@/lib/frameworks/seed";
import { looseEndsOf } from "@/lib/golden-thread/loose-ends";
import { threadOfSchool } from "@/lib/golden-thread/queries";
import { answerPoint } from "@/lib/improvement-plans/adoption-commands";
import { beginPlan } from "@/lib/improvement-plans/commands";
import { inspectionFolder } from "@/lib/inspection-folders/queries";
import { documentLines } from "@/lib/notes/differences";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { saveEvaluationChanges } from "@/lib/self-evaluation/autosave-commands";
import { challengeArea } from "@/lib/self-evaluation/challenge-commands";
import { beginEvaluation, moveEvaluation, setEvaluationFront, showEvaluation } from "@/lib/self-evaluation/commands";
import { composeEvaluation } from "@/lib/self-evaluation/compose";
import { areasOfEvaluation, frameworkOf } from "@/lib/self-evaluation/evaluation";
import { evaluationsOfSchool, evaluationsToday } from "@/lib/self-evaluation/list-queries";
import { evaluationsOverview } from "@/lib/self-evaluation/overview-queries";
import { evaluationPartsOf, evaluationValue } from "@/lib/self-evaluation/parts";
import { evaluationPage } from "@/lib/self-evaluation/queries";
import { evaluationSheets } from "@/lib/self-evaluation/sheets";
import { shownEvaluation } from "@/lib/self-evaluation/shown-queries";
import {
  aBegunEvaluation,
  evaluationOf,
  evaluationYear,
  onFrameworkOf2019,
  writeAllOf2019,
  writeEvaluationPart,
} from "../../factories/evaluations.ts";
import { aVisitedSchool } from "../../factories/notes.ts";
import { aFederation, aSchool, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const asked = (urn: number, kind: "main" | "church" = "main") => ({ urn, year: evaluationYear, kind });

describe("UO-8 an evaluation is written in place", () => {
  it("by the framework in force, area by area, with points and what they rest on", async () => {
    const { headteacher, evaluationId, ...place } = await aBegunEvaluation();
    const context = await evaluationOf({ headteacher, ...place });
    expect(frameworkOf(context).name).toBe("Ofsted report card 2025, toolkit of September 2026");
    expect(areasOfEvaluation(context).map(({ key }) => key)).not.toContain("post-16");
    const area = { grade: "expected-standard", headline: "Good lessons", reviewedOn: "2026-11-24" };
    expect(await writeEvaluationPart(headteacher, evaluationId, "area", "achievement", area)).toMatchObject({ saved: 1 });
    const point = {
      area: "achievement",
      kind: "strength" as const,
      text: "Reading holds up",
      impact: "Nine in ten read well",
      words: "Checks",
    };
    expect(await writeEvaluationPart(headteacher, evaluationId, "point", uuid(), point)).toMatchObject({ saved: 1 });
    const after = await evaluationOf({ headteacher, ...place });
    expect(evaluationValue(after.parts, "area", "achievement")).toMatchObject(area);
    const text = documentLines(composeEvaluation(after)).join("\n");
    for (const words of ["Good lessons", "Expected standard", "Impact: Nine in ten read well", "Evidence: Checks"])
      expect(text).toContain(words);
    expect(
      evaluationSheets(after)
        .flatMap(({ rows }) => rows)
        .flat(),
    ).toContain("Reading holds up");
  });

  it("refuses with a sentence what can not be so", async () => {
    const { headteacher, evaluationId } = await aBegunEvaluation();
    const tries: [kind: "area" | "text" | "point", key: string, value: object, says: RegExp][] = [
      ["area", "achievement", { grade: "good" }, /no such grade/],
      ["area", "achievement", { headline: "word ".repeat(61) }, /at most 60 words/],
      ["area", "nowhere", {}, /no such part/],
      ["text", "diary", {}, /no such part/],
      ["point", uuid(), { area: "achievement", text: "x", findings: [uuid()] }, /finding is no longer there/],
      ["point", uuid(), { area: "achievement", text: "x", files: [uuid()] }, /file is no longer there/],
    ];
    for (const [kind, key, value, says] of tries) {
      const answer = await writeEvaluationPart(headteacher, evaluationId, kind, key, value);
      expect("refused" in answer ? answer.refused : JSON.stringify(answer)).toMatch(says);
    }
    // Nor a kind of part that there is not, whatever it is called: the changes that were sent with it are saved.
    const part = (kind: string, key: string, value: object) => ({ id: uuid(), kind, key, base: 0, position: 0, removed: false, value });
    const changes = [
      ...["constructor", "toString", "diary"].map((kind) => part(kind, "context", {})),
      part("text", "context", { body: richTextFrom("A school by the sea") }),
    ];
    const saved = await saveEvaluationChanges(headteacher, { evaluationId, changes });
    const refusal = { refused: expect.stringMatching(/no such part/) };
    expect(saved).toMatchObject({ value: { answers: [refusal, refusal, refusal, { saved: 1 }] } });
  });

  it("SENDCo and leads of priorities write their own areas and nothing else; adviser and governor write none", async () => {
    const place = await aBegunEvaluation();
    const { sendco, lead, headteacher, evaluationId, school, trust } = place;
    await beginPlan(headteacher, { urn: school.urn, year: evaluationYear });
    await inTrustOf(trust.id, async (db) => {
      const plan = await db.improvementPlan.findFirstOrThrow({ where: { trustId: trust.id } });
      const own = { trustId: trust.id, planId: plan.id, title: "Reading", strandKeys: [], areaKeys: ["achievement"] };
      await db.planPriority.create({ data: { ...own, leadId: lead.personId, changedById: headteacher.personId } });
    });
    const area = { headline: "Ours" };
    expect(await writeEvaluationPart(sendco, evaluationId, "area", "inclusion", area)).toMatchObject({ saved: 1 });
    expect(await writeEvaluationPart(lead, evaluationId, "area", "achievement", area)).toMatchObject({ saved: 1 });
    for (const [viewer, key] of [
      [sendco, "achievement"],
      [lead, "inclusion"],
    ] as const) {
      const answer = await writeEvaluationPart(viewer, evaluationId, "area", key, { headline: "Not ours" }, { base: 1 });
      expect(answer).toMatchObject({ refused: expect.stringMatching(/not yours/) });
    }
    expect(await writeEvaluationPart(sendco, evaluationId, "text", "context", {})).toMatchObject({
      refused: expect.stringMatching(/not yours/),
    });
    for (const viewer of [place.adviser, place.governor, place.director]) {
      const change = { id: uuid(), kind: "text", key: "context", base: 0, position: 1, removed: false, value: { body: [] } };
      expect((await saveEvaluationChanges(viewer, { evaluationId, changes: [change] })).ok).toBe(false);
    }
  });

  it("an area of another evaluation's point is not reached by its key", async () => {
    const place = await aBegunEvaluation();
    const { headteacher, trust, school } = place;
    const key = uuid();
    await inTrustOf(trust.id, (db) =>
      db.school.updateMany({ where: { trustId: trust.id, id: school.id }, data: { churchCharacter: "methodist" } }),
    );
    await beginEvaluation(headteacher, { ...asked(school.urn, "church"), keptBy: "unit" });
    const church = await evaluationOf(place, { kind: "church" });
    await writeEvaluationPart(headteacher, church.evaluation.id, "point", key, { area: "curriculum", text: "Big questions" });
    expect(await writeEvaluationPart(headteacher, place.evaluationId, "point", key, { area: "achievement", text: "Taken" })).toMatchObject({
      refused: expect.stringMatching(/no such part/),
    });
  });
});

describe("UO-8 moving to a newer framework", () => {
  it("from 2019 to the report card of 2025 every word is kept and no grade; the old one is frozen and can be read", async () => {
    const place = await aBegunEvaluation();
    const { headteacher, evaluationId, trust, school } = place;
    await onFrameworkOf2019(trust.id, evaluationId);
    const words = await writeAllOf2019(place, evaluationId);
    const before = await evaluationOf(place);
    const moved = await moveEvaluation(headteacher, { evaluationId, version: before.evaluation.version });
    expect(moved).toMatchObject({ ok: true });
    const after = await evaluationOf(place);
    expect(after.evaluation).toMatchObject({ followsId: evaluationId, frozenAt: null });
    expect(frameworkOf(after).name).toMatch(/report card/);
    const text = JSON.stringify(after.parts);
    for (const word of words) expect(text, word).toContain(word);
    expect(evaluationPartsOf(after.parts, "area").map(({ value }) => value.grade)).toEqual(
      evaluationPartsOf(after.parts, "area").map(() => ""),
    );
    expect(evaluationValue(after.parts, "safeguarding", "safeguarding").met).toBe("");
    expect(evaluationValue(after.parts, "standard", "curriculum-1").level).toBe("secure");
    // A primary school has no sixth form: what stood there has no area any more and is kept under its old name.
    expect(JSON.stringify(evaluationValue(after.parts, "text", "brought").body)).toContain("headline4word");
    const old = await evaluationOf(place, { of: evaluationId });
    expect(old.evaluation.frozenAt).not.toBeNull();
    expect(old.parts).toEqual(before.parts);
    const change = {
      id: uuid(),
      kind: "text",
      key: "context",
      base: 1,
      position: 1,
      removed: false,
      value: { body: richTextFrom("Late") },
    };
    expect(await saveEvaluationChanges(headteacher, { evaluationId, changes: [change] })).toMatchObject({
      refusal: { sentence: expect.stringMatching(/frozen/) },
    });
    expect(await moveEvaluation(headteacher, { evaluationId: after.evaluation.id, version: after.evaluation.version })).toMatchObject({
      refusal: { sentence: expect.stringMatching(/newest/) },
    });
    expect((await evaluationsOfSchool(headteacher, school.urn))?.filter(({ year }) => year === evaluationYear)).toHaveLength(1);
  });

  it("a priority that answered a point answers what the point has become", async () => {
    const place = await aBegunEvaluation();
    const { headteacher, evaluationId, trust, school } = place;
    await onFrameworkOf2019(trust.id, evaluationId);
    const pointId = uuid();
    await writeEvaluationPart(headteacher, evaluationId, "point", pointId, {
      area: "behaviour-and-attitudes",
      kind: "improve",
      text: "Attendance",
    });
    await beginPlan(headteacher, { urn: school.urn, year: evaluationYear });
    expect(await answerPoint(headteacher, { pointId, urn: school.urn, year: evaluationYear, priorityId: "" })).toMatchObject({ ok: true });
    const before = await evaluationOf(place);
    await moveEvaluation(headteacher, { evaluationId, version: before.evaluation.version });
    const { answers, parts } = await evaluationOf(place);
    expect(answers).toMatchObject([{ pointId: evaluationPartsOf(parts, "point")[0]?.key, title: "Attendance" }]);
  });
});

it("the next year's begins with last year's words; grades go over in the same framework only, to be confirmed", async () => {
  const place = await aBegunEvaluation();
  const { headteacher, evaluationId, trust, school } = place;
  const area = { grade: "strong-standard", headline: "As good as ever", reviewedOn: "2026-05-01" };
  await writeEvaluationPart(headteacher, evaluationId, "area", "achievement", area);
  await writeEvaluationPart(headteacher, evaluationId, "standard", "curriculum-1", { level: "secure", evidence: "Books" });
  // As if it had been last year's.
  await inTrustOf(trust.id, async (db) => {
    const year = await db.academicYear.findFirstOrThrow({ where: { trustId: trust.id, key: evaluationYear } });
    const { id, key: _key, startsOn: _from, endsBefore: _to, ...rest } = year;
    const last = { ...rest, key: "2025-26", startsOn: new Date("2025-09-01"), endsBefore: new Date("2026-09-01") };
    const { id: lastId } = await db.academicYear.create({ data: last, select: { id: true } });
    const strategy = await db.strategyVersion.findFirstOrThrow({ where: { trustId: trust.id, yearId: id } });
    const { id: _id, yearId: _yearId, content, ...version } = strategy;
    await db.strategyVersion.create({ data: { ...version, yearId: lastId, content: content ?? {} } });
    await db.selfEvaluation.updateMany({ where: { trustId: trust.id, id: evaluationId }, data: { yearId: lastId } });
  });
  expect(await beginEvaluation(headteacher, { ...asked(school.urn), keptBy: "unit" })).toMatchObject({ ok: true });
  const context = await evaluationOf(place);
  expect(context.evaluation.followsId).toBe(evaluationId);
  expect(evaluationValue(context.parts, "area", "achievement")).toMatchObject({
    grade: "strong-standard",
    headline: "As good as ever",
    reviewedOn: "",
  });
  expect(evaluationValue(context.parts, "standard", "curriculum-1")).toEqual({ level: "", evidence: "Books" });
  expect(documentLines(composeEvaluation(context)).join("\n")).toContain("Strong standard (last year’s)");
  expect((await evaluationOf(place, { year: "2025-26" })).evaluation.frozenAt).not.toBeNull();
});

describe("UO-9 a church school evaluates itself beside it", () => {
  it("by SIAMS, without grades, the question for aided schools only where it is one", async () => {
    const place = await aBegunEvaluation("church", "churchOfEngland");
    const { headteacher, evaluationId } = place;
    const context = await evaluationOf(place, { kind: "church" });
    expect(frameworkOf(context).name).toBe("SIAMS framework 2023");
    expect(areasOfEvaluation(context)).toHaveLength(6);
    expect(await writeEvaluationPart(headteacher, evaluationId, "area", "curriculum", { grade: "j1" })).toMatchObject({
      refused: expect.stringMatching(/no such grade/),
    });
    await writeEvaluationPart(headteacher, evaluationId, "text", "vision", { body: richTextFrom("Let your light shine") });
    const value = composeEvaluation(await evaluationOf(place, { kind: "church" }));
    const table = value.blocks.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.columns).toEqual(["Area", "Last inspection", "Adviser", "Direction"]);
    expect(documentLines(value)).toContain("Let your light shine");
  });

  it("a Catholic school has its own framework, with grades; another school has none", async () => {
    const place = await aBegunEvaluation("church", "romanCatholic");
    expect(
      await writeEvaluationPart(place.headteacher, place.evaluationId, "area", "religious-education", { grade: "good" }),
    ).toMatchObject({ saved: 1 });
    const plain = await aBegunEvaluation();
    expect(await evaluationPage(plain.headteacher, asked(plain.school.urn, "church"))).toBeNull();
    expect((await beginEvaluation(plain.headteacher, { ...asked(plain.school.urn, "church"), keptBy: "unit" })).ok).toBe(false);
  });
});

describe("the adviser's challenge", () => {
  it("is the allocated adviser's alone, with a reason where they differ, and never overwrites another's", async () => {
    const place = await aBegunEvaluation();
    const { adviser, headteacher, director, evaluationId, trust } = place;
    const typed = { evaluationId, area: "achievement", view: "generous" as const, reason: "Books say less", before: "" };
    const other = await aViewer(trust, "adviser", { name: "Another" });
    for (const viewer of [headteacher, director, place.governor, other]) expect((await challengeArea(viewer, typed)).ok).toBe(false);
    expect(await challengeArea(adviser, { ...typed, reason: "" })).toMatchObject({ refusal: { field: "reason" } });
    expect(await challengeArea(adviser, typed)).toMatchObject({ ok: true });
    expect(await challengeArea(adviser, { ...typed, view: "agrees" })).toMatchObject({ refusal: { theirs: { reason: "Books say less" } } });
    expect((await evaluationOf(place)).challenges).toMatchObject([{ area: "achievement", view: "generous", by: "Ann Osei" }]);
    // The school's own words are written on, as if the adviser had said nothing.
    expect(await writeEvaluationPart(headteacher, evaluationId, "area", "achievement", { headline: "Ours" })).toMatchObject({ saved: 1 });
    expect((await evaluationOf(place)).challenges).toHaveLength(1);
    const overview = await evaluationsOverview(director, 1);
    const seen = overview?.lines[0]?.areas.filter(({ view }) => view !== null);
    expect(seen).toMatchObject([{ key: "achievement", view: "generous", reason: "Books say less" }]);
    expect(overview).toMatchObject({ total: 1, late: 1, lines: [{ late: expect.stringMatching(/before the first visit/) }] });
    expect(await evaluationsOverview(headteacher, 1)).toBeNull();
  });
});

it("in a federation one stands for all schools, or a member keeps its own; the director sees each", async () => {
  const place = await aVisitedSchool();
  const { trust, director } = place;
  const federation = await aFederation(trust.id);
  const [infant, junior] = await Promise.all(
    ["Infant", "Junior"].map((name) => aSchool(trust.id, { name: `Quay ${name} School`, federationId: federation.id })),
  );
  if (!infant || !junior) throw new Error("There are no schools.");
  await inTrustOf(trust.id, async (db) => {
    if ((await db.frameworkVersion.count({ where: { trustId: trust.id } })) === 0) await seedFrameworks(db, trust.id);
  });
  const head = await aViewer(trust, "headteacher", { school: { ...infant, unitId: federation.unitId }, name: "Sian Prosser" });
  expect(await beginEvaluation(head, { ...asked(infant.urn), keptBy: "school" })).toMatchObject({ ok: true });
  const own = await evaluationPage(head, asked(infant.urn));
  expect(own?.evaluation?.schoolId).toBe(infant.id);
  expect((await evaluationPage(head, asked(junior.urn)))?.evaluation).toBeNull();
  expect(await beginEvaluation(head, { ...asked(junior.urn), keptBy: "unit" })).toMatchObject({ ok: true });
  const shared = await evaluationPage(head, asked(junior.urn));
  expect(shared?.evaluation).toMatchObject({ schoolId: null });
  expect((await evaluationPage(head, asked(infant.urn)))?.evaluation?.id).toBe(own?.evaluation?.id);
  const units = (await evaluationsOverview(director, 1))?.lines.map(({ unit }) => unit) ?? [];
  expect(units).toEqual(expect.arrayContaining([own?.schoolName, shared?.unit]));
});

describe("what is shown", () => {
  it("governors read copies only, with what changed since; a copy for a visit is not theirs; another school sees nothing", async () => {
    const place = await aBegunEvaluation();
    const { headteacher, governor, evaluationId, school, trust } = place;
    const at = asked(school.urn);
    expect(await evaluationPage(governor, at)).toBeNull();
    expect(await shownEvaluation(governor, at)).toMatchObject({ copies: [], shown: null });
    const version = async () => (await evaluationOf(place)).evaluation.version;
    const show = async (to: "governors" | "visit") => showEvaluation(headteacher, { evaluationId, version: await version(), to });
    await writeEvaluationPart(headteacher, evaluationId, "area", "achievement", { headline: "First words" });
    expect(await show("governors")).toMatchObject({ ok: true });
    await writeEvaluationPart(headteacher, evaluationId, "area", "achievement", { headline: "Later words" }, { base: 1 });
    await show("visit");
    const [first] = (await shownEvaluation(governor, at))?.copies ?? [];
    expect(documentLines((await shownEvaluation(governor, at))?.shown ?? { title: "", lead: "", meta: [], blocks: [] })).toContain(
      "First words",
    );
    await show("governors");
    const shown = await shownEvaluation(governor, at);
    expect(shown?.copies.map(({ purpose }) => purpose)).toEqual(["Shown to governors", "Shown to governors"]);
    expect([shown?.before, shown?.shown].map((value) => JSON.stringify(value).includes("First words"))).toEqual([true, false]);
    expect((await shownEvaluation(governor, { ...at, copy: first?.id ?? "" }))?.before).toBeNull();
    expect((await shownEvaluation(headteacher, at))?.copies).toHaveLength(3);
    const other = await aSchool(trust.id);
    const stranger = await aViewer(trust, "headteacher", { school: other, name: "Stranger" });
    expect([
      await evaluationPage(stranger, at),
      await shownEvaluation(stranger, at),
      await evaluationsOfSchool(stranger, school.urn),
    ]).toEqual([null, null, null]);
    expect(await evaluationsOfSchool(governor, school.urn)).toMatchObject([{ id: evaluationId, shownOn: "2026-11-24" }]);
  });

  it("owner and next review are kept; somebody of another school is not taken", async () => {
    const place = await aBegunEvaluation();
    const { headteacher, sendco, adviser, evaluationId } = place;
    const typed = { evaluationId, version: 1, ownerId: sendco.personId, nextReview: "2027-02-01" };
    expect(await setEvaluationFront(headteacher, { ...typed, ownerId: adviser.personId })).toMatchObject({ refusal: { field: "ownerId" } });
    expect(await setEvaluationFront(headteacher, typed)).toMatchObject({ ok: true });
    expect(await setEvaluationFront(headteacher, typed)).toMatchObject({ refusal: { sentence: expect.stringMatching(/another step/) } });
    expect((await evaluationOf(place)).evaluation).toMatchObject({ owner: "Louise Hale", nextReview: "2027-02-01" });
  });
});

it("VP-1 the thread, the loose ends, the first page and the inspection folder read the evaluation", async () => {
  const place = await aBegunEvaluation();
  const { headteacher, adviser, evaluationId, school } = place;
  await beginPlan(headteacher, { urn: school.urn, year: evaluationYear });
  await writeEvaluationPart(headteacher, evaluationId, "area", "inclusion", {
    grade: "urgent-improvement",
    headline: "Weak",
    reviewedOn: "2026-11-01",
  });
  const pointId = uuid();
  await writeEvaluationPart(headteacher, evaluationId, "point", pointId, {
    area: "inclusion",
    kind: "improve",
    text: "Support ends too late",
  });
  const ends = async () => {
    const records = await threadOfSchool(headteacher, school.urn);
    return records ? looseEndsOf(records).filter(({ is }) => is === "weakArea") : [];
  };
  expect(await ends()).toMatchObject([{ text: "Inclusion" }]);
  await answerPoint(headteacher, { pointId, urn: school.urn, year: evaluationYear, priorityId: "" });
  expect(await ends()).toEqual([]);
  expect((await threadOfSchool(headteacher, school.urn))?.points).toMatchObject([{ id: pointId, areaKey: "inclusion" }]);
  const { own, toChallenge } = await evaluationsToday(headteacher);
  expect([own.map(({ says }) => says), toChallenge]).toEqual([[expect.stringMatching(/^Late/)], []]);
  for (const { key } of areasOfEvaluation(await evaluationOf(place))) {
    const base = key === "inclusion" ? 1 : 0;
    const area = { grade: "expected-standard", headline: "Said", reviewedOn: "2026-11-20" };
    await writeEvaluationPart(headteacher, evaluationId, "area", key, area, { base });
  }
  expect((await evaluationsToday(headteacher)).own).toEqual([]);
  expect((await evaluationsToday(adviser)).toChallenge).toMatchObject([{ says: "Without your view yet" }]);
  const folder = await inspectionFolder(headteacher, school.urn);
  expect(folder?.documents[0]?.name).toBe("Self-evaluation summary 2026-27");
});
