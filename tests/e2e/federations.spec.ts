import { expect, expectAccessible, test } from "../support/journey.ts";

const [one, two, other] = [/^The Blessed Thomas/, /^Tidewater Primary/, /^Netherby Moor/];

test(`VP-2 a director forms a federation, its members show it, it is renamed and dissolved, on a phone`, async ({ as }) => {
  const page = await as("director", "phone");
  await page.goto("/schools");
  await page.getByRole("link", { name: "Federations" }).click();
  await expect(page.getByRole("link", { name: "Harbour Federation" })).toBeVisible();
  await expectAccessible(page);
  const name = `Shoreline Federation phone`;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Form the federation" }).click();
  await expect(page.getByRole("link", { name: "Choose at least two schools" })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel(one).check();
  await page.getByLabel(other).check();
  await page.getByRole("button", { name: "Form the federation" }).click();
  await expect(page.getByText("The schools have different advisers (Simon Pell, Ann Osei): choose one of them.").first()).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  await expect(page.getByLabel(other)).toBeChecked();
  await expectAccessible(page);
  await page.getByLabel(other).uncheck();
  await page.getByLabel(two).check();
  await page.getByRole("button", { name: "Form the federation" }).click();
  await expect(page.getByText("The federation is formed.")).toBeVisible();
  await expect(page.getByText("2 schools that count as one")).toBeVisible();
  await expectAccessible(page);
  const federation = page.url();

  await page.getByRole("link", { name: two }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByRole("link", { name: one })).toBeVisible();
  const head = await as("newhead", "phone");
  await head.goto("/schools/900108");
  await expect(head.getByRole("heading", { level: 1, name: one })).toBeVisible();

  await page.goto(federation);
  await page.getByLabel("Name", { exact: true }).fill(`${name} of the North`);
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByText("The name is saved.")).toBeVisible();
  // Its areas of focus name no school: each goes to one of its members.
  const areas = page.getByLabel(/^Area of focus: /);
  for (const area of await areas.all()) await area.selectOption({ index: 1 });
  await page.getByRole("button", { name: "Dissolve the federation" }).click();
  await expect(page.getByText("The federation is dissolved.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Dissolve the federation" })).toHaveCount(0);
  await expectAccessible(page);
  expect((await head.goto("/schools/900108"))?.status()).toBe(404);
  await page.goto("/federations");
  await expect(page.getByRole("listitem").filter({ hasText: `${name} of the North` })).toContainText("Dissolved");
  await page.goto("/schools/900113");
  await expect(page.getByText("Ann Osei").first()).toBeVisible();
});

test("VP-2 an adviser and admin support read federations and form none; for schools they are not there", async ({ as }) => {
  for (const account of ["adviser", "office"]) {
    const page = await as(account, "phone");
    await page.goto("/federations");
    await expect(page.getByRole("button", { name: "Form the federation" })).toHaveCount(0);
    await page.getByRole("link", { name: "Harbour Federation" }).click();
    await expect(page.getByRole("link", { name: "Harbour Infant School" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Dissolve the federation" })).toHaveCount(0);
    await expectAccessible(page);
  }
  for (const account of ["governor", "head", "trustee"]) {
    const page = await as(account);
    expect((await page.goto("/federations"))?.status()).toBe(404);
    await page.goto("/schools");
    await expect(page.getByRole("link", { name: "Federations" })).toHaveCount(0);
  }
  const director = await as("director");
  for (const address of ["/federations/not-an-id", "/federations/01234567-89ab-7def-8123-456789abcdef"])
    expect((await director.goto(address))?.status()).toBe(404);
});

test.describe("before JavaScript has loaded", () => {
  test.use({ javaScriptEnabled: false });
  test("a federation is not formed of one school, and its tick stays", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill("admin@sample.test");
    await page.getByLabel("Password").fill("waymark-sample");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.goto("/federations");
    await page.getByLabel("Name", { exact: true }).fill("Alone");
    await page.getByLabel(two).check();
    await page.getByRole("button", { name: "Form the federation" }).click();
    await expect(page.getByRole("link", { name: "Choose at least two schools" })).toBeVisible();
    await expect(page.getByLabel(two)).toBeChecked();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Alone");
  });
});
