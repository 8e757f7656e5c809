import { expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { actionRows, findingRows } from "@/lib/notes/published-rows";
import { notePage } from "@/lib/notes/queries";
import { findingFilterOf } from "@/lib/visit-findings/filter";
import { findingsPage, findingsToKeep } from "@/lib/visit-findings/queries";
import { findingSheet } from "@/lib/visit-findings/sheet";
import { aVisit, aVisitedSchool, writePart, writeWholeNote } from "../../factories/notes.ts";
import { aSchool, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

/** A school with a note whose rows are those that publication makes. */
async function aSchoolThatWasVisited() {
  const at = await aVisitedSchool();
  const { trust, school, adviser } = at;
  const visit = await aVisit(at);
  const { strength, risk, step } = await writeWholeNote(adviser, visit.id);
  await writePart(adviser, visit.id, "strength", strength, { text: "One routine", strand: "curriculum/curriculum-4" }, { base: 1 });
  await writePart(adviser, visit.id, "risk", risk, { text: "One person", strand: "inclusion", level: "amber" }, { base: 1 });
  await writePart(
    adviser,
    visit.id,
    "nextStep",
    step,
    { text: "Train a second", owner: "Lead", strand: "inclusion/inclusion-1" },
    { base: 1 },
  );
  const context = (await notePage(adviser, visit.id))?.context;
  if (!context) throw new Error("There is no note.");
  const of = { trustId: trust.id, visitId: visit.id, unitId: school.unitId };
  await inTrustOf(trust.id, async (db) => {
    const rows = findingRows(context, context.parts, () => crypto.randomUUID());
    await db.finding.createMany({ data: rows.map((row) => ({ ...row, ...of, day: new Date("2026-11-24") })) });
    await db.agreedAction.createMany({ data: actionRows(context, context.parts).map(({ due: _due, ...row }) => ({ ...row, ...of })) });
    await db.note.updateMany({ where: { trustId: trust.id, visitId: visit.id }, data: { state: "published" } });
  });
  return { ...at, visit };
}

const page = (viewer: Viewer, given: Record<string, string> = {}) => findingsPage(viewer, findingFilterOf(given));

it("TE-6 the trust sees what the year's visits say of each strand and statement, school by school and in words", async () => {
  const { trust, school, adviser, director, visit } = await aSchoolThatWasVisited();
  const other = await aSchool(trust.id, { name: "Another School", phase: "secondary" });
  for (const viewer of [director, adviser]) {
    const all = await page(viewer);
    expect(all?.rows).toEqual([
      { urn: other.urn, unit: other.name, strength: 0, risk: 0, nextStep: 0 },
      { urn: school.urn, unit: school.name, strength: 1, risk: 1, nextStep: 1 },
    ]);
    const inclusion = all?.strands.find(({ key }) => key === "inclusion");
    expect(inclusion?.counts).toMatchObject({ strength: { count: 0 }, risk: { count: 1, schools: 1 }, nextStep: { count: 1 } });
    expect(inclusion?.statements[0]?.counts.nextStep).toEqual({ count: 1, schools: 1 });
    expect(all?.strands.find(({ key }) => key === "curriculum")?.statements[3]?.counts.strength.count).toBe(1);
  }
  const words = async (given: Record<string, string>) => (await page(director, given))?.words.map(({ kind, text }) => [kind, text]);
  expect(await words({ strand: "inclusion" })).toEqual([
    ["risk", "One person"],
    ["nextStep", "Train a second"],
  ]);
  expect(await words({ strand: "inclusion", statement: "inclusion-1" })).toEqual([["nextStep", "Train a second"]]);
  expect(await words({ strand: "inclusion", kind: "risk" })).toEqual([["risk", "One person"]]);
  expect(await words({ school: String(other.urn) })).toEqual([]);
  expect(await words({ school: String(school.urn), phase: "secondary" })).toEqual([]);
  expect((await page(director, { view: "words" }))?.words[0]).toMatchObject({ visitId: visit.id, day: "2026-11-24", urn: school.urn });
  const kept = await findingsToKeep(director, findingFilterOf({ strand: "inclusion" }));
  expect(kept && findingSheet(kept).rows.map((row) => row.slice(1, 5))).toEqual([
    ["Risk", "One person", "Amber", "Inclusion"],
    ["Next step", "Train a second", null, "Inclusion"],
  ]);
});

it("TE-6 a draft says nothing yet, and what is withdrawn no more", async () => {
  const { trust, director, visit } = await aSchoolThatWasVisited();
  const state = (to: "draft" | "withdrawn" | "correcting") =>
    inTrustOf(trust.id, (db) => db.note.updateMany({ where: { trustId: trust.id, visitId: visit.id }, data: { state: to } }));
  await state("correcting");
  expect((await page(director, { view: "words" }))?.words).toHaveLength(3);
  for (const to of ["draft", "withdrawn"] as const) {
    await state(to);
    expect((await page(director, { view: "words" }))?.words).toEqual([]);
  }
});

it("TE-6 no school reads of another, and trustees read no notes", async () => {
  const { trust, headteacher, governor } = await aSchoolThatWasVisited();
  for (const viewer of [headteacher, governor, await aViewer(trust, "trustee"), await aViewer(trust, "independentAdviser")])
    expect(await page(viewer)).toBeNull();
});
