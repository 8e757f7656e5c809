import { afterAll, beforeAll, expect, it } from "vitest";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { startWebServer } from "../../scripts/running.mjs";
import builtApp from "../support/built-app.ts";
import { freshDatabase } from "../support/database.ts";
import { aMailServer } from "../support/mailbox.ts";
import { appSettings } from "../support/sample-template.ts";

/** A Tuesday in term: the digests of its Monday are due at any hour of the test. */
const today = "2026-12-01";

let stopDatabase: (() => Promise<void>) | undefined;
beforeAll(async () => {
  process.env.WAYMARK_BUILD ??= ".next-test";
  stopDatabase = await builtApp();
}, 300_000);
afterAll(() => stopDatabase?.());

/** Asks for a job now, as an administrator may: the clock that the test moves is not the one by which jobs are due. */
const asked = (url: string, job: "digests" | "mail" = "digests") =>
  withClient(partsOf(url), (client) =>
    client.query(`INSERT INTO pgboss.job (name, policy) VALUES ($1, 'short') ON CONFLICT DO NOTHING`, [job]),
  );
const rows = <Row>(url: string, sql: string) => withClient(partsOf(url), async (client) => (await client.query(sql)).rows as Row[]);

it("the app's process killed while it sends the digests and started again, then two at once: nobody gets two and nobody none", async () => {
  const database = await freshDatabase("_sample");
  let killed: (() => void) | undefined;
  const server = await aMailServer(async (count) => {
    // In the middle of the fifth letter, before the server has said that it took it.
    if (count === 5) killed?.();
  });
  const settings = {
    ...appSettings,
    DATABASE_URL: database.url,
    NEXTAUTH_URL: "http://localhost:3999",
    WAYMARK_JOBS: "on",
    WAYMARK_TODAY: today,
    SMTP_URL: server.url,
    PORT: "0",
  };
  const first = await startWebServer(settings);
  const gone = new Promise<void>((resolve) => first.child.once("exit", () => resolve()));
  killed = () => first.child.kill("SIGKILL");
  await asked(database.url);
  await gone;
  expect(server.received).toHaveLength(5);
  const both = await Promise.all([startWebServer({ ...settings, PORT: "0" }), startWebServer({ ...settings, PORT: "0" })]);
  await asked(database.url);
  const open = () =>
    rows<{ open: number }>(database.url, `SELECT count(*)::int AS open FROM "OutboxMail" WHERE "kind" = 'digest' AND "state" = 'waiting'`);
  const written = () => rows<{ n: number }>(database.url, `SELECT count(*)::int AS n FROM "DigestSent"`);
  const people = await rows<{ n: number }>(
    database.url,
    `SELECT count(*)::int AS n FROM "Person" WHERE "accountId" IS NOT NULL AND "closedAt" IS NULL AND "bouncedAt" IS NULL`,
  );
  await expect.poll(async () => (await written())[0]?.n, { timeout: 120_000, interval: 1_000 }).toBe(people[0]?.n);
  await expect.poll(async () => (await open())[0]?.open, { timeout: 180_000, interval: 1_000 }).toBe(0);
  const letters = await rows<{ toAddress: string; state: string }>(
    database.url,
    `SELECT "toAddress", "state" FROM "OutboxMail" WHERE "kind" = 'digest'`,
  );
  const digests = server.received.filter(({ subject }) => subject.startsWith("Your week in Waymark"));
  const got = digests.map(({ to }) => to).sort();
  expect(new Set(got).size).toBe(got.length);
  expect(got).toEqual(letters.map(({ toAddress }) => toAddress).sort());
  expect(got.length).toBeGreaterThan(15);
  await Promise.all(both.map(({ stop }) => stop()));
  await server.stop();
  await database.drop();
});

it("under a clock that is moved through a term each person gets one digest a week, with what is theirs", async () => {
  const server = await aMailServer();
  const said: Record<string, string[]> = {};
  const database = await freshDatabase("_sample");
  // From the last week before half term to the weeks after Christmas: Tuesdays, so that any hour will do.
  for (const day of ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29", "2027-01-05"]) {
    const web = await startWebServer({
      ...{ ...appSettings, DATABASE_URL: database.url, NEXTAUTH_URL: "http://localhost:3999", PORT: "0" },
      ...{ WAYMARK_JOBS: "on", WAYMARK_TODAY: day, SMTP_URL: server.url },
    });
    server.received.length = 0;
    await asked(database.url);
    const due = () =>
      rows<{ n: number }>(
        database.url,
        `SELECT count(*)::int AS n FROM "Person" p WHERE p."accountId" IS NOT NULL AND p."closedAt" IS NULL AND p."bouncedAt" IS NULL
          AND NOT EXISTS (SELECT FROM "DigestSent" d WHERE d."personId" = p."id" AND d."week" = date '${day}' - 1)`,
      );
    await expect.poll(async () => (await due())[0]?.n, { timeout: 120_000, interval: 500 }).toBe(0);
    await asked(database.url);
    await asked(database.url, "mail");
    const open = () =>
      rows<{ n: number }>(database.url, `SELECT count(*)::int AS n FROM "OutboxMail" WHERE "state" IN ('waiting', 'sending')`);
    await expect.poll(async () => (await open())[0]?.n, { timeout: 120_000, interval: 500 }).toBe(0);
    said[day] = server.received.filter(({ subject }) => subject.startsWith("Your week")).map(({ to, plain }) => `${to}\n${plain}`);
    expect(new Set(said[day].map((letter) => letter.split("\n")[0])).size, day).toBe(said[day].length);
    await web.stop();
  }
  const weeksOf = (key: string) =>
    Object.values(said).flatMap((letters) => letters.filter((letter) => letter.startsWith(`${key}@sample.test`)));
  for (const key of ["adviser", "head", "director"]) {
    const letters = weeksOf(key);
    expect(letters.length, key).toBeGreaterThanOrEqual(4);
    expect(letters[0], key).toMatch(/- .*\n {2}http:\/\/localhost:3999\//);
  }
  expect(weeksOf("director")[0]).toContain("SCHOOLS TO LOOK AT");
  expect(weeksOf("head").join("\n")).not.toContain("SCHOOLS TO LOOK AT");
  expect(weeksOf("governor").join("\n")).not.toContain("Note owed");
  // The two weeks of Christmas: only for whom something has its day then.
  const christmas = [...(said["2026-12-22"] ?? []), ...(said["2026-12-29"] ?? [])];
  expect(christmas.length).toBeLessThan((said["2026-12-01"] ?? []).length);
  await server.stop();
  await database.drop();
});
