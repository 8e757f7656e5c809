import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { formFederation } from "@/lib/federations/commands";
import { dissolveFederation } from "@/lib/federations/dissolve-commands";
import { federationPage, federationsPage } from "@/lib/federations/queries";
import { renameFederation } from "@/lib/federations/rename-commands";
import type { Result } from "@/lib/result";
import { schoolHistory, schoolPage } from "@/lib/schools/queries";
import { visitPage } from "@/lib/visits/visit-queries";
import {
  aFederation,
  aHolding,
  anAllocation,
  aPerson,
  aSchool,
  aStrategy,
  aTrust,
  aViewer,
  inTrustOf,
  testDay,
} from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const refusalOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal);
const formedOn = "2026-10-01";

/** Two schools with the same adviser, in different categories, with actions and visits. */
async function twoSchools(strategy = true) {
  const trust = await aTrust();
  const trustId = trust.id;
  if (strategy) await aStrategy(trustId, 2026);
  const director = await aViewer(trust, "directorOfEducation");
  const [infant, junior] = [
    await aSchool(trustId, { name: "Infant", phase: "infant" }),
    await aSchool(trustId, { name: "Junior", phase: "junior" }),
  ];
  const adviser = await aPerson(trustId, { name: "Ann Adviser" });
  await aHolding(trustId, adviser.id, "adviser");
  await anAllocation(trustId, infant.unitId, adviser.id);
  await anAllocation(trustId, junior.unitId, adviser.id);
  await inTrustOf(trustId, async (db) => {
    const period = (unitId: string, categoryKey: string, since: string) => ({
      trustId,
      unitId,
      categoryKey,
      startsOn: dateOf(since),
      clockFrom: dateOf(since),
      origin: "broughtIn" as const,
      decidedById: director.personId,
      source: "Minutes",
    });
    await db.categoryPeriod.createMany({
      data: [period(infant.unitId, "refinement", "2025-09-01"), period(junior.unitId, "repair", "2026-03-02")],
    });
    const visit = { trustId, unitId: infant.unitId, kind: "additional" as const, days: 1 };
    await db.visit.createMany({
      data: [
        { ...visit, date: dateOf("2026-09-22"), status: "done" },
        { ...visit, date: dateOf("2026-12-08"), status: "planned" },
      ],
    });
    const action = { trustId, unitId: junior.unitId, ownerName: "Head" };
    await db.agreedAction.createMany({
      data: [
        { ...action, text: "Read daily" },
        { ...action, text: "Was done", state: "closed" },
      ],
    });
  });
  const form = (more: object = {}) =>
    formFederation(director, {
      name: "Sands Federation",
      startsOn: formedOn,
      schoolIds: [infant.id, junior.id],
      adviserId: "same",
      partnershipLinkId: "same",
      ...more,
    });
  return { trust, trustId, director, infant, junior, adviser, form };
}

async function formed() {
  const facts = await twoSchools();
  const result = await facts.form();
  if (!result.ok) throw new Error(result.refusal.sentence);
  return { ...facts, federationId: result.value.federationId };
}

const rows = (viewer: Viewer) =>
  inTrust(viewer, async (db) => ({
    allocations: await db.allocation.findMany({ where: { trustId: viewer.trustId }, orderBy: [{ startsOn: "asc" }, { unitId: "asc" }] }),
    categories: await db.categoryPeriod.findMany({ where: { trustId: viewer.trustId }, orderBy: [{ startsOn: "asc" }, { unitId: "asc" }] }),
    visits: await db.visit.findMany({ where: { trustId: viewer.trustId }, orderBy: { date: "asc" } }),
    actions: await db.agreedAction.findMany({ where: { trustId: viewer.trustId }, orderBy: { text: "asc" } }),
  }));

describe("a federation is formed", () => {
  it("VP-2 and counts as one school: each member shows its adviser, its category, its visits and its actions", async () => {
    const { director, infant, junior, adviser, federationId } = await formed();
    const federation = await federationPage(director, federationId);
    expect(federation).toMatchObject({ name: "Sands Federation", formedOn, dissolvedOn: null, changes: true });
    expect(federation?.members.map(({ name, startsOn, lastDay }) => [name, startsOn, lastDay])).toEqual([
      [infant.name, formedOn, null],
      [junior.name, formedOn, null],
    ]);
    for (const school of [infant, junior]) {
      const page = await schoolPage(director, school.urn);
      expect(page?.federation).toMatchObject({ name: "Sands Federation" });
      expect(page?.allocations).toMatchObject([
        { kind: "adviser", endsBefore: null, reason: "Sands Federation was formed", person: { id: adviser.id } },
      ]);
      expect(page?.categories.filter(({ endsBefore }) => endsBefore === null)).toMatchObject([
        { categoryKey: "repair", startsOn: formedOn, clockFrom: "2026-03-02", origin: "federation" },
      ]);
      expect(page?.visits.filter(({ status }) => status === "planned")).toMatchObject([{ date: "2026-12-08", school: infant.name }]);
      expect(page?.actions).toMatchObject([{ text: "Read daily", school: junior.name }]);
    }
  });

  it("VP-2 what is done stays where it was, and nothing of the schools' own goes on beside the federation's", async () => {
    const { director, infant, junior } = await formed();
    const { allocations, categories, visits, actions } = await rows(director);
    expect(visits[0]).toMatchObject({ unitId: infant.unitId, schoolId: null, status: "done" });
    expect(actions[1]).toMatchObject({ unitId: junior.unitId, text: "Was done" });
    const own = [infant.unitId, junior.unitId];
    for (const one of [...allocations, ...categories].filter(({ unitId }) => own.includes(unitId)))
      expect(one.endsBefore && dayOf(one.endsBefore)).toBe(formedOn);
    expect(allocations.filter(({ endsBefore }) => endsBefore === null)).toHaveLength(1);
  });

  it("VP-2 the headteacher of one member reads the other, and what was done stands in both histories", async () => {
    const { trust, director, infant, junior } = await formed();
    const unit = await inTrust(director, (db) =>
      db.federation.findFirstOrThrow({ where: { trustId: trust.id }, select: { unitId: true } }),
    );
    const head = await aViewer(trust, "headteacher", { school: infant, unitId: unit.unitId });
    expect(await schoolPage(head, junior.urn)).not.toBeNull();
    for (const { urn } of [infant, junior])
      expect((await schoolHistory(director, urn, 1))?.lines.map(({ action }) => action)).toContain("Became a member of a federation");
  });

  it("VT-4 and goes on with the areas of focus of its members; of two with one name the first", async () => {
    const { trustId, infant, junior, form, director } = await twoSchools();
    const yearId = (await inTrustOf(trustId, (db) => db.academicYear.findFirstOrThrow({ where: { trustId } }))).id;
    const area = (unitId: string, name: string, startedOn: string) => ({ trustId, unitId, yearId, name, startedOn: dateOf(startedOn) });
    await inTrustOf(trustId, async (db) => {
      await db.focusArea.createMany({
        data: [
          area(infant.unitId, "Reading", "2026-09-08"),
          area(junior.unitId, "reading", "2026-09-15"),
          area(junior.unitId, "Writing", "2026-09-15"),
          { ...area(junior.unitId, "Music", "2026-09-15"), endedOn: dateOf("2026-09-20"), endReason: "Secure" },
        ],
      });
    });
    expect(await form()).toMatchObject({ ok: true });
    const areas = await inTrustOf(trustId, (db) =>
      db.focusArea.findMany({ where: { trustId }, orderBy: [{ startedOn: "asc" }, { name: "asc" }] }),
    );
    const { unitId } = await inTrustOf(trustId, (db) => db.federation.findFirstOrThrow({ where: { trustId } }));
    expect(
      areas
        .filter((one) => one.unitId === unitId && !one.endedOn)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["Reading", "Writing"]);
    expect(areas.find(({ name }) => name === "reading")).toMatchObject({ replacedById: areas.find(({ name }) => name === "Reading")?.id });
    expect(areas.find(({ name }) => name === "Music")?.unitId, "what had ended stays where it was").toBe(junior.unitId);
    const done = await inTrustOf(trustId, (db) => db.visit.findFirstOrThrow({ where: { trustId, status: "done" } }));
    expect((await visitPage(director, done.id))?.visit.focus.filter(({ endedOn }) => !endedOn)).toHaveLength(2);
  });

  it("and nothing is written when it is refused", async () => {
    const { trustId, director, infant, junior, form } = await twoSchools();
    const other = await aPerson(trustId, { name: "Bo Adviser" });
    await aHolding(trustId, other.id, "adviser");
    await inTrustOf(trustId, (db) => db.allocation.updateMany({ where: { trustId, unitId: junior.unitId }, data: { personId: other.id } }));
    const before = await rows(director);
    const leads = await aPerson(trustId, { name: "Lee Lead" });
    await aHolding(trustId, leads.id, "deputyDirector");
    await aHolding(trustId, leads.id, "headteacher", infant.id);
    const third = await aFederation(trustId);
    const attempts: [object, RegExp, string | undefined][] = [
      [{}, /different advisers \(Ann Adviser, Bo Adviser\)/, "adviserId"],
      [{ adviserId: leads.id }, /Lee Lead leads Sands Federation/, "adviserId"],
      [{ adviserId: director.accountId }, /holds a role of the team/, "adviserId"],
      [{ adviserId: other.id, startsOn: "2026-12-01" }, /on its first day or later/, "startsOn"],
      [{ adviserId: other.id, startsOn: "2026-02-01" }, /settled after that day/, undefined],
      [{ adviserId: other.id, schoolIds: [infant.id, third.members[0]?.id] }, /is in a federation already/, "members"],
    ];
    for (const [more, sentence, field] of attempts) {
      const refusal = refusalOf(await form(more));
      expect(refusal?.sentence).toMatch(sentence);
      expect(refusal?.field).toBe(field);
    }
    expect(await rows(director)).toEqual(before);
    expect(await form({ adviserId: other.id })).toMatchObject({ ok: true });
  });

  it("VP-2 where categories differ and no strategy says which is more in need, it waits", async () => {
    const { form } = await twoSchools(false);
    expect(refusalOf(await form())?.sentence).toMatch(/not published yet/);
  });

  it("once, when two people form it of the same school at the same moment", async () => {
    const { director, form } = await twoSchools();
    const results = await Promise.all([form(), form({ name: "Another" })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.map(refusalOf).find(Boolean)?.sentence).toMatch(/is in a federation already/);
    expect((await federationsPage(director))?.federations).toHaveLength(1);
  });

  it.each(["adviser", "adminSupport", "deputyDirector", "chiefExecutive"] as const)("not by %s, who reads them only", async (role) => {
    const { trust, infant, junior, federationId } = await formed();
    const viewer = await aViewer(trust, role);
    const typed = { name: "Own", startsOn: testDay, schoolIds: [infant.id, junior.id], adviserId: "", partnershipLinkId: "" };
    expect((await formFederation(viewer, typed)).ok).toBe(false);
    expect((await renameFederation(viewer, { federationId, name: "Own", version: 1 })).ok).toBe(false);
    expect((await dissolveFederation(viewer, { federationId, day: testDay, assigned: {} })).ok).toBe(false);
    expect(await federationsPage(viewer)).toMatchObject({ changes: false, schools: [], advisers: [] });
    expect(await federationPage(viewer, federationId)).toMatchObject({ changes: false });
  });

  it("is not there for a governor", async () => {
    const { trust, infant, federationId } = await formed();
    const governor = await aViewer(trust, "governor", { school: infant });
    expect(await federationsPage(governor)).toBeNull();
    expect(await federationPage(governor, federationId)).toBeNull();
  });
});

describe("a federation is renamed", () => {
  it("and the second of two at once sees what the first saved", async () => {
    const { director, federationId } = await formed();
    expect(await renameFederation(director, { federationId, name: "Dunes", version: 1 })).toMatchObject({ ok: true });
    expect(refusalOf(await renameFederation(director, { federationId, name: "Shore", version: 1 }))?.theirs).toEqual({
      name: "Dunes",
      version: "2",
    });
    expect((await federationPage(director, federationId))?.name).toBe("Dunes");
  });
});

describe("a federation is dissolved", () => {
  it("VP-2 each school goes on by itself with adviser, category and its clock; what was the federation's stays", async () => {
    const { director, infant, junior, adviser, federationId } = await formed();
    expect(await dissolveFederation(director, { federationId, day: testDay, assigned: {} })).toMatchObject({ ok: true });
    for (const school of [infant, junior]) {
      const page = await schoolPage(director, school.urn);
      expect(page?.federation).toBeNull();
      expect(page?.allocations.filter(({ endsBefore }) => endsBefore === null)).toMatchObject([
        { startsOn: testDay, person: { id: adviser.id } },
      ]);
      expect(page?.categories.filter(({ endsBefore }) => endsBefore === null)).toMatchObject([
        { categoryKey: "repair", startsOn: testDay, clockFrom: "2026-03-02", origin: "federation" },
      ]);
    }
    expect((await schoolPage(director, infant.urn))?.visits.filter(({ status }) => status === "planned")).toHaveLength(1);
    expect((await schoolPage(director, junior.urn))?.visits.filter(({ status }) => status === "planned")).toHaveLength(0);
    expect((await schoolPage(director, junior.urn))?.actions).toMatchObject([{ text: "Read daily" }]);
    const federation = await federationPage(director, federationId);
    expect(federation).toMatchObject({ dissolvedOn: testDay, changes: false });
    expect(federation?.members.map(({ lastDay }) => lastDay)).toEqual(["2026-11-23", "2026-11-23"]);
    expect((await federationsPage(director))?.federations).toMatchObject([{ dissolvedOn: testDay, members: [infant.name, junior.name] }]);
    expect((await dissolveFederation(director, { federationId, day: testDay, assigned: {} })).ok).toBe(false);
  });

  it("VP-2 open records that name no school are given to one first", async () => {
    const { trustId, director, infant, junior, federationId } = await formed();
    const unit = await inTrust(director, (db) => db.federation.findFirstOrThrow({ where: { trustId }, select: { unitId: true } }));
    const [action, visit] = await inTrustOf(trustId, async (db) => [
      await db.agreedAction.create({ data: { trustId, unitId: unit.unitId, text: "One plan", ownerName: "Head" } }),
      await db.visit.create({
        data: { trustId, unitId: unit.unitId, date: dateOf("2027-01-12"), kind: "additional", days: 1, status: "planned" },
      }),
    ]);
    const page = await federationPage(director, federationId);
    expect([page?.actions, page?.visits]).toMatchObject([[{ text: "One plan" }], [{ date: "2027-01-12" }]]);
    const names = [`action:${action.id}`, `visit:${visit.id}`];
    const refusal = refusalOf(await dissolveFederation(director, { federationId, day: testDay, assigned: {} }));
    expect(Object.keys(refusal?.faults ?? {})).toEqual(names);
    const stranger = { [names[0] ?? ""]: (await aSchool(trustId)).id, [names[1] ?? ""]: junior.id };
    expect(
      Object.keys(refusalOf(await dissolveFederation(director, { federationId, day: testDay, assigned: stranger }))?.faults ?? {}),
    ).toEqual([names[0]]);
    const assigned = { [names[0] ?? ""]: infant.id, [names[1] ?? ""]: junior.id };
    expect(await dissolveFederation(director, { federationId, day: testDay, assigned })).toMatchObject({ ok: true });
    expect((await schoolPage(director, infant.urn))?.actions).toMatchObject([{ text: "One plan" }]);
    expect((await schoolPage(director, junior.urn))?.visits.map(({ date }) => date)).toEqual(["2027-01-12"]);
  });

  it("not before it was formed, not on a day to come, not before what was settled since", async () => {
    const { trustId, director, federationId } = await formed();
    const on = async (day: string) => refusalOf(await dissolveFederation(director, { federationId, day, assigned: {} }));
    expect(await on("2026-09-30")).toMatchObject({ field: "day", sentence: expect.stringMatching(/before the federation was formed/) });
    expect(await on("2026-11-25")).toMatchObject({ field: "day", sentence: expect.stringMatching(/on the day itself or later/) });
    await inTrustOf(trustId, (db) =>
      db.allocation.updateMany({ where: { trustId, endsBefore: null }, data: { startsOn: dateOf("2026-11-10") } }),
    );
    expect(await on("2026-11-09")).toMatchObject({ sentence: expect.stringMatching(/allocated after this day/) });
    expect(await on("2026-11-10")).toBeUndefined();
  });
});
