import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { filesOf, plainRows } from "../../support/official-files.ts";

const database = givenAppDatabase();

async function ask<Row>(sql: string): Promise<Row[]> {
  return withClient(partsOf(database.url()), async (client) => (await client.query(sql)).rows as Row[]);
}

describe("the command line", () => {
  const place = mkdtempSync(join(tmpdir(), "waymark-import-"));
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  function run(...args: string[]): Promise<{ code: number; told: Record<string, never> & { [key: string]: unknown }; said: string }> {
    const env = {
      ...process.env,
      DATABASE_URL: database.url(),
      WAYMARK_DATA: place,
      NEXTAUTH_SECRET: "a secret for tests only",
      WAYMARK_TODAY: testDay,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, ["scripts/import.mjs", ...args], { env }, (fault, out, err) => {
        const code = fault ? Number((fault as { code?: unknown }).code ?? 1) : 0;
        resolve({ code, told: out.startsWith("{") ? JSON.parse(out) : {}, said: out + err });
      });
    });
  }

  const sums = (told: { rows?: { read: number; used: number; leftOut: number }; leftOut?: { count: number }[] }) => [
    told.rows?.read,
    (told.rows?.used ?? 0) + (told.leftOut ?? []).reduce((sum, { count }) => sum + count, 0),
  ];

  it("previews, makes the trust with its 25 schools, and changes nothing the second time", async () => {
    const links = filesOf("lighthouse-schools-partnership").find((file) => file.includes("group_links_2022")) ?? "";
    const args = ["--trust", "16340", "--json", links];
    const preview = await run(...args, "--preview");
    expect(preview).toMatchObject({
      code: 0,
      told: {
        trust: { uid: "16340", name: "Lighthouse Schools Partnership" },
        schools: { added: 25, changed: 0, unchanged: 0 },
        problems: [],
      },
    });
    expect(await ask(`SELECT FROM "Trust" WHERE "uid" = '16340' AND "name" = 'Lighthouse Schools Partnership'`)).toHaveLength(0);
    const done = await run(...args);
    expect(done).toMatchObject({ code: 0, told: { schools: { added: 25 } } });
    expect(Object.keys(done.told)).toEqual(["trust", "schools", "rows", "leftOut", "problems"]);
    expect(sums(done.told as never)[0]).toBe(sums(done.told as never)[1]);
    expect(sums(done.told as never)[0]).toBe(plainRows(links).length);
    const again = await run(...args);
    expect(again).toMatchObject({ code: 0, told: { schools: { added: 0, changed: 0, unchanged: 25 } } });
    expect(await ask(`SELECT FROM "SystemAuditEntry" WHERE "purpose" = 'import official files'`)).toHaveLength(1);
  }, 60_000);

  it("imports the whole folder, with a fault in one file nothing, and says so by its exit code", async () => {
    const folder = filesOf("good-shepherd-trust");
    const broken = join(place, "notes.csv");
    writeFileSync(broken, "a,b\n1,2\n");
    const refused = await run("--trust", "3201", "--json", ...folder, broken);
    expect(refused).toMatchObject({ code: 1, told: { schools: { added: 0 }, problems: [expect.stringContaining("none of the kinds")] } });
    expect(await ask(`SELECT FROM "Trust" WHERE "uid" = '3201' AND "name" = 'The Good Shepherd Trust'`)).toHaveLength(0);
    const done = await run("--trust", "3201", ...folder, "--administrator", "ada@trust.test");
    expect(done.code).toBe(0);
    expect(done.said).toContain("Schools: 16 added, 0 changed, 0 unchanged.");
    expect(done.said).toMatch(/ada@trust\.test becomes the administrator at http:\/\/localhost:3000\/invitation\//);
    const [count] = await ask<{ schools: number; names: number }>(
      `SELECT count(*)::int AS schools FROM "School" s JOIN "Trust" t ON t."id" = s."trustId" WHERE t."uid" = '3201' AND t."name" = 'The Good Shepherd Trust'`,
    );
    expect(count?.schools).toBe(16);
  }, 60_000);

  it("says how it is used where it can not understand what is asked", async () => {
    expect(await run("--trust", "Lighthouse", "package.json")).toMatchObject({ code: 2, said: expect.stringContaining("--trust 16340") });
    expect(await run("--trust", "16340", "not-there.csv")).toMatchObject({ code: 2, said: expect.stringContaining("There is no file") });
    expect(await run("--trust", "16340", "--json", "not-there.csv")).toMatchObject({
      code: 2,
      told: { trust: { uid: "16340", name: null }, problems: [expect.stringContaining("There is no file")] },
    });
  }, 30_000);
});
