import { expect, expectAccessible, test } from "../support/journey.ts";

test("GO-5, GO-8 the director writes a report to the board, previews and issues it; a trustee reads it, a headteacher does not", async ({
  as,
}) => {
  const page = await as("director");
  await page.goto("/board");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin a report" }).click();
  await expect(page.getByRole("link", { name: "Enter the day of the board’s meeting" })).toBeVisible();
  const day = new Date(Date.now() + 21 * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
  await page.getByLabel("Day of the board’s meeting").fill(day);
  await page.getByRole("button", { name: "Begin a report" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Report to the board/ })).toBeVisible();
  for (const name of ["Categories and what has moved", "How actions and plans stand", "Support given", "Inspections"])
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  const summary = page.getByRole("region", { name: "In short" });
  await summary.getByLabel("Your words to").fill("Two schools have taken a step forward.\n- Reading goes first");
  await summary.getByRole("button", { name: "Save these words" }).click();
  await expect(page.getByText("Your words are saved.")).toBeVisible();
  await expectAccessible(page);
  const address = page.url().replace(/\/write.*/, "");
  const trustee = await as("trustee");
  expect((await trustee.goto(address))?.status()).toBe(404);
  await page.getByRole("link", { name: "Preview and issue" }).click();
  await expect(page.getByText("Two schools have taken a step forward.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Issue to the trustees" }).click();
  await expect(page.getByText("The report is issued, and the trustees are told.")).toBeVisible();
  await trustee.goto("/");
  await trustee.getByRole("link", { name: /^The report of/ }).click();
  await expect(trustee.getByText("Two schools have taken a step forward.")).toBeVisible();
  await expect(trustee.getByRole("table", { name: "Clauses that are not met everywhere" }).getByRole("link")).toHaveCount(0);
  await expectAccessible(trustee);
  await expect(trustee.getByRole("img", { name: /^Open actions: Red/ })).toBeVisible();
  for (const [format, type] of [
    ["pdf", "application/pdf"],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ]) {
    const file = await trustee.request.get(`${address}/export?format=${format}`);
    expect([file.status(), file.headers()["content-type"]]).toEqual([200, type]);
  }
  await page.getByText("Something in this report is wrong").click();
  await page.getByRole("button", { name: "Withdraw this report" }).click();
  await expect(page.getByText("Say why it is withdrawn")).toBeVisible();
  await page.getByLabel("Why it is withdrawn").fill("One school was counted twice.");
  await page.getByRole("button", { name: "Withdraw this report" }).click();
  await expect(page.getByText("The report is withdrawn, and whoever had it is told.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin the corrected report" }).click();
  await page.getByRole("link", { name: "Preview and issue" }).click();
  await page.getByRole("button", { name: "Issue to the trustees" }).click();
  await expect(page.getByText("The report is issued, and the trustees are told.")).toBeVisible();
  await trustee.goto(address);
  await expect(trustee.getByRole("region", { name: "This report is withdrawn" })).toContainText("One school was counted twice.");
  await expect(trustee.getByText("Two schools have taken a step forward.")).toBeVisible();
  await expectAccessible(trustee);
  await trustee.getByRole("link", { name: "Read the corrected report" }).click();
  await expect(trustee.getByRole("link", { name: "the one that was withdrawn" })).toBeVisible();
  for (const account of ["head", "governor", "adviser"]) {
    const other = await as(account);
    expect((await other.goto(address))?.status(), account).toBe(404);
    expect((await other.goto(`${address}/write`))?.status(), account).toBe(404);
    expect((await other.request.get(`${address}/export?format=pdf`)).status(), account).toBe(404);
  }
});
