import "server-only";
import { differences } from "@/lib/audit/changes";
import { recordChange } from "@/lib/audit/record";
import { addressOf, makeLink } from "@/lib/auth/links";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { startInductions } from "@/lib/inductions/writing/start";
import { invitationLetter } from "@/lib/mail/letters";
import { queueLetters } from "@/lib/mail/outbox";
import { personPolicy } from "@/lib/people/policy";
import { type Role, roleName } from "@/lib/people/roles";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";

/** Invites one person with a first role. Returns the person's id. */
export async function invitePerson(
  viewer: Viewer,
  typed: { name: string; email: string; role: Role; schoolId: string },
): Promise<Result<{ personId: string }>> {
  if (!personPolicy.invite(viewer)) return notFound("person");
  if (!personPolicy.giveRole(viewer, "", typed.role))
    return refused("Only an administrator gives a role of the whole trust.", { field: "role" });
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const there = await db.person.findFirst({ where: { trustId, email: typed.email }, select: { name: true } });
    if (there) return refused(`${there.name} has this address already. Open their page to give a further role.`, { field: "email" });
    const school = typed.schoolId ? await db.school.findFirst({ where: { trustId, id: typed.schoolId }, select: { name: true } }) : null;
    if (typed.schoolId && !school) return refused("Choose one of the trust's schools.", { field: "schoolId" });
    const person = await db.person.create({
      data: { trustId, name: typed.name, email: typed.email, invitedAt: new Date() },
      select: { id: true },
    });
    await db.roleHolding.create({
      data: { trustId, personId: person.id, role: typed.role, schoolId: typed.schoolId || null, startsOn: dateOf(viewer.today) },
    });
    await startInductions(db, viewer, [{ ...typed, personId: person.id, startsOn: viewer.today }]);
    await sendInvitation(db, viewer, { ...typed, id: person.id });
    const after = { name: typed.name, email: typed.email, role: roleName(typed.role), school: school?.name ?? null };
    await recordChange(db, viewer, { action: "Invited", recordType: "person", recordId: person.id, after });
    return done({ personId: person.id });
  });
}

/** Sends a fresh invitation; the link of the one before stops working. */
export async function resendInvitation(viewer: Viewer, { personId }: { personId: string }): Promise<Result<{ email: string }>> {
  if (!personPolicy.invite(viewer)) return notFound("person");
  return inTrust(viewer, async (db) => {
    const person = await db.person.findFirst({ where: { trustId: viewer.trustId, id: personId }, select: personSelect });
    if (!person) return notFound("person");
    if (person.closedAt) return refused("This account is closed. Reopen it first.");
    if (person.accountId) return refused(`${person.name} has accepted already, and can use “Forgotten password”.`);
    await db.person.update({
      where: { trustId_id: { trustId: viewer.trustId, id: personId } },
      data: { invitedAt: new Date(), bouncedAt: null, bounceReason: null },
    });
    await sendInvitation(db, viewer, person);
    await recordChange(db, viewer, {
      action: "Sent the invitation again",
      recordType: "person",
      recordId: personId,
      after: { email: person.email },
    });
    return done({ email: person.email });
  });
}

/** Changes a person's name or e-mail address. A login keeps the address that it was made with. */
export async function changePerson(
  viewer: Viewer,
  typed: { personId: string; name: string; email: string; version: number },
): Promise<Result<{ personId: string }>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const person = await db.person.findFirst({ where: { trustId, id: typed.personId }, select: personSelect });
    if (!person || !personPolicy.change(viewer, { id: person.id, units: [] })) return notFound("person");
    const taken = await db.person.findFirst({ where: { trustId, email: typed.email, id: { not: person.id } }, select: { name: true } });
    if (taken) return refused(`${taken.name} has this address already.`, { field: "email" });
    const { count } = await db.person.updateMany({
      where: { trustId, id: person.id, version: typed.version },
      data: { name: typed.name, email: typed.email, version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile({ name: person.name, email: person.email, version: String(person.version) });
    const change = differences({ name: person.name, email: person.email }, { name: typed.name, email: typed.email });
    if (change) await recordChange(db, viewer, { action: "Changed", recordType: "person", recordId: person.id, ...change });
    return done({ personId: person.id });
  });
}

const personSelect = { id: true, name: true, email: true, accountId: true, closedAt: true, version: true } as const;

async function sendInvitation(db: Database, viewer: Viewer, person: { id: string; name: string; email: string }): Promise<void> {
  const secret = await makeLink(db, "invitation", { trustId: viewer.trustId, personId: person.id });
  const letter = invitationLetter(person.name, viewer.trustName, viewer.personName, addressOf(`/invitation/${secret}`));
  await queueLetters(db, [{ trustId: viewer.trustId, personId: person.id, notice: "invitation", toAddress: person.email, ...letter }]);
}
