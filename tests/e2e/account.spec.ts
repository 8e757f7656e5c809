import { expect, expectAccessible, signIn, test } from "../support/journey.ts";

test("somebody sees where they are signed in, and ends another browser's session at once", async ({ browser, app }) => {
  const [here, there] = await Promise.all([1, 2].map(async () => (await browser.newContext({ baseURL: app.url })).newPage()));
  if (!here || !there) throw new Error("Two browsers are needed.");
  for (const page of [here, there]) await signIn(page, "lead");
  await here.goto("/me");
  await expect(here.getByText("This browser")).toHaveCount(1);
  await here.getByRole("button", { name: "End", exact: true }).first().click();
  await expect(here.getByRole("button", { name: "End", exact: true })).toHaveCount(0);
  await there.goto("/");
  await expect(there).toHaveURL(/sign-in/);
  await here.getByLabel("Present password").fill("not my password");
  await here.getByLabel("New password").fill("five brave badgers");
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("This is not your present password.").first()).toBeVisible();
  await here.getByLabel("Present password").fill("waymark-sample");
  await here.getByLabel("New password").fill("five brave badgers");
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("Your password is changed.")).toBeVisible();
  await expectAccessible(here);
  await signIn(there, "lead", "five brave badgers");
});

test("an adviser makes an address for their calendar on a phone; a program without a session reads it until it is ended", async ({
  as,
  playwright,
  app,
}) => {
  const page = await as("adviser", "phone");
  await page.goto("/me");
  await page.getByRole("button", { name: "Make an address" }).click();
  await expect(page.getByText("Say which calendar it is for").first()).toBeVisible();
  await page.getByLabel("Which calendar it is for").fill("My phone");
  await page.getByRole("button", { name: "Make an address" }).click();
  const shown = page.getByText(/\/calendar\/[^/]+\/[\w-]+\.ics$/);
  const address = new URL((await shown.textContent()) ?? "");
  await expectAccessible(page);
  const program = await playwright.request.newContext({ baseURL: app.url });
  const feed = await program.get(address.pathname);
  expect(feed.headers()["content-type"]).toContain("text/calendar");
  expect(await feed.text()).toContain("Tidewater Primary School");
  await page.reload();
  await expect(shown).toHaveCount(0);
  const listed = page.getByRole("listitem").filter({ hasText: "My phone" });
  await listed.getByRole("button", { name: "End" }).click();
  await expect(listed).toHaveCount(0);
  expect((await program.get(address.pathname)).status()).toBe(404);
  await program.dispose();
});

test("somebody in one trust is not asked to choose, and nobody chooses before signing in", async ({ browser, app, as }) => {
  const admin = await as("admin");
  await admin.goto("/choose-trust");
  await expect(admin.getByRole("button", { name: "Saltmere Learning Trust" })).toBeVisible();
  await expectAccessible(admin);
  await admin.goto("/");
  await admin.locator("header > details > summary").click();
  await expect(admin.getByRole("link", { name: "Choose another trust" })).toBeHidden();
  const stranger = await browser.newPage({ baseURL: app.url });
  await stranger.goto("/choose-trust");
  await expect(stranger).toHaveURL(/sign-in/);
});

const everyRoom: Record<string, string[]> = {
  director: ["/", "/schools", "/schools/900108", "/schools/900101/history", "/people", "/people/stand-ins", "/me"],
  admin: [
    "/",
    "/people",
    "/people/invite",
    "/people/sheet",
    "/schools/new",
    "/schools/900101/change",
    "/admin",
    "/admin/mail",
    "/admin/permissions",
  ],
};

for (const [account, rooms] of Object.entries(everyRoom)) {
  test(`in the dark and at 320 pixels every room of the ${account} can be read`, async ({ as }) => {
    const page = await as(account, "phone");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/people");
    const person = (await page.locator("tbody a").first().getAttribute("href")) ?? "";
    for (const room of [...rooms, person, ...(account === "admin" ? [`${person}/change`, `${person}/history`] : [])]) {
      expect((await page.goto(room))?.status(), room).toBe(200);
      await expectAccessible(page);
    }
  });
}

test("pages that lead in, and their links that no longer work, are accessible too", async ({ page, as }) => {
  for (const address of [
    "/sign-in?refused=unknown",
    "/sign-in?signedOut=1",
    "/sign-in/forgotten",
    "/invitation/no-such-invitation-at-all",
    "/password-reset/no-such-link-at-all",
    "/set-up/no-such-link-at-all",
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    await expectAccessible(page);
  }
  const admin = await as("admin");
  await admin.goto("/people/invite");
  await admin.getByLabel("Name").fill("Letter Reader");
  await admin.getByLabel("E-mail address").fill("letter@people.test");
  await admin.getByLabel("Role").selectOption({ label: "Trustee" });
  await admin.getByRole("button", { name: "Send the invitation" }).click();
  await admin.getByRole("button", { name: "Send the invitation again" }).click();
  await expect(admin.getByText("A new invitation is on its way to letter@people.test.")).toBeVisible();
  await admin.goto("/admin/mail");
  await expectAccessible(admin);
  await admin
    .getByRole("link", { name: /invites you/ })
    .first()
    .click();
  await expect(admin.locator("pre")).toContainText("Dear Letter Reader");
  await expectAccessible(admin);
});
