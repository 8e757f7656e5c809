import { createHmac } from "node:crypto";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { expect, expectAccessible, signIn, test } from "../support/journey.ts";
import { appSettings } from "../support/sample-template.ts";

test.use({ ownApp: "notices" });

/** The secret of an address that stops letters, as a letter carries it. */
async function stopSecret(databaseUrl: string, email: string, kind: string): Promise<string> {
  const person = await withClient(partsOf(databaseUrl), async (client) => {
    const { rows } = await client.query(`SELECT "trustId", "id" FROM "Person" WHERE "email" = $1`, [email]);
    return rows[0] as { trustId: string; id: string };
  });
  const said = `${person.trustId}.${person.id}.${kind}`;
  const signature = createHmac("sha256", appSettings.NEXTAUTH_SECRET).update(`stop letters ${said}`).digest("base64url");
  return `${Buffer.from(said).toString("base64url")}.${signature}`;
}

test("a headteacher chooses on a phone how they hear of each kind of thing, and of what does not wait they hear at once", async ({
  as,
}) => {
  const page = await as("head", "phone");
  await page.goto("/me#notices");
  const notes = page.getByRole("row", { name: /Notes that can be read/ });
  await expect(notes.getByRole("radio", { name: /Weekly/ })).toBeChecked();
  await expect(page.getByRole("row", { name: /A note to check/ })).toContainText("Always at once");
  await notes.getByRole("radio", { name: /At once/ }).check();
  await page
    .getByRole("row", { name: /^Support/ })
    .getByRole("radio", { name: /Only here/ })
    .check();
  await page.getByRole("radio", { name: "No weekly letter" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save how I hear of things" }).click();
  await expect(page.getByText("Saved. It holds from now on.")).toBeVisible();
  await page.reload();
  await expect(notes.getByRole("radio", { name: /At once/ })).toBeChecked();
  await expect(page.getByRole("row", { name: /^Support/ }).getByRole("radio", { name: /Only here/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: "No weekly letter" })).toBeChecked();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("without JavaScript a choice is kept too, and a notice is marked", async ({ browser, app }) => {
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await signIn(page, "adviser");
  await page.goto("/me");
  await page
    .getByRole("row", { name: /Plans of visits/ })
    .getByRole("radio", { name: /At once/ })
    .check();
  await page.getByRole("button", { name: "Save how I hear of things" }).click();
  await expect(page.getByText("Saved. It holds from now on.")).toBeVisible();
  await page.goto("/me");
  await expect(page.getByRole("row", { name: /Plans of visits/ }).getByRole("radio", { name: /At once/ })).toBeChecked();
  await page.goto("/notices");
  await page
    .getByRole("button", { name: /^Mark as unread/ })
    .first()
    .click();
  await expect(page.getByRole("link", { name: /^Notices \d+ unread$/ })).toBeVisible();
  await context.close();
});

test("a headteacher sees in the bar that something is unread, opens it, and marks everything as read", async ({ as }) => {
  const page = await as("head", "phone");
  await page.goto("/");
  await page.getByRole("link", { name: /^Notices \d+ unread$/ }).click();
  await expect(page.getByRole("heading", { name: "Notices", level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /Please check the note/ }).click();
  await expect(page).toHaveURL(/\/visits\/[0-9a-f-]+\/note$/);
  await page.goto("/notices?show=unread");
  await expect(page.getByText("You have read everything.").first()).toBeVisible();
  await expectAccessible(page);
  await page.goto("/notices");
  await page.getByRole("button", { name: /^Mark as unread ?: Visit 3/ }).click();
  await expect(page.getByRole("link", { name: /^Notices \d+ unread$/ })).toBeVisible();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("link", { name: "Notices", exact: true })).toBeVisible();
});

test("nobody opens another's notice, and an address that leads nowhere shows the helpful page", async ({ as, app }) => {
  const id = await withClient(partsOf(app.databaseUrl), async (client) => {
    const { rows } = await client.query(
      `SELECT n."id" FROM "Notice" n JOIN "Person" p ON p."id" = n."personId" WHERE p."email" = 'director@sample.test' LIMIT 1`,
    );
    return rows[0].id as string;
  });
  const page = await as("governor");
  for (const address of [`/notices/${id}`, "/notices/none"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/nothing here/i);
  }
});

test("the address in a letter: a mail program's one click stops it, looking stops nothing, and it is taken back on its page", async ({
  page,
  app,
  playwright,
}) => {
  const secret = await stopSecret(app.databaseUrl, "chair@sample.test", "digest");
  await page.goto(`/api/unsubscribe/${secret}`);
  await expect(page.getByRole("heading", { name: "Stop these letters?" })).toBeVisible();
  await expectAccessible(page);
  const program = await playwright.request.newContext({ baseURL: app.url });
  expect((await program.post(`/api/unsubscribe/${secret}`, { form: { something: "else" } })).status()).toBe(400);
  const clicked = await program.post(`/api/unsubscribe/${secret}`, { form: { "List-Unsubscribe": "One-Click" } });
  expect([clicked.status(), await clicked.text()]).toEqual([200, "Stopped.\n"]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Stopped" })).toBeVisible();
  await page.getByRole("button", { name: "Undo: send them again" }).click();
  await expect(page.getByRole("heading", { name: "Stop these letters?" })).toBeVisible();
  await page.getByRole("button", { name: "Stop them" }).click();
  await expect(page.getByText("You no longer get the weekly letter.")).toBeVisible();
  const forged = `${secret.slice(0, -3)}AAA`;
  expect((await program.post(`/api/unsubscribe/${forged}`, { form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(404);
  expect((await page.goto(`/unsubscribe/${forged}`))?.status()).toBe(404);
  await program.dispose();
});

test("an administrator has background work done now; nobody else finds the page", async ({ as }) => {
  const page = await as("admin");
  await page.goto("/admin");
  await page.getByRole("link", { name: "Background work" }).click();
  await expect(page.getByRole("heading", { name: "Send mail" })).toBeVisible();
  await page.getByRole("button", { name: /^Do it now ?: Send mail/ }).click();
  await expect(page.getByText("Asked for. It begins within ten seconds.")).toBeVisible();
  await page.getByRole("button", { name: /^Do it now ?: Send mail/ }).click();
  await expect(page.getByText("It waits to be done already.")).toBeVisible();
  await expectAccessible(page);
  const director = await as("director");
  expect((await director.goto("/admin/jobs"))?.status()).toBe(404);
});
