import { expect, expectAccessible, test } from "../support/journey.ts";

const school = "/schools/900106";

for (const size of ["phone", "desktop"] as const) {
  test(`CA-3 CA-4 a director sees what is late, takes up what is left to choice and meets a duty, on a ${size}`, async ({ as }) => {
    const page = await as("director", size);
    await page.goto("/");
    await page.getByRole("main").getByRole("link", { name: "Categories" }).click();
    await expect(page.getByRole("heading", { name: "Categories", level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.getByText("The same as tables").click();
    await expect(page.getByText("Schools in each category")).toBeVisible();
    await page.getByLabel("Category").selectOption("repair");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("link", { name: "Long Acre All-through School" }).click();
    await expect(page.getByRole("heading", { name: "What it obliges to" })).toBeVisible();
    await expectAccessible(page);

    if (size === "phone") {
      await page.getByRole("link", { name: "Further standardised assessments" }).click();
      await page.getByRole("button", { name: "Take it up" }).click();
      await expect(page.getByText("It is taken up: from now on it is a duty.")).toBeVisible();
      return;
    }
    await page.getByRole("link", { name: "A rapid improvement team with governors on it" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "It is met" }).click();
    await expect(page.getByText("Say what was done").first()).toBeVisible();
    await page.getByLabel("What was done").fill("The team met for the first time.");
    await page.getByRole("button", { name: "It is met" }).click();
    await expect(page.getByText("The duty is met.")).toBeVisible();
    await page.getByText(/^Met \(/).click();
    await expect(page.getByText("The team met for the first time.")).toBeVisible();
  });
}

test("CA-8 CA-9 CA-10 a director directs, raises a concern and answers it; the headteacher reads it and says how a commitment goes", async ({
  as,
}) => {
  const director = await as("director");
  await director.goto("/schools/900101");
  await director.getByRole("link", { name: "What it obliges to, and its timeline" }).click();
  await director.getByRole("link", { name: "Raise a cause for concern" }).click();
  await expectAccessible(director);
  await director.getByLabel("What raises it").selectOption({ index: 3 });
  await director.getByLabel("Where it is known from").fill("A letter of the council");
  await director.getByRole("button", { name: "Raise it" }).click();
  await expect(director.getByText("The cause for concern is raised.")).toBeVisible();

  const head = await as("head");
  await head.goto("/schools/900101");
  await head.getByRole("link", { name: "1 cause for concern" }).click();
  await expect(head.getByText("A letter of the council")).toBeVisible();
  await expectAccessible(head);
  await head.getByRole("link", { name: "Gain from the subject communities of the trust and the hub" }).click();
  await head.getByLabel("How it stands").selectOption({ label: "Under way" });
  await expect(head.getByRole("option", { name: "Kept" })).toHaveCount(0);
  await head.getByLabel("What shows it").fill("Two subject leaders take part");
  await head.getByRole("button", { name: "Save" }).click();
  await expect(head.getByText("What was found of the commitment is saved.")).toBeVisible();
  await expect(head.getByText("Two subject leaders take part")).toBeVisible();

  const governor = await as("governor");
  expect((await governor.goto("/schools/900101/category"))?.status()).toBe(200);
  await expect(governor.getByText("A letter of the council")).toHaveCount(0);
  await governor.getByText("The same as a table").click();
  await expectAccessible(governor);
});

test("CA-3 the category of a school is not there for others", async ({ as }) => {
  const addresses = ["/categories", `${school}/category`, `${school}/category/directions/new`, `${school}/category/concerns/new`];
  for (const account of ["head", "governor"]) {
    const page = await as(account);
    for (const address of addresses) expect((await page.goto(address))?.status(), `${account} at ${address}`).toBe(404);
  }
});
