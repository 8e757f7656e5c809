import { expect, expectAccessible, test } from "../support/journey.ts";
import { painting } from "../support/painting.ts";

const school = "/governors/900101";

test("GO-7, GO-6 a governor on a phone sees where the school stands, what is new and what to ask, and asks for advice", async ({ as }) => {
  const page = await as("governor", "phone");
  await page.goto("/");
  await page.getByRole("link", { name: /^Where Whitesands.* stands$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Whitesands/ })).toBeVisible();
  for (const name of ["What has changed", "You could ask", "Our plan", "Visits to shadow", "Meetings"])
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  await expect(page.getByText(/^\d+ (not started|under way)$/).first()).toBeVisible();
  await expectAccessible(page);
  // With the keyboard alone: the further questions unfold.
  await page.getByText(/more questions?$/).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("details[open] li").first()).toBeVisible();
  await page.getByRole("link", { name: "RAG summary" }).click();
  await expect(page.getByRole("heading", { name: "What was agreed to do" })).toBeVisible();
  await expectAccessible(page);
  const file = await page.request.get(`${school}/summary/export`);
  expect([file.status(), file.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await page.goto("/governors/900102"))?.status()).toBe(404);
  expect((await page.request.get("/governors/900102/summary/export")).status()).toBe(404);
  await page.goto("/advice");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("link", { name: "Write what you would like to know" })).toBeVisible();
  await page.getByLabel("What it is about").fill("Reading of the youngest");
  await page.getByLabel("Your question").fill("Which of the notes should we read first?");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByText("Your question is sent.")).toBeVisible();
  await expectAccessible(page);
  const director = await as("director");
  await director.goto("/");
  await director.getByRole("link", { name: /for advice$/ }).click();
  await director.getByText("Answer Reading of the youngest").click();
  await director.getByLabel("Your answer").fill("The last one.");
  await director.getByRole("button", { name: "Send the answer" }).click();
  await expect(director.getByText("The answer is sent.")).toBeVisible();
  await director.getByText("Correct your answer to Reading of the youngest").click();
  await director.getByLabel("What it should say").first().fill("The last two.");
  await director.getByRole("button", { name: "Save the correction" }).first().click();
  await expect(director.getByText("The correction is saved")).toBeVisible();
  await page.goto("/advice");
  await expect(page.getByText("The last two.")).toBeVisible();
});

test("GO-3, GO-4, GO-8 the chair records what was presented, asked and concluded, and takes the RAG section for the minutes", async ({
  as,
}) => {
  const page = await as("chair");
  await page.goto(school);
  await page.getByRole("listitem").filter({ hasText: ", held" }).first().getByRole("link").click();
  await expectAccessible(page);
  const report = "School improvement plan 2026/27";
  await page.getByRole("button", { name: `Record as presented ${report}` }).click();
  const presented = page.getByRole("region", { name: "Presented", exact: true }).getByRole("listitem").filter({ hasText: report });
  await presented.getByText("Record a question about").click();
  await presented.getByRole("button", { name: "Record the question" }).click();
  await expect(presented.getByRole("link", { name: "Write what governors asked" })).toBeVisible();
  await presented.getByLabel("What governors asked").fill("Which priority costs most?");
  await presented.getByLabel("Core role (optional)").selectOption({ label: "Money well spent" });
  await presented.getByRole("button", { name: "Record the question" }).click();
  await expect(presented.getByText("Not answered yet.")).toBeVisible();
  await presented.getByText("Record the conclusion on").click();
  await presented.getByLabel("What the governors concluded").fill("We look at its costs again in the spring.");
  await presented.getByRole("button", { name: "Record the conclusion" }).click();
  await expect(presented.getByText("We look at its costs again in the spring.").first()).toBeVisible();
  await expectAccessible(page);
  const address = page.url();
  await page.getByRole("link", { name: "RAG section" }).click();
  await page.getByText("As text to copy into the minutes").click();
  await expect(page.getByLabel("The section as text")).toHaveValue(/CONCERNS[\s\S]*SUCCESSES[\s\S]*School improvement plan 2026\/27/);
  await expectAccessible(page);
  for (const file of ["rag/export?format=pdf", "rag/export?format=docx", "pack/export"])
    expect((await page.request.get(`${address}/${file}`)).status(), file).toBe(200);
  const clerk = await as("clerk");
  await clerk.goto(address);
  await expect(clerk.getByText("Which priority costs most?").first()).toBeVisible();
  for (const account of ["trustee", "staff", "office"]) {
    const other = await as(account);
    expect((await other.goto(address))?.status(), account).toBe(404);
  }
});

test("GO-7 on a slow phone nothing moves once it is painted", async ({ as }) => {
  const { largest, moved, movers } = await painting(await as("governor", "phone"), school);
  expect(largest).toBeGreaterThan(0);
  // A browser may paint the bar with its markup half read, and its name then grows by a letter: below what an eye sees.
  expect(moved, movers.join("\n")).toBeLessThan(0.001);
});
