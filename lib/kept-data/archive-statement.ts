import "server-only";
import type { Database } from "@/lib/db";
import { byteOrderMark, csvLine } from "@/lib/documents/tables";
import type { ZipFile } from "@/lib/documents/zip-file";
import { type KeptTable, keptTables, named, rowOf } from "@/lib/kept-data/catalogue-statement";
import { Prisma } from "@/prisma/generated/client";

type Row = Record<string, unknown>;

/** So many rows are in memory at once. */
const batch = 500;

/** What an archive holds. */
export interface ArchiveContents {
  tables: (KeptTable & { rows: number })[];
  files: { id: string; name: string; checksum: string }[];
}

/** Puts every table of the trust into a packed folder, as JSON for programs and as CSV for people. One moment of the database, in a transaction that sees no other. */
export async function packTables(db: Database, trustId: string, zip: ZipFile): Promise<ArchiveContents> {
  const tables: ArchiveContents["tables"] = [];
  for (const table of await keptTables(db)) {
    let rows = 0;
    await zip.add(
      `tables/${table.name}.jsonl`,
      texts(db, trustId, table, (row) => {
        rows += 1;
        return `${JSON.stringify(row)}\n`;
      }),
    );
    await zip.add(`tables/${table.name}.csv`, csvTexts(db, trustId, table));
    tables.push({ ...table, rows });
  }
  const files = await db.attachment.findMany({
    where: { trustId, purgedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, name: true, checksum: true },
  });
  return { tables, files };
}

async function* csvTexts(db: Database, trustId: string, table: KeptTable): AsyncGenerator<Uint8Array> {
  const names = table.columns.map(({ name }) => name);
  yield new TextEncoder().encode(byteOrderMark + csvLine(names));
  yield* texts(db, trustId, table, (row) => csvLine(names.map((name) => cellOf(row[name]))));
}

/** The rows of a table, some at a time, as text. */
async function* texts(db: Database, trustId: string, table: KeptTable, text: (row: Row) => string): AsyncGenerator<Uint8Array> {
  const { name, trust, key } = table;
  const order = Prisma.join(key.map((column) => named("t", column)));
  await db.$executeRaw(Prisma.sql`DECLARE kept_rows NO SCROLL CURSOR FOR
    SELECT ${rowOf(name)} AS "row" FROM ${named(name)} t WHERE ${named("t", trust)} = ${trustId}::uuid ORDER BY ${order}`);
  for (;;) {
    const rows = await db.$queryRaw<{ row: Row }[]>(Prisma.sql`FETCH ${Prisma.raw(String(batch))} FROM kept_rows`);
    if (rows.length > 0) yield new TextEncoder().encode(rows.map(({ row }) => text(row)).join(""));
    if (rows.length < batch) break;
  }
  await db.$executeRaw(Prisma.sql`CLOSE kept_rows`);
}

/** A value of the database as a cell: texts, numbers and days as they are, what has parts as JSON. */
export function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
