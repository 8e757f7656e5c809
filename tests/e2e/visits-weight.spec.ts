import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { startApp } from "../support/app.ts";
import { expect, signIn, test } from "../support/journey.ts";
import { javaScriptOf } from "../support/page-weight.ts";
import { countStatements } from "../support/statement-counter.ts";

test("the pages of visits load little JavaScript: reading 1.08, a form 1.25 of the framework's empty page", async ({ as, page }) => {
  const empty = await javaScriptOf(page, "/nothing-like-this");
  const adviser = await as("adviser");
  await adviser.goto("/visits?state=planned&kind=programme&school=900101");
  const visit = (await adviser.locator("tbody th a").first().getAttribute("href")) ?? "";
  const box = (await adviser.getByRole("checkbox").first().getAttribute("value")) ?? "";
  const weights: Record<string, number> = {};
  const weigh = async (addresses: readonly string[], most: number) => {
    for (const address of addresses) {
      const name = address.replace(visit, "/visits/[id]").replace(box, "...");
      weights[name] = (await javaScriptOf(adviser, address)) / empty;
      expect(weights[name], name).toBeLessThanOrEqual(most);
    }
  };
  await weigh(["/visits", "/visits?view=year", "/visits?view=timetable", "/schools/900101/visits", visit, `${visit}/history`], 1.08);
  const forms = ["plan", "move", "people", "focus", "cancel"].map((part) => `${visit}/${part}`);
  await weigh([...forms, `/visits/move?visit=${box}`, "/schools/900101/visits/lay-out", "/schools/900101/visits/new"], 1.25);
  console.log(
    `JavaScript of the pages of visits: ${Object.entries(weights)
      .map(([address, ratio]) => `${address} ${ratio.toFixed(3)}`)
      .join(", ")}`,
  );
});

test("no page of visits asks more than six statements, and as many for a thousand schools as for ten", async ({ browser }) => {
  test.setTimeout(90_000);
  let counter: Awaited<ReturnType<typeof countStatements>> | undefined;
  const through = async (url: string) => {
    counter = await countStatements(url);
    return counter.url;
  };
  const app = await startApp({}, { through });
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  const taken = () => counter?.taken() ?? [];
  try {
    await signIn(page, "director");
    await page.goto("/visits?state=planned&kind=programme&school=900101");
    const visit = (await page.locator("tbody th a").first().getAttribute("href")) ?? "";
    const box = (await page.getByRole("checkbox").first().getAttribute("value")) ?? "";
    const own = ["", "/plan", "/move", "/people", "/focus", "/cancel", "/history"].map((part) => visit + part);
    const more = ["/visits?view=year", "/visits?view=timetable", `/visits/move?visit=${box}`];
    const ofSchool = ["", "/lay-out", "/new"].map((part) => `/schools/900101/visits${part}`);
    const counts = async () => {
      const found: Record<string, number> = {};
      for (const address of ["/visits", ...more, ...own, ...ofSchool]) {
        taken();
        expect((await page.goto(address))?.status(), address).toBe(200);
        const statements = taken();
        const name = address.replace(visit, "/visits/[id]").replace(box, "...");
        found[name] = statements.length;
        expect(statements.length, `${name}:\n${statements.join("\n\n")}`).toBeLessThanOrEqual(6);
        expect(statements.length, name).toBeGreaterThan(0);
      }
      return found;
    };
    const few = await counts();
    await withClient(partsOf(app.databaseUrl), async (client) => {
      await client.query(`
        WITH t AS (SELECT "id" FROM "Trust"), n AS (SELECT n, gen_random_uuid() AS unit FROM generate_series(1, 1000) n),
        u AS (INSERT INTO "Unit" ("trustId", "id", "kind") SELECT t."id", n.unit, 'school' FROM t, n),
        s AS (INSERT INTO "School" ("trustId", "id", "unitId", "urn", "name", "phase")
          SELECT t."id", gen_random_uuid(), n.unit, 300000 + n.n, 'School ' || n.n, 'primary' FROM t, n)
        INSERT INTO "Visit" ("trustId", "id", "unitId", "date", "kind", "number", "days", "status")
          SELECT t."id", gen_random_uuid(), n.unit, current_date + (n.n % 20), 'programme', 2, 1, 'planned' FROM t, n`);
    });
    expect(await counts()).toEqual(few);
    console.log(
      `Statements of the pages of visits: ${Object.entries(few)
        .map(([address, number]) => `${address} ${number}`)
        .join(", ")}`,
    );
  } finally {
    await context.close();
    await app.stop();
    counter?.stop();
  }
});
