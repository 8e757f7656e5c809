import "server-only";
import type { Database } from "@/lib/db";
import { secretColumnsOf, tablesOfAccounts } from "@/lib/kept-data/secrets";
import { Prisma } from "@/prisma/generated/client";

/** A table of the trust, as the database itself describes it. */
export interface KeptTable {
  name: string;
  /** The column that holds the trust's id. */
  trust: string;
  columns: { name: string; type: string; required: boolean }[];
  key: string[];
  references: { columns: string[]; table: string; of: string[] }[];
}

/**
 * Every table that holds rows of a trust, in the order of their names, without the columns that stay here. It is read from the
 * database's own catalogue: a table that is made next year is in it.
 */
export async function keptTables(db: Database): Promise<KeptTable[]> {
  const tables = await db.$queryRaw<KeptTable[]>(Prisma.sql`
    SELECT c.relname AS "name", t.attname AS "trust",
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS "columns",
      COALESCE((SELECT jsonb_agg(a.attname ORDER BY k.place) FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number WHERE i.indrelid = c.oid AND i.indisprimary), '[]') AS "key",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('columns', (SELECT jsonb_agg(a.attname ORDER BY k.place) FROM unnest(f.conkey) WITH ORDINALITY AS k(number, place)
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number), 'table', other.relname,
          'of', (SELECT jsonb_agg(a.attname ORDER BY k.place) FROM unnest(f.confkey) WITH ORDINALITY AS k(number, place)
            JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.number)) ORDER BY f.conname)
        FROM pg_constraint f JOIN pg_class other ON other.oid = f.confrelid WHERE f.conrelid = c.oid AND f.contype = 'f'), '[]') AS "references"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute t ON t.attrelid = c.oid AND NOT t.attisdropped AND t.attname = CASE c.relname WHEN 'Trust' THEN 'id' ELSE 'trustId' END
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT c.relname = ANY (${[...tablesOfAccounts]}) ORDER BY c.relname`);
  return tables.map((table) => ({ ...table, columns: table.columns.filter(({ name }) => !secretColumnsOf(table.name).includes(name)) }));
}

/** A name of the catalogue inside a statement. */
export function named(...names: string[]): Prisma.Sql {
  return Prisma.raw(names.map((name) => `"${name.replaceAll('"', '""')}"`).join("."));
}

/** The rows of a table as JSON, without the columns that stay here; `t` is the table. */
export function rowOf(table: string): Prisma.Sql {
  return Prisma.sql`to_jsonb(t) - ${[...secretColumnsOf(table)]}::text[]`;
}
