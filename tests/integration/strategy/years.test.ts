import { describe, expect, it } from "vitest";
import { inTrust } from "@/lib/db";
import type { Result } from "@/lib/result";
import { savePart } from "@/lib/strategy/commands";
import { draftPage, draftPart, yearDifferences } from "@/lib/strategy/draft-queries";
import { addBankHoliday, removeBankHoliday } from "@/lib/strategy/holiday-commands";
import { categoryOf, clockOf } from "@/lib/strategy/in-force";
import { addItem, moveItem, removeItem } from "@/lib/strategy/item-commands";
import { discard, publish } from "@/lib/strategy/publication-commands";
import { bankHolidays, strategyHistory, strategyInUse, strategyPage, strategyYears } from "@/lib/strategy/queries";
import { readTyped } from "@/lib/strategy/typed";
import { amend, rollOver } from "@/lib/strategy/year-commands";
import { aSchool, aStrategy, aTrust, aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const sentenceOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal.sentence);

async function aDirector() {
  const trust = await aTrust();
  await aSchool(trust.id);
  await aStrategy(trust.id, 2022);
  return {
    trust,
    director: await aViewer(trust, "directorOfEducation"),
    governor: await aViewer(trust, "governor", { school: await aSchool(trust.id) }),
  };
}

type Viewer = Awaited<ReturnType<typeof aDirector>>["director"];

/** Types over what stands in a part of a draft and saves it. */
async function typeOver(viewer: Viewer, year: string, part: string, item: string | null, typed: Record<string, string>, before?: string) {
  const read = await draftPart(viewer, year, part, item);
  if (!read) throw new Error(`There is no part ${part}.`);
  const { value, faults } = readTyped(read.place.fields, { ...read.start, ...typed });
  expect(faults).toEqual({});
  return savePart(viewer, { year, part, item, before: before ?? read.before, value });
}

describe("next year's strategy without a developer", () => {
  it("VT-1 CA-5 2022/23 rolled over, three themes changed, a seventh visit, a category renamed, published; 2022/23 reads as before", async () => {
    const { director, governor } = await aDirector();
    const before = await strategyPage(director, "2022-23", null);
    expect(await rollOver(director, { year: "2022-23" })).toMatchObject({ ok: true, value: { year: "2023-24" } });
    expect(await strategyPage(governor, "2023-24", null)).toBeNull();
    expect((await strategyYears(governor)).map(({ key }) => key)).toEqual(["2022-23"]);

    await typeOver(director, "2023-24", "programmes", "primary", {
      "visits:1:afternoon:0:text": "Phonics screening",
      "visits:2:afternoon:1:text": "Attendance of disadvantaged pupils",
      "visits:4:afternoon:0:text": "Writing across the curriculum",
      "visits:6:name": "Visit 7",
      "visits:6:term": "term-6",
      "visits:6:afternoon:0:text": "Moving on to the next class",
      "visits:6:afternoon:0:asks": "findings",
    });
    await typeOver(director, "2023-24", "categories", "reinforcement", { name: "Growth" });
    const draft = await draftPage(director, "2023-24");
    expect(draft?.obstacles).toEqual([]);
    expect(draft?.differences.map(({ title }) => title)).toEqual([
      "What we believe",
      "The year's calendar",
      "Programmes of visits",
      "Categories",
    ]);
    expect(draft?.differences.find(({ title }) => title === "Programmes of visits")?.differences).toHaveLength(4);

    expect(await publish(director, { year: "2023-24", version: draft?.draft.version ?? 0, reason: "" })).toMatchObject({ ok: true });
    const published = await strategyPage(governor, "2023-24", null);
    expect(published?.strategy.programmes[0]?.visits).toHaveLength(7);
    expect(await strategyPage(director, "2022-23", null)).toEqual(before);
    const now = published?.strategy;
    const growth = now && categoryOf(now, "reinforcement");
    expect(growth?.name).toBe("Growth");
    expect(growth && clockOf(growth, "2022-10-01", "2024-05-01")).toMatchObject({ months: 19, overdue: true });
    expect((await strategyInUse(governor, "2023-11-24"))?.yearKey).toBe("2023-24");
    expect(await strategyInUse(governor, "2030-11-24")).toBeNull();
    expect((await yearDifferences(governor, "2023-24", "year"))?.comparedYear).toBe("2022-23");
    expect((await strategyHistory(director, "2023-24", 1))?.lines.map(({ action }) => action)).toEqual([
      "Published the strategy",
      "Changed “Categories: Reinforcement”",
      "Changed “Programmes of visits: Primary visits”",
      "Rolled the strategy over",
    ]);
    expect(await strategyHistory(governor, "2023-24", 1)).toBeNull();
  });

  it("a year is rolled over once, and only from one that is published", async () => {
    const { director } = await aDirector();
    await rollOver(director, { year: "2022-23" });
    expect(sentenceOf(await rollOver(director, { year: "2022-23" }))).toMatch(/2023\/24 has a strategy already/);
    expect(sentenceOf(await rollOver(director, { year: "2023-24" }))).toMatch(/has not been published/);
  });

  it("what contradicts itself is not published, and says why", async () => {
    const { director } = await aDirector();
    await rollOver(director, { year: "2022-23" });
    await typeOver(director, "2023-24", "calendar", null, { "terms:1:startsOn": "2023-09-10" });
    const draft = await draftPage(director, "2023-24");
    expect(draft?.obstacles).toEqual([{ section: "calendar", sentence: "Term 2 begins before Term 1 has ended." }]);
    expect(sentenceOf(await publish(director, { year: "2023-24", version: draft?.draft.version ?? 0, reason: "" }))).toMatch(
      /Term 2 begins/,
    );
  });

  it("CA-5 a category is taken out only when another takes its place, and its schools' clock runs on there", async () => {
    const { director } = await aDirector();
    await rollOver(director, { year: "2022-23" });
    const gone = { year: "2023-24", collection: "categories", item: "repair" } as const;
    expect(await removeItem(director, { ...gone, follows: "" })).toMatchObject({
      ok: false,
      refusal: { field: "follows", clause: "CA-5" },
    });
    await typeOver(director, "2023-24", "categories", "recovery", { includes: "" });
    expect(await removeItem(director, { ...gone, follows: "recovery" })).toMatchObject({ ok: true });
    expect(await removeItem(director, { ...gone, item: "recovery", follows: "reinforcement" })).toMatchObject({ ok: true });
    const draft = await draftPage(director, "2023-24");
    expect(draft?.strategy.categoryFollows).toEqual({ repair: "reinforcement", recovery: "reinforcement" });
    expect(draft?.obstacles).toEqual([]);
  });

  it("programmes and categories are added by a free name and moved", async () => {
    const { director } = await aDirector();
    await rollOver(director, { year: "2022-23" });
    const added = await addItem(director, { year: "2023-24", collection: "categories", name: "Rescue" });
    expect(added).toMatchObject({ ok: true, value: { item: "rescue" } });
    expect(await addItem(director, { year: "2023-24", collection: "categories", name: "repair" })).toMatchObject({
      ok: false,
      refusal: { field: "name" },
    });
    await moveItem(director, { year: "2023-24", collection: "categories", item: "rescue", to: "up" });
    expect((await draftPage(director, "2023-24"))?.strategy.categories.map(({ key }) => key)).toEqual([
      "excellence",
      "refinement",
      "reinforcement",
      "recovery",
      "rescue",
      "repair",
    ]);
  });
});

describe("amending a published year", () => {
  it("asks for a reason, and keeps the old text for the records made under it", async () => {
    const { director, governor } = await aDirector();
    const old = await strategyInUse(director, "2022-11-24");
    await amend(director, { year: "2022-23" });
    await typeOver(director, "2022-23", "numbers", null, { focusAreasMost: "4" });
    const version = (await draftPage(director, "2022-23"))?.draft.version ?? 0;
    expect((await strategyInUse(governor, "2022-11-24"))?.strategy.numbers.focusAreasMost).toBe(3);
    expect(await publish(director, { year: "2022-23", version, reason: "" })).toMatchObject({ ok: false, refusal: { field: "reason" } });
    expect((await strategyInUse(governor, "2022-11-24"))?.versionId).toBe(old?.versionId);
    expect(await publish(director, { year: "2022-23", version, reason: "Four areas after the merger" })).toMatchObject({ ok: true });
    expect((await strategyInUse(governor, "2022-11-24"))?.strategy.numbers.focusAreasMost).toBe(4);
    const first = await strategyPage(governor, "2022-23", 1);
    expect(first?.shown.state).toBe("superseded");
    expect(first?.strategy.numbers.focusAreasMost).toBe(3);
    expect((await yearDifferences(governor, "2022-23", "version"))?.differences).toMatchObject([
      { title: "Numbers", differences: [{ before: "3", after: "4" }] },
    ]);
  });

  it("the database itself refuses to change or delete what was published", async () => {
    const { trust, director } = await aDirector();
    const where = { trustId: trust.id, state: "published" as const };
    await expect(inTrust(director, (db) => db.strategyVersion.updateMany({ where, data: { content: {} } }))).rejects.toThrow(
      /does not change/,
    );
    await expect(inTrust(director, (db) => db.strategyVersion.updateMany({ where, data: { state: "draft" } }))).rejects.toThrow(
      /does not change/,
    );
    await expect(inTrust(director, (db) => db.strategyVersion.deleteMany({ where }))).rejects.toThrow(/does not change/);
  });

  it("is discarded without a trace in what is in use; a draft that somebody changed meanwhile is not", async () => {
    const { director } = await aDirector();
    await amend(director, { year: "2022-23" });
    const read = (await draftPage(director, "2022-23"))?.draft.version ?? 0;
    await typeOver(director, "2022-23", "numbers", null, { summaryWords: "200" });
    expect(sentenceOf(await discard(director, { year: "2022-23", version: read }))).toMatch(/still there/);
    expect(sentenceOf(await publish(director, { year: "2022-23", version: read, reason: "x" }))).toMatch(/Somebody changed the draft/);
    expect(await discard(director, { year: "2022-23", version: read + 1 })).toMatchObject({ ok: true });
    expect(await draftPage(director, "2022-23")).toBeNull();
    expect((await strategyInUse(director, "2022-11-24"))?.strategy.numbers.summaryWords).toBe(150);
  });

  it("two people at one part: the second is shown what the first has saved, and may keep their own", async () => {
    const { trust, director } = await aDirector();
    const admin = await aViewer(trust, "administrator");
    await amend(director, { year: "2022-23" });
    const read = await draftPart(director, "2022-23", "numbers", null);
    await typeOver(admin, "2022-23", "numbers", null, { noteWorkingDays: "7" });
    const lost = await typeOver(director, "2022-23", "numbers", null, { noteWorkingDays: "9" }, read?.before);
    if (lost.ok) throw new Error("The second was not told.");
    expect(lost.refusal.theirs).toMatchObject({ noteWorkingDays: "7", "in:before": expect.any(String) });
    expect(
      await typeOver(director, "2022-23", "numbers", null, { noteWorkingDays: "9" }, lost.refusal.theirs?.["in:before"]),
    ).toMatchObject({ ok: true });
    // Another part of the same draft is nobody's race.
    expect(await typeOver(admin, "2022-23", "opening", null, { title: "Ours" })).toMatchObject({ ok: true });
  });

  it("is for those who keep the strategy only", async () => {
    const { trust, governor } = await aDirector();
    const adviser = await aViewer(trust, "adviser");
    for (const viewer of [governor, adviser]) {
      expect(await amend(viewer, { year: "2022-23" })).toMatchObject({ ok: false });
      expect(await rollOver(viewer, { year: "2022-23" })).toMatchObject({ ok: false });
      expect(await draftPart(viewer, "2022-23", "numbers", null)).toBeNull();
    }
  });
});

it("bank holidays of one occasion are added once and taken back", async () => {
  const { director } = await aDirector();
  const day = { day: "2023-05-08", name: "Coronation" };
  expect(await addBankHoliday(director, day)).toMatchObject({ ok: true });
  expect(await addBankHoliday(director, day)).toMatchObject({ ok: false, refusal: { field: "day" } });
  expect(await bankHolidays(director)).toContainEqual(day);
  expect(await removeBankHoliday(director, { day: day.day })).toMatchObject({ ok: true });
  expect(await bankHolidays(director)).not.toContainEqual(day);
});
