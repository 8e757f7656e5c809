import { expect, it } from "vitest";
import { visitFilterOf } from "@/lib/visits/filter";
import { visitsByUnit, visitsPage } from "@/lib/visits/queries";
import { anAllocation, aSchool, aViewer } from "../../factories/records.ts";
import { aPlan, aVisit, aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

it("GO-1 each sees the visits of their own schools, an adviser their own first, the director all; and the filters find", async () => {
  const { trust, school, adviser, governor, headteacher, director } = await aVisitedSchool();
  const other = await aSchool(trust.id, { name: "Other School" });
  const second = await aViewer(trust, "adviser", { allocated: [other.unitId], name: "Simon Pell" });
  await anAllocation(trust.id, other.unitId, second.personId);
  const done = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-10-06", number: 1, status: "done" });
  const agreed = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-12-08" });
  await aPlan(adviser, agreed.id, { agreed: { school: "2026-11-20", trust: "2026-11-20" } });
  const elsewhere = await aVisit(trust.id, { unitId: other.unitId, leadId: second.personId, date: "2026-11-20" });
  const found = async (viewer: typeof adviser, given: Record<string, string> = {}) =>
    (await visitsPage(viewer, visitFilterOf(given)))?.rows.map(([id]) => id);
  expect(await found(director)).toEqual([elsewhere.id, agreed.id, done.id]);
  for (const viewer of [adviser, governor, headteacher]) expect(await found(viewer)).toEqual([agreed.id, done.id]);
  expect(await found(adviser, { whose: "all" })).toEqual([elsewhere.id, agreed.id, done.id]);
  expect(await found(director, { state: "toAgree" })).toEqual([elsewhere.id]);
  expect(await found(director, { state: "overdue" })).toEqual([elsewhere.id]);
  expect(await found(director, { state: "done" })).toEqual([done.id]);
  expect(await found(director, { school: String(school.urn) })).toEqual([agreed.id, done.id]);
  expect(await found(director, { lead: second.personId })).toEqual([elsewhere.id]);
  expect(await found(director, { term: "term-1" })).toEqual([done.id]);
  expect(await found(director, { kind: "review" })).toEqual([]);
  expect(await found(director, { year: "2025-26" })).toEqual([]);
  expect(await visitsPage(await aViewer(trust, "trustee"), visitFilterOf({}))).toBeNull();
  const page = await visitsPage(director, visitFilterOf({}));
  expect(page?.counts).toEqual({ planned: 2, done: 1, toAgree: 1, overdue: 1 });
  expect((await visitsByUnit(director, visitFilterOf({ view: "year" })))?.units.map(({ visits }) => visits.length)).toEqual([1, 2]);
});

it("the list is paged at 50", async () => {
  const { trust, school, director } = await aVisitedSchool();
  for (let count = 0; count < 53; count += 1)
    await aVisit(trust.id, {
      unitId: school.unitId,
      kind: "linkMeeting",
      days: 0,
      date: `2026-1${count % 2}-${String(1 + (count % 27)).padStart(2, "0")}`,
    });
  expect(await visitsPage(director, visitFilterOf({}))).toMatchObject({ total: 53, pages: 2 });
  expect((await visitsPage(director, visitFilterOf({ page: "2" })))?.rows).toHaveLength(3);
});
