import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { type RunningApp, startApp } from "./app.ts";

export { expect };

/** A phone and a desktop. */
export const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

interface Journey {
  /** A page on which a sample account is signed in. Faults in its console fail the test. */
  as: (account: string, size?: keyof typeof widths) => Promise<Page>;
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

interface OfWorker {
  app: RunningApp;
  signedIn: Map<string, Cookies>;
  /**
   * `test.use({ ownApp: "joining" })` for a file that leaves more behind than others expect: it gets an app and a database of its
   * own. The name is the file's, as files that say the same share one worker, and what another left would be met or not by chance.
   */
  ownApp: string;
}

export const test = base.extend<Journey, OfWorker>({
  ownApp: ["", { option: true, scope: "worker" }],
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const app = await startApp();
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  signedIn: [async ({}, use) => use(new Map()), { scope: "worker" }],
  baseURL: async ({ app }, use) => use(app.url),
  page: async ({ page }, use) => {
    const faults: string[] = [];
    listen(page, faults);
    await use(page);
    expect(faults, "faults in the console").toEqual([]);
  },
  as: async ({ browser, app, signedIn }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (account, size = "desktop") => {
      const context = await browser.newContext({ viewport: widths[size], baseURL: app.url });
      contexts.push(context);
      const page = await context.newPage();
      listen(page, faults);
      const cookies = signedIn.get(account);
      if (cookies) await context.addCookies(cookies);
      else {
        await signIn(page, account);
        signedIn.set(account, await context.cookies());
      }
      return page;
    });
    for (const context of contexts) await context.close();
    expect(faults, "faults in the console").toEqual([]);
  },
});

/** Notes what the console and the page itself complain of; a missing page or a network that a test cuts is no fault. */
export function listen(page: Page, faults: string[]): void {
  page.on("pageerror", (fault) => faults.push(`${page.url()}: ${fault.message}`));
  page.on("console", (said) => {
    if (said.type() === "error" && !/the server responded with a status of 404|net::ERR_/.test(said.text()))
      faults.push(`${page.url()}: ${said.text()}`);
  });
}

/** Signs in as a person would. */
export async function signIn(page: Page, account: string, password = "waymark-sample"): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(account.includes("@") ? account : `${account}@sample.test`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The sample's chair of governors chairs the governors of another school as well. */
export async function chairsAlso(app: RunningApp, urn: number): Promise<void> {
  await withClient(partsOf(app.databaseUrl), (client) =>
    client.query(
      `INSERT INTO "RoleHolding" ("trustId", "id", "personId", "role", "schoolId", "startsOn")
       SELECT s."trustId", gen_random_uuid(), p."id", 'chairOfGovernors', s."id", date '2026-09-01'
       FROM "School" s JOIN "Person" p ON p."trustId" = s."trustId" AND p."email" = 'chair@sample.test' WHERE s."urn" = $1
       ON CONFLICT DO NOTHING`,
      [urn],
    ),
  );
}

/** WCAG 2.2 AA by axe, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that was just reached has its title a moment after its words; one without a title fails here.
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}
