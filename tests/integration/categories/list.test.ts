import { describe, expect, it } from "vitest";
import { bringInCategory } from "@/lib/categories/commands";
import { categoryList } from "@/lib/categories/list-queries";
import { dateOf } from "@/lib/dates";
import { firstPage } from "@/lib/first-page/queries";
import { anAllocation, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

/** Without the number that the factory puts behind a name. */
const plain = (name: string) => name.replace(/ \d+$/, "");

const all = { phase: "", adviser: "", category: "", church: "" } as const;

/** A trust of three schools: one long in Recovery, one in Refinement with a duty overdue, one without a category. */
async function aTrustOfThree(change?: Parameters<typeof aStrategy>[2]) {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026, change);
  const director = await aViewer(trust, "directorOfEducation");
  const [late, busy, fresh] = [
    await aSchool(trust.id, { name: "Late School" }),
    await aSchool(trust.id, { name: "Busy School", phase: "secondary" }),
    await aSchool(trust.id, { name: "Another School" }),
  ];
  const bring = (schoolId: string, categoryKey: string, since: string) =>
    bringInCategory(director, { schoolId, axis: "main", categoryKey, since, decidedById: director.personId, source: "Minutes" });
  return { trust, director, late, busy, fresh, bring };
}

describe("the list of categories", () => {
  it("CA-5 has what is overdue first, then duties overdue, then by need; the first page says it", async () => {
    const { trust, director, late, busy, bring } = await aTrustOfThree();
    await bring(late.id, "recovery", "2025-03-02");
    await bring(busy.id, "refinement", "2026-03-02");
    await inTrustOf(trust.id, async (db) => {
      const duty = await db.obligation.findFirstOrThrow({ where: { trustId: trust.id, unitId: busy.unitId, strength: "owed" } });
      await db.obligation.update({ where: { trustId_id: { trustId: trust.id, id: duty.id } }, data: { due: dateOf("2026-11-01") } });
    });
    const list = await categoryList(director, all, 1);
    expect(list?.lines.map(({ unit, dutiesOverdue }) => [plain(unit), dutiesOverdue])).toEqual([
      ["Late School", 2],
      ["Busy School", 1],
      ["Another School", 0],
    ]);
    expect(list).toMatchObject({ total: 3, overdue: 1, dutiesOverdue: 3 });
    expect((await firstPage(director)).trust?.overdue).toEqual({ categories: 1, duties: 3 });
    const trustee = await aViewer(trust, "trustee");
    expect((await firstPage(trustee)).trust?.overdue).toEqual({ categories: 1, duties: 3 });
    const headteacher = await aViewer(trust, "headteacher", { school: late });
    expect(await categoryList(headteacher, all, 1)).toBeNull();
    expect((await firstPage(headteacher)).trust?.overdue ?? null).toBeNull();
  });

  it("CA-6 is narrowed by phase, category, adviser and character", async () => {
    const { trust, director, late, busy, bring } = await aTrustOfThree();
    await bring(late.id, "recovery", "2026-03-02");
    await bring(busy.id, "refinement", "2026-03-02");
    const adviser = await aViewer(trust, "adviser", { allocated: [busy.unitId] });
    await anAllocation(trust.id, busy.unitId, adviser.personId);
    const names = async (change: object) => (await categoryList(director, { ...all, ...change }, 1))?.lines.map(({ unit }) => plain(unit));
    expect(await names({ phase: "secondary" })).toEqual(["Busy School"]);
    expect(await names({ category: "recovery" })).toEqual(["Late School"]);
    expect(await names({ category: "none" })).toEqual(["Another School"]);
    expect(await names({ adviser: adviser.personId })).toEqual(["Busy School"]);
    expect(await names({ adviser: "none" })).toEqual(["Late School", "Another School"]);
    expect(await names({ church: "church" })).toEqual([]);
    const everywhere = ["Late School", "Busy School", "Another School"];
    expect((await categoryList(adviser, all, 1))?.lines.map(({ unit }) => plain(unit))).toEqual(everywhere);
    const trustee = await aViewer(trust, "trustee");
    expect((await categoryList(trustee, all, 1))?.lines.map(({ unit }) => plain(unit))).toEqual(everywhere);
    const link = await aViewer(trust, "partnershipLink", { allocated: [busy.unitId] });
    expect((await categoryList(link, all, 1))?.lines.map(({ unit }) => plain(unit))).toEqual(["Busy School"]);
  });

  it("CA-5 reads another year's categories: its names, its order and its times", async () => {
    const { director, late, busy, bring } = await aTrustOfThree((strategy) => {
      const [first] = strategy.categories;
      if (!first) throw new Error("There is no category.");
      strategy.categories = [
        { ...first, key: "calm", name: "Calm", aimMonths: null, latestMonths: null, obligations: [], challenges: [], includes: "" },
        { ...first, key: "storm", name: "Storm", aimMonths: 2, latestMonths: 3, obligations: [], challenges: [], includes: "" },
      ];
    });
    await bring(late.id, "storm", "2026-08-20");
    await bring(busy.id, "calm", "2020-08-20");
    const list = await categoryList(director, all, "all");
    expect(list?.scale.categories.map(({ name }) => name)).toEqual(["Calm", "Storm"]);
    expect(list?.lines.map(({ unit }) => plain(unit))).toEqual(["Late School", "Busy School", "Another School"]);
    expect(list?.overdue).toBe(1);
  });

  it("CA-6 is not there for headteachers, governors and administrators", async () => {
    const { trust, late } = await aTrustOfThree();
    for (const role of ["headteacher", "governor", "administrator"] as const)
      expect(await categoryList(await aViewer(trust, role, { school: late }), all, 1)).toBeNull();
  });
});
