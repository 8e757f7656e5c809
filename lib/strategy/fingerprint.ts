import { createHash } from "node:crypto";

/** Tells whether somebody else has changed a part of a strategy since it was read. */
export function fingerprint(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
