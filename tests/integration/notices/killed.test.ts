import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { dateOf } from "@/lib/dates";
import { aHolding, aPerson, aSchool, aStrategy, aTrust, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

const database = givenAppDatabase();
const monday = "2026-11-30";

/** A process that writes digests, and may be killed. */
function writer() {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "tests/support/send-digests.mjs", monday], {
    env: { ...process.env, DATABASE_URL: database.url(), SMTP_URL: "smtp://127.0.0.1:1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { child, over: new Promise<void>((resolve) => child.once("exit", () => resolve())) };
}

it("killed in the middle of the digests and begun again, with another at it too: nobody gets two and nobody none", {
  timeout: 60_000,
}, async () => {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  await aSchool(trust.id);
  for (let number = 0; number < 60; number += 1) {
    const { id } = await aPerson(trust.id, { letters: "usual" });
    await aHolding(trust.id, id, "directorOfEducation");
  }
  const count = () => inTrustOf(trust.id, (db) => db.outboxMail.count({ where: { trustId: trust.id, kind: "digest" } }));
  const first = writer();
  while ((await count()) < 15) await new Promise((resolve) => setTimeout(resolve, 5));
  first.child.kill("SIGKILL");
  await first.over;
  const before = await count();
  expect(before).toBeGreaterThanOrEqual(15);
  expect(before).toBeLessThan(60);
  await Promise.all([writer().over, writer().over]);
  const [letters, rows] = await inTrustOf(trust.id, (db) =>
    Promise.all([
      db.outboxMail.findMany({ where: { trustId: trust.id, kind: "digest" }, select: { personId: true } }),
      db.digestSent.count({ where: { trustId: trust.id, week: dateOf(monday), mailId: { not: null } } }),
    ]),
  );
  expect(letters).toHaveLength(60);
  expect(new Set(letters.map(({ personId }) => personId)).size).toBe(60);
  expect(rows).toBe(60);
});
