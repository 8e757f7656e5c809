import { expect, expectAccessible, test } from "../support/journey.ts";

test(`a clause is found, waived for one visit with a reason, and taken back, on a desktop`, async ({ as }) => {
  test.slow();
  const director = await as("director");
  await director.goto("/protocol");
  await expect(director.getByRole("heading", { name: "How the protocol is met" })).toBeVisible();
  await expectAccessible(director);
  await director.getByRole("table").first().getByRole("link", { name: "Led by the school’s adviser" }).click();
  await expect(director.getByRole("heading", { name: "What is not met" })).toBeVisible();
  await expectAccessible(director);
  const reason = `The adviser of the spring has not begun yet, seen on a desktop.`;
  await director.getByRole("link", { name: "Waive “Led by the school’s adviser”" }).first().click();
  await expectAccessible(director);
  await director.getByLabel("Why is it waived?").fill("No");
  await director.getByRole("button", { name: "Waive for this record" }).click();
  await expect(director.getByText("Say in a sentence why it is waived").first()).toBeVisible();
  await director.getByLabel("Why is it waived?").fill(reason);
  await director.getByRole("button", { name: "Waive for this record" }).click();
  await expect(director.getByRole("status").first()).toContainText("The clause is waived for this visit");
  await expect(director.getByText(reason)).toBeVisible();
  await director.goto("/protocol");
  await director.getByRole("table").first().getByRole("link", { name: "Led by the school’s adviser" }).click();
  const waived = director.getByRole("listitem").filter({ hasText: reason });
  await waived.getByRole("button", { name: "Take back" }).click();
  await expect(director.getByText(reason)).toHaveCount(0);
});

test("a school is opened from the list, and the page is the director's own", async ({ as }) => {
  const director = await as("director");
  await director.goto("/protocol");
  await director.getByRole("table").last().getByRole("link", { name: "Whitesands Church of England Primary School" }).click();
  await expect(director.getByRole("heading", { level: 1 })).toHaveText("Whitesands Church of England Primary School");
  await expectAccessible(director);
  for (const account of ["adviser", "head", "governor", "trustee", "admin"]) {
    const page = await as(account);
    expect((await page.goto("/protocol"))?.status(), account).toBe(404);
  }
  const deputy = await as("deputy");
  await deputy.goto("/protocol");
  await expect(deputy.getByRole("link", { name: /^Waive/ })).toHaveCount(0);
});
