import { describe, expect, it } from "vitest";
import { askInTrust } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import { aSchool, aTrust } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const numbers = (from: number, to: number) =>
  Prisma.sql`WITH n AS (SELECT generate_series(${from}::int, ${to}::int) AS "n") SELECT "n", txid_current()::text AS "at" FROM n ORDER BY "n" DESC`;
const schools = (trustId: string) => Prisma.sql`SELECT "name" FROM "School" WHERE "trustId" = ${trustId}::uuid OR true ORDER BY "name"`;

describe("reads that a page asks at the same moment", () => {
  it("go as one statement, and each gets its own rows in their order, or none", async () => {
    const trust = await aTrust();
    const ask = (from: number, to: number) => askInTrust<{ n: number; at: string }>({ trustId: trust.id }, numbers(from, to));
    const [one, other, none] = await Promise.all([ask(1, 3), ask(10, 12), ask(2, 1)]);
    expect(one.map(({ n }) => n)).toEqual([3, 2, 1]);
    expect(other.map(({ n }) => n)).toEqual([12, 11, 10]);
    expect(none).toEqual([]);
    expect(new Set([...one, ...other].map(({ at }) => at)).size).toBe(1);
  });

  it("of two trusts each stay behind the wall of their own", async () => {
    const [first, second] = [await aTrust("First"), await aTrust("Second")];
    await aSchool(first.id, { name: "Of the first" });
    await aSchool(second.id, { name: "Of the second" });
    const [ofFirst, ofSecond] = await Promise.all([
      askInTrust<{ name: string }>({ trustId: first.id }, schools(first.id)),
      askInTrust<{ name: string }>({ trustId: second.id }, schools(second.id)),
    ]);
    expect(ofFirst.map(({ name }) => name)).toEqual([expect.stringContaining("Of the first")]);
    expect(ofSecond.map(({ name }) => name)).toEqual([expect.stringContaining("Of the second")]);
  });

  it("where one can not be answered nobody is left waiting", async () => {
    const trust = await aTrust();
    const wrong = askInTrust({ trustId: trust.id }, Prisma.sql`SELECT * FROM "NoSuchTable" WHERE "trustId" = ${trust.id}::uuid`);
    const right = askInTrust({ trustId: trust.id }, numbers(1, 1));
    await expect(wrong).rejects.toThrow();
    await expect(right).rejects.toThrow();
    expect(await askInTrust({ trustId: trust.id }, numbers(1, 1))).toHaveLength(1);
  });
});
