import "server-only";
import { v7 as uuid } from "uuid";
import { recordChangeBy } from "@/lib/audit/record";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import { commonPassword } from "@/lib/auth/entrance";
import { findLink, spendLink } from "@/lib/auth/links";
import { hashPassword } from "@/lib/auth/password";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { today } from "@/lib/clock";
import { dateOf } from "@/lib/dates";
import { asSystem, asSystemInTrust } from "@/lib/db";
import { seedFrameworks } from "@/lib/frameworks/seed";
import { type Result, refused } from "@/lib/result";
import { beginFirstYear } from "@/lib/strategy/begin-year";

interface Typed {
  token: string;
  trustName: string;
  name: string;
  email: string;
  password: string;
}

/** Whether a set-up link still works. */
export async function setUpWorks(secret: string): Promise<boolean> {
  return (await asSystem("set up a trust", (db) => findLink(db, "setUp", secret))) !== null;
}

/** Makes a trust with its first administrator, by the one-time link that an empty installation prints; signs in. */
export async function setUpTrust(typed: Typed): Promise<Result> {
  const { token, trustName, name, email, password } = typed;
  if (isCommonPassword(password)) return refused(commonPassword, { field: "password" });
  const passwordHash = await hashPassword(password);
  const trustId = uuid();
  const made = await asSystemInTrust("set up a trust", trustId, async (db) => {
    if (await db.account.findUnique({ where: { email }, select: { id: true } })) return false;
    if (!(await spendLink(db, token))) return false;
    await db.trust.create({ data: { id: trustId, name: trustName } });
    await seedFrameworks(db, trustId);
    await beginFirstYear(db, trustId, today());
    const account = await db.account.create({ data: { email, passwordHash, passwordSetAt: new Date() } });
    const person = await db.person.create({ data: { trustId, name, email, accountId: account.id } });
    await db.roleHolding.create({ data: { trustId, personId: person.id, role: "administrator", startsOn: dateOf(today()) } });
    await recordChangeBy(db, trustId, name, {
      action: "Set up the trust",
      recordType: "trust",
      recordId: trustId,
      after: { name: trustName },
    });
    return true;
  });
  if (!made) return refused("This link has been used already or is out of date. Start Waymark again for a new one.");
  return signInWithPassword({ email, password });
}
