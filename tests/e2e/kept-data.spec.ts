import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { workbookText } from "../../lib/sheets/workbook.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";

test.use({ ownApp: "kept-data" });

test("a director takes everything away in one press, and is told that it was taken", async ({ as }) => {
  const page = await as("director");
  await page.goto("/people");
  await page.getByRole("link", { name: "What is kept" }).click();
  await expect(page.getByRole("heading", { name: "What is kept", level: 1 })).toBeVisible();
  await expectAccessible(page);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Take everything away" }).click()]);
  expect(file.suggestedFilename()).toMatch(/ \d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(readFileSync(await file.path()));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["README.txt", "schema.json", "tables/School.csv", "tables/Note.jsonl"]));
  expect(strFromU8(files["tables/School.csv"] ?? new Uint8Array())).toContain("900101");
  await page.goto("/notices");
  await expect(page.getByText("The trust’s data was taken away").first()).toBeVisible();
});

test("a director agrees how long a kind is kept; too short is said beside the field", async ({ as }) => {
  const page = await as("director", "phone");
  await page.goto("/data");
  const letters = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Letters", exact: true }) });
  await expect(letters).toContainText("nothing is deleted by itself");
  await letters.getByText("Agree the months").click();
  await letters.getByLabel("Months").fill("0");
  await letters.getByRole("button", { name: "Delete older ones each night" }).click();
  await expect(letters.getByText("Write at least one month.").first()).toBeVisible();
  await letters.getByLabel("Months").fill("18");
  await letters.getByRole("button", { name: "Delete older ones each night" }).click();
  await expect(letters.getByText("Agreed: 18 months. What is older is deleted each night.")).toBeVisible();
  await expect(letters).toContainText("Deleted each night after 18 months.");
  await letters.getByRole("button", { name: /Delete nothing by itself/ }).click();
  await expect(letters).toContainText("nothing is deleted by itself");
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("what is kept about a person is taken away by who answers for it, and one’s own by oneself", async ({ as }) => {
  const director = await as("director");
  await director.goto("/people?search=adviser");
  await director.goto(String(await director.locator("tbody a").first().getAttribute("href")));
  await director.getByRole("link", { name: "What is kept" }).click();
  await expectAccessible(director);
  const [workbook] = await Promise.all([
    director.waitForEvent("download"),
    director.getByRole("button", { name: "Take it away as Excel" }).click(),
  ]);
  expect(workbook.suggestedFilename()).toMatch(/^What is kept about .+\.xlsx$/);
  const head = await as("head", "phone");
  await head.goto("/me#data");
  const [own] = await Promise.all([head.waitForEvent("download"), head.getByRole("button", { name: "Take it away as Excel" }).click()]);
  expect(await workbookText(readFileSync(await own.path()))).toContain("What is kept about");
  for (const address of ["/data", "/data/archive"]) expect((await head.request.get(address)).status(), address).toBeGreaterThanOrEqual(400);
  expect((await head.request.post("/data/archive", { headers: { "sec-fetch-site": "same-origin" } })).status()).toBe(404);
});
