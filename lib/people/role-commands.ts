import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { startInductions } from "@/lib/inductions/writing/start";
import { endedToday, endsBeforeOf, overlap, type Span, standing } from "@/lib/people/holdings";
import { personPolicy } from "@/lib/people/policy";
import { type Role, roleName } from "@/lib/people/roles";
import { done, notFound, type Result, refused } from "@/lib/result";

/** The id that no school has. */
const noSchool = "00000000-0000-0000-0000-000000000000";

interface RoleTyped {
  personId: string;
  role: Role;
  schoolId: string;
  startsOn: string;
  lastDay: string;
}

/** Gives a role from a day on, for the whole trust or at one school, perhaps up to a last day. */
export async function giveRole(viewer: Viewer, typed: RoleTyped): Promise<Result> {
  if (typed.personId === viewer.personId) return refused("Nobody gives a role to themselves: ask another administrator.");
  if (!personPolicy.giveRole(viewer, typed.personId, typed.role)) return notFound("person");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const { personId, role } = typed;
    const schoolId = typed.schoolId || null;
    const person = await db.person.findFirst({ where: { trustId, id: personId }, select: { closedAt: true } });
    const school = await db.school.findFirst({ where: { trustId, id: schoolId ?? noSchool }, select: { name: true } });
    if (!person) return notFound("person");
    if (person.closedAt) return refused("This account is closed. Reopen it first.");
    if (schoolId && !school) return notFound("school");
    const span = { startsOn: typed.startsOn, endsBefore: endsBeforeOf(typed.lastDay) };
    if (await alreadyHeld(db, { trustId, personId, role, schoolId }, span)) {
      return refused("They hold this role on some of these days already.", { field: "role" });
    }
    await db.roleHolding.create({ data: { trustId, personId, role, schoolId, ...datesOf(span) } });
    await startInductions(db, viewer, [{ personId, role, schoolId, startsOn: typed.startsOn }]);
    await recordChange(db, viewer, { action: "Gave a role", recordType: "person", recordId: personId, after: written(typed, school) });
    return done();
  });
}

interface Held {
  trustId: string;
  personId: string;
  role: Role;
  schoolId: string | null;
}

async function alreadyHeld(db: Database, held: Held, span: Span): Promise<boolean> {
  const others = await db.roleHolding.findMany({ where: { ...held }, select: { startsOn: true, endsBefore: true } });
  return others.some(({ startsOn, endsBefore }) =>
    overlap({ startsOn: dayOf(startsOn), endsBefore: endsBefore && dayOf(endsBefore) }, span),
  );
}

function datesOf({ startsOn, endsBefore }: Span) {
  return { startsOn: dateOf(startsOn), endsBefore: endsBefore ? dateOf(endsBefore) : null };
}

function written({ role, startsOn, lastDay }: RoleTyped, school: { name: string } | null) {
  return { role: roleName(role), school: school?.name ?? null, from: writtenDay(startsOn), lastDay: lastDay && writtenDay(lastDay) };
}

/** Ends a role today: at once, for every browser the person is signed in with. */
export async function endRole(viewer: Viewer, { holdingId }: { holdingId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const holding = await db.roleHolding.findFirst({
      where: { trustId, id: holdingId },
      select: { personId: true, role: true, startsOn: true, endsBefore: true, school: { select: { name: true } } },
    });
    if (!holding || !personPolicy.giveRole(viewer, holding.personId, holding.role)) return notFound("role");
    const span = { startsOn: dayOf(holding.startsOn), endsBefore: holding.endsBefore && dayOf(holding.endsBefore) };
    if (standing(span, viewer.today) === "over") return refused("This role has ended already.");
    if (holding.role === "administrator" && !(await anotherAdministrator(db, viewer, holding.personId))) return lastAdministrator();
    await db.roleHolding.update({
      where: { trustId_id: { trustId, id: holdingId } },
      data: { endsBefore: dateOf(endedToday(span, viewer.today)) },
    });
    const before = { role: roleName(holding.role), school: holding.school?.name ?? null };
    await recordChange(db, viewer, { action: "Ended a role", recordType: "person", recordId: holding.personId, before });
    return done();
  });
}

/** Closes an account in this trust: roles, stand-ins and sessions end at once; the records stay. */
export async function closePerson(viewer: Viewer, { personId }: { personId: string }): Promise<Result> {
  if (personId === viewer.personId) return refused("You can not close your own account: ask another administrator.");
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const person = await db.person.findFirst({ where: { trustId, id: personId }, select: { accountId: true, closedAt: true } });
    if (!person || !personPolicy.close(viewer, { id: personId, units: [] })) return notFound("person");
    if (person.closedAt) return refused("This account is closed already.");
    if (!(await anotherAdministrator(db, viewer, personId))) return lastAdministrator();
    await db.person.update({ where: { trustId_id: { trustId, id: personId } }, data: { closedAt: new Date(), version: { increment: 1 } } });
    await db.$executeRaw`UPDATE "RoleHolding" SET "endsBefore" = GREATEST("startsOn", ${today}::date)
      WHERE "trustId" = ${trustId}::uuid AND "personId" = ${personId}::uuid AND ("endsBefore" IS NULL OR "endsBefore" > ${today}::date)`;
    await db.$executeRaw`UPDATE "Delegation" SET "endsBefore" = GREATEST("startsOn" + 1, ${today}::date)
      WHERE "trustId" = ${trustId}::uuid AND ("toPersonId" = ${personId}::uuid OR "fromPersonId" = ${personId}::uuid) AND "endsBefore" > ${today}::date`;
    if (person.accountId) {
      const ended = { endedAt: new Date(), endedBecause: "account closed" };
      await db.session.updateMany({ where: { accountId: person.accountId, trustId, endedAt: null }, data: ended });
    }
    await recordChange(db, viewer, { action: "Closed the account", recordType: "person", recordId: personId });
    return done();
  });
}

/** Opens a closed account again, without roles: those are given anew. */
export async function reopenPerson(viewer: Viewer, { personId }: { personId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    if (!personPolicy.close(viewer, { id: personId, units: [] })) return notFound("person");
    const { count } = await db.person.updateMany({
      where: { trustId, id: personId, closedAt: { not: null } },
      data: { closedAt: null, version: { increment: 1 } },
    });
    if (count === 0) return notFound("closed account");
    await recordChange(db, viewer, { action: "Reopened the account", recordType: "person", recordId: personId });
    return done();
  });
}

/** Locks the trust's row first, so that two administrators can not end each other at the same moment. */
async function anotherAdministrator(db: Database, viewer: Viewer, personId: string): Promise<boolean> {
  await db.$queryRaw`SELECT 1 FROM "Trust" WHERE "id" = ${viewer.trustId}::uuid FOR UPDATE`;
  const today = dateOf(viewer.today);
  const others = await db.roleHolding.count({
    where: {
      trustId: viewer.trustId,
      role: "administrator",
      personId: { not: personId },
      startsOn: { lte: today },
      OR: [{ endsBefore: null }, { endsBefore: { gt: today } }],
      person: { is: { trustId: viewer.trustId, closedAt: null, accountId: { not: null } } },
    },
  });
  return others > 0;
}

function lastAdministrator() {
  return refused("This is the last administrator. Give the role to somebody else first.");
}
