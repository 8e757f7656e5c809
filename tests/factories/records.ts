import { v7 as uuid } from "uuid";
import { mintViewer, type Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { asSystem, asSystemInTrust, type Database } from "@/lib/db";
import { noticeKinds } from "@/lib/notices/kinds";
import { type Role, reachOf } from "@/lib/people/roles";
import type { Phase } from "@/lib/schools/words";
import { beginYear } from "@/lib/strategy/begin-year";
import type { Strategy } from "@/lib/strategy/content";
import { modelStrategy } from "@/lib/strategy/model/year";

/** The day on which the tests play. */
export const testDay = "2026-11-24";
const longAgo = dateOf("2024-09-01");
let urns = 800_000;

/** Rows in one trust, without a viewer. */
export function inTrustOf<Value>(trustId: string, work: (db: Database) => Promise<Value>): Promise<Value> {
  return asSystemInTrust("load the sample trust", trustId, work);
}

/** A trust with nothing in it. */
export async function aTrust(name = "Test Trust"): Promise<{ id: string; name: string }> {
  const id = uuid();
  await inTrustOf(id, (db) => db.trust.create({ data: { id, name } }));
  return { id, name };
}

/** A school with a unit of its own, or in a federation's. */
export async function aSchool(
  trustId: string,
  { name = "Test School", phase = "primary" as Phase, federationId = null as string | null } = {},
) {
  urns += 1;
  const urn = urns;
  return inTrustOf(trustId, async (db) => {
    const unit = await db.unit.create({ data: { trustId, kind: "school" } });
    return db.school.create({ data: { trustId, unitId: unit.id, urn, name: `${name} ${urn}`, phase, federationId } });
  });
}

/** A federation of so many schools. */
export async function aFederation(trustId: string, schools = 2) {
  const federation = await inTrustOf(trustId, async (db) => {
    const unit = await db.unit.create({ data: { trustId, kind: "federation" } });
    return db.federation.create({ data: { trustId, unitId: unit.id, name: "Test Federation" } });
  });
  const members = [];
  for (let count = 0; count < schools; count += 1) members.push(await aSchool(trustId, { federationId: federation.id }));
  const memberships = members.map(({ id }) => ({ trustId, federationId: federation.id, schoolId: id, startsOn: longAgo }));
  await inTrustOf(trustId, (db) => db.federationMembership.createMany({ data: memberships }));
  return { ...federation, members };
}

/**
 * Somebody with a login. They want every letter at once, so that a test reads it where it is written; with `letters: "usual"` they have
 * chosen nothing.
 */
export async function aPerson(
  trustId: string,
  { name = "Test Person", passwordHash = null as string | null, letters = "atOnce" as "atOnce" | "usual" } = {},
) {
  const email = `${uuid()}@people.test`;
  const account = await asSystem("load the sample trust", (db) => db.account.create({ data: { email, passwordHash } }));
  return inTrustOf(trustId, async (db) => {
    const person = await db.person.create({ data: { trustId, name, email, accountId: account.id, lastSignedInAt: longAgo } });
    const kinds = letters === "atOnce" ? Object.keys(noticeKinds) : [];
    await db.noticeChoice.createMany({ data: kinds.map((kind) => ({ trustId, personId: person.id, kind, how: "immediate" as const })) });
    return person;
  });
}

/** A role held since long ago, or between days. */
export function aHolding(
  trustId: string,
  personId: string,
  role: Role,
  schoolId: string | null = null,
  { startsOn = longAgo, endsBefore = null as Date | null } = {},
) {
  return inTrustOf(trustId, (db) => db.roleHolding.create({ data: { trustId, personId, role, schoolId, startsOn, endsBefore } }));
}

/** Allocates a unit to somebody. */
export function anAllocation(trustId: string, unitId: string, personId: string, kind: "adviser" | "partnershipLink" = "adviser") {
  return inTrustOf(trustId, (db) => db.allocation.create({ data: { trustId, unitId, personId, kind, startsOn: longAgo } }));
}

interface School {
  id: string;
  urn: number;
  name: string;
  unitId: string;
}

/**
 * Somebody who is really in the database and looks: with one role, at a school where it is a school's role,
 * with units allocated to them.
 */
export async function aViewer(
  trust: { id: string; name: string },
  role: Role,
  {
    school,
    unitId = school?.unitId,
    allocated = [] as string[],
    name = `Viewer ${role}`,
    letters = "atOnce",
  }: { school?: School; unitId?: string; allocated?: string[]; name?: string; letters?: "atOnce" | "usual" } = {},
): Promise<Viewer> {
  const person = await aPerson(trust.id, { name, letters });
  const at = reachOf(role) === "school" ? school : undefined;
  await aHolding(trust.id, person.id, role, at?.id ?? null);
  return mintViewer({
    trustId: trust.id,
    trustName: trust.name,
    personId: person.id,
    personName: name,
    accountId: person.accountId ?? "",
    sessionId: uuid(),
    today: testDay,
    holdings: [{ role, school: at ? { id: at.id, urn: at.urn, name: at.name, unitId: unitId ?? at.unitId } : null }],
    allocated: allocated.flatMap((unit) => [
      { unitId: unit, kind: "adviser" as const, cover: false },
      { unitId: unit, kind: "partnershipLink" as const, cover: false },
    ]),
    delegated: false,
    severalTrusts: false,
  });
}

/** A year with a published strategy, or one that is only begun; `change` makes it differ from the one that trusts begin with. */
export async function aStrategy(
  trustId: string,
  startYear: number,
  change: (strategy: Strategy) => unknown = () => {},
  state: "draft" | "published" = "published",
): Promise<void> {
  const strategy = modelStrategy(startYear);
  change(strategy);
  await inTrustOf(trustId, async (db) => {
    const yearId = await beginYear(db, trustId, startYear, strategy);
    await db.strategyVersion.updateMany({ where: { trustId, yearId }, data: { state } });
  });
}
