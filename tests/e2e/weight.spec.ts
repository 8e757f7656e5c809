import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { startApp } from "../support/app.ts";
import { expect, signIn, test } from "../support/journey.ts";
import { filesOf } from "../support/official-files.ts";
import { javaScriptOf } from "../support/page-weight.ts";
import { countStatements } from "../support/statement-counter.ts";

test("a page loads little JavaScript: reading 1.08, a form 1.25 of the framework's empty page", async ({ as, page }) => {
  // The page of an unknown address has no client component of ours: what it loads is the framework.
  const empty = await javaScriptOf(page, "/nothing-like-this");
  expect(empty).toBeGreaterThan(80_000);
  const admin = await as("admin");
  const weights: Record<string, number> = {};
  for (const address of [
    "/",
    "/schools",
    "/schools/900101",
    "/people",
    "/admin",
    "/schools/900101/history",
    "/admin/permissions",
    "/strategy/2022-23",
    "/strategy/2022-23/differences",
    "/schools/900101/data",
    "/admin/imports",
    "/actions",
    "/actions/print?school=900101",
  ]) {
    weights[address] = (await javaScriptOf(admin, address)) / empty;
    expect(weights[address], `${address} reading`).toBeLessThanOrEqual(1.08);
  }
  for (const address of [
    "/people/invite",
    "/schools/new",
    "/people/sheet",
    "/people/stand-ins",
    "/me",
    "/strategy/bank-holidays",
    "/strategy/frameworks",
    "/admin/imports/new",
    "/schools/900101/inspections/new",
    "/first-month",
    "/first-month/visits",
    "/own-measures",
    "/federations",
    "/schools/900101/category",
  ]) {
    weights[address] = (await javaScriptOf(admin, address)) / empty;
    expect(weights[address], `${address} form`).toBeLessThanOrEqual(1.25);
  }
  const person = await admin.goto("/people?role=trustee").then(() => admin.locator("tbody a").first().getAttribute("href"));
  for (const address of [person ?? "", "/sign-in"]) {
    weights[address] = (await javaScriptOf(address === "/sign-in" ? page : admin, address)) / empty;
    expect(weights[address], `${address} form`).toBeLessThanOrEqual(1.25);
  }
  const adviser = await as("adviser");
  const action = await adviser.goto("/actions?school=900101").then(() => adviser.locator("tbody a").first().getAttribute("href"));
  for (const [name, address] of [
    ["/actions/[id]", `${action}`],
    ["/actions/[id]/change", `${action}/change`],
  ] as const) {
    weights[name] = (await javaScriptOf(adviser, address)) / empty;
    expect(weights[name], `${name} form`).toBeLessThanOrEqual(1.25);
  }
  console.log(
    `JavaScript of an empty page: ${Math.round(empty / 1000)} KB gzip; ratios: ${Object.entries(weights)
      .map(([address, ratio]) => `${address} ${ratio.toFixed(3)}`)
      .join(", ")}`,
  );
});

test("no page asks more than six statements, and as many for a thousand schools as for ten", async ({ browser }) => {
  test.setTimeout(90_000);
  let counter: Awaited<ReturnType<typeof countStatements>> | undefined;
  const app = await startApp(
    {},
    {
      through: async (url) => {
        counter = await countStatements(url);
        return counter.url;
      },
    },
  );
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  const taken = () => counter?.taken() ?? [];
  const counts = async () => {
    const found: Record<string, number> = {};
    const person = /\/people\/[0-9a-f-]{36}/;
    await page.goto("/people");
    const link = (await page.locator("tbody a").first().getAttribute("href")) ?? "";
    await page.goto("/admin/imports");
    const imported = (await page.locator("tbody a").first().getAttribute("href")) ?? "";
    await page.goto("/actions");
    const action = (await page.locator("tbody a").first().getAttribute("href")) ?? "";
    await page.goto("/federations");
    const federation = (await page.getByRole("link", { name: "Harbour Federation" }).getAttribute("href")) ?? "";
    for (const address of [
      "/",
      "/schools",
      "/schools?search=school&phase=primary&sort=adviser",
      "/schools/900101",
      "/schools/900101/history",
      "/schools/900101/change",
      "/people",
      link,
      `${link}/history`,
      "/people/invite",
      "/people/stand-ins",
      "/me",
      "/admin",
      "/admin/mail",
      "/admin/permissions",
      "/strategy",
      "/strategy/2022-23",
      "/strategy/2022-23/differences",
      "/strategy/2022-23/history",
      "/strategy/2022-23/change",
      "/strategy/2022-23/change/categories/repair",
      "/strategy/frameworks",
      "/strategy/bank-holidays",
      "/schools/900101/data",
      "/schools/900101/inspections/new",
      "/admin/imports",
      "/admin/imports/new",
      imported,
      "/first-month",
      "/first-month/categories",
      "/first-month/measures",
      "/own-measures",
      "/federations",
      federation,
      "/schools/900101/category",
      "/actions",
      "/actions?sort=rating&rating=red&search=the&overdue=yes",
      "/actions/print",
      action,
    ]) {
      taken();
      expect((await page.goto(address))?.status(), address).toBe(200);
      const statements = taken();
      const name = address
        .replace(person, "/people/[id]")
        .replace(/federations\/.+/, "federations/[id]")
        .replace(action, "/actions/[id]")
        .replace(imported, "/admin/imports/[id]");
      found[name] = statements.length;
      expect(statements.length, `${name}:\n${statements.join("\n\n")}`).toBeLessThanOrEqual(6);
      expect(statements.length, name).toBeGreaterThan(0);
    }
    return found;
  };
  try {
    await signIn(page, "admin");
    await page.goto("/strategy/2022-23");
    await page.getByRole("button", { name: "Amend" }).click();
    await expect(page.getByRole("heading", { name: "Amendment of 2022/23" })).toBeVisible();
    await page.goto("/admin/imports/new");
    await page.getByLabel("UID of the trust").fill("16340");
    await page.getByLabel("Files", { exact: true }).setInputFiles(filesOf("lighthouse-schools-partnership"));
    await page.getByRole("button", { name: "Read the files" }).click();
    await expect(page.getByRole("heading", { name: "What the files would do" })).toBeVisible();
    const few = await counts();
    await withClient(partsOf(app.databaseUrl), async (client) => {
      await client.query(`
        WITH t AS (SELECT "id" FROM "Trust"), n AS (SELECT n, gen_random_uuid() AS unit FROM generate_series(1, 1000) n),
        u AS (INSERT INTO "Unit" ("trustId", "id", "kind") SELECT t."id", n.unit, 'school' FROM t, n)
        INSERT INTO "School" ("trustId", "id", "unitId", "urn", "name", "phase") SELECT t."id", gen_random_uuid(), n.unit, 300000 + n.n, 'School ' || n.n, 'primary' FROM t, n;
        INSERT INTO "AgreedAction" ("trustId", "id", "unitId", "text", "ownerName", "due")
        SELECT u."trustId", gen_random_uuid(), u."unitId", 'Action ' || n, 'Somebody', date '2027-03-01' + n FROM "School" u, generate_series(1, 10) n WHERE u."urn" < 800000`);
    });
    expect(await counts()).toEqual(few);
    console.log(
      `Statements: ${Object.entries(few)
        .map(([address, number]) => `${address} ${number}`)
        .join(", ")}`,
    );
  } finally {
    await context.close();
    await app.stop();
    counter?.stop();
  }
});
