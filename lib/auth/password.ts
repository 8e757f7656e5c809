import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** argon2id at the strength that OWASP recommends (19 MiB, two passes). */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Verified when there is no account or no password, so that both answers take about the same time. */
const nobodysHash = hash("a password that nobody has", strength);

/** The argon2id hash of a password, as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), strength);
}

/** Whether the password is the one behind the hash; as slow when there is no hash. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobodysHash), password.normalize("NFKC"));
  return Boolean(stored) && matches;
}
