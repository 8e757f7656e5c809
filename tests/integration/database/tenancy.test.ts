import { describe, expect, it } from "vitest";
import { tablesWithoutTrust } from "@/lib/scope";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

const database = givenAppDatabase();
const exempt = new Set([...tablesWithoutTrust, "Trust", "_prisma_migrations"]);

async function ask<Row>(sql: string): Promise<Row[]> {
  return withClient(partsOf(database.url()), async (client) => (await client.query(sql)).rows as Row[]);
}

async function tablesOfTrusts(): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  return rows.map(({ name }) => name).filter((name) => !exempt.has(name));
}

describe("every table of a trust, read from the catalogue", () => {
  it("is led by trustId in each primary key, unique key, index and exclusion constraint", async () => {
    const rows = await ask<{ table: string; index: string; first: string }>(`
      SELECT t.relname AS "table", i.relname AS "index", a.attname AS "first" FROM pg_index x
      JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
      LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
      WHERE t.relnamespace = 'public'::regnamespace`);
    const tables = await tablesOfTrusts();
    expect(tables.length).toBeGreaterThan(7);
    const wrong = rows.filter(({ table, first }) => tables.includes(table) && first !== "trustId");
    expect(wrong).toEqual([]);
  });

  it("is led by trustId in each foreign key to another table of a trust", async () => {
    const rows = await ask<{ name: string; from: string; to: string; first: string; deletes: string; updates: string }>(`
      SELECT c.conname AS name, f.relname AS "from", t.relname AS "to", a.attname AS "first", c.confdeltype AS deletes, c.confupdtype AS updates
      FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
      JOIN pg_attribute a ON a.attrelid = f.oid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`);
    const tables = await tablesOfTrusts();
    const between = rows.filter(({ from, to }) => tables.includes(from) && (tables.includes(to) || to === "Trust"));
    expect(between.length).toBeGreaterThan(10);
    expect(between.filter(({ first }) => first !== "trustId")).toEqual([]);
    expect(
      rows.filter(({ deletes }) => deletes !== "r" && deletes !== "a"),
      "no ON DELETE SET NULL, no cascades",
    ).toEqual([]);
  });

  it("uses no sequence and no identity column", async () => {
    expect(await ask("SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace")).toEqual([]);
    expect(
      await ask(
        "SELECT attname FROM pg_attribute WHERE attidentity <> '' AND attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)",
      ),
    ).toEqual([]);
  });

  it("stands behind row-level security, as Trust does", async () => {
    const rows = await ask<{ name: string; secured: boolean; policies: number }>(`
      SELECT c.relname AS name, c.relrowsecurity AS secured, (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
      FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`);
    const tables = [...(await tablesOfTrusts()), "Trust"];
    expect(rows.filter(({ name, secured, policies }) => tables.includes(name) && !(secured && policies === 1))).toEqual([]);
  });

  it("is reached by the app as a role that owns nothing and can not bypass the wall", async () => {
    const [role] = await ask<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>(`
      SELECT rolsuper, rolbypassrls, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = 'waymark_app'`);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 });
  });
});
