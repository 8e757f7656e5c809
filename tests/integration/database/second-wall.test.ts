import { expect, it } from "vitest";
import { inTrust } from "@/lib/db";
import { aSchool, aTrust, aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

it("row-level security alone hides and keeps another trust's rows from a statement that forgot its trust", async () => {
  const [own, other] = [await aTrust(), await aTrust()];
  const theirs = await aSchool(other.id);
  const mine = await aSchool(own.id);
  const viewer = await aViewer(own, "administrator");
  await inTrust(viewer, async (db) => {
    const seen = await db.$queryRaw<{ urn: number }[]>`SELECT "urn" FROM "School"`;
    expect(seen.map(({ urn }) => urn)).toEqual([mine.urn]);
    expect(await db.$executeRaw`UPDATE "School" SET "name" = 'taken' WHERE "urn" = ${theirs.urn}`).toBe(0);
  });
  const forged = inTrust(
    viewer,
    (db) => db.$executeRaw`INSERT INTO "Unit" ("trustId", "id", "kind") VALUES (${other.id}::uuid, gen_random_uuid(), 'school')`,
  );
  await expect(forged).rejects.toThrow(/row-level security/);
});

it("without a trust in its transaction the app sees no row of any trust", async () => {
  const { askAsSystem } = await import("@/lib/db");
  const trust = await aTrust();
  await aSchool(trust.id);
  expect(await askAsSystem("answer a health check")`SELECT * FROM "School"`).toEqual([]);
});

it("a read in one statement stands behind the same wall: it sees its trust's rows and, even when it forgot its trust, no others", async () => {
  const { askInTrust } = await import("@/lib/db");
  const { Prisma } = await import("@/prisma/generated/client");
  const [own, other] = [await aTrust(), await aTrust()];
  const mine = await aSchool(own.id);
  await aSchool(other.id);
  const viewer = await aViewer(own, "administrator");
  const forgetful = Prisma.sql`WITH s AS (SELECT "urn" FROM "School") SELECT s."urn", (SELECT count(*)::int FROM "School") AS all FROM s`;
  for (let round = 0; round < 12; round += 1) expect(await askInTrust(viewer, forgetful)).toEqual([{ urn: mine.urn, all: 1 }]);
  const { askAsSystem } = await import("@/lib/db");
  expect(await askAsSystem("answer a health check")`SELECT current_trust() AS trust`).toEqual([{ trust: null }]);
});
