import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { limitStore } from "@/lib/db";

const minutes = 60;

/** Failed sign-ins: ten for an account, a hundred for an address (a school is one address), per quarter of an hour. */
function limiters() {
  const store = { storeClient: limitStore(), tableName: "rateLimit", duration: 15 * minutes, clearExpiredByTimeout: false };
  return {
    account: new RateLimiterPrisma({ ...store, keyPrefix: "account", points: 10 }),
    address: new RateLimiterPrisma({ ...store, keyPrefix: "address", points: 100 }),
    mail: new RateLimiterPrisma({ ...store, keyPrefix: "mail", points: 5, duration: 60 * minutes }),
  };
}

/**
 * Counts one attempt against the account and the address before the password is looked at.
 * Returns the minutes to wait when there were too many, else nothing.
 */
export async function countAttempt(email: string, address: string): Promise<number | undefined> {
  const { account, address: byAddress } = limiters();
  return (await waitFor(() => account.consume(keyOf(email)))) ?? (await waitFor(() => byAddress.consume(address)));
}

/** A right password takes its attempt back: only failures count. */
export async function forgiveAttempts(email: string, address: string): Promise<void> {
  const { account, address: byAddress } = limiters();
  await Promise.all([account.delete(keyOf(email)), byAddress.reward(address, 1)]);
}

/** Counts a letter asked for without being signed in; true when there were too many this hour. */
export async function tooManyLetters(email: string, address: string): Promise<boolean> {
  const { mail } = limiters();
  const waits = [await waitFor(() => mail.consume(keyOf(email))), await waitFor(() => mail.consume(`from ${address}`))];
  return waits.some((wait) => wait !== undefined);
}

function keyOf(email: string): string {
  return createHash("sha256").update(email).digest("base64url");
}

async function waitFor(consume: () => Promise<unknown>): Promise<number | undefined> {
  try {
    await consume();
    return undefined;
  } catch (fault) {
    if (fault instanceof RateLimiterRes) return Math.max(1, Math.ceil(fault.msBeforeNext / 60_000));
    throw fault;
  }
}

/** Forgets the counters whose time is over. */
export async function forgetOldAttempts(): Promise<void> {
  await limitStore().rateLimit.deleteMany({ where: { expire: { lt: new Date() } } });
}
