import { v7 as uuid } from "uuid";
import { hashPassword } from "@/lib/auth/password";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf } from "@/lib/dates";
import { asSystem, asSystemInTrust, type Database, importLimits } from "@/lib/db";
import { seedFrameworks } from "@/lib/frameworks/seed";
import type { Role } from "@/lib/people/roles";
import { loadBoardReports } from "./sample-board.ts";
import { keepSampleCopies } from "./sample-evaluation-copies.ts";
import { chance, type SampleUnit } from "./sample-facts.ts";
import { loadGovernors } from "./sample-governors.ts";
import { loadNotices } from "./sample-notices.ts";
import { loadOfficialData } from "./sample-official-data.ts";
import { firstOfMonth, registerColumns } from "./sample-official-schools.ts";
import { knownAtSchools, team } from "./sample-people.ts";
import { loadRecords } from "./sample-records.ts";
import { type SampleSchool, sampleSchools } from "./sample-schools.ts";
import { loadStrategies } from "./sample-strategy.ts";

export const samplePassword = "waymark-sample";

interface Planned {
  id: string;
  name: string;
  email: string;
  roles: { role: Role; schoolId: string | null }[];
  account: boolean;
}

/** Loads the fictional trust: 14 schools, somebody for every role, dated around today. */
export async function loadSampleTrust(): Promise<void> {
  const trustId = uuid();
  const schools = sampleSchools.map((school) => ({
    ...school,
    id: uuid(),
    unitId: uuid(),
    joinedOn: yearStart(-school.joinedYearsAgo),
  }));
  const people = planPeople(schools);
  const accounts = await makeAccounts(people);
  await asSystemInTrust(
    "load the sample trust",
    trustId,
    async (db) => {
      await db.trust.create({ data: { id: trustId, name: "Saltmere Learning Trust", uid: null } });
      await seedFrameworks(db, trustId);
      const federationUnits = await loadSchools(db, trustId, schools);
      await loadPeople(db, trustId, people, accounts);
      await loadStrategies(db, trustId, people.find(({ email }) => email === "director@sample.test")?.id ?? null);
      await loadAllocations(db, trustId, schools, federationUnits, people);
      const units = unitsOf(schools, federationUnits);
      await loadRecords(db, { trustId, units, personId: personIdIn(people) });
      await loadOfficialData(db, trustId, schools, personIdIn(people)("director"));
      await keepSampleCopies(db, { trustId, units });
      await loadGovernors(db, { trustId, units, personId: personIdIn(people) });
      await loadBoardReports(db, { trustId, personId: personIdIn(people) });
      await loadNotices(db, { trustId, personId: personIdIn(people) });
      await loadStates(db, trustId, people);
      const system = { trustId, actorName: "Sample trust", action: "Loaded with the sample trust" };
      await db.auditEntry.createMany({
        data: [
          ...schools.map((school) => ({
            ...system,
            recordType: "school",
            recordId: school.id,
            after: { name: school.name, urn: school.urn },
          })),
          ...people.map((person) => ({
            ...system,
            recordType: "person",
            recordId: person.id,
            after: { name: person.name, email: person.email },
          })),
        ],
      });
    },
    importLimits,
  );
}

type Placed = SampleSchool & { id: string; unitId: string; joinedOn: Day };

function planPeople(schools: Placed[]): Planned[] {
  const planned = new Map<string, Planned>();
  const add = (name: string, email: string, role: Role, schoolId: string | null, account: boolean) => {
    const there = planned.get(name) ?? { id: uuid(), name, email, roles: [], account };
    there.roles.push({ role, schoolId });
    planned.set(name, there);
  };
  for (const { key, name, role } of team) add(name, `${key}@sample.test`, role, null, true);
  for (const [key, { school, role, name }] of Object.entries(knownAtSchools)) {
    add(name, `${key}@sample.test`, role, schools.find((found) => found.name === school)?.id ?? null, true);
  }
  for (const school of schools) {
    const known = (name: string) => Object.values(knownAtSchools).some((person) => person.name === name && person.school === school.name);
    const invite = (name: string, role: Role) => {
      if (!known(name)) add(name, addressOf(name), role, school.id, hasCome(name, role));
    };
    invite(school.headteacher, "headteacher");
    invite(school.chair, "chairOfGovernors");
    for (const governor of school.governors) invite(governor, "governor");
  }
  return [...planned.values()];
}

/** Whether somebody has taken up the invitation: nearly all headteachers and chairs, half of the governors. */
function hasCome(name: string, role: Role): boolean {
  return chance(name, "comes") < (role === "governor" ? 0.5 : 0.9) && name !== bouncedName;
}

function addressOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/[^A-Za-z -]/g, "")
    .toLowerCase()
    .trim();
  return `${plain.replace(/[ ]+/g, ".")}@schools.sample.test`;
}

/** The first of September with which this academic year began, or one so many years away. */
function yearStart(years: number): string {
  const [year = 0, month = 1] = today().split("-").map(Number);
  return `${(month >= 9 ? year : year - 1) + years}-09-01`;
}

async function makeAccounts(people: Planned[]): Promise<Map<string, string>> {
  const passwordHash = await hashPassword(samplePassword);
  const rows = people.filter(({ account }) => account).map(({ email }) => ({ id: uuid(), email, passwordHash, passwordSetAt: new Date() }));
  await asSystem("load the sample trust", (db) => db.account.createMany({ data: rows }));
  return new Map(rows.map(({ email, id }) => [email, id]));
}

async function loadSchools(db: Database, trustId: string, schools: Placed[]): Promise<Map<string, string>> {
  const federations = [...new Set(schools.flatMap(({ federation }) => federation ?? []))].map((name) => ({
    name,
    id: uuid(),
    unitId: uuid(),
    formedOn: dateOf(yearStart(-1)),
  }));
  await db.unit.createMany({
    data: [
      ...schools.map(({ unitId }) => ({ trustId, id: unitId, kind: "school" as const })),
      ...federations.map(({ unitId }) => ({ trustId, id: unitId, kind: "federation" as const })),
    ],
  });
  await db.federation.createMany({ data: federations.map((federation) => ({ trustId, ...federation })) });
  await db.school.createMany({
    data: schools.map((school, index) => ({
      trustId,
      id: school.id,
      unitId: school.unitId,
      federationId: federations.find(({ name }) => name === school.federation)?.id ?? null,
      urn: school.urn,
      name: school.name,
      phase: school.phase,
      churchCharacter: school.church,
      lowestAge: school.ages[0],
      highestAge: school.ages[1],
      street: school.street,
      town: school.town,
      postcode: school.postcode,
      telephone: `01632 960${String(101 + index)}`,
      website: `https://school-${school.urn}.sample.test`,
      joinedOn: dateOf(school.joinedOn),
      ...registerColumns(school, school.joinedOn, firstOfMonth(today())),
    })),
  });
  await db.federationMembership.createMany({
    data: schools.flatMap(({ id, federation }) =>
      federations
        .filter(({ name }) => name === federation)
        .map(({ id: federationId, formedOn }) => ({ trustId, federationId, schoolId: id, startsOn: formedOn })),
    ),
  });
  return new Map(federations.map(({ name, unitId }) => [name, unitId]));
}

async function loadPeople(db: Database, trustId: string, people: Planned[], accounts: Map<string, string>): Promise<void> {
  const invitedAt = dateOf(addDays(today(), -60));
  await db.person.createMany({
    data: people.map(({ id, name, email }) => ({ trustId, id, name, email, invitedAt, accountId: accounts.get(email) ?? null })),
  });
  const startsOn = dateOf(yearStart(-1));
  const holdings = people.flatMap(({ id, roles }) => roles.map((role) => ({ trustId, personId: id, startsOn, ...role })));
  const before = people.find(({ email }) => email === "newhead@sample.test");
  await db.roleHolding.createMany({
    data: holdings.map((holding) => (holding.personId === before?.id ? { ...holding, startsOn: dateOf(yearStart(0)) } : holding)),
  });
}

async function loadAllocations(
  db: Database,
  trustId: string,
  schools: Placed[],
  federations: Map<string, string>,
  people: Planned[],
): Promise<void> {
  const personId = personIdIn(people);
  const units = new Map<string, Placed>();
  for (const school of schools) units.set(federations.get(school.federation ?? "") ?? school.unitId, school);
  const now = dateOf(yearStart(0));
  const earlier = dateOf(yearStart(-1));
  const rows = [...units].flatMap(([unitId, { adviser, link }]) => [
    ...(adviser ? [{ trustId, unitId, kind: "adviser" as const, personId: personId(adviser), startsOn: now }] : []),
    ...(link ? [{ trustId, unitId, kind: "partnershipLink" as const, personId: personId(link), startsOn: now }] : []),
  ]);
  const before = rows.slice(0, 6).map((row) => ({
    ...row,
    personId: personId(row.kind === "adviser" ? "adviser2" : "deputy"),
    startsOn: earlier,
    endsBefore: now,
    reason: "Allocations were shared out anew for the year",
  }));
  await db.allocation.createMany({ data: [...rows, ...before] });
}

function personIdIn(people: readonly Planned[]) {
  return (key: string): string => people.find(({ email }) => email === `${key}@sample.test`)?.id ?? "";
}

/** The units of improvement: a federation with its schools, or a school alone (VP-2). */
function unitsOf(schools: readonly Placed[], federations: ReadonlyMap<string, string>): SampleUnit[] {
  const units = new Map<string, SampleUnit>();
  for (const school of schools) {
    const unitId = federations.get(school.federation ?? "") ?? school.unitId;
    const unit = units.get(unitId) ?? { unitId, school, schoolIds: [] };
    unit.schoolIds.push(school.id);
    units.set(unitId, unit);
  }
  return [...units.values()];
}

/** Nobody reads what is sent to this address. */
const bouncedName = "Kit Abara";

/** Most of those with an account have signed in, some never, one address bounced: as in any real trust. */
async function loadStates(db: Database, trustId: string, people: Planned[]): Promise<void> {
  const ofTeam = new Set(team.map(({ name }) => name));
  const signedIn = people.filter(({ account, name }) => account && (ofTeam.has(name) || chance(name, "signed in") < 0.85));
  for (const { id, name } of signedIn) {
    const [days, minutes] = [1 + Math.round(20 * chance(name, "day")), Math.round(840 * chance(name, "minute"))];
    const lastSignedInAt = new Date(new Date(`${addDays(today(), -days)}T07:10:00Z`).getTime() + minutes * 60_000);
    await db.person.update({ where: { trustId_id: { trustId, id } }, data: { lastSignedInAt }, select: { id: true } });
  }
  const bounced = people.find(({ name }) => name === bouncedName);
  if (bounced) {
    await db.person.update({
      where: { trustId_id: { trustId, id: bounced.id } },
      data: { bouncedAt: dateOf(addDays(today(), -59)), bounceReason: "550 5.1.1 No such mailbox" },
    });
  }
}
