import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { startApp } from "../support/app.ts";
import { expect, signIn, test } from "../support/journey.ts";
import { filesOf } from "../support/official-files.ts";
import { javaScriptOf } from "../support/page-weight.ts";
import { countStatements } from "../support/statement-counter.ts";

/** The visit of Whitesands, or of whoever has one, whose note is in a state. */
const visitWithNote = (databaseUrl: string, state: string) =>
  withClient(partsOf(databaseUrl), async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT n."visitId" AS "id" FROM "Note" n JOIN "Visit" v ON v."trustId" = n."trustId" AND v."id" = n."visitId"
       JOIN "School" s ON s."trustId" = v."trustId" AND s."unitId" = v."unitId"
       WHERE n."state" = $1::"NoteState" ORDER BY s."urn", v."date" DESC LIMIT 1`,
      [state],
    );
    return rows[0]?.id ?? "";
  });

test("a page loads little JavaScript: reading 1.08, a form 1.25, writing a note 1.5 of the framework's empty page", async ({
  as,
  app,
  page,
}) => {
  test.setTimeout(150_000);
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
  await adviser.goto("/schools/900101/visits");
  const visit = await adviser.locator('main a[href^="/visits/"]').first().getAttribute("href");
  const director = await as("director");
  for (const [name, address, page] of [
    ["/visits/[id]/pack", `${visit}/pack`, adviser],
    ["/protocol", "/protocol", director],
  ] as const) {
    weights[name] = (await javaScriptOf(page, address)) / empty;
    expect(weights[name], `${name} reading`).toBeLessThanOrEqual(1.08);
  }
  for (const [name, address] of [
    ["/actions/[id]", `${action}`],
    ["/actions/[id]/change", `${action}/change`],
    ["/visits/[id]/evidence", `${visit}/evidence`],
  ] as const) {
    weights[name] = (await javaScriptOf(adviser, address)) / empty;
    expect(weights[name], `${name} form`).toBeLessThanOrEqual(1.25);
  }
  for (const [name, state, account, most] of [
    ["/visits/[id]/note, read", "published", "governor", 1.25],
    ["/visits/[id]/note, checked", "withHeadteacher", "head", 1.25],
    ["/visits/[id]/note, written", "draft", "adviser", 1.5],
  ] as const) {
    const reader = await as(account);
    // What is kept for a day without network is loaded after the page, by its worker and ahead of the first word.
    await reader.addInitScript(() => {
      Object.defineProperty(navigator.serviceWorker, "register", { value: () => Promise.reject(new Error("Not in this test")) });
    });
    weights[name] = (await javaScriptOf(reader, `/visits/${await visitWithNote(app.databaseUrl, state)}/note`)) / empty;
    expect(weights[name], name).toBeLessThanOrEqual(most);
  }
  const reading = ["/schools/900101/plan/2026-27/headline", "/schools/900101/thread", "/schools/900101/inspection-folder"];
  const head = await as("head");
  for (const address of reading) {
    weights[address] = (await javaScriptOf(head, address)) / empty;
    expect(weights[address], `${address} reading`).toBeLessThanOrEqual(1.08);
  }
  for (const [address, most] of [
    ["/priorities", 1.08],
    ["/priorities/loose-ends", 1.08],
    ["/groups", 1.08],
    ["/groups/new", 1.25],
    ["/development", 1.25],
    ["/schools/900101/plan/2026-27", 1.25],
  ] as const) {
    weights[address] = (await javaScriptOf(director, address)) / empty;
    expect(weights[address], address).toBeLessThanOrEqual(most);
  }
  weights["a plan, written"] = (await javaScriptOf(head, "/schools/900101/plan/2026-27")) / empty;
  expect(weights["a plan, written"]).toBeLessThanOrEqual(1.5);
  console.log(
    `JavaScript of an empty page: ${Math.round(empty / 1000)} KB gzip; ratios: ${Object.entries(weights)
      .map(([address, ratio]) => `${address} ${ratio.toFixed(3)}`)
      .join(", ")}`,
  );
});

test("no page asks more than six statements, and as many for a thousand schools as for ten", async ({ browser }) => {
  test.setTimeout(150_000);
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
    for (const [name, account, path] of [
      ["a note that is written", "adviser", `/visits/${await visitWithNote(app.databaseUrl, "draft")}/note`],
      ["as a governor will read it", "adviser", `/visits/${await visitWithNote(app.databaseUrl, "draft")}/note/preview`],
      ["a note that is checked", "head", `/visits/${await visitWithNote(app.databaseUrl, "withHeadteacher")}/note`],
      ["a published note", "governor", `/visits/${await visitWithNote(app.databaseUrl, "published")}/note`],
      ["a visit's pack", "adviser", `/visits/${await visitWithNote(app.databaseUrl, "draft")}/pack`],
      ["evidence", "adviser", `/visits/${await visitWithNote(app.databaseUrl, "draft")}/evidence`],
      ["the protocol, with a thousand schools", "director", "/protocol"],
      ["memos", "director", "/memos"],
      ["the director's first page", "director", "/"],
      ["a headteacher's first page", "head", "/"],
      ["a school's page", "head", "/schools/900101"],
      ["a plan that is written", "head", "/schools/900101/plan/2026-27"],
      ["a plan that is read", "governor", "/schools/900101/plan/2026-27"],
      ["a rapid plan", "director", "/schools/900106/plan/2026-27/rapid"],
      ["the thread", "head", "/schools/900101/thread"],
      ["priorities over a thousand schools", "director", "/priorities"],
      ["loose ends of a thousand schools", "director", "/priorities/loose-ends"],
      ["groups of schools", "director", "/groups"],
      ["professional development", "director", "/development"],
    ] as const) {
      const reader = await browser.newContext({ baseURL: app.url });
      const own = await reader.newPage();
      await signIn(own, account);
      await own.waitForLoadState("networkidle");
      taken();
      expect((await own.goto(path))?.status(), name).toBe(200);
      const statements = taken();
      few[name] = statements.length;
      await reader.close();
      expect(statements.length, `${name}:\n${statements.join("\n\n")}`).toBeLessThanOrEqual(6);
    }
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
