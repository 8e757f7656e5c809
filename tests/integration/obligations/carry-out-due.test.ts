import { describe, expect, it } from "vitest";
import { bringInCategory } from "@/lib/categories/commands";
import { dateOf } from "@/lib/dates";
import { carryOutWhereDue } from "@/lib/obligations/writing/carry-out-due";
import { aSchool, aStrategy, aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aSchoolInRecovery() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const director = await aViewer(trust, "directorOfEducation");
  const school = await aSchool(trust.id);
  const brought = {
    axis: "main" as const,
    categoryKey: "recovery",
    since: "2026-03-02",
    decidedById: director.personId,
    source: "Minutes",
  };
  await bringInCategory(director, { schoolId: school.id, ...brought });
  const duties = () => inTrustOf(trust.id, (db) => db.obligation.findMany({ where: { trustId: trust.id, unitId: school.unitId } }));
  return { trust, school, duties };
}

describe("categories are carried out where nobody presses anything", () => {
  it("CA-4 when the clock comes to a new school year: its duties are there once, under the product's own name", async () => {
    const { trust, duties } = await aSchoolInRecovery();
    await aStrategy(trust.id, 2027);
    const before = await duties();
    await carryOutWhereDue("2027-08-31");
    expect(await duties()).toHaveLength(before.length);
    await carryOutWhereDue("2027-09-01");
    const after = await duties();
    const ofYear = after.filter(({ yearKey }) => yearKey === "2027-28");
    expect(ofYear.filter(({ kind }) => kind === "reviewMeeting")).toHaveLength(5);
    const goneOn = after.filter(({ yearKey, ongoing }) => yearKey === "2026-27" && ongoing);
    expect(goneOn.length).toBeGreaterThan(0);
    expect(goneOn.every(({ state, closedReason }) => state === "closed" && closedReason.includes("new school year"))).toBe(true);
    const entries = () =>
      inTrustOf(trust.id, (db) => db.auditEntry.findMany({ where: { trustId: trust.id, actorName: "Waymark", actorPersonId: null } }));
    expect(await entries()).toHaveLength(1);
    await carryOutWhereDue("2027-09-02");
    expect(await duties()).toHaveLength(after.length);
    expect(await entries()).toHaveLength(1);
  });

  it("CA-4 when a school has left: what is open is closed with that reason", async () => {
    const { trust, school, duties } = await aSchoolInRecovery();
    await inTrustOf(trust.id, (db) =>
      db.school.update({ where: { trustId_id: { trustId: trust.id, id: school.id } }, data: { leftOn: dateOf("2026-11-20") } }),
    );
    await carryOutWhereDue("2026-11-19");
    expect((await duties()).some(({ state }) => state === "open")).toBe(true);
    await carryOutWhereDue(testDay);
    const closed = await duties();
    expect(closed.every(({ state, closedReason }) => state === "closed" && closedReason === "The school has left the trust.")).toBe(true);
  });
});
