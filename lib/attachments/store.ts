import "server-only";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { env } from "@/lib/env";

/** The folder of evidence: outside the web root, a folder for each trust, each file under its own checksum. */
export function evidenceFolder(): string {
  const { WAYMARK_FILES, WAYMARK_DATA } = env();
  return resolve(WAYMARK_FILES ?? join(WAYMARK_DATA, "files"));
}

function placeOf(trustId: string, checksum: string): string {
  if (!/^[0-9a-f]{64}$/.test(checksum)) throw new Error("Not a checksum.");
  return join(evidenceFolder(), trustId, checksum.slice(0, 2), checksum);
}

/** Moves a file that was received to its place; one that is there already stays. */
export async function keepFile(trustId: string, received: string, checksum: string): Promise<void> {
  const place = placeOf(trustId, checksum);
  if (await sizeOf(place)) {
    // It is wanted again: who deletes old files leaves it alone.
    const now = new Date();
    await utimes(place, now, now);
    return rm(received, { force: true });
  }
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(received, place);
}

/** The bytes of a file, or nothing where they are not on this server. */
export async function openFile(trustId: string, checksum: string): Promise<{ stream: ReadStream; bytes: number } | undefined> {
  const place = placeOf(trustId, checksum);
  const bytes = await sizeOf(place);
  return bytes === undefined ? undefined : { stream: createReadStream(place), bytes };
}

/** So long after a file came it is not deleted: its record may be on its way. */
const settling = 3_600_000;

/** Deletes the bytes of a file that nothing points to any more; answers whether they are gone. */
export async function dropFile(trustId: string, checksum: string): Promise<boolean> {
  const place = placeOf(trustId, checksum);
  const found = await stat(place).catch(() => undefined);
  if (found && found.mtimeMs > Date.now() - settling) return false;
  await rm(place, { force: true });
  return true;
}

async function sizeOf(place: string): Promise<number | undefined> {
  return stat(place).then(
    ({ size }) => size,
    () => undefined,
  );
}
