import type { Browser, BrowserContext, Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { expect, signIn, test } from "../support/journey.ts";
import { filesOf } from "../support/official-files.ts";
import { javaScriptOf } from "../support/page-weight.ts";
import { allowances, type PageToWeigh, pagesForgotten, pagesToWeigh } from "../support/pages.ts";
import { countStatements } from "../support/statement-counter.ts";

/** Every page asks at most six statements. */
const mostStatements = 6;

let app: RunningApp;
let counter: Awaited<ReturnType<typeof countStatements>>;
let pages: PageToWeigh[];
const contexts = new Map<string, BrowserContext>();

test.describe.configure({ mode: "serial" });

/** A browser in which an account is signed in, once for all tests. Nothing is kept there for a day without network: that is loaded after the page. */
async function signedIn(browser: Browser, account: string): Promise<BrowserContext> {
  const known = contexts.get(account);
  if (known) return known;
  const context = await browser.newContext({ baseURL: app.url, serviceWorkers: "block" });
  contexts.set(account, context);
  if (!account) return context;
  const page = await context.newPage();
  await signIn(page, account);
  await page.waitForLoadState("networkidle");
  await page.close();
  return context;
}

const nameOf = ({ route, way }: PageToWeigh) =>
  `${route.replace("/(signed-in)", "").replace(/\/page$/, "") || "/"}${way ? `, ${way}` : ""}`;

const listed = (found: Record<string, number>, digits: number) =>
  Object.entries(found)
    .map(([name, number]) => `${name} ${number.toFixed(digits)}`)
    .join("; ");

/** What some pages need before they can be opened: a letter, a year that is being amended, and files that were read. */
async function prepare(page: Page): Promise<void> {
  await page.goto("/sign-in/forgotten");
  await page.getByLabel("Email").fill("adviser@sample.test");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("has an account here")).toBeVisible();
  await page.goto("/strategy/2022-23");
  await page.getByRole("button", { name: "Amend" }).click();
  await expect(page.getByRole("heading", { name: "Amendment of 2022/23" })).toBeVisible();
  await page.goto("/admin/imports/new");
  await page.getByLabel("UID of the trust").fill("16340");
  await page.getByLabel("Files", { exact: true }).setInputFiles(filesOf("lighthouse-schools-partnership"));
  await page.getByRole("button", { name: "Read the files" }).click();
  await expect(page.getByRole("heading", { name: "What the files would do" })).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(90_000);
  const through = async (url: string) => {
    counter = await countStatements(url);
    return counter.url;
  };
  app = await startApp({}, { through });
  const page = await (await signedIn(browser, "admin")).newPage();
  await prepare(page);
  await page.close();
  const protocol = await (await signedIn(browser, "director")).newPage();
  await protocol.goto("/protocol?outcome=unmet");
  const waiver = (await protocol.locator('a[href^="/protocol/waive"]').first().getAttribute("href")) ?? "";
  await protocol.close();
  pages = await withClient(partsOf(app.databaseUrl), async (client) => {
    // A framework can be changed until it is in force.
    await client.query(`INSERT INTO "FrameworkVersion" SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'key', 'next',
      'startsOn', current_date + 60, 'endsBefore', null))).* FROM "FrameworkVersion" f ORDER BY "startsOn" DESC LIMIT 1`);
    return pagesToWeigh(client, { waiver });
  });
});

test.afterAll(async () => {
  for (const context of contexts.values()) await context.close();
  await app?.stop();
  counter?.stop();
});

test("every page of the table of endpoints is weighed", () => {
  expect(pagesForgotten()).toEqual([]);
});

test("a page loads little JavaScript: reading 1.08, a form 1.25, writing a document 1.5 of the framework's empty page", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  // The page of an unknown address has no client component of ours: what it loads is the framework.
  const nobody = await (await signedIn(browser, "")).newPage();
  const empty = await javaScriptOf(nobody, "/nothing-like-this");
  expect(empty).toBeGreaterThan(80_000);
  const weights: Record<string, number> = {};
  const heavy: string[] = [];
  const left = [...pages];
  const weighOn = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const page = await (await signedIn(browser, next.account)).newPage();
      const weight = (await javaScriptOf(page, next.address)) / empty;
      await page.close();
      weights[nameOf(next)] = weight;
      if (weight > allowances[next.use]) heavy.push(`${nameOf(next)}: ${weight.toFixed(3)}, ${next.use} ${allowances[next.use]}`);
      if (weight < 0.9) heavy.push(`${nameOf(next)}: ${weight.toFixed(3)}, which is no page of the app`);
    }
  };
  for (const { account } of pages) await signedIn(browser, account);
  await Promise.all([weighOn(), weighOn(), weighOn(), weighOn()]);
  console.log(`JavaScript of an empty page: ${Math.round(empty / 1000)} KB gzip; ratios: ${listed(weights, 3)}`);
  expect(heavy).toEqual([]);
});

test("no page asks more than six statements, and as many for a thousand schools as for ten", async ({ browser }) => {
  test.setTimeout(240_000);
  /** What a page asks; a second and third time where it seems more than it may be: the minute's round may have come between. */
  const asked = async (page: PageToWeigh, most: number) => {
    const { request } = await signedIn(browser, page.account);
    let statements: string[] = [];
    for (let attempt = 0; attempt < 3 && (attempt === 0 || statements.length > most); attempt += 1) {
      counter.taken();
      const answer = await request.get(page.address, { maxRedirects: 0 });
      expect(answer.status(), nameOf(page)).toBe(200);
      statements = counter.taken();
    }
    expect(statements.length, nameOf(page)).toBeGreaterThan(0);
    return statements;
  };
  const counts = async (mostOf: (page: PageToWeigh) => number) => {
    const found: Record<string, number> = {};
    const many: string[] = [];
    for (const page of pages.filter(({ account }) => account)) {
      const statements = await asked(page, mostOf(page));
      found[nameOf(page)] = statements.length;
      const shown = statements.map((statement) => statement.slice(0, 200));
      if (statements.length > mostOf(page)) many.push([`${nameOf(page)}: ${statements.length}`, ...shown].join("\n"));
    }
    expect(many).toEqual([]);
    return found;
  };
  const few = await counts(() => mostStatements);
  await withClient(partsOf(app.databaseUrl), async (client) => {
    await client.query(`
      WITH t AS (SELECT "id" FROM "Trust"), n AS (SELECT n, gen_random_uuid() AS unit FROM generate_series(1, 1000) n),
      u AS (INSERT INTO "Unit" ("trustId", "id", "kind") SELECT t."id", n.unit, 'school' FROM t, n),
      v AS (INSERT INTO "Visit" ("trustId", "id", "unitId", "date", "kind", "number", "days", "status")
        SELECT t."id", gen_random_uuid(), n.unit, current_date + (n.n % 20), 'programme', 2, 1, 'planned' FROM t, n)
      INSERT INTO "School" ("trustId", "id", "unitId", "urn", "name", "phase") SELECT t."id", gen_random_uuid(), n.unit, 300000 + n.n, 'School ' || n.n, 'primary' FROM t, n;
      INSERT INTO "AgreedAction" ("trustId", "id", "unitId", "text", "ownerName", "due")
      SELECT u."trustId", gen_random_uuid(), u."unitId", 'Action ' || n, 'Somebody', date '2027-03-01' + n FROM "School" u, generate_series(1, 10) n WHERE u."urn" < 800000`);
  });
  await counts((page) => few[nameOf(page)] ?? 0);
  console.log(`Statements: ${listed(few, 0)}`);
});
