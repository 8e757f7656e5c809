import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { migrate } from "../../scripts/database/migrations.ts";

const migrations = join(import.meta.dirname, "..", "..", "prisma", "migrations");
const templateLock = 7_239_210;

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("TEST_DATABASE_URL is not set: run npm test, or vitest with tests/vitest.config.ts.");
  return url;
}

/** The same server, another database. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function templateName(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(migrations, { recursive: true }).map(String).sort()) {
    if (file.endsWith(".sql")) hash.update(readFileSync(join(migrations, file)));
  }
  return `waymark_template_${hash.digest("hex").slice(0, 16)}`;
}

/** Makes the migrated template unless it is there; `fill` puts rows into it and names its variant. */
export async function makeTemplate(variant = "", fill: (url: string) => Promise<void> = async () => {}): Promise<string> {
  const name = templateName() + variant;
  await withClient(partsOf(serverUrl()), async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [templateLock]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1 AND datistemplate", [name]);
    if (rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS "${name}"`);
    await client.query(`CREATE DATABASE "${name}"`);
    await migrate(databaseUrl(name));
    await fill(databaseUrl(name));
    await client.query(`ALTER DATABASE "${name}" WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  });
  return name;
}

/** A database of one's own, copied from a template in a moment. */
export async function freshDatabase(variant = ""): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `waymark_test_${randomUUID().replaceAll("-", "")}`;
  const template = templateName() + variant;
  await withClient(partsOf(serverUrl()), (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`));
  const drop = () =>
    withClient(partsOf(serverUrl()), async (client) => void (await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)));
  return { url: databaseUrl(name), drop };
}
