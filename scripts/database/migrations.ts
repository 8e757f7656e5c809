import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm";
import { partsOf, withClient } from "./connection.ts";
import { prepareJobQueues } from "./job-queues.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const root = join(import.meta.dirname, "..", "..");
const migrationsFolder = join(root, "prisma", "migrations");
const schemaFolder = join(root, "prisma", "schema");
const filters = { externalTables: [], externalEnums: [] };
/** The advisory lock under which one process at a time migrates a database. */
const migrationLock = 7_239_201;

/** Applies the migrations that are missing, makes the queues of the jobs, and returns the migrations' names. Throws with the name of one that fails. */
export function migrate(url: string): Promise<string[]> {
  return withClient(partsOf(url), async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const migrationsList = await migrationList();
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters }));
    await prepareJobQueues(url);
    return appliedMigrationNames;
  });
}

/** The SQL that leads from the migrations to the schema: empty when they agree. Makes a shadow database. */
export async function schemaDifference(url: string): Promise<string> {
  const from = { tag: "migrations" as const, ...(await migrationList()) };
  const to = { tag: "schemaDatamodel" as const, files: await schemaFiles() };
  const { stdout } = await withSchemaEngine(url, (engine) => engine.diff({ from, to, script: true, exitCode: null, filters }));
  return isEmpty(stdout ?? "") ? "" : (stdout ?? "");
}

/** Writes the next migration from the schema. Returns its folder, or nothing when there is nothing to do. */
export async function newMigration(url: string, name: string): Promise<string | undefined> {
  const script = await schemaDifference(url);
  if (!script) return undefined;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), script);
  return folder;
}

function isEmpty(script: string): boolean {
  return script.replace(/^\s*--.*$/gm, "").trim() === "";
}

async function schemaFiles(): Promise<SchemaContainer[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({ path: join(schemaFolder, name), content: await readFile(join(schemaFolder, name), "utf8") })),
  );
}

async function migrationList(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const migrationDirectories = await Promise.all(
    folders.map(async (path) => {
      const value = await readFile(join(migrationsFolder, path, "migration.sql"), "utf8");
      return { path, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  const content = await readFile(join(migrationsFolder, "migration_lock.toml"), "utf8").catch(() => null);
  return { baseDir: migrationsFolder, lockfile: { path: "migration_lock.toml", content }, shadowDbInitScript: "", migrationDirectories };
}
