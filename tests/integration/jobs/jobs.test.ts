import { afterEach, describe, expect, it, vi } from "vitest";
import { runJobNow } from "@/lib/jobs/commands";
import { jobs } from "@/lib/jobs/jobs";
import { jobStates } from "@/lib/jobs/queries";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { prepareJobQueues } from "../../../scripts/database/job-queues.ts";
import { aTrust, aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

const database = givenAppDatabase();

/** What the jobs of this test do; each counts how often it was done. */
const work = vi.hoisted(() => ({ done: { mail: 0, digests: 0 }, fails: true }));
vi.mock("@/lib/mail/delivery", () => ({ deliverMail: async () => (work.done.mail += 1) }));
vi.mock("@/lib/notices/digest-round", () => ({
  sendDigests: async () => {
    work.done.digests += 1;
    if (work.fails) throw new Error("A mailbox is full: governor@school.test\n  and more");
  },
}));

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function processes(count: number): Promise<void> {
  const { startJobs } = await import("@/lib/jobs/boss");
  for (let number = 0; number < count; number += 1) stops.push(await startJobs());
}

const ask = <Row>(sql: string) => withClient(partsOf(database.url()), async (client) => (await client.query(sql)).rows as Row[]);

describe("background work", () => {
  it("has a queue and its times for each job, made once however often it is prepared, and none for a job that is gone", async () => {
    await ask(`SELECT pgboss.create_queue('gone', '{"policy":"short"}')`);
    await ask(`INSERT INTO pgboss.schedule ("name", "cron") VALUES ('gone', '* * * * *')`);
    await prepareJobQueues(database.url());
    await prepareJobQueues(database.url());
    const schedules = await ask<{ name: string; cron: string; timezone: string }>(
      `SELECT "name", "cron", "timezone" FROM pgboss.schedule ORDER BY "name"`,
    );
    expect(schedules).toEqual(
      jobs.map(({ name, cron }) => ({ name, cron, timezone: "Europe/London" })).sort((one, other) => one.name.localeCompare(other.name)),
    );
  });

  it("the app uses the tables and may not change them: that is the owner's", async () => {
    const [rights] = await ask<Record<string, boolean>>(`SELECT has_table_privilege('waymark_app', 'pgboss.job', 'UPDATE') AS "uses",
      has_schema_privilege('waymark_app', 'pgboss', 'CREATE') AS "makes",
      pg_has_role('waymark_app', (SELECT nspowner FROM pg_namespace WHERE nspname = 'pgboss'), 'USAGE') AS "owns"`);
    expect(rights).toEqual({ uses: true, makes: false, owns: false });
  });

  it("an administrator has it done now, once, by one of two processes; nobody else sees it", { timeout: 60_000 }, async () => {
    const trust = await aTrust();
    const admin = await aViewer(trust, "administrator");
    const director = await aViewer(trust, "directorOfEducation");
    expect(await jobStates(director)).toBeNull();
    expect(await runJobNow(director, { name: "mail" })).toMatchObject({ ok: false });
    expect(await runJobNow(admin, { name: "no such job" })).toMatchObject({ ok: false });
    work.done.mail = 0;
    await ask("UPDATE pgboss.version SET cron_on = now() + interval '1 hour'");
    expect(await runJobNow(admin, { name: "mail" })).toMatchObject({ ok: true });
    expect(await runJobNow(admin, { name: "mail" })).toMatchObject({ ok: false });
    await processes(2);
    await vi.waitFor(async () => expect((await jobStates(admin))?.jobs.find(({ name }) => name === "mail")?.doneAt).toBeTruthy(), {
      timeout: 30_000,
    });
    expect(work.done.mail).toBe(1);
    expect((await jobStates(admin))?.standsStill).toBe(false);
    expect((await jobStates(admin))?.jobs.find(({ name }) => name === "mail")).toMatchObject({ failing: false, waiting: 0, failures: 0 });
  });

  it("what fails is said without anybody's address, tried again, and is well again when it was done", { timeout: 60_000 }, async () => {
    const trust = await aTrust();
    const admin = await aViewer(trust, "administrator");
    const state = async () => (await jobStates(admin))?.jobs.find(({ name }) => name === "digests");
    await ask("UPDATE pgboss.version SET cron_on = now() + interval '1 hour'");
    await runJobNow(admin, { name: "digests" });
    await processes(1);
    await vi.waitFor(async () => expect((await state())?.failing).toBe(true), { timeout: 30_000 });
    expect(await state()).toMatchObject({ failure: "A mailbox is full: …", againAt: expect.any(String), doneAt: null });
    work.fails = false;
    await ask("UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'");
    await vi.waitFor(async () => expect((await state())?.doneAt).toBeTruthy(), { timeout: 30_000 });
    expect(await state()).toMatchObject({ failing: false });
  });
});
