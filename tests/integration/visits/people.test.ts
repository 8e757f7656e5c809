import { describe, expect, it } from "vitest";
import { protocolPage } from "@/lib/protocol/queries";
import { giveReason } from "@/lib/visits/commands";
import { chooseFocus, endFocus } from "@/lib/visits/focus-commands";
import { inviteToVisit, recordAttendance, signOff, signUp, takeOffVisit, writeView } from "@/lib/visits/people-commands";
import { visitPage, visitPeople } from "@/lib/visits/visit-queries";
import { schoolYear } from "@/lib/visits/year-queries";
import { aStrategy, aViewer, inTrustOf } from "../../factories/records.ts";
import { aVisit, aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aVisitOn(date: string, number = 1) {
  const around = await aVisitedSchool();
  const visit = await aVisit(around.trust.id, { unitId: around.school.unitId, leadId: around.adviser.personId, date, number });
  return { ...around, visitId: visit.id };
}

describe("GO-2 governors shadow a visit", () => {
  it("a governor signs up for a part, is seen to come, and can not come after all", async () => {
    const { trust, school, adviser, governor, visitId } = await aVisitOn("2026-12-08");
    const clause = async () => (await visitPage(adviser, visitId))?.clauses?.find((one) => one.clause === "GO-2")?.outcome;
    expect(await clause()).toMatchObject({ state: "unmet", sentence: "No governor has signed up." });
    expect(await signUp(governor, { visitId, part: "from 13:00" })).toEqual({ ok: true, value: { visitId } });
    expect(await clause()).toMatchObject({ state: "met", says: "A governor is coming." });
    expect((await visitPage(governor, visitId))?.own).toMatchObject({ attendance: "coming", part: "from 13:00", as: "Governor" });
    expect(await signOff(governor, { visitId })).toMatchObject({ ok: true });
    expect(await clause()).toMatchObject({ state: "unmet" });
    const letters = await inTrustOf(trust.id, (db) =>
      db.outboxMail.findMany({ where: { trustId: trust.id, personId: governor.personId }, orderBy: { id: "asc" } }),
    );
    expect(letters.map(({ calendar }) => /METHOD:(\w+)/.exec(calendar ?? "")?.[1])).toEqual(["REQUEST", "CANCEL"]);
    for (const viewer of [await aViewer(trust, "headteacher", { school }), await aViewer(trust, "governor"), adviser])
      expect((await signUp(viewer, { visitId, part: "" })).ok).toBe(false);
  });

  it("the adviser asks governors of the school and people of the team, records who was there, and says why none was", async () => {
    const { trust, adviser, headteacher, governor, visitId } = await aVisitOn("2026-11-24");
    const second = await aViewer(trust, "adviser", { name: "Simon Pell" });
    const choices = await visitPeople(adviser, visitId);
    expect(choices?.governors.map(({ name }) => name)).toEqual(["Priya Nair"]);
    expect(choices?.team.map(({ name }) => name)).toContain("Simon Pell");
    const asked = { visitId, name: "", as: "", part: "" };
    expect(await inviteToVisit(adviser, { ...asked, role: "shadows", personId: governor.personId })).toMatchObject({ ok: true });
    expect(await inviteToVisit(adviser, { ...asked, role: "shadows", personId: governor.personId })).toMatchObject({
      ok: false,
      refusal: { field: "personId" },
    });
    expect(await inviteToVisit(adviser, { ...asked, role: "shadows", personId: second.personId })).toMatchObject({ ok: false });
    expect(await inviteToVisit(adviser, { ...asked, role: "takesPart", personId: second.personId, as: "Second adviser" })).toMatchObject({
      ok: true,
    });
    expect(
      await inviteToVisit(adviser, { ...asked, role: "takesPart", personId: "", name: "Dr Lee", as: "Educational psychologist" }),
    ).toMatchObject({ ok: true });
    expect((await inviteToVisit(headteacher, { ...asked, role: "takesPart", personId: "", name: "Dr Lee" })).ok).toBe(false);
    const people = (await visitPage(adviser, visitId))?.visit.people ?? [];
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ["Dr Lee", "takesPart"],
      ["Simon Pell", "takesPart"],
      ["Priya Nair", "shadows"],
    ]);
    const [, , nair] = people;
    expect(await giveReason(adviser, { visitId, clause: "GO-2", reason: "The governor was ill" })).toMatchObject({ ok: true });
    expect(await recordAttendance(adviser, { visitId, visitPersonId: nair?.id ?? "", attendance: "present" })).toMatchObject({ ok: true });
    expect((await visitPage(adviser, visitId))?.clauses?.find(({ clause }) => clause === "GO-2")?.outcome.state).toBe("met");
    expect(await takeOffVisit(adviser, { visitId, visitPersonId: people[0]?.id ?? "" })).toMatchObject({ ok: true });
  });

  it("their own view is theirs: the adviser reads it and can not change it, and of two browsers the second sees the first", async () => {
    const { adviser, headteacher, governor, visitId } = await aVisitOn("2026-11-20");
    await inviteToVisit(adviser, { visitId, role: "shadows", personId: governor.personId, name: "", as: "", part: "" });
    const own = (await visitPage(governor, visitId))?.own;
    expect(await writeView(governor, { visitId, view: "Pupils spoke well of their books.", version: own?.version ?? 0 })).toMatchObject({
      ok: true,
    });
    expect(await writeView(governor, { visitId, view: "Other words", version: own?.version ?? 0 })).toMatchObject({
      ok: false,
      refusal: { theirs: { view: "Pupils spoke well of their books." } },
    });
    for (const viewer of [adviser, headteacher]) {
      expect((await visitPage(viewer, visitId))?.visit.people[0]?.view).toBe("Pupils spoke well of their books.");
      expect((await writeView(viewer, { visitId, view: "Changed", version: 2 })).ok).toBe(false);
    }
    const row = (await visitPage(adviser, visitId))?.visit.people[0];
    expect(await takeOffVisit(adviser, { visitId, visitPersonId: row?.id ?? "" })).toMatchObject({ ok: false });
  });
});

describe("VT-4 areas of focus", () => {
  it("up to three are chosen at visit 1; a fourth is asked for its reason, with the clause", async () => {
    const { adviser, headteacher, visitId } = await aVisitOn("2026-11-24");
    const area = (name: string, furtherReason = "") => ({ visitId, name, why: "", furtherReason });
    for (const name of ["Reading", "Mathematics", "Science"]) expect(await chooseFocus(adviser, area(name))).toMatchObject({ ok: true });
    expect(await chooseFocus(adviser, area("reading", "Twice"))).toMatchObject({ ok: false, refusal: { field: "name" } });
    expect(await chooseFocus(adviser, area("History"))).toMatchObject({
      ok: false,
      refusal: { clause: "VT-4", faults: { furtherReason: expect.stringMatching(/Say why/) } },
    });
    expect((await chooseFocus(headteacher, area("History", "Asked by the school"))).ok).toBe(false);
    expect(await chooseFocus(adviser, area("History", "The inspection named it"))).toMatchObject({ ok: true });
    const page = await visitPage(adviser, visitId);
    expect(page?.visit.focus.map(({ name, furtherReason }) => [name, furtherReason])).toContainEqual([
      "History",
      "The inspection named it",
    ]);
    expect(page?.clauses?.find(({ clause }) => clause === "VT-4")?.outcome.state).toBe("met");
  });

  it("the number is the year's, and one may be ended with a reason and replaced", async () => {
    const { trust, school, adviser } = await aVisitedSchool();
    await aStrategy(trust.id, 2027, ({ numbers }) => Object.assign(numbers, { focusAreasMost: 1 }));
    const visit = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-11-24", number: 1 });
    await chooseFocus(adviser, { visitId: visit.id, name: "Reading", why: "Results fell", furtherReason: "" });
    const [reading] = (await visitPage(adviser, visit.id))?.visit.focus ?? [];
    const ending = { visitId: visit.id, focusAreaId: reading?.id ?? "", reason: "Secure in all years", replacement: "Writing" };
    expect(await endFocus(adviser, ending)).toMatchObject({ ok: true });
    expect(await endFocus(adviser, ending)).toMatchObject({ ok: false, refusal: { sentence: "This area has ended already." } });
    const focus = (await visitPage(adviser, visit.id))?.visit.focus ?? [];
    const writing = focus.find(({ name }) => name === "Writing");
    expect(focus.find(({ name }) => name === "Reading")).toMatchObject({
      endReason: "Secure in all years",
      endedOn: "2026-11-24",
      replacedById: writing?.id,
    });
    expect(writing?.endedOn).toBeNull();
  });
});

it("VT-5 an area that was looked at once is listed on the year of the school and counted for the trust", async () => {
  const { trust, school, adviser, director, visitId } = await aVisitOn("2026-11-20");
  expect(await chooseFocus(adviser, { visitId, name: "Reading", why: "", furtherReason: "" })).toMatchObject({ ok: true });
  const seenAt = (id: string) =>
    inTrustOf(trust.id, async (db) => {
      const { id: focusAreaId } = await db.focusArea.findFirstOrThrow({ where: { trustId: trust.id } });
      const found = { trustId: trust.id, visitId: id, unitId: school.unitId, kind: "focus" as const, text: "Secure", focusAreaId };
      await db.finding.create({ data: { ...found, day: new Date("2026-11-20") } });
    });
  const onSchool = async () =>
    (await schoolYear(director, school.urn, ""))?.stand?.clauses.find(({ clause }) => clause === "VT-5")?.outcome;
  await seenAt(visitId);
  await inTrustOf(trust.id, (db) => db.visit.updateMany({ where: { trustId: trust.id }, data: { status: "done" } }));
  expect(await onSchool()).toMatchObject({ state: "unmet", sentence: "Reading is not returned to, and no visit is to come." });
  const trustwide = await protocolPage(director, { year: "", clause: "", school: String(school.urn), page: 1 });
  expect(trustwide?.lines.map(({ check }) => check.outcome)).toContainEqual(
    expect.objectContaining({ sentence: "Reading is not returned to, and no visit is to come." }),
  );
  const later = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-11-21", number: 3, status: "done" });
  await seenAt(later.id);
  expect(await onSchool()).toEqual({ state: "met" });
});

it("GO-1 the way to the note is shown to whom it is open: its writer and the headteacher first, governors once it is published", async () => {
  const { trust, school: visited, adviser, headteacher, governor, director, visitId } = await aVisitOn("2026-11-20");
  const shown = () =>
    Promise.all([adviser, headteacher, director, governor].map(async (viewer) => (await visitPage(viewer, visitId))?.may.note));
  expect(await shown()).toEqual([true, true, false, false]);
  await inTrustOf(trust.id, (db) =>
    db.note.create({ data: { trustId: trust.id, visitId, authorId: adviser.personId, state: "withHeadteacher" } }),
  );
  expect(await shown()).toEqual([true, true, true, false]);
  const given = await aViewer(trust, "adviser", { name: "Simon Pell" });
  await inTrustOf(trust.id, (db) =>
    db.note.updateMany({ where: { trustId: trust.id, visitId }, data: { state: "draft", authorId: given.personId } }),
  );
  expect((await visitPage(given, visitId))?.may.note, "to whom the draft was given").toBe(true);
  await inTrustOf(trust.id, (db) => db.note.updateMany({ where: { trustId: trust.id, visitId }, data: { state: "published" } }));
  expect(await shown()).toEqual([true, true, true, true]);
  for (const [role, school, sees] of [
    ["adviser", undefined, true],
    ["sendco", visited, true],
    ["adminSupport", undefined, false],
  ] as const) {
    const viewer = await aViewer(trust, role, school ? { school } : {});
    expect((await visitPage(viewer, visitId))?.may.note, role).toBe(sees);
  }
});
