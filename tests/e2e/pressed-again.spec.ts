import { expect, test } from "../support/journey.ts";

test("what is sent again because its answer was lost counts once; asked anew in the same words it counts again", async ({ as }) => {
  const page = await as("governor", "phone");
  await page.goto("/advice");
  const subject = "Words that arrive twice";
  const ask = async () => {
    await page.getByLabel("What it is about").fill(subject);
    await page.getByLabel("Your question").fill("Does it count twice?");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
  };
  const asked = page.getByRole("article").or(page.getByRole("listitem")).filter({ hasText: subject });
  // The server does its work, and the answer never comes.
  let sent = 0;
  await page.route("**/advice", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    sent += 1;
    await route.fetch();
    await route.abort();
  });
  await ask();
  await expect(page.getByText("There was no answer, so this may not have been saved.")).toBeVisible();
  await page.unroute("**/advice");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByText("Your question is sent.")).toBeVisible();
  expect(sent).toBe(1);
  await expect(asked).toHaveCount(1);
  await ask();
  await expect(asked).toHaveCount(2);
});

test("two clicks are one press, of a button that would take back what it did", async ({ as }) => {
  const page = await as("adviser");
  await page.goto("/notices");
  const unread = () => page.getByRole("button", { name: /^Mark as read/ }).count();
  const before = await unread();
  await page
    .getByRole("button", { name: /^Mark as unread/ })
    .first()
    .dblclick();
  await expect(page.getByRole("button", { name: /^Mark as read/ })).toHaveCount(before + 1);
  await page.reload();
  expect(await unread()).toBe(before + 1);
});
