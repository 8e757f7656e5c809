import { describe, expect, it } from "vitest";
import { bringInCategory } from "@/lib/categories/commands";
import { addDays, dateOf } from "@/lib/dates";
import { oversight } from "@/lib/first-page/oversight-queries";
import { anAllocation, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { aVisit } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const plain = (name: string) => name.replace(/ \d+$/, "");

describe("what a director looks at first", () => {
  it("CA-5 CA-8 UO-1 names the schools with their reasons, what moved, and the days to come; another trust's are not there", async () => {
    const trust = await aTrust();
    await aStrategy(trust.id, 2026);
    const director = await aViewer(trust, "directorOfEducation");
    const [late, calm] = [await aSchool(trust.id, { name: "Late School" }), await aSchool(trust.id, { name: "Calm School" })];
    const other = await aTrust("Other Trust");
    await aStrategy(other.id, 2026);
    await aSchool(other.id, { name: "Elsewhere" });
    for (const kind of ["adviser", "partnershipLink"] as const)
      await anAllocation(trust.id, calm.unitId, (await aViewer(trust, kind)).personId, kind);
    await anAllocation(trust.id, late.unitId, (await aViewer(trust, "adviser")).personId);
    await bringInCategory(director, {
      ...{
        schoolId: late.id,
        axis: "main",
        categoryKey: "recovery",
        since: "2025-03-02",
        decidedById: director.personId,
        source: "Minutes",
      },
    });
    await inTrustOf(trust.id, (db) =>
      db.concern.create({
        data: {
          ...{ trustId: trust.id, unitId: late.unitId, yearKey: "2026-27", triggerKey: "standards", trigger: "Standards fall." },
          ...{ raisedOn: dateOf("2026-11-02"), raisedById: director.personId, source: "Figures" },
        },
      }),
    );
    const visit = await aVisit(trust.id, { unitId: calm.unitId, date: addDays(director.today, 6), status: "planned" });
    expect(visit.id).toBeTruthy();
    const found = await oversight(director);
    expect(found?.schools.map(({ unit }) => plain(unit))).toEqual(["Late School"]);
    expect(found?.schools[0]?.category).toBe("Recovery");
    const says = found?.schools[0]?.reasons.map((reason) => reason.says) ?? [];
    expect(says).toEqual(expect.arrayContaining(["Cause for concern: Standards fall", "No partnership link"]));
    expect(says.join(" ")).toContain("longer than the year allows");
    expect(found?.weeks.reduce((sum, { visits }) => sum + visits, 0)).toBe(1);
    expect(JSON.stringify(found)).not.toContain("Elsewhere");
    for (const role of ["adviser", "headteacher", "governor", "trustee", "administrator"] as const)
      expect(await oversight(await aViewer(trust, role, { school: late }))).toBeNull();
  });

  it("CA-6 says which category changed and which way, and nothing of a first category", async () => {
    const trust = await aTrust();
    await aStrategy(trust.id, 2026);
    const director = await aViewer(trust, "directorOfEducation");
    const school = await aSchool(trust.id, { name: "Moved School" });
    const period = {
      trustId: trust.id,
      unitId: school.unitId,
      axis: "main" as const,
      origin: "broughtIn" as const,
      decidedById: director.personId,
      source: "Minutes",
    };
    const [first, second] = [addDays(director.today, -400), addDays(director.today, -20)];
    await inTrustOf(trust.id, async (db) => {
      await db.categoryPeriod.create({
        data: { ...period, categoryKey: "reinforcement", startsOn: dateOf(first), clockFrom: dateOf(first), endsBefore: dateOf(second) },
      });
      await db.categoryPeriod.create({
        data: { ...period, categoryKey: "refinement", startsOn: dateOf(second), clockFrom: dateOf(second) },
      });
    });
    expect((await oversight(director))?.moved).toEqual([
      {
        kind: "category",
        unit: expect.stringContaining("Moved School"),
        urn: school.urn,
        day: second,
        from: "Reinforcement",
        to: "Refinement",
        up: true,
      },
    ]);
  });
});
