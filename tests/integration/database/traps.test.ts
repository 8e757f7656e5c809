import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { askAsSystem, asSystem, asSystemInTrust, inTrust } from "@/lib/db";
import { aPerson, aSchool, aTrust, aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

it("stores and reads a summer instant as it is, whatever time zone the process has", async () => {
  expect(process.env.TZ).toBe("Europe/London");
  const trust = await aTrust();
  const person = await aPerson(trust.id);
  const summer = new Date("2026-07-01T12:00:00.000Z");
  await asSystemInTrust("sign in", trust.id, (db) =>
    db.person.update({ where: { trustId_id: { trustId: trust.id, id: person.id } }, data: { lastSignedInAt: summer } }),
  );
  const [stored] = await asSystemInTrust(
    "sign in",
    trust.id,
    (db) =>
      db.$queryRaw<
        { text: string }[]
      >`SELECT to_char("lastSignedInAt" AT TIME ZONE 'UTC', 'HH24:MI') AS text FROM "Person" WHERE "trustId" = ${trust.id}::uuid`,
  );
  const read = await asSystemInTrust("sign in", trust.id, (db) => db.person.findFirst({ where: { trustId: trust.id, id: person.id } }));
  expect(stored?.text).toBe("12:00");
  expect(read?.lastSignedInAt?.toISOString()).toBe(summer.toISOString());
});

it("connects with UTC, without jit, as the role that the wall binds, and with an idle limit below Prisma's own", async () => {
  const [set] = await askAsSystem<Record<string, string>>("answer a health check")`
    SELECT current_setting('timezone') AS zone, current_setting('jit') AS jit, current_user::text AS role,
      extract(epoch FROM current_setting('idle_in_transaction_session_timeout')::interval)::float8 AS idle`;
  expect(set).toMatchObject({ zone: "UTC", jit: "off", role: "waymark_app" });
  const source = readFileSync("lib/db.ts", "utf8");
  const timeout = Number(/timeout: ([\d_]+)/.exec(source)?.[1]?.replaceAll("_", ""));
  expect(Number(set?.idle) * 1000).toBeLessThan(timeout);
});

it("a transaction that was given up commits nothing late", async () => {
  const trust = await aTrust();
  const viewer = await aViewer(trust, "administrator");
  const late = inTrust(viewer, async (db) => {
    await db.trust.update({ where: { id: trust.id }, data: { name: "Too late" } });
    await wait(8_600);
    await db.trust.update({ where: { id: trust.id }, data: { uid: "later" } });
  });
  await expect(late).rejects.toThrow();
  const [now] = await inTrust(viewer, (db) => db.trust.findMany({ where: { id: trust.id } }));
  expect(now).toMatchObject({ name: "Test Trust", uid: null });
});

it("pins all Prisma packages to one version", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  const versions = Object.entries(dependencies).filter(([name]) => name === "prisma" || name.startsWith("@prisma/"));
  expect(versions.length).toBeGreaterThan(3);
  expect(new Set(versions.map(([, version]) => version.split("-")[0]))).toEqual(new Set(["7.10.0"]));
  for (const [, version] of versions) expect(version).toMatch(/^\d/);
});

it("joins a transaction of the same trust and refuses one of another", async () => {
  const [here, there] = [await aTrust(), await aTrust()];
  const [mine, theirs] = [await aViewer(here, "administrator"), await aViewer(there, "administrator")];
  const same = inTrust(mine, (outer) => inTrust(mine, async (inner) => inner === outer));
  expect(await same).toBe(true);
  await expect(inTrust(mine, () => inTrust(theirs, async () => "never"))).rejects.toThrow(/another/);
});

it("refuses, before it is sent, a query that does not name the trust", async () => {
  const trust = await aTrust();
  const viewer = await aViewer(trust, "administrator");
  await aSchool(trust.id);
  await expect(inTrust(viewer, (db) => db.school.findMany({}))).rejects.toThrow(/without the viewer's trust/);
  await expect(asSystem("sign in", (db) => db.school.findMany({ where: { trustId: trust.id } }))).rejects.toThrow(/outside any trust/);
});
