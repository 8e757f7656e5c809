import "server-only";
import { recordChangeBy } from "@/lib/audit/record";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import { commonPassword } from "@/lib/auth/entrance";
import { findLink, spendLink } from "@/lib/auth/links";
import { hashPassword } from "@/lib/auth/password";
import { asSystem, asSystemInTrust, type Database } from "@/lib/db";
import { done, type Result, refused } from "@/lib/result";

/** What an invitation's page says. */
export interface Invited {
  trustId: string;
  trustName: string;
  personId: string;
  name: string;
  email: string;
  /** The login that already has this e-mail address, perhaps from another trust. */
  accountId: string | null;
}

const spent = "This invitation has been used already or is out of date. Ask for a new one.";

/** The invitation behind a link, while it works, or null. */
export async function readInvitation(secret: string): Promise<Invited | null> {
  const link = await asSystem("use a one-time link", (db) => findLink(db, "invitation", secret));
  if (!link?.trustId || !link.personId) return null;
  const { trustId, personId } = link;
  return asSystemInTrust("use a one-time link", trustId, async (db) => {
    const person = await db.person.findFirst({
      where: { trustId, id: personId, accountId: null, closedAt: null },
      select: { name: true, email: true, trust: { select: { name: true } } },
    });
    if (!person) return null;
    const account = await db.account.findUnique({ where: { email: person.email }, select: { id: true } });
    return { trustId, trustName: person.trust.name, personId, name: person.name, email: person.email, accountId: account?.id ?? null };
  });
}

/** Accepts an invitation with a new password. Returns the e-mail address to sign in with. */
export async function acceptInvitation(secret: string, password: string): Promise<Result<string>> {
  if (isCommonPassword(password)) return refused(commonPassword, { field: "password" });
  const passwordHash = await hashPassword(password);
  const invited = await readInvitation(secret);
  if (!invited) return refused(spent);
  if (invited.accountId) return refused("You have a login already: enter its password.");
  return accept(invited, secret, "with a password", async (db) => {
    const account = await db.account.create({ data: { email: invited.email, passwordHash, passwordSetAt: new Date() } });
    return account.id;
  });
}

/** Accepts an invitation for a login that exists: its password or its provider has just been shown. */
export async function joinTrust(secret: string, accountId: string): Promise<Result<string>> {
  const invited = await readInvitation(secret);
  if (!invited) return refused(spent);
  return accept(invited, secret, "with a login from before", async () => accountId);
}

/** How a provider knows somebody. */
export interface Identity {
  providerId: string;
  issuer: string;
  subject: string;
  label: string;
}

/** Accepts an invitation with a provider's account. Returns the account's id. */
export async function acceptWithProvider(secret: string, identity: Identity): Promise<Result<string>> {
  const invited = await readInvitation(secret);
  if (!invited) return refused(spent);
  if (invited.accountId) return refused("You have a login already: accept with its password, then link the provider.");
  let accountId = "";
  const accepted = await accept(invited, secret, `with ${identity.label}`, async (db) => {
    const account = await db.account.create({ data: { email: invited.email, identities: { create: identity } } });
    accountId = account.id;
    return account.id;
  });
  return accepted.ok ? done(accountId) : accepted;
}

function accept(invited: Invited, secret: string, how: string, account: (db: Database) => Promise<string>): Promise<Result<string>> {
  const { trustId, personId } = invited;
  return asSystemInTrust("use a one-time link", trustId, async (db) => {
    if (!(await spendLink(db, secret))) return refused(spent);
    const accountId = await account(db);
    await db.person.update({ where: { trustId_id: { trustId, id: personId } }, data: { accountId, bouncedAt: null, bounceReason: null } });
    await recordChangeBy(db, trustId, invited.name, { action: `Accepted the invitation ${how}`, recordType: "person", recordId: personId });
    return done(invited.email);
  });
}
