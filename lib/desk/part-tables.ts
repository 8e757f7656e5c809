import "server-only";
import type * as z from "zod/mini";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { Change, FreshPart, FreshParts } from "@/lib/desk/change";
import type { PartTable, Standing } from "@/lib/desk/save-changes";
import { Prisma } from "@/prisma/generated/client";

/** One change of one part, being written. */
export interface PartWriting {
  db: Database;
  viewer: Viewer;
  change: Change;
  /** Who changed it and when, and the version that it makes. */
  stamp: { version: number; changedAt: Date; changedById: string };
}

/** All parts of a record, as one statement that others select from. */
type PartsStatement = (trust: Prisma.Sql, record: Prisma.Sql) => Prisma.Sql;

interface Kept<Values, At> {
  /** What is written, as each part is given it. */
  at: At;
  parts: PartsStatement;
  fields: { [Kind in keyof Values]: z.ZodMiniType };
  empty: Values;
  /** Writes a part of one kind; a sentence where it may not be so. Nothing is written then. */
  writes: { [Kind in keyof Values]: (at: PartWriting & At, value: Values[Kind]) => Promise<string | null> };
}

/** How each kind of part is kept, where all are read by one statement and each kind is written in its own way. */
export function partTables<Values extends object, At>({ at, parts, fields, empty, writes }: Kept<Values, At>): Record<string, PartTable> {
  const tableOf = <Kind extends keyof Values & string>(kind: Kind): PartTable => ({
    fields: fields[kind],
    read: (db, viewer, recordId, keys) => standing(db, viewer, parts, { recordId, kind, keys }),
    write: (db, viewer, _recordId, change, version) => {
      const stamp = { version, changedAt: new Date(), changedById: viewer.personId };
      return writes[kind]({ ...at, db, viewer, change, stamp }, { ...empty[kind], ...(change.value as Values[Kind]) });
    },
  });
  const kinds = Object.keys(writes) as (keyof Values & string)[];
  return Object.fromEntries(kinds.map((kind) => [kind, tableOf(kind)]));
}

async function standing(
  db: Database,
  { trustId }: Viewer,
  parts: PartsStatement,
  { recordId, kind, keys }: { recordId: string; kind: string; keys: readonly string[] },
): Promise<Map<string, Standing>> {
  const rows = await db.$queryRaw<(Standing & { key: string })[]>`
    SELECT q."key", q."value", q."position", q."removed", q."version", n."name" AS "by",
      to_char(q."changedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at"
    FROM (${parts(Prisma.sql`${trustId}::uuid`, Prisma.sql`${recordId}::uuid`)}) q
    JOIN "Person" n ON n."trustId" = ${trustId}::uuid AND n."id" = q."changedById" WHERE q."kind" = ${kind} AND q."key" = ANY(${[...keys]})`;
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/** Parts of a record that have changed since a moment, for a browser that has it open. The caller has asked its policy. */
export async function freshPartsIn(
  db: Database,
  { trustId }: Viewer,
  parts: PartsStatement,
  { recordId, since }: { recordId: string; since: Date },
): Promise<FreshParts> {
  const fresh = await db.$queryRaw<FreshPart[]>`
    SELECT q."kind", q."key", q."value", q."position", q."removed", q."version", n."name" AS "by", n."id" AS "byId"
    FROM (${parts(Prisma.sql`${trustId}::uuid`, Prisma.sql`${recordId}::uuid`)}) q
    JOIN "Person" n ON n."trustId" = ${trustId}::uuid AND n."id" = q."changedById" WHERE q."changedAt" > ${since}`;
  return { parts: fresh, now: new Date().toISOString() };
}
