import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { freePort, type RunningApp, startApp } from "../support/app.ts";
import { client, startIdentityProvider } from "../support/identity-provider.ts";

const test = base.extend<{ page: Page }, { site: RunningApp & { issuer: string } }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const provider = await startIdentityProvider(url);
      const app = await startApp({
        PORT: String(port),
        OIDC_ISSUER: provider.issuer,
        OIDC_NAME: "Saltmere ID",
        OIDC_CLIENT_ID: client.id,
        OIDC_CLIENT_SECRET: client.secret,
        GOOGLE_CLIENT_ID: "another",
        GOOGLE_CLIENT_SECRET: "another secret",
      });
      await use({ ...app, issuer: provider.issuer });
      await app.stop();
      await provider.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

/** Signs in at the provider's own pages and comes back. */
async function atProvider(page: Page, name: string): Promise<void> {
  await page.locator('input[name="login"]').fill(name);
  await page.locator('input[name="password"]').fill("anything");
  await page.getByRole("button").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/localhost:\d+\/(?!interaction)/);
}

async function withPassword(page: Page, account: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(`${account}@sample.test`);
  await page.getByLabel("Password").fill("waymark-sample");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function another(browser: Browser, site: RunningApp): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: site.url });
  return { context, page: await context.newPage() };
}

function ask(site: RunningApp, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(partsOf(site.databaseUrl), async (connection) => (await connection.query(sql)).rows);
}

test("a stranger is refused with a clear page, and no account is made", async ({ page, site }) => {
  const [before] = await ask(site, 'SELECT count(*) FROM "Account"');
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Continue with Saltmere ID" }).click();
  await atProvider(page, "stranger");
  await expect(page).toHaveURL(/sign-in\?refused=unknown/);
  await expect(page.getByText("Nobody here is linked to that account.")).toBeVisible();
  expect(await ask(site, 'SELECT count(*) FROM "Account"')).toEqual([before]);
});

test("the same e-mail address alone never joins a provider's account to ours", async ({ page, site }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Continue with Saltmere ID" }).click();
  await atProvider(page, "director@sample.test");
  await expect(page).toHaveURL(/refused=unknown/);
  expect(await ask(site, 'SELECT * FROM "ProviderIdentity" WHERE "subject" = \'director@sample.test\'')).toEqual([]);
});

test("somebody who is signed in links a provider, signs in with it, and nobody else can link it", async ({ page, browser, site }) => {
  await withPassword(page, "ceo");
  await page.goto("/me");
  await page.getByRole("button", { name: "Link Saltmere ID" }).click();
  await atProvider(page, "catherine");
  await page.goto("/me");
  await expect(page.getByText("catherine@provider.test at Saltmere ID")).toBeVisible();
  expect(await ask(site, `SELECT "issuer", "subject" FROM "ProviderIdentity" WHERE "subject" = 'catherine'`)).toEqual([
    { issuer: site.issuer, subject: "catherine" },
  ]);

  const second = await another(browser, site);
  await second.page.goto("/sign-in");
  await second.page.getByRole("button", { name: "Continue with Saltmere ID" }).click();
  await atProvider(second.page, "catherine");
  await expect(second.page.getByRole("heading", { name: /Good .*, Catherine/ })).toBeVisible();
  await second.context.close();

  const third = await another(browser, site);
  await withPassword(third.page, "deputy");
  await third.page.goto("/me");
  await third.page.getByRole("button", { name: "Link Saltmere ID" }).click();
  await atProvider(third.page, "catherine");
  await expect(third.page).toHaveURL(/\/sign-in\?refused=taken|\/$/);
  expect(await ask(site, `SELECT count(*)::int AS count FROM "ProviderIdentity" WHERE "subject" = 'catherine'`)).toEqual([{ count: 1 }]);
  await third.context.close();

  await page.getByRole("button", { name: "Unlink" }).click();
  await expect(page.getByText("catherine@provider.test")).toBeHidden();
});

test("an invitation is accepted with a provider's account", async ({ page, browser, site }) => {
  await withPassword(page, "admin");
  await page.goto("/people/invite");
  await page.getByLabel("Name").fill("Femi Adebayo");
  await page.getByLabel("E-mail address").fill("femi@people.test");
  await page.getByLabel("Role").selectOption({ label: "Trustee" });
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await page.goto("/admin/mail");
  await page
    .getByRole("link", { name: /invites you/ })
    .first()
    .click();
  const link = /\/invitation\/\S+/.exec((await page.locator("pre").textContent()) ?? "")?.[0] ?? "";
  const guest = await another(browser, site);
  await guest.page.goto(link);
  await guest.page.getByRole("button", { name: "Continue with Saltmere ID" }).click();
  await atProvider(guest.page, "femi");
  await expect(guest.page.getByRole("heading", { name: /Good .*, Femi/ })).toBeVisible();
  await guest.context.close();
});

test("state and nonce belong to the provider they were made for, and to this browser", async ({ page, browser, site }) => {
  await page.goto("/sign-in");
  const left = page.waitForRequest((request) => request.url().startsWith(site.issuer));
  await page.getByRole("button", { name: "Continue with Saltmere ID" }).click();
  const state = new URL((await left).url()).searchParams.get("state") ?? "";
  expect(state).not.toBe("");
  for (const path of [`/api/auth/callback/google?code=x&state=${state}`, "/api/auth/callback/oidc?code=x&state=made-up"]) {
    await page.goto(path);
    await expect(page.getByText("The provider did not let you in.")).toBeVisible();
  }
  const other = await another(browser, site);
  await other.page.goto(`/api/auth/callback/oidc?code=x&state=${state}`);
  await expect(other.page.getByText("The provider did not let you in.")).toBeVisible();
  await other.context.close();
  expect((await page.goto("/api/auth/session"))?.status()).toBe(404);
});
