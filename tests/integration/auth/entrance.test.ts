import { describe, expect, it } from "vitest";
import { changePassword, endOtherSessions } from "@/lib/auth/commands";
import { askForReset, checkPassword, chooseTrust, peopleOf, resetPassword, startSession } from "@/lib/auth/entrance";
import { acceptInvitation, joinTrust, readInvitation } from "@/lib/auth/invitation";
import { hashPassword } from "@/lib/auth/password";
import { hashOfSecret } from "@/lib/auth/secret";
import { askAsSystem, inTrust } from "@/lib/db";
import { invitePerson } from "@/lib/people/commands";
import { personPage } from "@/lib/people/queries";
import { closePerson, endRole } from "@/lib/people/role-commands";
import { aHolding, aPerson, aTrust, aViewer, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();
const password = "correct horse battery";
const origin = { userAgent: "test", address: "192.0.2.1" };
let addresses = 0;
function anAddress(): string {
  addresses += 1;
  return `192.0.2.${addresses}`;
}

async function open(secret: string | null, day = testDay): Promise<Record<string, unknown> | null> {
  const [row] = await askAsSystem<{ opened: Record<string, unknown> | null }>(
    "open a session",
  )`SELECT open_session(${hashOfSecret(secret ?? "")}, ${day}::date, 720) AS opened`;
  return row?.opened ?? null;
}

async function aSignedIn() {
  const trust = await aTrust();
  const person = await aPerson(trust.id, { passwordHash: await hashPassword(password) });
  return { trust, person, secret: await startSession(person.accountId ?? "", "password", origin) };
}

describe("a password", () => {
  it("opens for the right one only, with one answer for a wrong password, an unknown address and a closed account", async () => {
    const { trust, person } = await aSignedIn();
    const admin = await aViewer(trust, "administrator");
    await aViewer(trust, "administrator");
    expect(await checkPassword(person.email, password, anAddress())).toEqual({ ok: true, value: person.accountId });
    const wrong = await checkPassword(person.email, "wrong password", anAddress());
    const unknown = await checkPassword("nobody@people.test", password, anAddress());
    await closePerson(admin, { personId: person.id });
    const closed = await checkPassword(person.email, password, anAddress());
    expect(wrong.ok).toBe(false);
    expect(unknown).toEqual(wrong);
    expect(closed).toEqual(wrong);
  });

  it("takes about the same time for unknown and known addresses", async () => {
    const { person } = await aSignedIn();
    const once = async (email: string) => {
      const start = performance.now();
      await checkPassword(email, "wrong password", anAddress());
      return performance.now() - start;
    };
    await once("warm@people.test");
    const [unknownTimes, knownTimes]: number[][] = [[], []];
    for (let round = 0; round < 9; round += 1) {
      unknownTimes?.push(await once(`unknown+${round}@people.test`));
      knownTimes?.push(await once(person.email));
    }
    const median = (times: number[] = []) => times.sort((one, other) => one - other)[4] ?? 0;
    const [unknown, known] = [median(unknownTimes), median(knownTimes)];
    expect(known / unknown).toBeGreaterThan(0.5);
    expect(known / unknown).toBeLessThan(2);
  });

  it("is refused after ten failures for an account, whether it exists or not, and counts nothing when right", async () => {
    const { person } = await aSignedIn();
    for (let round = 0; round < 15; round += 1) expect((await checkPassword(person.email, password, anAddress())).ok).toBe(true);
    for (const email of [person.email, "never@people.test"]) {
      for (let round = 0; round < 10; round += 1) await checkPassword(email, "wrong password", anAddress());
      const result = await checkPassword(email, password, anAddress());
      expect(result.ok ? "" : result.refusal.sentence).toMatch(/too many attempts.*15 minutes/);
    }
  });

  it("is refused after a hundred failures from one address", async () => {
    const address = anAddress();
    const tries = Array.from({ length: 100 }, (_, number) => checkPassword(`a${number}@people.test`, "wrong password", address));
    await Promise.all(tries);
    const result = await checkPassword("another@people.test", "wrong password", address);
    expect(result.ok ? "" : result.refusal.sentence).toMatch(/too many attempts/);
  });

  it.each(["password1234", "aaaaaaaaaaaaaa", "qwertyuiop123"])("%s is too common to be chosen", async (common) => {
    const { trust, person, secret } = await aSignedIn();
    const viewer = {
      ...(await aViewer(trust, "trustee")),
      accountId: person.accountId ?? "",
      sessionId: String((await open(secret))?.sessionId),
    } as never;
    expect(await changePassword(viewer, { current: password, password: common })).toMatchObject({
      ok: false,
      refusal: { field: "password" },
    });
  });
});

describe("a session", () => {
  it("says who, in which trust, with the roles of today, in one statement", async () => {
    const { trust, person, secret } = await aSignedIn();
    await aHolding(trust.id, person.id, "trustee");
    expect(await open(secret)).toMatchObject({
      trust: { id: trust.id },
      person: { id: person.id },
      holdings: [{ role: "trustee", schoolId: null }],
      delegated: false,
    });
    expect(await open("something else")).toBeNull();
  });

  it("ends at once with the role, the account and the password, and after idleness", async () => {
    const { trust, person, secret } = await aSignedIn();
    const admin = await aViewer(trust, "administrator");
    await aHolding(trust.id, person.id, "trustee");
    const holdingId = (await personPage(admin, person.id))?.roles[0]?.id ?? "";
    await endRole(admin, { holdingId });
    expect(await open(secret)).toMatchObject({ holdings: [] });
    await askAsSystem(
      "end sessions",
    )`UPDATE "Session" SET "lastSeenAt" = now() - interval '13 hours' WHERE "personId" = ${person.id}::uuid`;
    expect(await open(secret)).toBeNull();
    const again = await startSession(person.accountId ?? "", "password", origin);
    expect(await open(again)).not.toBeNull();
    await closePerson(admin, { personId: person.id });
    expect(await open(again)).toBeNull();
  });

  it("of another browser ends when the password is changed, this one stays", async () => {
    const { trust, person, secret } = await aSignedIn();
    const other = await startSession(person.accountId ?? "", "password", origin);
    const sessionId = String((await open(secret))?.sessionId);
    const viewer = { ...(await aViewer(trust, "trustee")), accountId: person.accountId ?? "", personId: person.id, sessionId } as never;
    expect(await changePassword(viewer, { current: "not this one", password: "quite another one" })).toMatchObject({
      ok: false,
      refusal: { field: "current" },
    });
    expect((await changePassword(viewer, { current: password, password: "quite another one" })).ok).toBe(true);
    expect(await open(secret)).not.toBeNull();
    expect(await open(other)).toBeNull();
    expect(await endOtherSessions(viewer)).toEqual({ ok: true, value: 0 });
  });
});

describe("one login in two trusts", () => {
  it("chooses the trust after signing in, and is a person of each", async () => {
    const { person } = await aSignedIn();
    const second = await aTrust("Second Trust");
    const admin = await aViewer(second, "administrator");
    const invited = await invitePerson(admin, { name: "Same Login", email: person.email, role: "trustee", schoolId: "" });
    const personId = invited.ok ? invited.value.personId : "";
    const [letter] = await inTrust(admin, (db) => db.outboxMail.findMany({ where: { trustId: second.id, personId } }));
    const link = /invitation\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
    expect(await readInvitation(link)).toMatchObject({ accountId: person.accountId });
    expect((await acceptInvitation(link, "a new long password")).ok).toBe(false);
    expect((await joinTrust(link, person.accountId ?? "")).ok).toBe(true);
    expect(await peopleOf(person.accountId ?? "")).toHaveLength(2);
    const secret = await startSession(person.accountId ?? "", "password", origin);
    const opened = await open(secret);
    expect(opened?.trust).toBeUndefined();
    expect((await chooseTrust(String(opened?.sessionId), person.accountId ?? "", (await aTrust()).id)).ok).toBe(false);
    expect((await chooseTrust(String(opened?.sessionId), person.accountId ?? "", second.id)).ok).toBe(true);
    expect(await open(secret)).toMatchObject({ trust: { id: second.id }, person: { id: personId }, severalTrusts: true });
  });
});

describe("a one-time link", () => {
  it("to a new password works once, ends every session, and is never promised to strangers", async () => {
    const { trust, person, secret } = await aSignedIn();
    const admin = await aViewer(trust, "administrator");
    expect(await askForReset("stranger@people.test", anAddress())).toEqual(await askForReset(person.email, anAddress()));
    const letters = await inTrust(admin, (db) => db.outboxMail.findMany({ where: { trustId: trust.id } }));
    expect(letters).toHaveLength(1);
    const link = /password-reset\/([\w-]+)/.exec(letters[0]?.text ?? "")?.[1] ?? "";
    const [first, second] = await Promise.all([resetPassword(link, "a fresh long password"), resetPassword(link, "another long password")]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect(await open(secret)).toBeNull();
    expect((await checkPassword(person.email, first.ok ? "a fresh long password" : "another long password", anAddress())).ok).toBe(true);
  });
});
