import "server-only";
import { recordChange } from "@/lib/audit/record";
import { countAttempt } from "@/lib/auth/attempts";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import { commonPassword, endSessionsOf } from "@/lib/auth/entrance";
import { makeLink } from "@/lib/auth/links";
import { hashPassword, isPassword } from "@/lib/auth/password";
import { accountPolicy } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import { passwordChangedLetter } from "@/lib/mail/letters";
import { queueLetters } from "@/lib/mail/outbox";
import { done, notFound, type Result, refused } from "@/lib/result";

/** Ends one of the viewer's own sessions. */
export async function endSession(viewer: Viewer, { sessionId }: { sessionId: string }): Promise<Result> {
  if (!accountPolicy.keepOwn(viewer)) return notFound("session");
  return inTrust(viewer, async (db) => {
    const { count } = await db.session.updateMany({
      where: { id: sessionId, accountId: viewer.accountId, endedAt: null },
      data: { endedAt: new Date(), endedBecause: "ended by its owner" },
    });
    if (count === 0) return notFound("session");
    await recordAboutSelf(db, viewer, "Ended a session");
    return done();
  });
}

/** Ends all of the viewer's sessions but this one. */
export async function endOtherSessions(viewer: Viewer): Promise<Result<number>> {
  if (!accountPolicy.keepOwn(viewer)) return notFound("session");
  return inTrust(viewer, async (db) => {
    const ended = await endSessionsOf(db, viewer.accountId, "ended by its owner", viewer.sessionId);
    if (ended > 0) await recordAboutSelf(db, viewer, "Ended all other sessions");
    return done(ended);
  });
}

/** Changes the viewer's password; every other session ends. */
export async function changePassword(viewer: Viewer, typed: { current: string; password: string }): Promise<Result> {
  if (!accountPolicy.keepOwn(viewer)) return notFound("account");
  if (isCommonPassword(typed.password)) return refused(commonPassword, { field: "password" });
  const wait = await countAttempt(viewer.accountId, viewer.accountId);
  if (wait) return refused(`There were too many attempts. Try again in ${wait} minutes.`, { field: "current" });
  const passwordHash = await hashPassword(typed.password);
  return inTrust(viewer, async (db) => {
    const account = await db.account.findUniqueOrThrow({ where: { id: viewer.accountId }, omit: { passwordHash: false } });
    if (!(await isPassword(account.passwordHash, typed.current)))
      return refused("This is not your present password.", { field: "current" });
    await db.account.update({ where: { id: viewer.accountId }, data: { passwordHash, passwordSetAt: new Date() } });
    await endSessionsOf(db, viewer.accountId, "password changed", viewer.sessionId);
    const addressed = { trustId: viewer.trustId, personId: viewer.personId, toAddress: account.email };
    await queueLetters(db, [{ ...addressed, notice: "passwordChanged", ...passwordChangedLetter(viewer.personName) }]);
    await recordAboutSelf(db, viewer, "Changed the password");
    return done();
  });
}

/** Makes the secret with which the viewer links a provider a moment later. */
export async function beginProviderLink(viewer: Viewer): Promise<Result<string>> {
  if (!accountPolicy.keepOwn(viewer)) return notFound("account");
  return inTrust(viewer, async (db) => {
    const secret = await makeLink(db, "providerLink", { accountId: viewer.accountId });
    await recordAboutSelf(db, viewer, "Began to link a provider");
    return done(secret);
  });
}

/** Takes a provider off the viewer's account; the last way in stays. */
export async function unlinkProvider(viewer: Viewer, identity: { issuer: string; subject: string }): Promise<Result> {
  if (!accountPolicy.keepOwn(viewer)) return notFound("provider");
  return inTrust(viewer, async (db) => {
    const account = await db.account.findUniqueOrThrow({
      where: { id: viewer.accountId },
      select: { passwordHash: true, identities: { select: { issuer: true, subject: true, label: true } } },
    });
    const linked = account.identities.find(({ issuer, subject }) => issuer === identity.issuer && subject === identity.subject);
    if (!linked) return notFound("provider");
    if (!account.passwordHash && account.identities.length === 1) {
      return refused("This is your only way to sign in. Choose a password first: sign out and use “Forgotten password”.");
    }
    await db.providerIdentity.deleteMany({ where: { ...identity, accountId: viewer.accountId } });
    await recordChange(db, viewer, {
      action: "Unlinked a provider",
      recordType: "person",
      recordId: viewer.personId,
      before: { provider: linked.label },
    });
    return done();
  });
}

async function recordAboutSelf(db: Database, viewer: Viewer, action: string): Promise<void> {
  await recordChange(db, viewer, { action, recordType: "person", recordId: viewer.personId });
}
