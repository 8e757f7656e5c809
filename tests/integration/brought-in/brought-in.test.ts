import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { bringIn, placeAllSuggested, placeText, putAside, takeOut } from "@/lib/brought-in/commands";
import { type Tray, trayPage } from "@/lib/brought-in/queries";
import { readWordFile } from "@/lib/brought-in/word-file";
import { ofPriority, partsOfKind, planValue } from "@/lib/improvement-plans/parts";
import { plainText } from "@/lib/rich-text/rich-text";
import { areasOfEvaluation } from "@/lib/self-evaluation/evaluation";
import { evaluationValue, pointsOf } from "@/lib/self-evaluation/parts";
import { strategicPartsOf, strategicValue } from "@/lib/strategic-plans/parts";
import { aBegunEvaluation, evaluationOf } from "../../factories/evaluations.ts";
import { aBegunPlan, anAgreedPlan, planOf } from "../../factories/plans.ts";
import { inTrustOf } from "../../factories/records.ts";
import { aSentStrategicPlan, strategicPlanOf } from "../../factories/strategic-plans.ts";
import { aWordFile, type Piece, planInWord } from "../../factories/word-files.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function brought(viewer: Viewer, slug: string, recordId: string, pieces: readonly Piece[]): Promise<Tray> {
  const { sections } = await readWordFile(await aWordFile(pieces));
  const result = await bringIn(viewer, { slug, recordId, fileName: "SIP.docx", sections });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return trayOf(viewer, slug, recordId);
}

async function trayOf(viewer: Viewer, slug: string, recordId: string): Promise<Tray> {
  const tray = await trayPage(viewer, { slug, recordId, page: 1 });
  if (!tray) throw new Error("There is no tray.");
  return tray;
}

const text = (tray: Tray, heading: string, kind = "text") =>
  tray.waiting.find((one) => one.heading === heading && one.body.kind === kind)?.id ?? "";
const choice = (tray: Tray, name: string, group: string) => tray.choices.find((one) => one.name === name && one.group === group)?.key ?? "";

describe("a Word file with an improvement plan", () => {
  it("lies in the tray with likely places, and goes where it is suggested in one press; the rest stays", async () => {
    const { headteacher, planId, ...place } = await aBegunPlan();
    const at = { headteacher, ...place };
    const tray = await brought(headteacher, "plan", planId, planInWord);
    expect(tray.waiting.map(({ heading, suggested }) => `${heading}: ${suggested?.split("/")[2] ?? "-"}`)).toEqual([
      "School improvement plan: -",
      "Context: text:context",
      "Priority 1: Early reading: new:text",
      "Priority 1: Early reading: new:steps",
      "Staffing structure: -",
    ]);
    expect(await placeAllSuggested(headteacher, { desk: "improvementPlan", recordId: planId })).toMatchObject({
      value: { placed: 3, left: 2 },
    });
    const { parts } = await planOf(at);
    expect(plainText(planValue(parts, "text", "context").body)).toBe(
      "We are a school of 210 pupils by the sea.\nTwo classes share a teacher",
    );
    const own = partsOfKind(parts, "priority").filter(({ value }) => value.source === "school");
    // The text made the priority; the table found it by its title and gave it its steps.
    expect(own.map(({ value }) => [value.title, value.intent])).toEqual([
      ["Early reading", "Too many pupils leave year 1 without fluency."],
    ]);
    expect(ofPriority(parts, "step", own[0]?.key ?? "").map(({ value }) => value)).toMatchObject([
      { text: "Train all adults", leadName: "Reading lead", endsOn: "2026-12-18", cost: "1450" },
      { text: "Buy decodable books. By when: by half-term. Notes: Two sets", leadName: "Office", endsOn: "", cost: "980" },
    ]);
    const after = await trayOf(headteacher, "plan", planId);
    expect(after.waiting.map(({ heading }) => heading)).toEqual(["School improvement plan", "Staffing structure"]);
    expect(after.done).toHaveLength(3);
  });

  it("is placed by hand into another document of the school too, and what is there already stays", async () => {
    const place = await aSentStrategicPlan();
    const { headteacher, planId } = place;
    const pieces: Piece[] = [
      { heading: "Our values" },
      { text: "Known by name" },
      { heading: "All pupils leave us as readers" },
      {
        rows: [
          ["Measure", "Baseline", "2026/27", "2027-28", "Owner"],
          ["Fluent in year 2", "61 %", "70 %", "80 %", "Ann"],
        ],
      },
    ];
    for (const _twice of [1, 2]) {
      const tray = await brought(headteacher, "strategic-plan", planId, pieces);
      const placed = await placeText(headteacher, {
        textId: text(tray, "Our values"),
        place: choice(tray, "Vision and values", "The strategic plan"),
      });
      expect(placed).toMatchObject({ value: { name: "Strategic plan 2026/27 to 2028/29, The strategic plan, Vision and values" } });
    }
    const tray = await trayOf(headteacher, "strategic-plan", planId);
    const table = tray.waiting.find(({ body }) => body.kind === "table");
    expect(table?.suggested).toContain(`measures:${place.objectiveId}`);
    expect((await placeText(headteacher, { textId: table?.id ?? "", place: table?.suggested ?? "" })).ok).toBe(true);
    const { parts } = await strategicPlanOf(place);
    expect(plainText(strategicValue(parts, "text", "vision").body)).toBe("Known by name\nKnown by name");
    expect(strategicPartsOf(parts, "measure")[1]?.value).toMatchObject({
      text: "Fluent in year 2. Owner: Ann",
      baseline: "61 %",
      years: { "2026-27": { target: "70 %" }, "2027-28": { target: "80 %" } },
    });
  });
});

describe("a Word file with a self-evaluation", () => {
  it("UO-8 goes to the areas that its headings name: words, strengths, and a point for each line that needs to improve", async () => {
    const { headteacher, school, evaluationId } = await aBegunEvaluation();
    const area = areasOfEvaluation(await evaluationOf({ headteacher, school })).find(({ name }) => name.includes("Attendance"));
    const name = area?.name ?? "";
    const pieces: Piece[] = [
      { heading: "Context" },
      { text: "We are a school by the sea." },
      { heading: name },
      { heading: "Strengths", level: 2 },
      {
        rows: [
          ["Strength", "Impact"],
          ["Families are called on the first day", "Absence has fallen"],
        ],
      },
      { heading: "Areas for improvement", level: 2 },
      { bullet: "Persistent absence of a few" },
      { bullet: "Lateness on Mondays" },
      { heading: "Parking" },
      { text: "Of no use here." },
    ];
    const tray = await brought(headteacher, "self-evaluation", evaluationId, pieces);
    expect(tray.waiting.map(({ suggested }) => suggested?.split("/")[2] ?? "-")).toEqual([
      "text:context",
      `strength:${area?.key}`,
      `improve:${area?.key}`,
      "-",
    ]);
    expect(await placeAllSuggested(headteacher, { desk: "selfEvaluation", recordId: evaluationId })).toMatchObject({
      value: { placed: 3, left: 1 },
    });
    const { parts } = await evaluationOf({ headteacher, school });
    expect(plainText(evaluationValue(parts, "text", "context").body)).toBe("We are a school by the sea.");
    const saidOf = (kind: "strength" | "improve") => pointsOf(parts, area?.key ?? "", kind).map(({ value }) => [value.text, value.impact]);
    expect(saidOf("strength")).toEqual([["Families are called on the first day", "Absence has fallen"]]);
    expect(saidOf("improve")).toEqual([
      ["Persistent absence of a few", ""],
      ["Lateness on Mondays", ""],
    ]);
  });

  it("a SENDCo, who writes an area only, brings no file into it", async () => {
    const { sendco, evaluationId } = await aBegunEvaluation();
    expect(await trayPage(sendco, { slug: "self-evaluation", recordId: evaluationId, page: 1 })).toBeNull();
  });
});

describe("nothing is lost", () => {
  it("a text leaves the tray by a press only, and is taken out again as it came", async () => {
    const { headteacher, planId } = await aBegunPlan();
    const tray = await brought(headteacher, "plan", planId, planInWord);
    const textId = text(tray, "Staffing structure");
    expect((await putAside(headteacher, { textId })).ok).toBe(true);
    expect((await putAside(headteacher, { textId })).ok).toBe(false);
    expect((await trayOf(headteacher, "plan", planId)).done).toMatchObject([{ id: textId, placedIn: null }]);
    const place = choice(tray, "Context", "The plan");
    expect(await placeText(headteacher, { textId, place })).toMatchObject({
      refusal: { sentence: expect.stringContaining("put aside already") },
    });
    expect((await takeOut(headteacher, { textId })).ok).toBe(true);
    expect((await trayOf(headteacher, "plan", planId)).waiting).toEqual(tray.waiting);
    expect((await placeText(headteacher, { textId, place })).ok).toBe(true);
    expect((await takeOut(headteacher, { textId })).ok).toBe(true);
    expect((await trayOf(headteacher, "plan", planId)).total).toBe(tray.total);
  });

  it("what does not fit is refused with a sentence: it stays in the tray, and nothing of it in the plan", async () => {
    const at = await aBegunPlan();
    const { headteacher, planId } = at;
    const tray = await brought(headteacher, "plan", planId, [
      { heading: "Priority: Writing" },
      {
        rows: [
          ["Action", "Lead"],
          ["Moderate", "Ann"],
          ["x".repeat(1_200), "Ben"],
        ],
      },
    ]);
    const [one] = tray.waiting;
    const before = (await planOf(at)).parts;
    expect(
      await placeText(headteacher, { textId: one?.id ?? "", place: choice(tray, "A new priority, with these as its steps", "New") }),
    ).toMatchObject({
      refusal: { sentence: expect.stringContaining("too long for a step") },
    });
    expect((await planOf(at)).parts).toEqual(before);
    expect((await trayOf(headteacher, "plan", planId)).total).toBe(1);
    expect((await placeText(headteacher, { textId: one?.id ?? "", place: `improvementPlan/${planId}/text:nowhere` })).ok).toBe(false);
    expect((await placeText(headteacher, { textId: one?.id ?? "", place: `constructor/${planId}/text:context` })).ok).toBe(false);
  });

  it("two presses at once place a text once", async () => {
    const at = await aBegunPlan();
    const { headteacher, planId } = at;
    const tray = await brought(headteacher, "plan", planId, [{ heading: "Context" }, { text: "Once" }]);
    const typed = { textId: tray.waiting[0]?.id ?? "", place: choice(tray, "Context", "The plan") };
    const answers = await Promise.all([1, 2, 3, 4].map(() => placeText(headteacher, typed)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(plainText(planValue((await planOf(at)).parts, "text", "context").body)).toBe("Once");
  });

  it("a plan that the adviser reads takes no text; the text waits until it can be written again", async () => {
    const { headteacher, planId, trust } = await aBegunPlan();
    const tray = await brought(headteacher, "plan", planId, [{ heading: "Context" }, { text: "Later" }]);
    const typed = { textId: tray.waiting[0]?.id ?? "", place: choice(tray, "Context", "The plan") };
    const to = (state: "submitted" | "draft") =>
      inTrustOf(trust.id, (db) => db.improvementPlan.updateMany({ where: { trustId: trust.id, id: planId }, data: { state } }));
    await to("submitted");
    expect((await placeText(headteacher, typed)).ok).toBe(false);
    expect(await trayPage(headteacher, { slug: "plan", recordId: planId, page: 1 })).toBeNull();
    await to("draft");
    expect((await placeText(headteacher, typed)).ok).toBe(true);
  });
});

it("nobody but the headteacher brings anything in or sees the tray", async () => {
  const { headteacher, planId, adviser, director, chair, lead, governor } = await anAgreedPlan();
  const tray = await brought(headteacher, "plan", planId, [{ heading: "Context" }, { text: "Ours" }]);
  const textId = tray.waiting[0]?.id ?? "";
  for (const viewer of [adviser, director, chair, lead, governor]) {
    expect(await trayPage(viewer, { slug: "plan", recordId: planId, page: 1 })).toBeNull();
    const sections = [{ heading: "Theirs", body: { kind: "text" as const, text: [] } }];
    expect((await bringIn(viewer, { slug: "plan", recordId: planId, fileName: "x.docx", sections })).ok).toBe(false);
    expect((await putAside(viewer, { textId })).ok).toBe(false);
    expect((await placeText(viewer, { textId, place: tray.choices[0]?.key ?? "" })).ok).toBe(false);
    expect((await placeAllSuggested(viewer, { desk: "improvementPlan", recordId: planId })).ok).toBe(false);
  }
  expect((await trayOf(headteacher, "plan", planId)).total).toBe(1);
});
