import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { aDataFolder, holdDatabase, killPostmaster } from "../../support/database-holder.ts";

let place: ReturnType<typeof aDataFolder>;
beforeAll(() => {
  place = aDataFolder();
});
afterAll(() => place.forget());

const ask = (url: string, sql: string) => withClient(partsOf(url), async (client) => (await client.query(sql)).rows);

it("two first starts at the same moment make one database, and the second says who holds it", async () => {
  const [one, two] = await Promise.all([holdDatabase(place.folder), holdDatabase(place.folder)]);
  const [holder, other] = one.said.refused ? [two, one] : [one, two];
  expect(other.said.refused).toMatch(new RegExp(`in use by Waymark \\(process ${holder.child.pid}, since \\d{4}-`));
  const settings = await ask(
    holder.said.url,
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'listen_addresses', 'synchronous_commit', 'full_page_writes')",
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: "on",
    listen_addresses: "127.0.0.1",
    synchronous_commit: "on",
    full_page_writes: "on",
  });
  expect(statSync(join(place.folder, "database.json")).mode & 0o077).toBe(0);
  await holder.end("SIGTERM");
});

it("after kill -9 of the app the next start adopts the server, with all that was confirmed", async () => {
  const first = await holdDatabase(place.folder);
  await ask(first.said.url, "CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)");
  await first.end("SIGKILL");
  const second = await holdDatabase(place.folder);
  expect(second.said.adopted).toBe(true);
  expect(await ask(second.said.url, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
  await second.end("SIGTERM");
});

it("after kill -9 of the server, and of the app, the next start recovers with nothing lost", async () => {
  const first = await holdDatabase(place.folder);
  await ask(first.said.url, "INSERT INTO kept VALUES (2)");
  killPostmaster(place.folder);
  await first.end("SIGKILL");
  const second = await holdDatabase(place.folder);
  expect(second.said.adopted).toBe(false);
  expect(await ask(second.said.url, "SELECT n FROM kept ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }]);
  await second.end("SIGTERM");
});

it("a stopped one is really stopped, and starts again on its port", async () => {
  const first = await holdDatabase(place.folder);
  await first.end("SIGTERM");
  await expect(ask(first.said.url, "SELECT 1")).rejects.toThrow();
  const second = await holdDatabase(place.folder);
  expect(second.said.url).toBe(first.said.url);
  await second.end("SIGTERM");
});
