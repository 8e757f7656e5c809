import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";

/** Opens what a page keeps folded, and what is folded inside it. */
async function unfold(page: Page): Promise<void> {
  await expect(page.locator("[data-save-state]", { hasText: "Opening" })).toHaveCount(0);
  const folded = page.locator("main details:not([open])");
  await expect(async () => {
    await folded.evaluateAll((all: HTMLDetailsElement[]) => {
      for (const one of all) one.open = true;
    });
    await expect(folded).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
}

/** What opens and closes is at least 24 px high: a thumb finds it. */
async function expectPressable(page: Page): Promise<void> {
  const low = await page
    .locator("main summary:visible")
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent));
  expect.soft(low, page.url()).toEqual([]);
}

const pages = [
  ["head", "/support"],
  ["head", "/schools/900101"],
  ["head", "/schools/900101/strategic-plan"],
  ["director", "/schools/900106/plan/2026-27/rapid"],
  ["director", "/findings"],
] as const;

for (const [account, address] of pages) {
  test(`all that can be opened on ${address} fits on the narrowest phone`, async ({ as }) => {
    const page = await as(account, "phone");
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    await unfold(page);
    await expectPressable(page);
    await expectAccessible(page);
  });
}
