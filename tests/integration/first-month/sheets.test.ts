import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { bringInCategory } from "@/lib/categories/commands";
import { inTrust } from "@/lib/db";
import { formFederation } from "@/lib/federations/commands";
import { checklist } from "@/lib/first-month/checklist";
import type { SheetKind } from "@/lib/first-month/kinds";
import { firstMonthPage, sheetPage, sheetTemplate } from "@/lib/first-month/queries";
import { bringInSheet } from "@/lib/first-month/sheet-commands";
import { takeBackSheet } from "@/lib/first-month/take-back-commands";
import { addOwnMeasure, addOwnPeriod, beginWithUsualMeasures, removeOwnPeriod, retireOwnMeasure } from "@/lib/own-measures/commands";
import { ownMeasuresPage } from "@/lib/own-measures/queries";
import type { Result } from "@/lib/result";
import { schoolPage } from "@/lib/schools/queries";
import { aFederation, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const refusalOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal);

async function aDirector() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  return { trust, director: await aViewer(trust, "directorOfEducation"), school: await aSchool(trust.id) };
}

/** Looks at a sheet and, at the second step, stores what was looked at. */
async function bring(viewer: Viewer, kind: SheetKind, sheet: string, { step = "store" as "check" | "store", periodId = "" } = {}) {
  const look = await bringInSheet(viewer, { kind, sheet, step: "check", periodId, looked: "" });
  if (!look.ok) return look.refusal.sentence;
  if (step === "check") return look.value;
  const result = await bringInSheet(viewer, { kind, sheet, step, periodId, looked: look.value.looked });
  return result.ok ? result.value : result.refusal.sentence;
}

async function latestSheet(viewer: Viewer): Promise<string> {
  return (await firstMonthPage(viewer))?.brought[0]?.id ?? "";
}

const stored = (viewer: Viewer) =>
  inTrust(viewer, async (db) => ({
    categories: await db.categoryPeriod.count({ where: { trustId: viewer.trustId } }),
    visits: await db.visit.count({ where: { trustId: viewer.trustId } }),
    actions: await db.agreedAction.count({ where: { trustId: viewer.trustId } }),
    values: await db.ownMeasureValue.count({ where: { trustId: viewer.trustId } }),
  }));
const nothing = { categories: 0, visits: 0, actions: 0, values: 0 };

describe("a sheet is looked at, stored and taken back", () => {
  const sheets: [SheetKind, (urn: number) => string, object][] = [
    ["categories", (urn) => `School,Category,Since,Source\n${urn},Repair,14/7/2026,Minutes`, { categories: 1 }],
    ["visits", (urn) => `School,Date,Visit\n${urn},22/9/2026,1\n${urn},8/12/2026,2`, { visits: 2 }],
    ["actions", (urn) => `School,Action,Owner\n${urn},Read daily,Head`, { actions: 1 }],
  ];
  it.each(sheets)(
    "%s: checking stores nothing, storing all of it, taking back leaves nothing, and it can be brought in anew",
    async (kind, sheet, counts) => {
      const { director, school } = await aDirector();
      expect(await bring(director, kind, sheet(school.urn), { step: "check" })).toMatchObject({ stored: false, faults: [] });
      expect(await stored(director)).toEqual(nothing);
      expect(await bring(director, kind, sheet(school.urn))).toMatchObject({ stored: true });
      expect(await stored(director)).toEqual({ ...nothing, ...counts });
      expect(await bring(director, kind, sheet(school.urn))).toMatch(/^Nothing was stored/);
      const sheetId = await latestSheet(director);
      expect(await takeBackSheet(director, { sheetId })).toMatchObject({ ok: true });
      expect(await stored(director)).toEqual(nothing);
      expect((await takeBackSheet(director, { sheetId })).ok).toBe(false);
      expect((await firstMonthPage(director))?.brought[0]?.takenBackAt).toBeInstanceOf(Date);
      expect(await bring(director, kind, sheet(school.urn))).toMatchObject({ stored: true });
      const history = await inTrust(director, (db) =>
        db.auditEntry.findMany({ where: { trustId: director.trustId, recordType: "sheet" } }),
      );
      expect(history.map(({ action }) => action).sort()).toEqual(["Brought in a sheet", "Brought in a sheet", "Took a sheet back"]);
    },
  );

  it("all of it or nothing: one row at fault is named and nothing is stored", async () => {
    const { director, school } = await aDirector();
    const sheet = `School,Action,Owner\n${school.urn},Read daily,Head\n123456,Write daily,Head`;
    expect(await bring(director, "actions", sheet, { step: "check" })).toMatchObject({
      rows: [{ line: 2 }],
      faults: [{ line: 3, sentence: "“123456” is not one of the trust’s schools." }],
    });
    expect(await bring(director, "actions", sheet)).toMatch(/^Nothing was stored/);
    expect(await bring(director, "actions", "School,Action,Owner")).toMatch(/^Nothing was stored/);
    expect(await stored(director)).toEqual(nothing);
  });

  it("only what was looked at is stored: a sheet that was changed since is shown once more", async () => {
    const { director, school } = await aDirector();
    const sheet = `School,Action,Owner\n${school.urn},Read daily,Head`;
    const look = await bringInSheet(director, { kind: "actions", sheet, step: "check", periodId: "", looked: "" });
    const looked = look.ok ? look.value.looked : "";
    const changed = await bringInSheet(director, { kind: "actions", sheet: `${sheet}s`, step: "store", periodId: "", looked });
    expect(changed).toMatchObject({ ok: true, value: { stored: false, notes: [expect.stringMatching(/has changed since you looked/)] } });
    expect(await stored(director)).toEqual(nothing);
    const windows = sheet.replaceAll("\n", "\r\n");
    expect(await bringInSheet(director, { kind: "actions", sheet: windows, step: "store", periodId: "", looked })).toMatchObject({
      ok: true,
      value: { stored: true },
    });
  });

  it("two people with the same sheet at once store it once", async () => {
    const { director, school } = await aDirector();
    const sheet = `School,Action,Owner\n${school.urn},Read daily,Head`;
    const results = await Promise.all([bring(director, "actions", sheet), bring(director, "actions", sheet)]);
    expect(results.filter((result) => typeof result !== "string")).toHaveLength(1);
    expect(await stored(director)).toMatchObject({ actions: 1 });
  });

  it("what somebody has worked with since stays", async () => {
    const { trust, director, school } = await aDirector();
    const other = await aSchool(trust.id);
    await bring(director, "actions", `School,Action,Owner\n${school.urn},Read daily,Head`);
    const sheetId = await latestSheet(director);
    const typed = { name: "Dunes", startsOn: "2026-11-02", schoolIds: [school.id, other.id], adviserId: "", partnershipLinkId: "" };
    expect(await formFederation(director, typed)).toMatchObject({ ok: true });
    expect(refusalOf(await takeBackSheet(director, { sheetId }))?.sentence).toMatch(/^1 row of this sheet has been worked with/);
    expect(await stored(director)).toMatchObject({ actions: 1 });
  });

  it("what support was asked for rests on stays", async () => {
    const { trust, director, school } = await aDirector();
    await bring(director, "actions", `School,Action,Owner\n${school.urn},Read daily,Head`);
    const sheetId = await latestSheet(director);
    await inTrustOf(trust.id, async (db) => {
      const { id: actionId } = await db.agreedAction.findFirstOrThrow({ where: { trustId: trust.id, sheetId } });
      const asked = { requestedById: director.personId, requestedOn: new Date(director.today) };
      await db.support.create({
        data: { trustId: trust.id, unitId: school.unitId, title: "Coaching", need: "Reading", actionId, ...asked },
      });
    });
    expect(refusalOf(await takeBackSheet(director, { sheetId }))?.sentence).toMatch(/^1 row of this sheet has been worked with/);
  });

  it("VP-2 visits and actions of a member stand with the federation, and name the school", async () => {
    const { trust, director } = await aDirector();
    const { members } = await aFederation(trust.id);
    const [one, two] = members;
    await bring(director, "visits", `School,Date,Visit\n${one?.urn},8/12/2026,2`);
    await bring(director, "actions", `School,Action,Owner\n${two?.name},Read daily,Head`);
    const page = await schoolPage(director, two?.urn ?? 0);
    expect(page?.visits).toMatchObject([{ date: "2026-12-08", status: "planned", school: one?.name }]);
    expect(page?.actions).toMatchObject([{ text: "Read daily", school: two?.name }]);
  });

  it("SM-3 a category of a sheet is not a second one", async () => {
    const { director, school } = await aDirector();
    const typed = {
      schoolId: school.id,
      axis: "main" as const,
      categoryKey: "repair",
      since: "2026-03-02",
      decidedById: director.personId,
      source: "Minutes",
    };
    await bringInCategory(director, typed);
    const sheet = `School,Category,Since,Source\n${school.urn},Excellence,14/7/2026,Minutes`;
    expect(await bring(director, "categories", sheet, { step: "check" })).toMatchObject({
      rows: [],
      faults: [{ line: 2, sentence: `${school.name} has a category here already.` }],
    });
    expect(await bring(director, "categories", sheet)).toMatch(/^Nothing was stored/);
  });

  it.each(["adviser", "deputyDirector", "adminSupport", "chiefExecutive"] as const)(
    "by director and administrator, not by %s",
    async (role) => {
      const { trust, director, school } = await aDirector();
      await bring(director, "actions", `School,Action,Owner\n${school.urn},Read daily,Head`);
      const viewer = await aViewer(trust, role);
      expect(await bring(viewer, "actions", `School,Action,Owner\n${school.urn},Write daily,Head`)).toMatch(/no such sheet/);
      expect((await takeBackSheet(viewer, { sheetId: await latestSheet(director) })).ok).toBe(false);
      expect([await firstMonthPage(viewer), await sheetPage(viewer, "visits"), await sheetTemplate(viewer, "visits")]).toEqual([
        null,
        null,
        null,
      ]);
      expect(await ownMeasuresPage(viewer)).toBeNull();
    },
  );
});

describe("templates", () => {
  it("name every school, or the first of each unit that has no category, and can be brought in once they are filled", async () => {
    const { trust, director, school } = await aDirector();
    const { members } = await aFederation(trust.id);
    const lines = async (kind: SheetKind) => ((await sheetTemplate(director, kind)) ?? "").replace("\uFEFF", "").trim().split("\r\n");
    const schools = (template: string[]) => template.slice(1).map((line) => line.split(",")[0]);
    const names = [school.name, ...members.map(({ name }) => name)].sort();
    expect(schools(await lines("measures"))).toEqual(names);
    expect(schools(await lines("categories"))).toHaveLength(2);
    const [headings = "", ...rows] = await lines("categories");
    const filled = [headings, ...rows.map((row) => `${row},Repair,14/7/2026,,Minutes,`)].join("\n");
    expect(await bring(director, "categories", filled)).toMatchObject({ stored: true, rows: [{ line: 2 }, { line: 3 }] });
    expect(schools(await lines("categories"))).toEqual([]);
    expect((await lines("visits"))[0]).toBe("School,Date,Kind,Visit,Led by,Days");
  });
});

describe("the trust's own measures", () => {
  async function aPeriod(viewer: Viewer, name: string, startsOn: string, lastDay: string): Promise<string> {
    await addOwnPeriod(viewer, { name, startsOn, lastDay });
    return (await ownMeasuresPage(viewer))?.periods.find((period) => period.name === name)?.id ?? "";
  }

  it("VP-11 are loaded from one sheet per period; what is not loaded says so, for that period and the next", async () => {
    const { trust, director, school } = await aDirector();
    const other = await aSchool(trust.id);
    await addOwnMeasure(director, { name: "Attendance", unit: "percent" });
    await addOwnMeasure(director, { name: "Suspensions", unit: "count" });
    const first = await aPeriod(director, "First drop", "2026-09-01", "2026-10-20");
    const outcome = await bring(director, "measures", `School,Attendance,Suspensions\n${school.urn},94.2,n/a`, { periodId: first });
    expect(outcome).toMatchObject({ stored: true, notes: ["No row for 1 school: their measures will say “not loaded for this period”."] });
    const valuesOf = async (urn: number) => (await schoolPage(director, urn))?.measures;
    expect(await valuesOf(school.urn)).toEqual({
      period: "First drop",
      lastDay: "2026-10-20",
      values: [
        { name: "Attendance", unit: "percent", value: 94.2, missing: null },
        { name: "Suspensions", unit: "count", value: null, missing: "n/a" },
      ],
    });
    expect((await valuesOf(other.urn))?.values).toMatchObject([
      { value: null, missing: null },
      { value: null, missing: null },
    ]);
    await aPeriod(director, "Second drop", "2026-11-01", "2026-12-18");
    expect(await valuesOf(school.urn)).toMatchObject({
      period: "Second drop",
      values: [
        { value: null, missing: null },
        { value: null, missing: null },
      ],
    });
    expect((await ownMeasuresPage(director))?.periods.map(({ name, schools }) => [name, schools])).toEqual([
      ["Second drop", 0],
      ["First drop", 1],
    ]);
  });

  it("VP-11 a second sheet fills what is missing, takes nothing over, and each is taken back by itself", async () => {
    const { director, school } = await aDirector();
    await addOwnMeasure(director, { name: "Attendance", unit: "percent" });
    await addOwnMeasure(director, { name: "Suspensions", unit: "count" });
    const periodId = await aPeriod(director, "First drop", "2026-09-01", "2026-10-20");
    await bring(director, "measures", `School,Attendance\n${school.urn},94.2`, { periodId });
    const first = await latestSheet(director);
    expect(await bring(director, "measures", `School,Attendance\n${school.urn},95`, { periodId, step: "check" })).toMatchObject({
      faults: [{ line: 2, sentence: expect.stringMatching(/loaded for this period already/) }],
    });
    await bring(director, "measures", `School,Suspensions\n${school.urn},3`, { periodId });
    await takeBackSheet(director, { sheetId: first });
    expect((await schoolPage(director, school.urn))?.measures?.values).toMatchObject([{ value: null, missing: null }, { value: 3 }]);
  });

  it("VP-11 a sheet needs a period of the trust, and a period with a sheet is not taken back", async () => {
    const { director, school } = await aDirector();
    await addOwnMeasure(director, { name: "Attendance", unit: "percent" });
    const sheet = `School,Attendance\n${school.urn},94.2`;
    expect(await bring(director, "measures", sheet)).toMatch(/^Choose the period/);
    expect(await bring(director, "measures", sheet, { periodId: school.id })).toMatch(/^Choose the period/);
    const periodId = await aPeriod(director, "First drop", "2026-09-01", "2026-10-20");
    const empty = await aPeriod(director, "Typed wrongly", "2026-09-02", "2026-10-21");
    await bring(director, "measures", sheet, { periodId });
    expect(refusalOf(await removeOwnPeriod(director, { periodId }))?.sentence).toMatch(/^A sheet was loaded/);
    expect(await removeOwnPeriod(director, { periodId: empty })).toMatchObject({ ok: true });
    expect((await ownMeasuresPage(director))?.periods.map(({ name }) => name)).toEqual(["First drop"]);
    expect(refusalOf(await addOwnPeriod(director, { name: "First drop", startsOn: "2026-09-01", lastDay: "2026-10-01" }))?.field).toBe(
      "name",
    );
  });

  it("VP-11 the usual list is a beginning only; a retired measure keeps what was loaded and can be taken up again", async () => {
    const { trust, director, school } = await aDirector();
    expect(await beginWithUsualMeasures(director)).toMatchObject({ ok: true });
    expect((await beginWithUsualMeasures(director)).ok).toBe(false);
    const page = await ownMeasuresPage(director);
    const attendance = page?.measures.find(({ name }) => name === "Attendance");
    const measureId = attendance?.id ?? "";
    const periodId = await aPeriod(director, "First drop", "2026-09-01", "2026-10-20");
    await bring(director, "measures", `School,Attendance\n${school.urn},94.2`, { periodId });
    await retireOwnMeasure(director, { measureId });
    expect(await bring(director, "measures", `School,Attendance\n${school.urn},95`, { periodId, step: "check" })).toMatchObject({
      faults: [{ line: 1, sentence: expect.stringMatching(/“Attendance” is not a column/) }],
    });
    expect((await schoolPage(director, school.urn))?.measures?.values.find(({ name }) => name === "Attendance")?.value).toBe(94.2);
    const other = await aSchool(trust.id);
    expect((await schoolPage(director, other.urn))?.measures?.values.some(({ name }) => name === "Attendance")).toBe(false);
    expect(refusalOf(await addOwnMeasure(director, { name: "attendance", unit: "count" }))?.field).toBe("unit");
    expect(await addOwnMeasure(director, { name: "attendance", unit: "percent" })).toMatchObject({ ok: true });
    expect(refusalOf(await addOwnMeasure(director, { name: "Attendance", unit: "percent" }))?.field).toBe("name");
  });

  it("VP-11 are read by a headteacher of the school and not by a clerk", async () => {
    const { trust, director, school } = await aDirector();
    await beginWithUsualMeasures(director);
    await aPeriod(director, "First drop", "2026-09-01", "2026-10-20");
    expect((await schoolPage(await aViewer(trust, "headteacher", { school }), school.urn))?.measures).not.toBeNull();
    expect((await schoolPage(await aViewer(trust, "clerk", { school }), school.urn))?.measures).toBeNull();
  });
});

it("the first month's page counts what is here, a federation once", async () => {
  const { trust, director, school } = await aDirector();
  const { members } = await aFederation(trust.id);
  const before = await firstMonthPage(director);
  expect(before?.counts).toMatchObject({
    schools: 3,
    units: 2,
    withCategory: 0,
    visits: 0,
    actions: 0,
    yearPublished: true,
    team: 1,
    teamWithPattern: 0,
  });
  await bring(director, "categories", `School,Category,Since,Source\n${members[0]?.urn},Repair,14/7/2026,Minutes`);
  await bring(director, "visits", `School,Date,Visit\n${school.urn},22/9/2026,1`);
  const after = (await firstMonthPage(director))?.counts;
  expect(after).toMatchObject({ withCategory: 1, visits: 1 });
  expect(after && checklist(after).find(({ name }) => name === "Categories")).toMatchObject({ state: "begun" });
});
