import { expect, expectAccessible, listen, signIn, test, widths } from "../support/journey.ts";

for (const size of ["phone", "desktop"] as const) {
  test.describe(`signing in on a ${size}`, () => {
    test.use({ viewport: widths[size] });

    test("leads to the first page, and back to where one wanted to go", async ({ page }) => {
      const faults: string[] = [];
      listen(page, faults);
      await page.goto("/schools?phase=secondary");
      await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
      await expectAccessible(page);
      await page.getByLabel("Email").fill("director@sample.test");
      await page.getByLabel("Password").fill("waymark-sample");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL(/\/schools\?phase=secondary$/);
      await expect(page.getByRole("heading", { level: 1, name: "Schools" })).toBeVisible();
      expect(faults).toEqual([]);
    });

    test("says beside the field what is missing, and keeps what was typed", async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByLabel("Email").fill("nonsense");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "need your attention" })).toBeFocused();
      await expect(page.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByLabel("Email")).toHaveValue("nonsense");
      await expectAccessible(page);
      await page.getByLabel("Email").fill("director@sample.test");
      await page.getByLabel("Password").fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
      await expect(page.getByLabel("Email")).toHaveValue("director@sample.test");
    });

    test("signing out ends the session for good", async ({ page, context }) => {
      await signIn(page, "trustee");
      const session = (await context.cookies()).find(({ name }) => name === "waymark-session");
      expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
      await page.getByText("Edward Blyth").first().click();
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByText("You are signed out.")).toBeVisible();
      if (session) await context.addCookies([session]);
      await page.goto("/");
      await expect(page).toHaveURL(/sign-in/);
    });
  });
}

test("keyboard alone signs in, skips to the page, opens the menu and goes through the rooms", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.keyboard.type("director@sample.test");
  await page.keyboard.press("Tab");
  await page.keyboard.type("waymark-sample");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Good .*, Ruth/ })).toBeVisible();
  await page.reload();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  // From the top again: after the skip link the next Tab goes on within the page.
  await page.goto("/");
  const schools = page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Schools" });
  for (let presses = 0; presses < 10 && !(await schools.evaluate((link) => link === document.activeElement)); presses += 1)
    await page.keyboard.press("Tab");
  await expect(schools).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/schools$/);
  const menu = page.locator("header > details > summary");
  for (let presses = 0; presses < 20 && !(await menu.evaluate((summary) => summary === document.activeElement)); presses += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "My account and sessions" })).toBeVisible();
});

test.describe("before JavaScript has loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("one signs in, filters a list, and sees a wrong password named", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill("director@sample.test");
    await page.getByLabel("Password").fill("wrong password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue("director@sample.test");
    await page.getByLabel("Password").fill("waymark-sample");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.goto("/schools");
    await page.getByLabel("Name, town or URN").fill("aldhelm");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("link", { name: "St Aldhelm’s Catholic Primary School" })).toBeVisible();
    await expect(page.locator("tbody tr")).toHaveCount(1);
  });
});

test("every answer has the security headers, and scripts run only with the page's nonce", async ({ browser, app, request }) => {
  const page = await browser.newPage({ baseURL: app.url });
  const answer = await page.goto("/sign-in");
  const headers = answer?.headers() ?? {};
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'/);
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin" });
  expect(headers["x-powered-by"]).toBeUndefined();
  const again = await request.get("/sign-in");
  expect(again.headers()["content-security-policy"]).not.toBe(headers["content-security-policy"]);
  const ran = await page.evaluate(async () => {
    document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="window.ran = true">');
    await new Promise((resolve) => setTimeout(resolve, 300));
    return "ran" in window;
  });
  expect(ran).toBe(false);
});

test("the way back after signing in never leads to another site", async ({ page }) => {
  for (const elsewhere of ["//evil.test", "https://evil.test", "/\\evil.test"]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?returnTo=${encodeURIComponent(elsewhere)}`);
    await page.getByLabel("Email").fill("head@sample.test");
    await page.getByLabel("Password").fill("waymark-sample");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { name: /Good .*, Martin/ })).toBeVisible();
    expect(new URL(page.url()).hostname).toBe("localhost");
  }
});
