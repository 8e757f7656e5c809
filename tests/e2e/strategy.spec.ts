import { expect, expectAccessible, test } from "../support/journey.ts";

test("VT-1 CA-1 a new director prepares next year: rolls over, changes themes, adds a visit, renames a category, publishes", async ({
  as,
}) => {
  test.setTimeout(90_000);
  const page = await as("director");
  await page.goto("/strategy");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Roll over to 2023/24" }).click();
  await expect(page.getByRole("heading", { name: "Draft for 2023/24" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Primary visits" }).click();
  await expectAccessible(page);
  for (const theme of ["National data", "Behaviour", "Development of the curriculum"]) {
    const box = page.locator("textarea").filter({ hasText: theme });
    await box.fill(`${theme}, seen anew`);
  }
  await page.getByRole("button", { name: "Add a visit" }).click();
  await expect(page.locator('[name="visits:6:name"]')).toBeFocused();
  await page.keyboard.type("Visit 7");
  await page.getByLabel("Usually in (optional)").last().selectOption({ label: "Term 6" });
  await page.getByRole("button", { name: "Save in the draft" }).click();
  await expect(page.getByText("Saved in the draft.")).toBeVisible();

  await page.getByRole("link", { name: "Reinforcement" }).click();
  await page.getByLabel("Name", { exact: true }).fill("");
  await page.getByRole("button", { name: "Save in the draft" }).click();
  await expect(page.getByRole("link", { name: "Fill in “Name”" })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Growth");
  await page.getByRole("button", { name: "Save in the draft" }).click();
  await expect(page.getByText("seen anew").first()).toBeVisible();
  await expect(page.locator("ins", { hasText: "Growth" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("The strategy of 2023/24 is published.")).toBeVisible();
  await expect(page.getByText("Visit 7")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/strategy/2022-23");
  await expect(page.getByText("Visit 7")).toHaveCount(0);
  await expect(page.getByText("seen anew")).toHaveCount(0);
  await page.goto("/strategy/2023-24/history");
  await expect(page.getByText("Changed “Categories: Reinforcement”")).toBeVisible();
  await expectAccessible(page);
});

test("rows are moved and put back by keyboard, and an amendment says why", async ({ as }) => {
  const page = await as("director");
  await page.goto("/strategy/2022-23");
  await page.getByRole("button", { name: "Amend" }).click();
  await expect(page.getByRole("heading", { name: "Amendment of 2022/23" })).toBeVisible();
  await page.getByRole("link", { name: "What we believe" }).click();
  const rows = page.locator("textarea[name^='propositions:']");
  const first = await rows.first().inputValue();
  await page.getByRole("button", { name: "Move proposition 1 down" }).press("Enter");
  await expect(rows.nth(1)).toHaveValue(first);
  await page.getByRole("button", { name: "Remove proposition 4" }).press("Enter");
  await expect(page.getByRole("button", { name: "Put it back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("textarea[name='propositions:3:text']")).toBeVisible();
  await page.getByRole("button", { name: "Save in the draft" }).click();
  await expect(page.getByText("Saved in the draft.")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Say why the strategy is amended").first()).toBeVisible();
  await page.getByLabel("Why is it amended?").fill("The order was wrong");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("The order was wrong")).toBeVisible();
  await page.getByRole("link", { name: "version 1" }).click();
  await expect(page.getByText("which has been amended since")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/strategy/2022-23/differences?since=version");
  await expect(page.getByText("Order", { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
});

test.describe("before JavaScript has loaded", () => {
  test.use({ javaScriptEnabled: false });
  test("a part of a draft is written with one more row", async ({ page, app }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill("admin@sample.test");
    await page.getByLabel("Password").fill("waymark-sample");
    await page.getByRole("button", { name: "Sign in" }).click();
    const thisYear = await page.goto("/strategy?clause=GO-9").then(() => new URL(page.url()));
    expect(thisYear.hash || thisYear.pathname).toMatch(/governors|strategy/);
    await page.goto(`${app.url}${thisYear.pathname}`);
    await page.getByRole("button", { name: "Amend" }).click();
    await page.getByRole("link", { name: "Governors" }).click();
    await page.locator('[name="roles:3:name"]').fill("Listening");
    await page.locator('[name="roles:3:text"]').fill("Hear what families say");
    await page.getByRole("button", { name: "Save in the draft" }).click();
    await expect(page.locator("ins", { hasText: "Listening" }).first()).toBeVisible();
    await page.getByRole("button", { name: "Discard the amendment" }).click();
    await expect(page.getByText("The draft is discarded.")).toBeVisible();
  });
});

test("everybody else reads the strategy, on a phone, and what they may not write is not there", async ({ as }) => {
  for (const account of ["governor", "head", "adviser", "trustee"]) {
    const page = await as(account, "phone");
    await page.goto("/strategy");
    await page
      .getByRole("link", { name: /^20\d\d\/\d\d$/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: "Categories", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Amend" })).toHaveCount(0);
    await expectAccessible(page);
    expect((await page.goto("/strategy/bank-holidays"))?.status()).toBe(404);
    await page.goto("/strategy/frameworks");
    await expect(page.getByRole("button", { name: /Prepare/ })).toHaveCount(0);
    await expectAccessible(page);
  }
});

test("an administrator keeps bank holidays and prepares the next framework", async ({ as }) => {
  const page = await as("admin");
  await page.goto("/strategy/bank-holidays");
  await page.getByLabel("Day", { exact: true }).fill("2027-06-11");
  await page.getByLabel("What day it is").fill("A jubilee");
  await page.getByRole("button", { name: "Add the day" }).click();
  await expect(page.getByText("A jubilee")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/strategy/frameworks");
  await page.getByRole("button", { name: "Prepare the next version of Ofsted" }).click();
  await page.getByLabel("Name", { exact: true }).first().fill("Report card, second edition");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The framework is saved.")).toBeVisible();
  await expect(page.getByText("Report card, second edition")).toBeVisible();
});
