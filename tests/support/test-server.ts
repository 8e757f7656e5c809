import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeTemplate } from "./database.ts";

/** Names a PostgreSQL for the tests and makes the migrated template, once for a run. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) {
    await makeTemplate();
    return undefined;
  }
  const { startEmbeddedPostgres } = await import("../../scripts/database/embedded-postgres.mjs");
  const place = mkdtempSync(join(tmpdir(), "waymark-test-"));
  const server = await startEmbeddedPostgres({ dataFolder: place, fsync: false, settings: { max_connections: "300" } });
  process.env.TEST_DATABASE_URL = server.url;
  await makeTemplate();
  return async () => {
    await server.stop();
    rmSync(place, { recursive: true, force: true });
  };
}
