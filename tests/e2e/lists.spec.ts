import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { listNames } from "../../lib/lists/names.ts";
import { expect, test } from "../support/journey.ts";

test("a list is taken away as it is narrowed, and opens as a table", async ({ as }) => {
  const page = await as("director");
  await page.goto("/schools?phase=secondary");
  const shown = await page.locator("tbody tr").count();
  expect(shown).toBeGreaterThan(0);
  await page.getByText("Download", { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /CSV/ }).click()]);
  expect(file.suggestedFilename()).toMatch(/^Schools \d{4}-\d\d-\d\d\.csv$/);
  const rows: string[][] = parse(readFileSync(await file.path()), { bom: true });
  expect(rows).toHaveLength(shown + 1);
});

test("every list comes as Excel and as CSV, and nothing else is there", async ({ as }) => {
  const page = await as("director");
  const status = async (address: string) => (await page.request.get(address)).status();
  for (const list of listNames)
    for (const format of ["xlsx", "csv"]) expect(await status(`/lists/${list}?format=${format}`), `${list} as ${format}`).toBe(200);
  for (const address of ["/lists/schools", "/lists/schools?format=exe", "/lists/nothing?format=csv", "/lists/constructor?format=csv"])
    expect(await status(address), address).toBe(404);
  const head = await as("head");
  expect((await head.request.get("/lists/quality?format=csv")).status()).toBe(404);
});
