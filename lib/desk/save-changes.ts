import "server-only";
import type * as z from "zod/mini";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { type Answered, type Change, decide, type StoredPart } from "@/lib/desk/change";
import { Prisma } from "@/prisma/generated/client";
import type { DeskKind } from "@/prisma/generated/enums";

/** A part as it stands, with who wrote it last. */
export interface Standing extends StoredPart {
  by: string;
  at: string;
}

/** How the parts of one kind are kept: as rows of a table, each with a version of its own. */
export interface PartTable {
  /** What a part may hold. */
  fields: z.ZodMiniType;
  /** The parts with these keys, by key; one that is not there is left out. */
  read: (db: Database, viewer: Viewer, recordId: string, keys: readonly string[]) => Promise<Map<string, Standing>>;
  /** Writes a part in a version; a sentence where it may not be so. Nothing is written then. */
  write: (db: Database, viewer: Viewer, recordId: string, change: Change, version: number) => Promise<string | null>;
}

interface Desk {
  desk: DeskKind;
  recordId: string;
  kinds: Readonly<Record<string, PartTable>>;
}

/**
 * Saves what was written at a desk, inside a command's transaction: each change once however often it is sent, none
 * over a text that somebody else has written meanwhile. The caller has asked its policy.
 */
export async function saveDeskChanges(db: Database, viewer: Viewer, at: Desk, changes: readonly Change[]): Promise<Answered[]> {
  const names = [...new Set(changes.map(({ kind, key }) => `${kind}:${key}`))].sort();
  for (const name of names) {
    await db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${viewer.trustId}:${at.recordId}:${name}`}, 0))`);
  }
  const made = await madeBefore(db, viewer, at, changes);
  const answers: Answered[] = [];
  for (const change of changes) answers.push(await save(db, viewer, at, change, made));
  return answers;
}

/** Changes that were made already, with the version that they made. */
async function madeBefore(db: Database, { trustId }: Viewer, { recordId }: Desk, changes: readonly Change[]): Promise<Map<string, number>> {
  const rows = await db.deskChange.findMany({
    where: { trustId, recordId, id: { in: changes.map(({ id }) => id) }, version: { not: null } },
    select: { id: true, version: true },
  });
  return new Map(rows.map(({ id, version }) => [id, version ?? 0]));
}

/** How parts of a kind are kept; nothing for a word that every object knows, like "constructor". */
function tableOf({ kinds }: Desk, kind: string): PartTable | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}

async function save(db: Database, viewer: Viewer, at: Desk, change: Change, made: ReadonlyMap<string, number>): Promise<Answered> {
  const { id, kind, key } = change;
  const now = new Date().toISOString();
  const before = made.get(id);
  if (before !== undefined) return { id, kind, key, saved: before, at: now };
  const table = tableOf(at, kind);
  const stored = (await table?.read(db, viewer, at.recordId, [key]))?.get(key) ?? null;
  const decision = decide(change, stored, table?.fields);
  if (decision.does === "refuse" || !table)
    return { id, kind, key, refused: decision.does === "refuse" ? decision.sentence : "There is no such part." };
  if (decision.does === "write") {
    const refused = await table.write(db, viewer, at.recordId, change, decision.version);
    if (refused) return { id, kind, key, refused };
  }
  const version = decision.does === "conflict" ? null : decision.version;
  await keep(db, viewer, at, change, version);
  if (version !== null) return { id, kind, key, saved: version, at: now };
  const theirs = stored ?? { value: null, position: 0, removed: false, version: 0, by: "", at: now };
  return { id, kind, key, conflict: theirs };
}

/** What was sent is kept: a text that lost a race is not gone with its browser. */
async function keep(
  db: Database,
  { trustId, personId }: Viewer,
  { desk, recordId }: Desk,
  change: Change,
  version: number | null,
): Promise<void> {
  const { id, kind, key } = change;
  const value = (change.value ?? Prisma.DbNull) as Prisma.InputJsonValue;
  const kept = await db.deskChange.createMany({
    data: [{ trustId, id, desk, recordId, kind, key, version, personId, value }],
    skipDuplicates: true,
  });
  // It was sent before and had met another's change.
  if (kept.count === 0 && version !== null) await db.deskChange.updateMany({ where: { trustId, id, recordId }, data: { version } });
}
