import type { Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";

/** Last year's visits are all done, so that there is something to see on every day of this one. */
async function lastYear(page: Page): Promise<string> {
  await page.goto("/provision");
  const years = await page
    .getByLabel("Year")
    .locator("option")
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  return years[1] ?? "";
}

test("TE-7 the director sees the non-negotiables of all schools side by side, what shows one of them, and the note", async ({ as }) => {
  const page = await as("director");
  await page.goto("/visits");
  await page.getByRole("link", { name: "Universal provision" }).click();
  const year = await lastYear(page);
  await page.goto(`/provision?year=${year}`);
  await expectAccessible(page);
  await page.getByRole("link", { name: /^4\. Tasks and resources/ }).click();
  await expect(page.getByRole("heading", { name: /^4\. Tasks and resources/ })).toBeVisible();
  await page.getByLabel("Level").selectOption("not-yet");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/level=not-yet/);
  const rows = page.locator("tbody tr");
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeGreaterThan(0);
  for (const row of await rows.all()) await expect(row).toContainText("Not yet");
  await expectAccessible(page);
  await rows.first().getByRole("link").last().click();
  await expect(page.getByRole("heading", { name: /^Note of visit/ })).toBeVisible();
  const sheet = await page.request.get(`/lists/provision?format=xlsx&year=${year}`);
  expect(sheet.headers()["content-disposition"]).toContain(".xlsx");
});

test("TE-6 what visits say of a strand, in numbers and in words", async ({ as }) => {
  const page = await as("adviser");
  await page.goto("/visits");
  await page.getByRole("link", { name: "What visits say" }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Inclusion", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Inclusion" })).toBeVisible();
  await page.getByRole("link", { name: /^1\. All staff plan, teach/ }).click();
  await expect(page.getByRole("heading", { name: "Inclusion, statement 1" })).toBeVisible();
  expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
  await expectAccessible(page);
  const sheet = await page.request.get("/lists/findings?format=xlsx&strand=inclusion");
  expect(sheet.headers()["content-disposition"]).toContain(".xlsx");
});

test.describe("on a phone of 320 pixels", () => {
  test("TE-6 TE-7 both read without a scroll to the side", async ({ as }) => {
    const page = await as("director", "phone");
    await page.setViewportSize({ width: 320, height: 700 });
    const year = await lastYear(page);
    for (const address of [
      `/provision?year=${year}`,
      `/provision?year=${year}&statement=provision-4`,
      "/findings",
      "/findings?strand=leadership",
    ]) {
      await page.goto(address);
      await expectAccessible(page);
    }
  });
});

test("TE-7 TE-6 others find no such page", async ({ as }) => {
  for (const account of ["head", "governor", "trustee"]) {
    const page = await as(account);
    for (const address of ["/provision", "/findings", "/lists/provision?format=xlsx", "/lists/findings?format=csv"])
      expect((await page.goto(address))?.status(), `${account} ${address}`).toBe(404);
  }
});

test("VT-1 VT-2 the director picks the programme of an all-through school, without JavaScript too", async ({ as, app, browser }) => {
  await withClient(partsOf(app.databaseUrl), async (client) => {
    await client.query(`DELETE FROM "UnitProgramme"`);
  });
  const adviser = await as("adviser2");
  await adviser.goto("/schools/900106/visits/lay-out");
  await expect(adviser.getByText(/director of education picks the programme/)).toBeVisible();
  await expect(adviser.getByRole("button", { name: "Lay out these visits" })).toHaveCount(0);
  await expectAccessible(adviser);
  const director = await as("director");
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  await context.addCookies(await director.context().cookies());
  const page = await context.newPage();
  await page.goto("/schools/900106/visits/lay-out");
  await page.getByRole("button", { name: "Pick this programme" }).click();
  await expect(page.getByText("Choose a programme").last()).toBeVisible();
  await page.getByLabel("Programme of visits").selectOption("secondary");
  await page.getByLabel("Why").fill("Most of its pupils are in years 7 to 13");
  await page.getByRole("button", { name: "Pick this programme" }).click();
  await expect(page.getByText("The programme is picked.")).toBeVisible();
  await context.close();
  await adviser.reload();
  await expect(adviser.getByText(/Picked by Ruth/)).toBeVisible();
  await expect(adviser.getByRole("button", { name: "Lay out these visits" })).toBeVisible();
});
