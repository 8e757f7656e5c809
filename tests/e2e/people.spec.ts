import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "../support/journey.ts";

/** The link of the newest letter to somebody, as an administrator reads it in the outbox. */
async function linkOf(admin: Page, subject: RegExp, to: string): Promise<string> {
  await admin.goto("/admin/mail");
  await admin.getByRole("row").filter({ hasText: to }).getByRole("link", { name: subject }).first().click();
  return /http:\/\/localhost:\d+(\/\S+)/.exec((await admin.locator("pre").textContent()) ?? "")?.[1] ?? "";
}

test(`an administrator invites somebody, who accepts and is signed in, on a desktop`, async ({ as, browser, app }) => {
  const admin = await as("admin");
  const address = `new-desktop@people.test`;
  await admin.goto("/people");
  await admin.getByRole("link", { name: "Invite somebody" }).click();
  await admin.getByLabel("Name").fill("Amara Okafor");
  await admin.getByLabel("E-mail address").fill(address);
  await admin.getByLabel("Role").selectOption({ label: "Governor" });
  await admin.getByRole("button", { name: "Send the invitation" }).click();
  await expect(admin.getByText("Choose a school for a school's role").first()).toBeVisible();
  await expectAccessible(admin);
  await expect(admin.getByLabel("Name")).toHaveValue("Amara Okafor");
  await admin.getByLabel("School", { exact: true }).selectOption({ label: "Tidewater Primary School" });
  await admin.getByRole("button", { name: "Send the invitation" }).click();
  await expect(admin.getByText("The invitation is on its way.")).toBeVisible();
  await expect(admin.getByText("Invitation not accepted")).toBeVisible();

  const context = await browser.newContext({ baseURL: app.url });
  const guest = await context.newPage();
  await guest.goto(await linkOf(admin, /invites you/, address));
  await expect(guest.getByRole("heading", { name: "Welcome, Amara Okafor" })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel("Choose a password").fill("password1234");
  await guest.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(guest.getByText("one of the most used ones").first()).toBeVisible();
  await guest.getByLabel("Choose a password").fill("three quiet herons");
  await guest.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(guest.getByRole("heading", { name: /Good .*, Amara/ })).toBeVisible();
  await expect(guest.getByRole("link", { name: "Tidewater Primary School", exact: true })).toBeVisible();
  await context.close();
});

test("an ended role and a closed account end what somebody sees at once, in a browser that is open", async ({ as, browser, app }) => {
  const context = await browser.newContext({ baseURL: app.url });
  const clerk = await context.newPage();
  await signIn(clerk, "clerk");
  await clerk.goto("/schools/900101");
  await expect(clerk.getByRole("heading", { level: 1, name: /Whitesands/ })).toBeVisible();

  const admin = await as("admin");
  await admin.goto("/people?search=Maureen");
  await admin.getByRole("link", { name: "Maureen Doyle" }).click();
  await admin.getByRole("button", { name: "End today" }).click();
  await expect(admin.getByText("No role today.")).toBeVisible();
  expect((await clerk.goto("/schools/900101"))?.status()).toBe(404);
  await clerk.goto("/");
  await expect(clerk.getByText("You hold no role today.")).toBeVisible();

  await admin.getByText("Close the account…").click();
  await admin.getByRole("button", { name: "Close the account" }).click();
  await expect(admin.getByText("The account is closed.")).toBeVisible();
  await expectAccessible(admin);
  await clerk.goto("/");
  await expect(clerk).toHaveURL(/sign-in/);
  await admin.getByRole("button", { name: "Reopen the account" }).click();
  await expect(admin.getByText("The account is open again.")).toBeVisible();
  await admin.getByRole("link", { name: "History" }).click();
  await expect(admin.getByText("Closed the account")).toBeVisible();
  await expectAccessible(admin);
  await context.close();
});

test("three hundred people are invited from one sheet, after a look at it", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/people/sheet");
  const lines = Array.from(
    { length: 300 },
    (_, number) => `Person ${number}\tsheet${number}@people.test\tGovernor\t9001${String((number % 14) + 1).padStart(2, "0")}`,
  );
  const field = admin.getByLabel("The rows of your sheet");
  await field.fill(["Name\tEmail\tRole\tSchool", ...lines, "Odd One\tnot-an-address\tGovernor\t900101"].join("\n"));
  await admin.getByRole("button", { name: "Check the sheet" }).click();
  await expect(admin.getByText("300 can be invited, 1 can not.")).toBeVisible();
  await expect(admin.getByText("“not-an-address” is not an e-mail address.")).toBeVisible();
  await expectAccessible(admin);
  await expect(admin.getByRole("button", { name: /^Invite these/ })).toBeHidden();
  await field.fill(["Name\tEmail\tRole\tSchool", ...lines].join("\n"));
  await admin.getByRole("button", { name: "Check the sheet" }).click();
  await admin.getByRole("button", { name: "Invite these 300 people" }).click();
  await expect(admin.getByText("300 invitations are on their way.")).toBeVisible();
  await admin.goto("/people?search=sheet1&state=invited");
  await expect(admin.locator("tbody tr")).toHaveCount(50);
  await admin.getByRole("link", { name: "Next" }).click();
  await expect(admin).toHaveURL(/page=2/);
});

test("a forgotten password is chosen anew by letter, and other browsers are signed out", async ({ as, browser, app }) => {
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await signIn(page, "sendco");
  const other = await (await browser.newContext({ baseURL: app.url })).newPage();
  await other.goto("/sign-in/forgotten");
  await expectAccessible(other);
  await other.getByLabel("Email").fill("sendco@sample.test");
  await other.getByRole("button", { name: "Send me a link" }).click();
  await expect(other.getByText("If sendco@sample.test has an account here")).toBeVisible();
  await other.goto(await linkOf(await as("admin"), /new password/, "sendco@sample.test"));
  await other.getByLabel("New password").fill("four calm otters");
  await other.getByRole("button", { name: "Save and sign in" }).click();
  await expect(other.getByRole("heading", { name: /Good .*, Louise/ })).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL(/sign-in/);
  await other.goto("/me");
  await expect(other.getByText("This browser")).toBeVisible();
  await expectAccessible(other);
  await context.close();
});

test("UO-1 VP-3 the director names cover, and the cover sees the schools of whom they stand in for", async ({ as, browser, app }) => {
  const director = await as("director");
  await director.goto("/people/stand-ins");
  const cover = director.getByRole("region", { name: "Name cover for an adviser" });
  await cover.getByLabel("Adviser who is away").selectOption({ label: "Simon Pell" });
  await cover.getByLabel("Covers their schools").selectOption({ label: "Victoria Langham" });
  const lastDay = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  await cover.getByLabel("Last day").fill(lastDay);
  await cover.getByRole("button", { name: "Name the cover" }).click();
  await expect(cover.getByText("Give a reason").first()).toBeVisible();
  await cover.getByLabel("Reason").fill("Simon is on leave");
  await cover.getByRole("button", { name: "Name the cover" }).click();
  await expect(director.getByText("Simon is on leave")).toBeVisible();
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await signIn(page, "independent");
  await page.goto("/schools");
  await expect(page.getByRole("link", { name: "Netherby Moor Primary School" })).toBeVisible();
  await director.getByRole("button", { name: /End today|Take back/ }).click();
  await expect(director.getByText("Simon is on leave")).toBeHidden();
  await page.reload();
  await expect(page.getByRole("link", { name: "Netherby Moor Primary School" })).toBeHidden();
  await context.close();
});
