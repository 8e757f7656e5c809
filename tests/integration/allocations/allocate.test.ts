import { describe, expect, it } from "vitest";
import { allocate } from "@/lib/allocations/commands";
import { allocationBoard, schoolAllocations } from "@/lib/allocations/queries";
import type { ChosenAllocation } from "@/lib/allocations/schema";
import { inTrust } from "@/lib/db";
import type { Result } from "@/lib/result";
import { aFederation, aHolding, anAllocation, aPerson, aSchool, aStrategy, aTrust, aViewer, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const everything = { search: "", show: "all", adviser: "", page: 1 } as const;

async function aTeam() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const director = await aViewer(trust, "directorOfEducation");
  const [ann, simon, ceo] = await Promise.all(["Ann Osei", "Simon Pell", "Catherine Ashdown"].map((name) => aPerson(trust.id, { name })));
  if (!ann || !simon || !ceo) throw new Error("Three people are needed.");
  for (const person of [ann, simon]) await aHolding(trust.id, person.id, "adviser");
  await aHolding(trust.id, ceo.id, "chiefExecutive");
  return { trust, director, ann, simon, ceo };
}

const choose = (unitId: string, personId: string, more: Partial<ChosenAllocation> = {}): ChosenAllocation => ({
  unitId,
  personId,
  kind: "adviser",
  before: "",
  ...more,
});
const typed = (...changes: ChosenAllocation[]) => ({ from: testDay, reason: "The year was shared out", changes });
const faultsOf = (result: Result<unknown>) => (result.ok ? {} : (result.refusal.faults ?? { "": result.refusal.sentence }));

describe("UO-1 UO-3 VP-3 allocating the whole trust", () => {
  it("is one press: new ones begin, old ones end that day, history and reason stay with each school", async () => {
    const { trust, director, ann, simon, ceo } = await aTeam();
    const [first, second] = [await aSchool(trust.id), await aSchool(trust.id, { phase: "secondary" })];
    const before = await anAllocation(trust.id, first.unitId, ann.id);
    const result = await allocate(
      director,
      typed(
        choose(first.unitId, simon.id, { before: before.id }),
        choose(second.unitId, ann.id),
        choose(second.unitId, ceo.id, { kind: "partnershipLink" }),
      ),
    );
    expect(result).toMatchObject({ ok: true, value: { changed: 3 } });
    const page = await schoolAllocations(director, first.urn);
    expect(page?.history.map(({ person, endsBefore }) => [person.name, endsBefore])).toEqual([
      ["Simon Pell", null],
      ["Ann Osei", testDay],
    ]);
    const entries = await inTrust(director, (db) => db.auditEntry.findMany({ where: { trustId: trust.id, recordId: first.id } }));
    expect(entries).toMatchObject([
      { before: { adviser: "Ann Osei" }, after: { adviser: "Simon Pell", reason: "The year was shared out" } },
    ]);
  });

  it("is all or nothing: what the rules refuse is named beside its choice, and nothing is saved", async () => {
    const { trust, director, ann } = await aTeam();
    const [first, second] = [await aSchool(trust.id), await aSchool(trust.id, { phase: "secondary" })];
    const result = await allocate(
      director,
      typed(choose(first.unitId, ann.id), choose(second.unitId, ann.id, { kind: "partnershipLink" })),
    );
    expect(faultsOf(result)).toEqual({ [`partnershipLink:${second.unitId}`]: expect.stringMatching(/is the chief executive/) });
    expect((await allocationBoard(director, everything))?.rows.every(({ adviser, partnershipLink }) => !adviser && !partnershipLink)).toBe(
      true,
    );
  });

  it("two at once lose nothing: the second is told who was allocated meanwhile", async () => {
    const { trust, director, ann, simon } = await aTeam();
    const school = await aSchool(trust.id);
    const both = await Promise.all([ann, simon].map(({ id }) => allocate(director, typed(choose(school.unitId, id)))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = both.find(({ ok }) => !ok);
    expect(lost && Object.values(faultsOf(lost))[0]).toMatch(/somebody else has/i);
    expect((await schoolAllocations(director, school.urn))?.history).toHaveLength(1);
  });

  it("VP-2 a federation is one row, allocated once for its members", async () => {
    const { trust, director, ann } = await aTeam();
    const federation = await aFederation(trust.id, 2);
    const board = await allocationBoard(director, everything);
    expect(board?.rows).toMatchObject([
      { unitId: federation.unitId, name: "Test Federation", days: 6, members: [expect.any(String), expect.any(String)] },
    ]);
    await allocate(director, typed(choose(federation.unitId, ann.id)));
    for (const member of federation.members) expect((await schoolAllocations(director, member.urn))?.row.adviser?.name).toBe("Ann Osei");
    expect((await allocationBoard(director, everything))?.people.find(({ id }) => id === ann.id)?.load).toMatchObject({
      units: 1,
      owed: 6,
    });
  });

  it("nobody: the allocation ends, and the unit stands first on the board", async () => {
    const { trust, director, ann, ceo } = await aTeam();
    const [first, second] = [await aSchool(trust.id, { name: "Aa" }), await aSchool(trust.id, { name: "Zz" })];
    const allocations = [];
    for (const school of [first, second]) {
      allocations.push(await anAllocation(trust.id, school.unitId, ann.id));
      await anAllocation(trust.id, school.unitId, ceo.id, "partnershipLink");
    }
    expect((await allocationBoard(director, everything))?.open).toBe(0);
    await allocate(director, typed(choose(second.unitId, "", { before: allocations[1]?.id ?? "" })));
    const board = await allocationBoard(director, everything);
    expect(board?.open).toBe(1);
    expect(board?.rows[0]?.unitId).toBe(second.unitId);
    expect((await allocationBoard(director, { ...everything, show: "open" }))?.rows).toHaveLength(1);
  });

  it("is the director's: others read the board or nothing of it", async () => {
    const { trust, ann } = await aTeam();
    const school = await aSchool(trust.id);
    for (const role of ["adviser", "administrator", "chiefExecutive", "headteacher"] as const) {
      const viewer = await aViewer(trust, role, { school });
      expect(await allocate(viewer, typed(choose(school.unitId, ann.id)))).toMatchObject({ ok: false });
      expect((await allocationBoard(viewer, everything)) !== null).toBe(["administrator", "chiefExecutive"].includes(role));
      expect(await schoolAllocations(viewer, school.urn)).toBeNull();
    }
  });
});
