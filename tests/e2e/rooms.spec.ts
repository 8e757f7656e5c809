import { readFileSync } from "node:fs";
import { expect, expectAccessible, test } from "../support/journey.ts";

const accounts: Record<string, { sees: string; pages: string[]; hidden: string[] }> = {
  director: {
    sees: "1 school without an adviser",
    pages: ["/schools", "/schools/900101", "/schools/900108", "/schools/900101/history", "/people", "/people/stand-ins", "/me"],
    hidden: ["/admin", "/people/invite", "/schools/new"],
  },
  deputy: { sees: "1 school without an adviser", pages: ["/schools", "/people"], hidden: ["/admin"] },
  ceo: { sees: "1 school without an adviser", pages: ["/schools", "/people"], hidden: ["/admin"] },
  adviser: { sees: "Allocated to you", pages: ["/schools", "/people"], hidden: ["/admin", "/schools/900101/history"] },
  adviser2: { sees: "Allocated to you", pages: ["/schools/900105"], hidden: ["/admin"] },
  link: { sees: "Allocated to you", pages: ["/schools"], hidden: ["/admin", "/schools/900104"] },
  quality: { sees: "Sampled for you", pages: ["/me"], hidden: ["/schools", "/people", "/schools/900101"] },
  admin: {
    sees: "never signed in",
    pages: [
      "/schools/new",
      "/schools/900101/change",
      "/people",
      "/people/invite",
      "/people/sheet",
      "/people/stand-ins",
      "/admin",
      "/admin/mail",
      "/admin/permissions",
    ],
    hidden: [],
  },
  trustee: { sees: "Our schools", pages: ["/schools"], hidden: ["/people", "/admin"] },
  head: { sees: "Our school", pages: ["/schools/900101", "/schools/900101/history", "/people"], hidden: ["/schools/900105", "/admin"] },
  chair: { sees: "Our school", pages: ["/schools/900101", "/people"], hidden: ["/schools/900105", "/schools/900101/history"] },
  governor: { sees: "Our school", pages: ["/schools/900101"], hidden: ["/schools/900105", "/people", "/schools/900105/history"] },
  staff: { sees: "Our school", pages: ["/schools/900101"], hidden: ["/people"] },
  newhead: { sees: "Our school", pages: ["/schools/900113"], hidden: ["/schools/900101"] },
};

/** Who sees the same rooms as somebody else who looks at each of them: for these it is enough that they open. */
const asOthers = new Set(["deputy", "ceo", "adviser2", "link", "newhead", "staff"]);

for (const [account, { sees, pages, hidden }] of Object.entries(accounts)) {
  test(`GO-1 ${account} meets their first page and rooms, on a phone and on a desktop, and none that are not theirs`, async ({ as }) => {
    test.slow();
    for (const size of ["phone", "desktop"] as const) {
      const page = await as(account, size);
      await page.goto("/");
      await expect(page.getByText(sees).first()).toBeVisible();
      await expectAccessible(page);
      const rooms = await page
        .getByRole("navigation", { name: "Rooms" })
        .locator("a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      // Each room is looked at on a phone; on a desktop it is enough that it opens: the journeys of its own look closer.
      for (const address of new Set([...rooms, ...pages])) {
        if (size === "desktop" || asOthers.has(account)) expect((await page.request.get(address)).status(), address).toBe(200);
        else {
          expect((await page.goto(address))?.status(), address).toBe(200);
          await expectAccessible(page);
        }
      }
    }
    const page = await as(account);
    for (const address of hidden) {
      const answer = await page.goto(address);
      expect(answer?.status(), `${account} at ${address}`).toBe(404);
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    }
  });
}

test("an unknown address is a helpful 404, signed in or not", async ({ as, page }) => {
  expect((await page.goto("/nothing-like-this"))?.status()).toBe(404);
  await expectAccessible(page);
  const signedIn = await as("director");
  for (const address of [
    "/schools/abc",
    "/schools/999999",
    "/people/not-an-id",
    "/people/01234567-89ab-7def-8123-456789abcdef",
    "/admin/mail/x",
  ]) {
    expect((await signedIn.goto(address))?.status(), address).toBe(404);
    await expectAccessible(signedIn);
  }
});

test("health says that app and database answer", async ({ request }) => {
  const released: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
  const health = await request.get("/api/health");
  expect(health.status()).toBe(200);
  expect(await health.json()).toEqual({ status: "ok", database: "ok", version: released.version });
  expect((await request.get("/api/health/live")).status()).toBe(200);
});
