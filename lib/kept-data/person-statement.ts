import "server-only";
import type { Database } from "@/lib/db";
import { type KeptTable, keptTables, named, rowOf } from "@/lib/kept-data/catalogue-statement";
import { keptByRecord, keptWords } from "@/lib/notes/kept-words";
import { Prisma } from "@/prisma/generated/client";

/** Rows of a table that point at a person, with the columns that do. */
export interface RowsAboutPerson {
  table: KeptTable;
  rows: { row: Record<string, unknown>; as: string[] }[];
}

/** A text in which the person's name stands. */
export interface TextAboutPerson {
  table: string;
  record: string;
  column: string;
  text: string;
}

/** A person as the trust keeps them. */
export interface SoughtPerson {
  trustId: string;
  id: string;
  name: string;
}

/** Tables that name a person without a reference, and the column in which they do. */
const byColumn: readonly [table: string, column: string][] = [
  ["Session", "personId"],
  ["AuditEntry", "actorPersonId"],
  ["Person", "id"],
];

/** What of a table is about a person: the columns that hold their id. */
function columnsAbout({ name, references }: KeptTable): string[] {
  const pointing = references
    .filter(({ table }) => table === "Person")
    .flatMap(({ columns }) => columns.filter((column) => column !== "trustId"));
  return [...pointing, ...byColumn.flatMap(([table, column]) => (table === name ? [column] : []))];
}

const sessions: KeptTable = {
  name: "Session",
  trust: "trustId",
  key: ["id"],
  references: [],
  columns: ["id", "signedInWith", "userAgent", "address", "createdAt", "lastSeenAt", "endedAt", "endedBecause"].map((name) => ({
    name,
    type: "text",
    required: false,
  })),
};

/** Every row of the trust that points at a person, by table. The database's catalogue says which tables can. */
export async function rowsAboutPerson(db: Database, { trustId, id }: SoughtPerson): Promise<RowsAboutPerson[]> {
  const tables = [...(await keptTables(db)), sessions].filter((table) => columnsAbout(table).length > 0);
  const reads = tables.map((table) => {
    const columns = columnsAbout(table);
    const points = columns.map((column) => Prisma.sql`${named("t", column)} = ${id}::uuid`);
    const as = Prisma.join(columns.map((column) => Prisma.sql`CASE WHEN ${named("t", column)} = ${id}::uuid THEN ${column}::text END`));
    const order = Prisma.join(table.key.map((column) => named("t", column)));
    return Prisma.sql`(SELECT ${table.name} AS "table", ${rowOf(table.name)} AS "row", array_remove(ARRAY[${as}], NULL) AS "as"
      FROM ${named(table.name)} t WHERE t."trustId" = ${trustId}::uuid AND (${Prisma.join(points, " OR ")}) ORDER BY ${order})`;
  });
  const found = await db.$queryRaw<{ table: string; row: Record<string, unknown>; as: string[] }[]>(Prisma.join(reads, " UNION ALL "));
  return tables.map((table) => ({ table, rows: found.filter((one) => one.table === table.name) })).filter(({ rows }) => rows.length > 0);
}

/** Texts of the trust's records in which the person's name stands, whoever wrote them. */
export async function textsAboutPerson(db: Database, { trustId, name }: SoughtPerson): Promise<TextAboutPerson[]> {
  const sought = `%${name.trim().replace(/[\\%_]/g, "\\$&")}%`;
  const reads = [...keptWords, ...keptByRecord].flatMap(({ table, key = ["id"], words }) => {
    const model = table.charAt(0).toUpperCase() + table.slice(1);
    const record = Prisma.join(
      key.map((column) => Prisma.sql`${named("t", column)}::text`),
      " || ' ' || ",
    );
    return words.map(
      (column) => Prisma.sql`SELECT ${model} AS "table", ${record} AS "record", ${column} AS "column", ${named("t", column)}::text AS "text"
        FROM ${named(model)} t WHERE t."trustId" = ${trustId}::uuid AND ${named("t", column)}::text ILIKE ${sought}`,
    );
  });
  const found = await db.$queryRaw<TextAboutPerson[]>(Prisma.sql`${Prisma.join(reads, " UNION ALL ")} ORDER BY 1, 2, 3`);
  return found.map((text) => ({ ...text, text: around(text.text, name.trim()) }));
}

/** What stands around the first place of a name, so much of it that one can see what is said. */
export function around(text: string, name: string, signs = 300): string {
  const place = text.toLowerCase().indexOf(name.toLowerCase());
  const [start, end] = [Math.max(0, place - signs), Math.min(text.length, place + name.length + signs)];
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}
