import "server-only";
import { hashOfSecret, newSecret } from "@/lib/auth/secret";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import type { LinkPurpose } from "@/prisma/generated/enums";

const hour = 3_600_000;
const lives: Record<LinkPurpose, number> = {
  invitation: 14 * 24 * hour,
  passwordReset: 2 * hour,
  providerLink: hour / 4,
  setUp: 7 * 24 * hour,
};

/** Whom a link is for. */
export interface LinkTarget {
  accountId?: string;
  trustId?: string;
  personId?: string;
}

/**
 * Makes a one-time link and returns its secret. Older unused ones of the same purpose and target stop working.
 */
export async function makeLink(db: Database, purpose: LinkPurpose, target: LinkTarget): Promise<string> {
  const secret = newSecret();
  const now = new Date();
  await db.oneTimeLink.updateMany({ where: { purpose, ...target, usedAt: null }, data: { usedAt: now } });
  await db.oneTimeLink.create({
    data: { tokenHash: hashOfSecret(secret), purpose, ...target, expiresAt: new Date(now.getTime() + lives[purpose]) },
  });
  return secret;
}

/** Makes first links for many targets at once and returns their secrets in the same order. */
export async function makeLinks(db: Database, purpose: LinkPurpose, targets: LinkTarget[]): Promise<string[]> {
  const secrets = targets.map(newSecret);
  const expiresAt = new Date(Date.now() + lives[purpose]);
  const rows = targets.map((target, index) => ({ tokenHash: hashOfSecret(secrets[index] ?? ""), purpose, ...target, expiresAt }));
  await db.oneTimeLink.createMany({ data: rows });
  return secrets;
}

/** The address of a page of this installation. */
export function addressOf(path: string): string {
  return new URL(path, env().NEXTAUTH_URL).href;
}

/** The live link behind a secret, unused and in time, or nothing. Does not use it up. */
export function findLink(db: Database, purpose: LinkPurpose, secret: string) {
  return db.oneTimeLink.findFirst({
    where: { tokenHash: hashOfSecret(secret), purpose, usedAt: null, expiresAt: { gt: new Date() } },
  });
}

/** Uses a link up. True once only, however many try at the same moment. */
export async function spendLink(db: Database, secret: string): Promise<boolean> {
  const { count } = await db.oneTimeLink.updateMany({
    where: { tokenHash: hashOfSecret(secret), usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  });
  return count === 1;
}
