import { expect, it } from "vitest";
import { formFederation } from "@/lib/federations/commands";
import { layOutYear } from "@/lib/visits/lay-out-commands";
import { schoolYear, yearToLayOut } from "@/lib/visits/year-queries";
import { aFederation, anAllocation, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { aVisit, aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

it("UO-2 an adviser lays out the year in one press; days are counted, and everybody has a letter with the calendar entry", async () => {
  const { trust, school, adviser, headteacher } = await aVisitedSchool();
  await aVisit(trust.id, { unitId: school.unitId, number: 1, date: "2026-10-06", status: "done", leadId: adviser.personId });
  const page = await yearToLayOut(adviser, school.urn, "");
  expect(page?.proposals.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
  const visits = (page?.proposals ?? []).map(({ key, day }) => ({ key, date: day ?? "", schoolId: "" }));
  expect(await layOutYear(adviser, { urn: school.urn, yearKey: "2026-27", visits })).toEqual({
    ok: true,
    value: { urn: school.urn, visits: 5 },
  });
  const year = await schoolYear(headteacher, school.urn, "2026-27");
  expect(year?.visits).toHaveLength(6);
  expect(year?.stand?.days).toMatchObject({ owed: 6, done: 1, planned: 5, toPlan: 0 });
  expect(year?.stand?.missing).toEqual([]);
  const mail = await inTrustOf(trust.id, (db) => db.outboxMail.findMany({ where: { trustId: trust.id, kind: "visitInvitation" } }));
  expect(mail).toHaveLength(10);
  expect(new Set(mail.map(({ personId }) => personId))).toEqual(new Set([adviser.personId, headteacher.personId]));
  expect(mail.every(({ calendar }) => calendar?.includes("METHOD:REQUEST"))).toBe(true);
  const again = await layOutYear(adviser, { urn: school.urn, yearKey: "2026-27", visits });
  expect(again).toMatchObject({ ok: false, refusal: { faults: { "date:visit-2": expect.stringContaining("meanwhile") } } });
});

it("UO-1 without an adviser nothing is laid out, and the sentence names the clause", async () => {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const school = await aSchool(trust.id);
  const director = await aViewer(trust, "directorOfEducation");
  const visits = [{ key: "visit-1", date: "2026-12-08", schoolId: "" }];
  const answer = await layOutYear(director, { urn: school.urn, yearKey: "2026-27", visits });
  expect(answer).toMatchObject({
    ok: false,
    refusal: { clause: "UO-1", sentence: expect.stringMatching(/no adviser on this day.*\(UO-1\)/) },
  });
  expect((await schoolYear(director, school.urn, ""))?.visits).toEqual([]);
});

it("VP-2 a federation has one programme and each member is visited", async () => {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const federation = await aFederation(trust.id);
  const adviser = await aViewer(trust, "adviser", { allocated: [federation.unitId] });
  await anAllocation(trust.id, federation.unitId, adviser.personId);
  const urn = federation.members[1]?.urn ?? 0;
  const proposals = (await yearToLayOut(adviser, urn, ""))?.proposals ?? [];
  expect(proposals).toHaveLength(6);
  const visits = proposals.map(({ key, day, schoolId }) => ({ key, date: day ?? "", schoolId: schoolId ?? "" }));
  const toNobody = visits.map((visit) => ({ ...visit, schoolId: "" }));
  expect(await layOutYear(adviser, { urn, yearKey: "2026-27", visits: toNobody })).toMatchObject({
    ok: false,
    refusal: { faults: { "school:visit-1": "Choose the school that it goes to" } },
  });
  expect(await layOutYear(adviser, { urn, yearKey: "2026-27", visits })).toMatchObject({ ok: true });
  for (const member of federation.members) {
    const year = await schoolYear(adviser, member.urn, "");
    expect(year?.visits).toHaveLength(6);
    expect(year?.stand?.clauses.find(({ clause }) => clause === "VP-2")?.outcome.state).toBe("met");
  }
});

it("only the director and the adviser of the school lay out its year", async () => {
  const { trust, school, headteacher, governor, director } = await aVisitedSchool();
  const elsewhere = await aViewer(trust, "adviser");
  const visits = [{ key: "visit-2", date: "2026-12-08", schoolId: "" }];
  for (const viewer of [headteacher, governor, elsewhere, await aViewer(trust, "deputyDirector"), await aViewer(trust, "adminSupport")]) {
    expect(await yearToLayOut(viewer, school.urn, "")).toBeNull();
    expect((await layOutYear(viewer, { urn: school.urn, yearKey: "2026-27", visits })).ok).toBe(false);
  }
  expect(await layOutYear(director, { urn: school.urn, yearKey: "2026-27", visits })).toMatchObject({ ok: true });
});

it.each([
  ["2026-11-23", "This day is past"],
  ["2027-09-02", "lies outside the year"],
])("a visit is not laid out on %s", async (date, says) => {
  const { school, adviser } = await aVisitedSchool();
  const answer = await layOutYear(adviser, { urn: school.urn, yearKey: "2026-27", visits: [{ key: "visit-2", date, schoolId: "" }] });
  const refusal = answer.ok ? undefined : answer.refusal;
  expect(`${refusal?.sentence} ${Object.values(refusal?.faults ?? {}).join()}`).toContain(says);
});

it("VT-6 a theme that a published note left uncovered is offered to the visit that is laid out next", async () => {
  const { trust, school, adviser } = await aVisitedSchool();
  const first = await aVisit(trust.id, { unitId: school.unitId, number: 1, date: "2026-10-06", status: "done", leadId: adviser.personId });
  await inTrustOf(trust.id, async (db) => {
    const of = { trustId: trust.id, visitId: first.id };
    await db.note.create({ data: { ...of, authorId: adviser.personId, state: "published" } });
    const value = { covered: false, body: [], concern: null, reason: "No time" };
    await db.notePart.create({ data: { ...of, kind: "theme", key: "website", value, changedById: adviser.personId } });
    await db.notePart.create({
      data: { ...of, kind: "theme", key: "safeguarding", value: { ...value, covered: true }, changedById: adviser.personId },
    });
  });
  const visits = [
    { key: "visit-3", date: "2027-01-12", schoolId: "" },
    { key: "visit-2", date: "2026-12-08", schoolId: "" },
  ];
  expect(await layOutYear(adviser, { urn: school.urn, yearKey: "2026-27", visits })).toMatchObject({ ok: true });
  const rows = await inTrustOf(trust.id, (db) =>
    db.visit.findMany({ where: { trustId: trust.id, status: "planned" }, orderBy: { date: "asc" } }),
  );
  expect(rows.map(({ carriedThemes }) => carriedThemes)).toEqual([[{ visitId: first.id, key: "website", text: "Website" }], []]);
});

it("of two who lay out the same year at once one does, and the other is told", async () => {
  const { school, adviser, director } = await aVisitedSchool();
  const visits = [{ key: "visit-2", date: "2026-12-08", schoolId: "" }];
  const typed = { urn: school.urn, yearKey: "2026-27", visits };
  const answers = await Promise.all([layOutYear(adviser, typed), layOutYear(director, typed)]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await schoolYear(adviser, school.urn, ""))?.visits).toHaveLength(1);
});

it("VP-2 a federation that is formed in mid-year has one programme: what its members did counts, the same visit is not planned twice", async () => {
  const { trust, school, adviser, director } = await aVisitedSchool();
  const second = await aSchool(trust.id, { name: "Second School" });
  await anAllocation(trust.id, second.unitId, adviser.personId);
  const leadId = adviser.personId;
  await aVisit(trust.id, { unitId: school.unitId, leadId, number: 1, date: "2026-10-06", status: "done" });
  await aVisit(trust.id, { unitId: second.unitId, leadId, number: 1, date: "2026-10-08", status: "done" });
  await aVisit(trust.id, { unitId: school.unitId, leadId, number: 2, date: "2026-12-10" });
  await aVisit(trust.id, { unitId: second.unitId, leadId, number: 2, date: "2026-12-08" });
  const formed = await formFederation(director, {
    name: "Shore Federation",
    startsOn: "2026-11-24",
    schoolIds: [school.id, second.id],
    adviserId: "same",
    partnershipLinkId: "",
  });
  expect(formed).toMatchObject({ ok: true });
  for (const urn of [school.urn, second.urn]) {
    const year = await schoolYear(director, urn, "");
    expect(year?.stand?.days).toMatchObject({ owed: 6, done: 2, planned: 2, toPlan: 2 });
    expect(year?.stand?.missing.map(({ number }) => number)).toEqual([3, 4, 5, 6]);
    expect(year?.visits.map(({ kind, number, title }) => [kind, number, title])).toEqual([
      ["programme", 1, null],
      ["programme", 1, null],
      ["programme", 2, null],
      ["additional", null, "Visit 2 of the school’s own programme"],
    ]);
  }
});
