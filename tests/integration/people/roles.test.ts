import { describe, expect, it } from "vitest";
import { dateOf } from "@/lib/dates";
import { askAsSystem, inTrust } from "@/lib/db";
import { changePerson, invitePerson, resendInvitation } from "@/lib/people/commands";
import { personPage } from "@/lib/people/queries";
import { closePerson, endRole, giveRole, reopenPerson } from "@/lib/people/role-commands";
import { endStandIn, nameStandIn } from "@/lib/people/stand-in-commands";
import { aHolding, anAllocation, aPerson, aSchool, aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const refusal = (result: { ok: boolean; refusal?: { sentence: string } }) => (result.ok ? undefined : result.refusal?.sentence);

describe("inviting", () => {
  it("makes person, role, one-time link, letter and history in one go", async () => {
    const trust = await aTrust();
    const school = await aSchool(trust.id);
    const admin = await aViewer(trust, "administrator");
    const result = await invitePerson(admin, {
      name: "New Governor",
      email: "new.governor@people.test",
      role: "governor",
      schoolId: school.id,
    });
    if (!result.ok) throw new Error(result.refusal.sentence);
    const { personId } = result.value;
    const [letter] = await inTrust(admin, (db) => db.outboxMail.findMany({ where: { trustId: trust.id, personId } }));
    expect(letter).toMatchObject({ state: "held", toAddress: "new.governor@people.test" });
    expect(letter?.text).toMatch(/\/invitation\/[\w-]{43}\n/);
    const history = await inTrust(admin, (db) => db.auditEntry.findMany({ where: { trustId: trust.id, recordId: personId } }));
    expect(history).toMatchObject([{ action: "Invited", actorName: admin.personName, after: { role: "Governor", school: school.name } }]);
    expect((await personPage(admin, personId))?.roles).toMatchObject([{ role: "governor", standing: "held" }]);
  });

  it("twice to one address is refused beside the field, and a second letter ends the first link", async () => {
    const trust = await aTrust();
    const admin = await aViewer(trust, "administrator");
    const typed = { name: "Twice", email: "twice@people.test", role: "trustee" as const, schoolId: "" };
    const first = await invitePerson(admin, typed);
    expect(await invitePerson(admin, typed)).toMatchObject({ ok: false, refusal: { field: "email" } });
    const personId = first.ok ? first.value.personId : "";
    await resendInvitation(admin, { personId });
    const links = await askAsSystem<{ used: boolean }>(
      "use a one-time link",
    )`SELECT "usedAt" IS NOT NULL AS used FROM "OneTimeLink" WHERE "personId" = ${personId}::uuid ORDER BY "createdAt"`;
    expect(links.map(({ used }) => used)).toEqual([true, false]);
  });

  it("administrative support invites to schools but gives no role of the whole trust", async () => {
    const trust = await aTrust();
    const school = await aSchool(trust.id);
    const office = await aViewer(trust, "adminSupport");
    expect((await invitePerson(office, { name: "A Clerk", email: "clerk@people.test", role: "clerk", schoolId: school.id })).ok).toBe(true);
    expect(
      await invitePerson(office, { name: "A Director", email: "dir@people.test", role: "directorOfEducation", schoolId: "" }),
    ).toMatchObject({ ok: false, refusal: { field: "role" } });
  });
});

describe("roles", () => {
  it("are given for days, not twice on one day, and end at once", async () => {
    const trust = await aTrust();
    const admin = await aViewer(trust, "administrator");
    const person = await aPerson(trust.id);
    const typed = { personId: person.id, role: "trustee" as const, schoolId: "", startsOn: testDay, lastDay: "" };
    expect((await giveRole(admin, typed)).ok).toBe(true);
    expect(await giveRole(admin, { ...typed, startsOn: "2027-01-01" })).toMatchObject({ ok: false, refusal: { field: "role" } });
    const [held] = (await personPage(admin, person.id))?.roles ?? [];
    expect(held).toMatchObject({ standing: "held" });
    expect((await endRole(admin, { holdingId: held?.id ?? "" })).ok).toBe(true);
    expect((await personPage(admin, person.id))?.roles[0]).toMatchObject({ standing: "over" });
    expect(await endRole(admin, { holdingId: held?.id ?? "" })).toMatchObject({ ok: false });
  });

  it("the database itself refuses the same role twice at one moment", async () => {
    const trust = await aTrust();
    const person = await aPerson(trust.id);
    await aHolding(trust.id, person.id, "trustee");
    await expect(aHolding(trust.id, person.id, "trustee", null, { startsOn: dateOf("2026-01-01") })).rejects.toThrow();
  });

  it("nobody gives one to themselves", async () => {
    const trust = await aTrust();
    const admin = await aViewer(trust, "administrator");
    const result = await giveRole(admin, {
      personId: admin.personId,
      role: "directorOfEducation",
      schoolId: "",
      startsOn: testDay,
      lastDay: "",
    });
    expect(refusal(result)).toMatch(/themselves/);
  });

  it("UO-1 UO-3 VP-3 no unit has two advisers, or two links, at one moment", async () => {
    const trust = await aTrust();
    const school = await aSchool(trust.id);
    const [one, two] = [await aPerson(trust.id), await aPerson(trust.id)];
    await anAllocation(trust.id, school.unitId, one.id, "adviser");
    await anAllocation(trust.id, school.unitId, one.id, "partnershipLink");
    await expect(anAllocation(trust.id, school.unitId, two.id, "adviser")).rejects.toThrow();
  });
});

describe("closing", () => {
  it("ends roles and sessions at once, keeps the records, and is undone by reopening", async () => {
    const trust = await aTrust();
    const admin = await aViewer(trust, "administrator");
    const person = await aPerson(trust.id);
    await aHolding(trust.id, person.id, "trustee");
    const session = {
      tokenHash: crypto.getRandomValues(new Uint8Array(32)),
      accountId: person.accountId ?? "",
      trustId: trust.id,
      personId: person.id,
      signedInWith: "password",
      userAgent: "",
      address: "",
    };
    await inTrustOf(trust.id, (db) => db.session.create({ data: session }));
    expect((await closePerson(admin, { personId: person.id })).ok).toBe(true);
    const page = await personPage(admin, person.id);
    expect(page).toMatchObject({ closed: true, roles: [{ standing: "over" }] });
    const [open] = await askAsSystem<{ count: number }>(
      "end sessions",
    )`SELECT count(*)::int AS count FROM "Session" WHERE "personId" = ${person.id}::uuid AND "endedAt" IS NULL`;
    expect(open?.count).toBe(0);
    expect((await reopenPerson(admin, { personId: person.id })).ok).toBe(true);
    expect((await personPage(admin, person.id))?.closed).toBe(false);
  });

  it("of the last administrator is refused, and of two at the same moment one stays", async () => {
    const trust = await aTrust();
    const [one, two] = [await aViewer(trust, "administrator"), await aViewer(trust, "administrator")];
    const results = await Promise.all([closePerson(one, { personId: two.personId }), closePerson(two, { personId: one.personId })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("changing", () => {
  it("at the same time as somebody else shows both texts and overwrites nothing", async () => {
    const trust = await aTrust();
    const admin = await aViewer(trust, "administrator");
    const person = await aPerson(trust.id, { name: "Before" });
    const typed = { personId: person.id, email: person.email, version: 1 };
    expect((await changePerson(admin, { ...typed, name: "First" })).ok).toBe(true);
    const second = await changePerson(admin, { ...typed, name: "Second" });
    expect(second).toMatchObject({ ok: false, refusal: { theirs: { name: "First", version: "2" } } });
    expect((await personPage(admin, person.id))?.name).toBe("First");
  });
});

describe("standing in", () => {
  it("is named by the director only, between dates, for those whose role allows it", async () => {
    const trust = await aTrust();
    const director = await aViewer(trust, "directorOfEducation");
    const deputy = await aViewer(trust, "deputyDirector");
    const adviser = await aViewer(trust, "adviser");
    const typed = {
      kind: "delegation" as const,
      fromPersonId: director.personId,
      toPersonId: deputy.personId,
      startsOn: testDay,
      lastDay: "2026-12-18",
      reason: "On leave",
    };
    expect((await nameStandIn(deputy, typed)).ok).toBe(false);
    expect(await nameStandIn(director, { ...typed, toPersonId: adviser.personId })).toMatchObject({
      ok: false,
      refusal: { field: "toPersonId" },
    });
    expect((await nameStandIn(director, typed)).ok).toBe(true);
    const [row] = await inTrust(director, (db) => db.delegation.findMany({ where: { trustId: trust.id } }));
    expect((await endStandIn(director, { delegationId: row?.id ?? "" })).ok).toBe(true);
    expect(await inTrust(director, (db) => db.delegation.count({ where: { trustId: trust.id } }))).toBe(0);
  });
});
