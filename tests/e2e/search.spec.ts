import { expect, expectAccessible, test } from "../support/journey.ts";

test("a governor finds a word in what concerns their own school, on a phone, misspelt too, and nothing of another's", async ({ as }) => {
  const page = await as("governor", "phone");
  await page.goto("/");
  await page.getByRole("link", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("phonisc");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("status")).toContainText("Sought instead: “phonics”");
  const found = page.locator("main ol > li");
  await expect(found.first()).toBeVisible();
  for (const one of await found.all()) await expect(one).toContainText(/Whitesands|Professional development/);
  await expect(page.locator("mark").first()).toHaveText(/phonics/i);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await found.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/search?words=tidewater");
  await expect(page.getByRole("status")).toContainText("Nothing that you may read");
});

test("a director searches by keyboard from anywhere, and narrows to one kind", async ({ as }) => {
  const page = await as("director");
  await page.goto("/schools");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Control+k");
  await expect(page).toHaveURL(/\/search$/);
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("reading");
  await page.keyboard.press("Enter");
  await page
    .getByRole("navigation", { name: "Kinds" })
    .getByRole("link", { name: /^Actions/ })
    .click();
  await expect(page).toHaveURL(/kind=action/);
  for (const one of await page.locator("main ol > li").all()) await expect(one).toContainText("Action ·");
  await expectAccessible(page);
  await page.goto("/search?words=zzzzzzzz");
  await expect(page.getByRole("status")).toContainText("Nothing that you may read has “zzzzzzzz”.");
});
