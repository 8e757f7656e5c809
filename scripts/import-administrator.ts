import { recordChangeBy } from "@/lib/audit/record";
import { addressOf, makeLink } from "@/lib/auth/links";
import { today } from "@/lib/clock";
import { dateOf } from "@/lib/dates";
import { asSystemInTrust, type Database, recordSystemUse } from "@/lib/db";

/** Who stands in the records for what is done on the command line. */
export const by = { personId: null, name: "Command line" };
/** The named door through which the command line comes. */
export const purpose = "import official files" as const;

/** Invites the administrator, unless they are there, and prints the way in. */
export async function tellAdministrator(trustId: string, given: string): Promise<void> {
  const email = given.trim().toLowerCase();
  const link = await asSystemInTrust(purpose, trustId, async (db) => {
    const there = await db.person.findFirst({ where: { trustId, email }, select: { id: true, accountId: true } });
    if (there?.accountId) return undefined;
    const personId = there?.id ?? (await inviteAdministrator(db, trustId, email));
    return makeLink(db, "invitation", { trustId, personId });
  });
  console.error(link ? `${email} becomes the administrator at ${addressOf(`/invitation/${link}`)}` : `${email} can sign in already.`);
}

async function inviteAdministrator(db: Database, trustId: string, email: string): Promise<string> {
  const person = await db.person.create({ data: { trustId, name: email, email, invitedAt: new Date() }, select: { id: true } });
  await db.roleHolding.create({ data: { trustId, personId: person.id, role: "administrator", startsOn: dateOf(today()) } });
  await recordSystemUse(db, purpose, null, { trust: trustId, invited: email });
  await recordChangeBy(db, trustId, by.name, {
    action: "Invited",
    recordType: "person",
    recordId: person.id,
    after: { email, role: "Administrator" },
  });
  return person.id;
}

/** Says how somebody comes in, while nobody can. */
export async function tellOfNobody(trustId: string): Promise<void> {
  const people = await asSystemInTrust(purpose, trustId, (db) => db.person.count({ where: { trustId } }));
  if (people === 0) console.log("Nobody can sign in to this trust yet. Invite its administrator with --administrator EMAIL.");
}
