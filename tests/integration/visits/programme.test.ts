import { expect, it } from "vitest";
import { allocationBoard } from "@/lib/allocations/queries";
import { historyOf } from "@/lib/audit/history";
import { discard } from "@/lib/strategy/publication-commands";
import { rollOver } from "@/lib/strategy/year-commands";
import { layOutYear } from "@/lib/visits/lay-out-commands";
import { pickProgramme } from "@/lib/visits/programme-commands";
import { schoolYear, yearToLayOut } from "@/lib/visits/year-queries";
import { aFederation, anAllocation, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { aVisit, aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const reason = "Most of its pupils are in years 7 to 11";

async function anAllThroughSchool() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const school = await aSchool(trust.id, { phase: "allThrough" });
  const adviser = await aViewer(trust, "adviser", { allocated: [school.unitId] });
  await anAllocation(trust.id, school.unitId, adviser.personId);
  const director = await aViewer(trust, "directorOfEducation", { name: "Ruth Calder" });
  const pick = (programmeKey: string) => pickProgramme(director, { urn: school.urn, yearKey: "2026-27", programmeKey, reason });
  return { trust, school, adviser, director, pick };
}

it("VT-1 VT-2 the director picks the programme of an all-through school; its visits, days and themes follow, and its history says so", async () => {
  const { school, adviser, director, pick } = await anAllThroughSchool();
  const before = await schoolYear(adviser, school.urn, "");
  expect(before?.stand).toMatchObject({ days: { owed: 4 }, programme: { open: true, picked: null, name: "Secondary visits" } });
  const visits = [{ key: "visit-1", date: "2026-12-08", schoolId: "" }];
  expect(await layOutYear(adviser, { urn: school.urn, yearKey: "2026-27", visits })).toMatchObject({
    ok: false,
    refusal: { sentence: expect.stringContaining("director of education picks the programme") },
  });
  expect((await yearToLayOut(adviser, school.urn, ""))?.mayPick).toBe(false);
  expect(await pick("primary")).toMatchObject({ ok: true });
  const page = await yearToLayOut(adviser, school.urn, "");
  expect(page?.programme).toMatchObject({ name: "Primary visits", picked: { by: "Ruth Calder" } });
  expect(page?.proposals).toHaveLength(6);
  expect((await schoolYear(adviser, school.urn, ""))?.stand?.days.owed).toBe(6);
  const board = await allocationBoard(director, { search: "", show: "all", adviser: "", page: 1 });
  expect(board?.rows[0]?.days).toBe(6);
  expect(board?.people.find(({ id }) => id === adviser.personId)?.owed).toEqual([{ unitId: school.unitId, days: 6 }]);
  expect(await layOutYear(adviser, { urn: school.urn, yearKey: "2026-27", visits })).toMatchObject({ ok: true });
  const { lines } = await historyOf(director, "school", school.id, 1);
  expect(lines.find(({ action }) => action.startsWith("Picked the programme"))).toMatchObject({
    action: "Picked the programme of visits 2026/27",
    after: { programme: "Primary visits", reason },
  });
});

it("VT-1 VT-2 another programme is refused once visits stand by the first; the same may be confirmed", async () => {
  const { trust, school, adviser, pick } = await anAllThroughSchool();
  expect(await pick("primary")).toMatchObject({ ok: true });
  await aVisit(trust.id, { unitId: school.unitId, number: 1, date: "2026-12-08", leadId: adviser.personId });
  expect(await pick("secondary")).toMatchObject({
    ok: false,
    refusal: { field: "programmeKey", sentence: expect.stringMatching(/^1 visit of this year stands by the programme “Primary visits”/) },
  });
  expect(await pick("primary")).toMatchObject({ ok: true });
  expect(await pick("nothing")).toMatchObject({ ok: false, refusal: { field: "programmeKey" } });
});

it("VP-2 a federation of mixed phases has the one programme that was picked; a primary school has nothing to pick", async () => {
  const { trust, director } = await anAllThroughSchool();
  const federation = await aFederation(trust.id, 1);
  const secondary = await aSchool(trust.id, { phase: "secondary", federationId: federation.id });
  await inTrustOf(trust.id, (db) =>
    db.federationMembership.create({
      data: { trustId: trust.id, federationId: federation.id, schoolId: secondary.id, startsOn: new Date("2024-09-01") },
    }),
  );
  const urn = federation.members[0]?.urn ?? 0;
  const picked = await pickProgramme(director, { urn, yearKey: "2026-27", programmeKey: "secondary", reason });
  expect(picked).toMatchObject({ ok: true });
  expect((await schoolYear(director, secondary.urn, ""))?.stand).toMatchObject({
    programme: { name: "Secondary visits" },
    days: { owed: 4 },
  });
  const primary = await aVisitedSchool();
  const answer = await pickProgramme(primary.director, { urn: primary.school.urn, yearKey: "2026-27", programmeKey: "secondary", reason });
  expect(answer).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining("there is nothing to pick") } });
});

it("the pick is carried into the next year, and goes with a year that is discarded", async () => {
  const { trust, school, director, pick } = await anAllThroughSchool();
  await pick("primary");
  expect(await rollOver(director, { year: "2026-27" })).toMatchObject({ ok: true });
  const rows = () =>
    inTrustOf(trust.id, (db) =>
      db.unitProgramme.findMany({ where: { trustId: trust.id }, orderBy: { pickedOn: "asc" }, include: { year: true } }),
    );
  expect((await rows()).map(({ year, programmeKey, unitId, pickedById }) => [year.key, programmeKey, unitId, pickedById !== null])).toEqual(
    expect.arrayContaining([
      ["2026-27", "primary", school.unitId, true],
      ["2027-28", "primary", school.unitId, false],
    ]),
  );
  expect(await discard(director, { year: "2027-28", version: 1 })).toMatchObject({ ok: true });
  expect((await rows()).map(({ year }) => year.key)).toEqual(["2026-27"]);
});

it("only the director picks, or a deputy to whom decisions are delegated", async () => {
  const { trust, school, adviser } = await anAllThroughSchool();
  const typed = { urn: school.urn, yearKey: "2026-27", programmeKey: "primary", reason };
  for (const viewer of [adviser, await aViewer(trust, "deputyDirector"), await aViewer(trust, "headteacher", { school })])
    expect(await pickProgramme(viewer, typed)).toMatchObject({ ok: false });
  const deputy = Object.assign(await aViewer(trust, "deputyDirector"), { delegated: true });
  expect(await pickProgramme(deputy, typed)).toMatchObject({ ok: true });
});
