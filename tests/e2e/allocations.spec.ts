import { expect, expectAccessible, test, type widths } from "../support/journey.ts";

for (const size of ["desktop", "phone"] as const satisfies (keyof typeof widths)[]) {
  test(`UO-1 UO-3 the director allocates on the board, and is told beside the choice what the rules refuse, on a ${size}`, async ({
    as,
  }) => {
    const page = await as("director", size);
    await page.goto("/allocations");
    await expectAccessible(page);
    const link = page.getByLabel("Partnership link of Netherby Moor Primary School");
    const chosen = size === "desktop" ? "Gareth Lloyd" : "Mohammed Rafiq";
    await link.selectOption({ label: chosen });
    await page.getByRole("button", { name: "Save what I have changed" }).click();
    await expect(page.getByText("Give a reason: it stays in the history").first()).toBeVisible();
    await page.getByLabel("Reason").fill("The last gaps are closed");
    await page.getByRole("button", { name: "Save what I have changed" }).click();
    await expect(page.getByText("Saved", { exact: false }).first()).toBeVisible();
    await expectAccessible(page);
    if (size === "phone") {
      await page.goto("/allocations?show=open");
      await expectAccessible(page);
    }
    await page.goto("/schools?search=Netherby%20Moor");
    await expect(page.locator("tbody")).toContainText(chosen);
  });
}

test("UO-1 the load of an adviser follows the choices, and too much is said in words", async ({ as }) => {
  const page = await as("director");
  await page.goto("/allocations");
  for (const school of ["Saltmere Community Primary School", "St Aldhelm’s Catholic Primary School"]) {
    await page.getByLabel(`Adviser of ${school}`).selectOption({ label: "Ann Osei" });
  }
  await expect(page.getByText("has too much")).toBeVisible();
});

test("TE-1 TE-2 the office enters a pattern and days away, and finds the next day that suits", async ({ as }) => {
  const page = await as("office", "phone");
  await page.goto("/people?search=Ann%20Osei");
  await page.getByRole("link", { name: "Ann Osei" }).click();
  await page.getByRole("link", { name: "Working days" }).click();
  await expectAccessible(page);
  await page.getByText("Enter a pattern").click();
  await page.getByLabel("Friday").selectOption({ label: "Morning" });
  await page.getByRole("button", { name: "Save the pattern" }).click();
  await expect(page.getByText("The pattern is saved.")).toBeVisible();
  await expect(page.getByText("Tue, Thu and Fri morning").first()).toBeVisible();
  await page.getByLabel("First day").fill("2030-12-02");
  await page.getByLabel("Note (optional)").fill("Operation");
  await page.getByRole("button", { name: "Mark as away" }).click();
  await expect(page.getByText(/Leave out reasons of health/).first()).toBeVisible();
  await page.getByLabel("Note (optional)").fill("");
  await page.getByRole("button", { name: "Mark as away" }).click();
  await expect(page.getByText("Mon 2 Dec 2030").first()).toBeVisible();
  await page.goto("/allocations/days");
  await page.getByLabel("Ann Osei").check();
  await page.getByLabel("School").selectOption({ label: "Whitesands Church of England Primary School" });
  await page.getByRole("button", { name: "Find days" }).click();
  await expect(page.getByRole("heading", { name: "Days that suit Ann Osei" })).toBeVisible();
  await expectAccessible(page);
});

test("TE-5 a headteacher enters the school's own INSET day and takes the trust's again", async ({ as }) => {
  const page = await as("head");
  await page.goto("/schools/900101/terms");
  await expectAccessible(page);
  await page.getByLabel("Last day").first().fill("2020-01-01");
  await page.getByRole("button", { name: "Save the school's own terms" }).click();
  await expect(page.getByText(/The last day of Term 1 is before its first|lies outside the year/).first()).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Save the school's own terms" }).click();
  await expect(page.getByText("The school’s own terms are saved.")).toBeVisible();
  await expect(page.getByText("This school has terms or INSET days of its own.")).toBeVisible();
  await page.goto("/schools/900101/terms");
  await page.getByRole("button", { name: "Take the trust's days again" }).click();
  await expect(page.getByText("At present the trust's days hold.", { exact: false })).toBeVisible();
  expect((await page.goto("/schools/900104/terms"))?.status()).toBe(404);
});
