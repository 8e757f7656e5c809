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
      const microsoft = await startIdentityProvider(url, "microsoft", "/tenant/v2.0");
      const app = await startApp({
        PORT: String(port),
        OIDC_ISSUER: provider.issuer,
        OIDC_NAME: "Saltmere ID",
        OIDC_CLIENT_ID: client.id,
        OIDC_CLIENT_SECRET: client.secret,
        MICROSOFT_ENTRA_AUTHORITY: new URL(microsoft.issuer).origin,
        MICROSOFT_ENTRA_TENANT_ID: "tenant",
        MICROSOFT_ENTRA_CLIENT_ID: client.id,
        MICROSOFT_ENTRA_CLIENT_SECRET: client.secret,
      });
      await use({ ...app, issuer: provider.issuer });
      await app.stop();
      await provider.stop();
      await microsoft.stop();
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

test("an answer is taken only from the provider that was asked, by the browser that asked, with the state it was given", async ({
  page,
  browser,
  site,
}) => {
  const refused = (at: Page) => expect(at.getByText("The provider did not let you in.")).toBeVisible();
  await page.goto("/sign-in");
  const answering = page.waitForRequest((request) => request.url().includes("/api/auth/callback/oidc"));
  await page.route("**/api/auth/callback/**", (route) => route.abort());
  await page.getByRole("button", { name: "Continue with Saltmere ID" }).click();
  await atProvider(page, "stranger").catch(() => {});
  const { search } = new URL((await answering).url());
  expect(search).toMatch(/state=.+/);
  await page.unroute("**/api/auth/callback/**");

  await page.goto(`/api/auth/callback/microsoft${search}`);
  await refused(page);
  const other = await another(browser, site);
  await other.page.goto(`/api/auth/callback/oidc${search}`);
  await refused(other.page);
  await other.context.close();
  await page.goto(`/api/auth/callback/oidc${search.replace(/state=[^&]+/, "state=made-up")}`);
  await refused(page);
  expect(await ask(site, `SELECT * FROM "Session" WHERE "signedInWith" = 'microsoft'`)).toEqual([]);
});

test("Microsoft, with its issuer by tenant, is a provider of its own beside the generic one", async ({ page }) => {
  await withPassword(page, "link");
  await page.goto("/me");
  await page.getByRole("button", { name: "Link Microsoft" }).click();
  await atProvider(page, "mohammed");
  await page.goto("/me");
  await expect(page.getByText("mohammed@provider.test at Microsoft")).toBeVisible();
});

test("a closed account is not opened by its provider either", async ({ page, browser, site }) => {
  await withPassword(page, "quality");
  await page.goto("/me");
  await page.getByRole("button", { name: "Link Saltmere ID" }).click();
  await atProvider(page, "judith");
  await ask(site, `UPDATE "Person" SET "closedAt" = now() WHERE "email" = 'quality@sample.test'`);
  const again = await another(browser, site);
  await again.page.goto("/sign-in");
  await again.page.getByRole("button", { name: "Continue with Saltmere ID" }).click();
  await atProvider(again.page, "judith");
  await expect(again.page).toHaveURL(/sign-in\?refused=/);
  await again.context.close();
});
