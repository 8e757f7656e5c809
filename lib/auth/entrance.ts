import "server-only";
import { recordChangeBy } from "@/lib/audit/record";
import { countAttempt, forgiveAttempts, tooManyLetters } from "@/lib/auth/attempts";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import { addressOf, findLink, makeLink, spendLink } from "@/lib/auth/links";
import { hashPassword, isPassword } from "@/lib/auth/password";
import { hashOfSecret, newSecret } from "@/lib/auth/secret";
import { askAsSystem, asSystem, asSystemInTrust, type Database, recordSystemUse } from "@/lib/db";
import { passwordChangedLetter, resetLetter } from "@/lib/mail/letters";
import { queueLetters } from "@/lib/mail/outbox";
import { done, type Result, refused } from "@/lib/result";

/** What somebody does who is not signed in yet. All of it goes through the system door. */

const wrong = "The e-mail address or the password is not right.";
export const commonPassword = "This password is one of the most used ones and would be guessed. Choose another.";

interface OwnPerson {
  trustId: string;
  trustName: string;
  personId: string;
  personName: string;
}

/** The people that an account stands for, closed ones left out. */
export function peopleOf(accountId: string): Promise<OwnPerson[]> {
  return askAsSystem<OwnPerson>("sign in")`SELECT * FROM people_of_account(${accountId}::uuid)`;
}

/**
 * Checks e-mail and password; the same answer, and about the same time, for unknown and known addresses.
 * A login that stands for nobody is refused, except when it is just joining a trust.
 */
export async function checkPassword(email: string, password: string, address: string, joining = false): Promise<Result<string>> {
  const wait = await countAttempt(email, address);
  if (wait) return refused(`There were too many attempts. Try again in ${wait} ${wait === 1 ? "minute" : "minutes"}.`);
  const account = await asSystem("sign in", (db) => db.account.findUnique({ where: { email }, select: { id: true, passwordHash: true } }));
  const right = await isPassword(account?.passwordHash, password);
  if (!account || !right || !(joining || (await peopleOf(account.id)).length > 0)) return refused(wrong);
  await forgiveAttempts(email, address);
  return done(account.id);
}

/** Opens a session and returns its secret for the cookie, or null when the account stands for nobody. */
export async function startSession(accountId: string, signedInWith: string, origin: { userAgent: string; address: string }) {
  const people = await peopleOf(accountId);
  const only = people.length === 1 ? people[0] : undefined;
  if (people.length === 0) return null;
  const secret = newSecret();
  await asSystem("sign in", async (db) => {
    const place = only ? { trustId: only.trustId, personId: only.personId } : {};
    await db.session.create({ data: { tokenHash: hashOfSecret(secret), accountId, signedInWith, ...origin, ...place } });
    await recordSystemUse(db, "sign in", accountId, { with: signedInWith, address: origin.address });
  });
  if (only) await noteSignIn(only.trustId, only.personId);
  return secret;
}

/** Chooses the trust that a session is about, among those of its account. */
export async function chooseTrust(sessionId: string, accountId: string, trustId: string): Promise<Result> {
  const chosen = (await peopleOf(accountId)).find((person) => person.trustId === trustId);
  if (!chosen) return refused("Choose one of your trusts.");
  await asSystem("choose a trust", (db) =>
    db.session.update({ where: { id: sessionId, accountId, endedAt: null }, data: { trustId, personId: chosen.personId } }),
  );
  await noteSignIn(trustId, chosen.personId);
  return done();
}

async function noteSignIn(trustId: string, id: string): Promise<void> {
  await asSystemInTrust("sign in", trustId, (db) =>
    db.person.update({ where: { trustId_id: { trustId, id } }, data: { lastSignedInAt: new Date() } }),
  );
}

/** Ends a session by its cookie's secret: signing out. */
export async function signOutOf(secret: string): Promise<void> {
  await asSystem("end sessions", (db) =>
    db.session.updateMany({
      where: { tokenHash: hashOfSecret(secret), endedAt: null },
      data: { endedAt: new Date(), endedBecause: "signed out" },
    }),
  );
}

/** Ends sessions of an account, all but the one to keep. Returns how many. */
export async function endSessionsOf(db: Database, accountId: string, because: string, keep?: string): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { accountId, endedAt: null, ...(keep ? { id: { not: keep } } : {}) },
    data: { endedAt: new Date(), endedBecause: because },
  });
  return count;
}

/** Sends a link to choose a new password, when there is such an account. Says nothing of whether there is. */
export async function askForReset(email: string, address: string): Promise<Result> {
  if (await tooManyLetters(email, address)) return done();
  const account = await asSystem("sign in", (db) => db.account.findUnique({ where: { email }, select: { id: true } }));
  const person = account && (await peopleOf(account.id))[0];
  if (!account || !person) return done();
  const { trustId, personId, personName } = person;
  await asSystemInTrust("use a one-time link", trustId, async (db) => {
    const secret = await makeLink(db, "passwordReset", { accountId: account.id });
    const letter = resetLetter(personName, addressOf(`/password-reset/${secret}`));
    await queueLetters(db, [{ trustId, personId, notice: "passwordReset", toAddress: email, ...letter }]);
    await recordSystemUse(db, "use a one-time link", account.id, { asked: "password reset", address });
  });
  return done();
}

/** Whether a password-reset link still works. */
export async function resetWorks(secret: string): Promise<boolean> {
  return (await asSystem("use a one-time link", (db) => findLink(db, "passwordReset", secret))) !== null;
}

const spent = "This link has been used already or is out of date. Ask for a new one.";

/** Sets a new password by a one-time link and ends every session. Returns the e-mail address to sign in with. */
export async function resetPassword(secret: string, password: string): Promise<Result<string>> {
  if (isCommonPassword(password)) return refused(commonPassword, { field: "password" });
  const passwordHash = await hashPassword(password);
  const link = await asSystem("use a one-time link", (db) => findLink(db, "passwordReset", secret));
  const person = link?.accountId ? (await peopleOf(link.accountId))[0] : undefined;
  if (!link?.accountId || !person) return refused(spent);
  const { accountId } = link;
  return asSystemInTrust("use a one-time link", person.trustId, async (db) => {
    if (!(await spendLink(db, secret))) return refused(spent);
    const account = await db.account.update({ where: { id: accountId }, data: { passwordHash, passwordSetAt: new Date() } });
    await endSessionsOf(db, accountId, "password changed");
    const letter = { ...passwordChangedLetter(person.personName), notice: "passwordChanged" as const, toAddress: account.email };
    await queueLetters(db, [{ trustId: person.trustId, personId: person.personId, ...letter }]);
    await recordChangeBy(db, person.trustId, person.personName, {
      action: "Chose a new password by link",
      recordType: "person",
      recordId: person.personId,
    });
    return done(account.email);
  });
}
