import { describe, expect, it } from "vitest";
import { bringInCategory, takeBackCategory } from "@/lib/categories/commands";
import { categoryToBringIn } from "@/lib/categories/queries";
import { dateOf } from "@/lib/dates";
import type { Result } from "@/lib/result";
import { schoolHistory, schoolPage } from "@/lib/schools/queries";
import { aDecision } from "../../factories/meetings.ts";
import { aFederation, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const refusalOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal);

async function aDirector() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const director = await aViewer(trust, "directorOfEducation");
  const school = await aSchool(trust.id);
  const typed = {
    schoolId: school.id,
    axis: "main" as const,
    categoryKey: "recovery",
    since: "2026-03-02",
    decidedById: director.personId,
    source: "Standards meeting of March",
  };
  return { trust, director, school, typed };
}

describe("a category is brought in", () => {
  it("SM-3 with who decided it, since when and where it is written; its clock counts from that day", async () => {
    const { director, school, typed } = await aDirector();
    expect(await bringInCategory(director, typed)).toEqual({ ok: true, value: { urn: school.urn } });
    expect((await schoolPage(director, school.urn))?.categories).toMatchObject([
      {
        axis: "main",
        categoryKey: "recovery",
        startsOn: "2026-03-02",
        clockFrom: "2026-03-02",
        endsBefore: null,
        origin: "broughtIn",
        decidedBy: director.personName,
        source: "Standards meeting of March",
      },
    ]);
    const lines = (await schoolHistory(director, school.urn, 1))?.lines ?? [];
    expect(lines.find(({ action }) => action === "Brought in the category")).toMatchObject({
      action: "Brought in the category",
      actorName: director.personName,
    });
  });

  it("SM-3 only where there is none, also when two do it at once; the second axis is another matter", async () => {
    const { director, typed } = await aDirector();
    const results = await Promise.all([bringInCategory(director, typed), bringInCategory(director, { ...typed, categoryKey: "repair" })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.map(refusalOf).find(Boolean)).toMatchObject({ clause: "SM-3" });
    expect(refusalOf(await bringInCategory(director, { ...typed, since: "2020-01-01" }))).toMatchObject({ clause: "SM-3" });
    expect(await bringInCategory(director, { ...typed, axis: "siams" })).toMatchObject({ ok: true });
  });

  it("SM-3 VP-2 for the federation of a member, once", async () => {
    const { trust, director, typed } = await aDirector();
    const { members } = await aFederation(trust.id);
    const [one, two] = members;
    if (!one || !two) throw new Error("A federation has members.");
    expect(await bringInCategory(director, { ...typed, schoolId: one.id })).toMatchObject({ ok: true });
    expect(refusalOf(await bringInCategory(director, { ...typed, schoolId: two.id }))).toMatchObject({ clause: "SM-3" });
    expect((await schoolPage(director, two.urn))?.categories).toMatchObject([{ categoryKey: "recovery" }]);
    expect((await categoryToBringIn(director, two.urn))?.periods).toMatchObject([{ category: "Recovery", bySheet: false }]);
  });

  it.each([
    ["a day to come", { since: "2026-11-25" }, "since"],
    ["a category that the year does not know", { categoryKey: "wonderful" }, "categoryKey"],
  ])("SM-3 not with %s", async (_what, more, field) => {
    const { director, typed } = await aDirector();
    expect(refusalOf(await bringInCategory(director, { ...typed, ...more }))?.field).toBe(field);
  });

  it("SM-3 not by somebody's decision who was neither director nor chief executive", async () => {
    const { trust, director, typed } = await aDirector();
    const adviser = await aViewer(trust, "adviser");
    expect(refusalOf(await bringInCategory(director, { ...typed, decidedById: adviser.personId }))?.field).toBe("decidedById");
  });

  it.each(["adviser", "chiefExecutive", "deputyDirector", "adminSupport", "headteacher"] as const)("SM-3 not by %s", async (role) => {
    const { trust, school, typed } = await aDirector();
    const viewer = await aViewer(trust, role, { school });
    expect((await bringInCategory(viewer, typed)).ok).toBe(false);
    expect(await categoryToBringIn(viewer, school.urn)).toBeNull();
  });
});

describe("a category that was brought in is taken back", () => {
  it("SM-3 and can be brought in rightly, while nothing has followed on it", async () => {
    const { trust, director, school, typed } = await aDirector();
    await bringInCategory(director, typed);
    const [period] = (await categoryToBringIn(director, school.urn))?.periods ?? [];
    const periodId = period?.id ?? "";
    expect((await takeBackCategory(await aViewer(trust, "headteacher", { school }), { periodId })).ok).toBe(false);
    expect(await takeBackCategory(director, { periodId })).toMatchObject({ ok: true });
    expect((await schoolPage(director, school.urn))?.categories).toEqual([]);
    expect((await takeBackCategory(director, { periodId })).ok).toBe(false);
    expect((await schoolHistory(director, school.urn, 1))?.lines[0]).toMatchObject({
      action: "Took back the category that was brought in",
      before: { category: "Recovery" },
    });
    expect(await bringInCategory(director, { ...typed, categoryKey: "repair" })).toMatchObject({ ok: true });
  });

  it("SM-3 not one on a duty of which support was asked for: the sentence names the duty", async () => {
    const { trust, director, school, typed } = await aDirector();
    await bringInCategory(director, typed);
    const [brought] = (await categoryToBringIn(director, school.urn))?.periods ?? [];
    const [trustId, periodId] = [trust.id, brought?.id ?? ""];
    const duty = await inTrustOf(trustId, async (db) => {
      const { id, text } = await db.obligation.findFirstOrThrow({ where: { trustId, periodId } });
      const asked = { requestedById: director.personId, requestedOn: dateOf(director.today) };
      await db.support.create({
        data: { trustId, unitId: school.unitId, title: "Coaching", need: "Calm", obligationId: id, ...asked },
      });
      return text;
    });
    const refusal = refusalOf(await takeBackCategory(director, { periodId }));
    expect(refusal?.clause).toBe("SM-3");
    expect(refusal?.sentence).toContain(duty);
  });

  const period = { categoryKey: "repair", startsOn: dateOf("2026-03-02"), clockFrom: dateOf("2026-03-02") };

  it("SM-3 not one of a meeting", async () => {
    const { trust, director, school } = await aDirector();
    const { periodId } = await aDecision(trust.id, { unitId: school.unitId, categoryKey: "repair", by: director.personId });
    expect(refusalOf(await takeBackCategory(director, { periodId }))).toMatchObject({ clause: "SM-3" });
  });

  it("SM-3 not one that has ended", async () => {
    const { trust, director, school } = await aDirector();
    const ended = { ...period, origin: "broughtIn" as const, endsBefore: dateOf("2026-11-01") };
    const { id } = await inTrustOf(trust.id, (db) =>
      db.categoryPeriod.create({ data: { trustId: trust.id, unitId: school.unitId, ...ended } }),
    );
    expect(refusalOf(await takeBackCategory(director, { periodId: id }))).toMatchObject({ clause: "SM-3" });
  });

  it.each(["meeting", "joining"] as const)("SM-3 the database itself refuses a category of a %s that there is not", async (origin) => {
    const { trust, school } = await aDirector();
    const wrong = inTrustOf(trust.id, (db) =>
      db.categoryPeriod.create({ data: { trustId: trust.id, unitId: school.unitId, ...period, origin } }),
    );
    await expect(wrong).rejects.toThrow(/A category (changes in a standards meeting only|is set on joining)/);
  });
});
