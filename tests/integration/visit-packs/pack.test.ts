import { expect, it } from "vitest";
import { dateOf } from "@/lib/dates";
import { composePack } from "@/lib/visit-packs/compose";
import { visitPack } from "@/lib/visit-packs/queries";
import { anAction, aRating } from "../../factories/actions.ts";
import { aFederation, aSchool, aViewer, inTrustOf } from "../../factories/records.ts";
import { aVisit, aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aVisitWithRecords() {
  const place = await aVisitedSchool();
  const { trust, school, adviser } = place;
  const trustId = trust.id;
  const earlier = await aVisit(trustId, { unitId: school.unitId, leadId: adviser.personId, number: 1, date: "2026-10-06", status: "done" });
  const visit = await aVisit(trustId, { unitId: school.unitId, leadId: adviser.personId });
  const action = await anAction(trustId, { unitId: school.unitId, visitId: earlier.id });
  await aRating(trustId, action.id, adviser.personId, { level: "red", day: "2026-10-20" });
  await aRating(trustId, action.id, adviser.personId, { level: "amber", day: "2026-11-10" });
  await anAction(trustId, { unitId: school.unitId, state: "closed", text: "Closed long ago" });
  await inTrustOf(trustId, async (db) => {
    await db.note.create({ data: { trustId, visitId: earlier.id, state: "published", authorId: adviser.personId } });
    const finding = { trustId, visitId: earlier.id, unitId: school.unitId, areaKeys: [], day: dateOf("2026-10-06") };
    await db.finding.createMany({
      data: [
        { ...finding, kind: "strength", text: "One shared routine" },
        { ...finding, kind: "risk", text: "It hangs on one person", riskLevelKey: "amber" },
      ],
    });
    const measure = await db.ownMeasure.create({ data: { trustId, name: "Attendance", unit: "percent", position: 0 } });
    const period = await db.ownMeasurePeriod.create({
      data: { trustId, name: "Autumn 1", startsOn: dateOf("2026-09-01"), lastDay: dateOf("2026-10-23") },
    });
    const sheet = await db.broughtSheet.create({
      data: { trustId, kind: "measures", periodId: period.id, rows: 1, broughtById: adviser.personId },
    });
    await db.ownMeasureValue.create({
      data: { sheetId: sheet.id, trustId, measureId: measure.id, periodId: period.id, schoolId: school.id, value: 94.2 },
    });
    await db.ownMeasure.create({ data: { trustId, name: "Suspensions", unit: "count", position: 1 } });
    await db.categoryPeriod.create({
      data: {
        trustId,
        unitId: school.unitId,
        categoryKey: "recovery",
        startsOn: dateOf("2026-01-10"),
        clockFrom: dateOf("2026-01-10"),
        origin: "broughtIn",
      },
    });
    await db.schoolMeasure.create({
      data: { trustId, schoolId: school.id, urn: school.urn, measure: "absence", period: "2024-25", value: 6.1 },
    });
  });
  return { ...place, visit, earlier };
}

it("VP-6 VP-11 a pack is put together from actions, notes, figures, measures, category and people", async () => {
  const { adviser, visit } = await aVisitWithRecords();
  const facts = await visitPack(adviser, visit.id);
  expect(facts).not.toBeNull();
  if (!facts) return;
  expect(facts.actions).toMatchObject([{ text: "Keep-up groups every day", ratings: [{ tone: "red" }, { tone: "amber" }] }]);
  const text = JSON.stringify(composePack(facts, "Trust", adviser.today));
  for (const words of [
    "Keep-up groups every day",
    "One shared routine",
    "It hangs on one person",
    "94.2 %",
    "not loaded for this period",
    "Recovery since Sat 10 Jan 2026",
    "6.1%",
    "Martin Field",
    "Ann Osei",
  ])
    expect(text, words).toContain(words);
  expect(text).not.toContain("Closed long ago");
});

it("a note that was withdrawn is not looked back on", async () => {
  const { trust, adviser, visit, earlier } = await aVisitWithRecords();
  const key = { trustId_visitId: { trustId: trust.id, visitId: earlier.id } };
  await inTrustOf(trust.id, (db) => db.note.update({ where: key, data: { state: "withdrawn" } }));
  expect((await visitPack(adviser, visit.id))?.findings).toEqual([]);
});

it("GO-1 a pack is for those who prepare the visit: not for governors, other schools, trustees or other advisers", async () => {
  const { trust, visit, headteacher, director, governor } = await aVisitWithRecords();
  const other = await aSchool(trust.id);
  for (const viewer of [headteacher, director]) expect(await visitPack(viewer, visit.id)).not.toBeNull();
  const refused = [
    governor,
    await aViewer(trust, "headteacher", { school: other }),
    await aViewer(trust, "trustee"),
    await aViewer(trust, "adviser"),
    await aViewer(trust, "administrator"),
  ];
  for (const viewer of refused) expect(await visitPack(viewer, visit.id)).toBeNull();
  expect(await visitPack(director, "not-an-id")).toBeNull();
});

it("VP-2 a federation's pack has the figures of each member", async () => {
  const { trust, director } = await aVisitWithRecords();
  const federation = await aFederation(trust.id, 2);
  const visit = await aVisit(trust.id, { unitId: federation.unitId });
  const facts = await visitPack(director, visit.id);
  expect(facts?.schools.map(({ school }) => school.urn).sort()).toEqual(federation.members.map(({ urn }) => urn).sort());
  const headings = facts
    ? composePack(facts, "Trust", director.today).blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))
    : [];
  for (const { name } of federation.members) expect(headings).toContain(name);
});
