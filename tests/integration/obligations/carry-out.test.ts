import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { bringInCategory, takeBackCategory } from "@/lib/categories/commands";
import { formFederation } from "@/lib/federations/commands";
import { dissolveFederation } from "@/lib/federations/dissolve-commands";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { aDecision } from "../../factories/meetings.ts";
import { anAllocation, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aTrustInItsYear() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const director = await aViewer(trust, "directorOfEducation", { name: "Ruth Adeyemi" });
  return { trust, director };
}

const dutiesOf = ({ trustId }: Viewer, unitId: string) =>
  inTrustOf(trustId, (db) =>
    db.obligation.findMany({ where: { trustId, unitId }, orderBy: [{ entryKey: "asc" }, { due: "asc" }], omit: { trustId: true } }),
  );

const commitmentsOf = ({ trustId }: Viewer, unitId: string) =>
  inTrustOf(trustId, (db) => db.commitment.findMany({ where: { trustId, unitId }, omit: { trustId: true } }));

const brought = (schoolId: string, decidedById: string, categoryKey = "recovery") => ({
  schoolId,
  axis: "main" as const,
  categoryKey,
  since: "2026-03-02",
  decidedById,
  source: "Minutes of March",
});

describe("what a category obliges to is carried out", () => {
  it("CA-4 when it is brought in, and forgotten when it is taken back untouched", async () => {
    const { trust, director } = await aTrustInItsYear();
    const school = await aSchool(trust.id);
    expect(await bringInCategory(director, brought(school.id, director.personId))).toMatchObject({ ok: true });
    const duties = await dutiesOf(director, school.unitId);
    expect(duties.filter(({ kind }) => kind === "reviewMeeting")).toHaveLength(5);
    expect((await commitmentsOf(director, school.unitId)).length).toBeGreaterThan(3);
    const [first] = duties;
    expect(await takeBackCategory(director, { periodId: first?.periodId ?? "" })).toMatchObject({ ok: true });
    expect(await dutiesOf(director, school.unitId)).toEqual([]);
  });

  it("CA-4, SM-3 a category of which something was met already is not taken back", async () => {
    const { trust, director } = await aTrustInItsYear();
    const school = await aSchool(trust.id);
    await bringInCategory(director, brought(school.id, director.personId));
    const [first] = await dutiesOf(director, school.unitId);
    await inTrustOf(trust.id, (db) =>
      db.obligation.updateMany({
        where: { trustId: trust.id, id: first?.id ?? "" },
        data: { state: "met", metOn: new Date("2026-11-01") },
      }),
    );
    expect(await takeBackCategory(director, { periodId: first?.periodId ?? "" })).toMatchObject({ ok: false });
    expect((await dutiesOf(director, school.unitId)).length).toBeGreaterThan(5);
  });

  it("CA-4 down and up again: nothing twice, what falls away is closed with its reason, what was met stays", async () => {
    const { trust, director } = await aTrustInItsYear();
    const school = await aSchool(trust.id);
    const { unitId } = school;
    await bringInCategory(director, brought(school.id, director.personId, "reinforcement"));
    const decide = async (categoryKey: string, on: string) => {
      await inTrustOf(trust.id, (db) =>
        db.categoryPeriod.updateMany({ where: { trustId: trust.id, unitId, endsBefore: null }, data: { endsBefore: new Date(on) } }),
      );
      await aDecision(trust.id, { unitId, categoryKey, by: director.personId, on });
      await inTrustOf(trust.id, (db) => carryOutCategories(db, director, [unitId]));
    };
    await decide("recovery", "2026-10-01");
    const down = await dutiesOf(director, unitId);
    expect(down.filter(({ state, kind }) => state === "open" && kind === "reviewMeeting").map(({ termKey }) => termKey)).toContain(
      "term-2",
    );
    await inTrustOf(trust.id, (db) => carryOutCategories(db, director, [unitId]));
    expect(await dutiesOf(director, unitId)).toEqual(down);
    await decide("reinforcement", "2026-11-10");
    const up = await dutiesOf(director, unitId);
    const fallen = up.filter(({ state, entryKey }) => state === "closed" && entryKey === "review-meeting");
    expect(fallen).toHaveLength(4);
    expect(fallen[0]?.closedReason).toBe("It is not part of Reinforcement, in force since Tue 10 Nov 2026.");
    const open = (await commitmentsOf(director, unitId)).filter(({ state }) => state === "open");
    expect(new Set(open.map(({ periodId }) => periodId)).size).toBe(1);
    await decide("recovery", "2026-11-20");
    const again = await dutiesOf(director, unitId);
    expect(again).toHaveLength(up.length);
    expect(again.filter(({ state, entryKey }) => state === "open" && entryKey === "review-meeting").map(({ termKey }) => termKey)).toEqual([
      "term-3",
      "term-4",
      "term-5",
    ]);
  });

  it("VP-2, CA-4 a federation takes the duties over, and its members have them again when it is dissolved", async () => {
    const { trust, director } = await aTrustInItsYear();
    const schools = [await aSchool(trust.id, { name: "Upper" }), await aSchool(trust.id, { name: "Lower" })];
    const adviser = await aViewer(trust, "adviser", { name: "Ann Osei" });
    for (const { unitId } of schools) await anAllocation(trust.id, unitId, adviser.personId);
    const [upper, lower] = schools;
    await bringInCategory(director, brought(upper?.id ?? "", director.personId));
    await bringInCategory(director, brought(lower?.id ?? "", director.personId, "excellence"));
    const formed = await formFederation(director, {
      name: "Two Schools",
      schoolIds: schools.map(({ id }) => id),
      startsOn: director.today,
      adviserId: adviser.personId,
      partnershipLinkId: "",
    } as Parameters<typeof formFederation>[1]);
    expect(formed).toMatchObject({ ok: true });
    const federationId = formed.ok ? formed.value.federationId : "";
    const federation = await inTrustOf(trust.id, (db) =>
      db.federation.findFirstOrThrow({ where: { trustId: trust.id, id: federationId } }),
    );
    const openOf = async (unitId: string) => (await dutiesOf(director, unitId)).filter(({ state }) => state === "open");
    expect((await openOf(federation.unitId)).map(({ entryKey }) => entryKey)).toContain("review-meeting");
    for (const { unitId } of schools) expect(await openOf(unitId)).toEqual([]);
    const dissolved = await dissolveFederation(director, {
      federationId,
      day: director.today,
      actions: {},
      visits: {},
    } as unknown as Parameters<typeof dissolveFederation>[1]);
    expect(dissolved).toMatchObject({ ok: true });
    expect(await openOf(federation.unitId)).toEqual([]);
    for (const { unitId } of schools) expect((await openOf(unitId)).map(({ entryKey }) => entryKey)).toContain("review-meeting");
  });
});
