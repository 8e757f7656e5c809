import pg from "pg";
import { expect, it } from "vitest";
import { partsOf } from "../../scripts/database/connection.ts";
import { aDataFolder, holdDatabase, killPostmaster } from "../support/database-holder.ts";

it("no confirmed write is lost, however often app or database is killed while writing", async () => {
  const place = aDataFolder();
  const confirmed: number[] = [];
  let next = 0;
  for (let round = 0; round < 20; round += 1) {
    const holder = await holdDatabase(place.folder);
    const client = new pg.Client(partsOf(holder.said.url));
    client.on("error", () => {});
    await client.connect();
    await client.query("CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY)");
    const { rows } = await client.query("SELECT n FROM written");
    const there = new Set(rows.map(({ n }) => n));
    expect(confirmed.filter((n) => !there.has(n))).toEqual([]);
    const writing = (async () => {
      for (;;) {
        next += 1;
        const number = next;
        await client.query("INSERT INTO written VALUES ($1)", [number]);
        confirmed.push(number);
      }
    })().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300 + ((round * 137) % 700)));
    if (round % 2) killPostmaster(place.folder);
    await holder.end("SIGKILL");
    if (round % 2 === 0) killPostmaster(place.folder);
    await writing;
  }
  expect(confirmed.length).toBeGreaterThan(100);
  place.forget();
});
