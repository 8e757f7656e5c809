import { expect, expectAccessible, test } from "../support/journey.ts";

for (const size of ["phone", "desktop"] as const) {
  test(`the list is searched, narrowed and sorted by its address, on a ${size}`, async ({ as }) => {
    const page = await as("director", size);
    await page.goto("/schools");
    await expect(page.getByText("14 schools in Saltmere Learning Trust")).toBeVisible();
    await page.getByLabel("Phase").selectOption({ label: "Secondary" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/phase=secondary/);
    await expect(page.locator("tbody tr")).toHaveCount(3);
    await page.getByLabel("Name, town or URN").fill("no such school");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("Nothing matches.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "show all schools" }).click();
    await expect(page.locator("tbody tr")).toHaveCount(14);
    await page.goto("/schools?sort=adviser");
    await expect(page.locator("tbody tr").first()).toContainText("Wesley Methodist Primary School");
  });
}

test("a school is added, changed by two at once with both texts shown, and its history tells", async ({ as }) => {
  const [one, two] = [await as("admin"), await as("admin", "phone")];
  await one.goto("/schools/new");
  await one.getByLabel("Unique reference number").fill("12");
  await one.getByLabel("Name").fill("Quarry Lane Primary");
  await one.getByRole("button", { name: "Add the school" }).click();
  await expect(one.getByText("A URN has six digits").first()).toBeVisible();
  await expectAccessible(one);
  await one.getByLabel("Unique reference number").fill("900999");
  await one.getByRole("button", { name: "Add the school" }).click();
  await expect(one.getByText("The school has been added.")).toBeVisible();
  for (const page of [one, two]) await page.goto("/schools/900999/change");
  await one.getByLabel("Town").fill("Netherby");
  await two.getByLabel("Town").fill("Whitesands");
  await two.getByLabel("Street").fill("Quarry Lane");
  await one.getByRole("button", { name: "Save the changes" }).click();
  await expect(one.getByText("The changes are saved.")).toBeVisible();
  await two.getByRole("button", { name: "Save the changes" }).click();
  await expect(two.getByText("Somebody else changed this while you were writing.")).toBeVisible();
  await expect(two.getByText("Saved meanwhile by somebody else: Netherby")).toBeVisible();
  await expect(two.getByLabel("Town")).toHaveValue("Whitesands");
  await expectAccessible(two);
  await two.getByRole("button", { name: "Save the changes" }).click();
  await expect(two.getByText("The changes are saved.")).toBeVisible();
  await two.goto("/schools/900999/history");
  await expect(two.getByText("Netherby → Whitesands")).toBeVisible();
});

test("a session that has ended while somebody types loses nothing", async ({ browser, app }) => {
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("admin@sample.test");
  await page.getByLabel("Password").fill("waymark-sample");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: /Good .*, Nadia/ })).toBeVisible();
  await page.goto("/schools/900102/change");
  await page.getByLabel("Street").fill("A street that took long to type");
  const cookies = await context.cookies();
  await context.clearCookies();
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("You have been signed out, so this was not saved.")).toBeVisible();
  await expect(page.getByLabel("Street")).toHaveValue("A street that took long to type");
  await context.addCookies(cookies);
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("The changes are saved.")).toBeVisible();
  await context.close();
});

test("a lost connection says so and keeps what was typed", async ({ as }) => {
  const page = await as("admin");
  await page.goto("/schools/900103/change");
  await page.getByLabel("Street").fill("Written on a train");
  await page.context().setOffline(true);
  await page.route("**/*", (route) => route.abort());
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("There was no answer, so this may not have been saved.")).toBeVisible();
  await expect(page.getByLabel("Street")).toHaveValue("Written on a train");
  await page.unroute("**/*");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("The changes are saved.")).toBeVisible();
});
