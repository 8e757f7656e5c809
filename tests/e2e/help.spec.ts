import { expect, expectAccessible, test } from "../support/journey.ts";

test("a headteacher opens the help of a page on a phone: what it is for, first steps, the sector's words", async ({ as }) => {
  const page = await as("head", "phone");
  await page.goto("/actions?rating=red");
  await page.getByRole("link", { name: "Help with this page" }).click();
  const here = page.getByRole("region", { name: "Actions" });
  await expect(here).toContainText("What was agreed with schools at visits");
  await expect(page.getByRole("heading", { name: "Headteacher" })).toBeVisible();
  await expect(page.getByText("school improvement adviser", { exact: true })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("region", { name: "First steps" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
