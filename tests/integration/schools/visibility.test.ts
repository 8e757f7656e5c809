import { describe, expect, it } from "vitest";
import { inTrust } from "@/lib/db";
import { roles } from "@/lib/people/roles";
import { addSchool, changeSchool } from "@/lib/schools/commands";
import { allSchools, schoolSorts } from "@/lib/schools/filter";
import { placeOf, schoolPolicy, schoolsVisibleTo } from "@/lib/schools/policy";
import { schoolPage, schoolsPage } from "@/lib/schools/queries";
import { aFederation, anAllocation, aSchool, aTrust, aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();
const all = allSchools;
const facts = {
  name: "New School",
  phase: "primary",
  churchCharacter: "none",
  lowestAge: 4,
  highestAge: 11,
  street: "",
  town: "Saltmere",
  postcode: "",
  telephone: "",
  website: "",
  joinedOn: "",
} as const;

describe.each(roles)("what a %s sees", (role) => {
  it("GO-1 is the same by policy, by condition and by list", async () => {
    const trust = await aTrust();
    const own = await aSchool(trust.id);
    const other = await aSchool(trust.id);
    const viewer = await aViewer(trust, role, { school: own, allocated: [own.unitId] });
    const byPolicy = [own, other]
      .filter((school) => schoolPolicy.read(viewer, placeOf({ ...school, federation: null })))
      .map(({ urn }) => urn);
    const byCondition = await inTrust(viewer, (db) => db.school.findMany({ where: schoolsVisibleTo(viewer), orderBy: { urn: "asc" } }));
    const byList = (await schoolsPage(viewer, all))?.rows.map(([urn]) => urn).sort() ?? [];
    const byPage = (await Promise.all([own, other].map(async ({ urn }) => (await schoolPage(viewer, urn))?.urn))).filter(Boolean);
    expect(byCondition.map(({ urn }) => urn)).toEqual(byPolicy);
    expect(byList).toEqual(byPolicy);
    expect(byPage).toEqual(byPolicy);
  });
});

it("VP-2 somebody with a role at one member of a federation sees all its members, with the federation's adviser", async () => {
  const trust = await aTrust();
  const federation = await aFederation(trust.id);
  await aSchool(trust.id);
  const [first, second] = federation.members;
  const viewer = await aViewer(trust, "governor", { school: first, unitId: federation.unitId });
  const adviser = await aViewer(trust, "adviser", { name: "The Adviser" });
  await anAllocation(trust.id, federation.unitId, adviser.personId);
  const rows = (await schoolsPage(viewer, all))?.rows ?? [];
  expect(rows.map(([urn]) => urn).sort()).toEqual([first?.urn, second?.urn]);
  expect(rows.map((row) => row[5])).toEqual(["The Adviser", "The Adviser"]);
});

describe("the list", () => {
  it("is searched, filtered, sorted and paged, and search takes signs literally", async () => {
    const trust = await aTrust();
    const viewer = await aViewer(trust, "administrator");
    for (let count = 0; count < 53; count += 1)
      await aSchool(trust.id, { name: count === 7 ? "100% Ångström_ School" : "School", phase: count % 2 ? "secondary" : "primary" });
    const first = await schoolsPage(viewer, all);
    expect(first).toMatchObject({ total: 53, pages: 2 });
    expect(first?.rows).toHaveLength(50);
    expect((await schoolsPage(viewer, { ...all, page: 2 }))?.rows).toHaveLength(3);
    expect((await schoolsPage(viewer, { ...all, phase: "secondary" }))?.total).toBe(26);
    expect((await schoolsPage(viewer, { ...all, search: "100% å" }))?.total).toBe(1);
    expect((await schoolsPage(viewer, { ...all, search: "%" }))?.total).toBe(1);
    expect((await schoolsPage(viewer, { ...all, search: "nothing like this" }))?.rows).toEqual([]);
    for (const sort of schoolSorts) expect((await schoolsPage(viewer, { ...all, sort }))?.total).toBe(53);
  });
});

describe("a school's facts", () => {
  it("are added once for a URN and changed with both texts shown when two write at once", async () => {
    const trust = await aTrust();
    const admin = await aViewer(trust, "administrator");
    expect(await addSchool(admin, { ...facts, urn: 700_001 })).toEqual({ ok: true, value: { urn: 700_001 } });
    expect(await addSchool(admin, { ...facts, urn: 700_001 })).toMatchObject({ ok: false, refusal: { field: "urn" } });
    const school = await schoolPage(admin, 700_001);
    const typed = { ...facts, schoolId: school?.id ?? "", version: 1 };
    expect((await changeSchool(admin, { ...typed, town: "Netherby" })).ok).toBe(true);
    expect(await changeSchool(admin, { ...typed, town: "Whitesands" })).toMatchObject({
      ok: false,
      refusal: { theirs: { town: "Netherby" } },
    });
    const history = await inTrust(admin, (db) =>
      db.auditEntry.findFirst({ where: { trustId: trust.id, action: "Changed the school's facts" } }),
    );
    expect(history).toMatchObject({ before: { town: "Saltmere" }, after: { town: "Netherby" } });
  });
});
