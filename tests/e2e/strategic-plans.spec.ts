import type { Page } from "@playwright/test";
import { aWordFile, planInWord } from "../factories/word-files.ts";
import { chairsAlso, expect, expectAccessible, test } from "../support/journey.ts";
import { pdfText } from "../support/pdf-text.ts";

const state = (page: Page) => page.locator("[data-save-state]");
const saved = (page: Page) => expect(state(page)).toHaveText(/^(Saved \d\d:\d\d|All is saved)$/);

/** Tidewater's plan has run out, and its new headteacher has not begun the next. */
const plan = "/schools/900113/strategic-plan";
const objective = (page: Page, title: string) => page.locator("details[id^=objective-]").filter({ hasText: title }).last();

test.describe.configure({ mode: "serial" });

test("UO-6 a headteacher begins the next plan from the last with what goes on, writes it in place and sends it", async ({ as }) => {
  test.slow();
  const page = await as("newhead");
  await page.goto("/");
  await page.getByRole("region", { name: "Our strategic plan" }).getByRole("link").click();
  await expect(page.getByText("There is no strategic plan")).toHaveCount(0);
  await expect(page.getByText("Its last year is over.")).toBeVisible();
  await expectAccessible(page);
  await expect(state(page)).not.toHaveText(/^Opening/);
  await page.getByRole("checkbox", { name: "Every pupil is here" }).uncheck();
  await page.getByRole("button", { name: "Begin the next plan" }).click();
  await expect(page.getByText("The plan is begun.")).toBeVisible();
  await expect(state(page)).not.toHaveText(/^Opening/);
  await expect(page.getByRole("heading", { name: "Strategic plan 2026/27 to 2028/29" })).toBeVisible();
  const headings = page.getByRole("region", { name: "Objectives", exact: true }).getByRole("heading", { level: 3 });
  await expect(headings).toHaveCount(3);
  await expect(page.getByText("Every pupil is here")).toHaveCount(0);
  await page.getByRole("button", { name: "Add an objective" }).click();
  const fresh = page.locator("details[id^=objective-]").last();
  await saved(page);
  await page.getByRole("button", { name: "Send it for 2026/27" }).click();
  await expect(page.getByText("An objective has no title.")).toHaveCount(2);
  await fresh.getByRole("textbox", { name: "Objective", exact: true }).fill("Calm starts to the day");
  await fresh.getByRole("textbox", { name: "Lead by name" }).fill("Deputy headteacher");
  await fresh
    .getByLabel("Objective of the trust that it serves")
    .selectOption("Disadvantaged pupils come every day and do as well as others");
  await fresh.getByRole("button", { name: "Add a measure" }).click();
  await fresh.getByRole("textbox", { name: "What is measured" }).fill("Lessons that begin on time, of twenty");
  await fresh.getByRole("textbox", { name: "Target 2028/29" }).fill("19");
  await fresh.getByRole("textbox", { name: "Launch, 2026/27" }).fill("Routines at the gate");
  await saved(page);
  await expect(fresh).toContainText("to 19 in 2028/29");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Move up: objective 4" }).click();
  await saved(page);
  await page.reload();
  await expect(headings.nth(2)).toHaveText("3. Calm starts to the day");
  // Sent with the last word hardly typed, and the whole of it is in the version that governors and the trust read.
  await objective(page, "Calm starts").locator("> summary").click();
  await objective(page, "Calm starts").getByRole("textbox", { name: "Why", exact: true }).fill("Lessons begin late after every break.");
  await page.getByRole("button", { name: "Send it for 2026/27" }).click();
  await expect(page.getByText("Governors and the trust can read the plan now.")).toBeVisible();
  await page.getByRole("link", { name: "Sent to governors and the trust for 2026/27" }).click();
  await expect(page.getByText("Lessons begin late after every break.")).toBeVisible();
});

test("UO-6 the chair records the governors' approval on a phone, and the director agrees the plan for the trust", async ({ as, app }) => {
  await chairsAlso(app, 900113);
  const [chair, director, head] = [await as("chair", "phone"), await as("director"), await as("newhead")];
  await chair.goto("/");
  await chair.getByRole("region", { name: "Strategic plans to approve" }).getByRole("link").click();
  await expect(chair.getByRole("heading", { name: "3. Calm starts to the day" })).toBeVisible();
  await expect(chair.getByRole("textbox", { name: "Objective" })).toHaveCount(0);
  await expectAccessible(chair);
  await chair.getByLabel("Day of the governors’ meeting").fill("2026-11-20");
  await chair.getByRole("button", { name: "The governors approve it" }).click();
  await expect(chair.getByText("The governors’ approval is recorded.")).toBeVisible();
  await director.goto("/strategic-plan");
  await director.getByRole("region", { name: "To agree" }).getByRole("link", { name: "Tidewater Primary School" }).click();
  await director.getByText("Return it to the school").click();
  await director.getByLabel("What should change").fill("Say how the gate is staffed.");
  await expectAccessible(director);
  await director.getByRole("button", { name: "Return it", exact: true }).click();
  await expect(director.getByText("The plan is with the school again, with your words.")).toBeVisible();
  await head.goto("/");
  await expect(head.getByRole("region", { name: "Our strategic plan" })).toContainText("Late: was to be agreed with the trust");
  await head.goto(plan);
  await expect(state(head)).not.toHaveText(/^Opening/);
  await expect(head.getByText("“Say how the gate is staffed.”")).toBeVisible();
  await head.getByRole("button", { name: "Send it again as it is now" }).click();
  await expect(head.getByText("Governors and the trust can read the plan now.")).toBeVisible();
  await director.goto(plan);
  await director.getByLabel("Day on which it was agreed").fill("2026-11-23");
  await director.getByRole("button", { name: "Agree it for the trust" }).click();
  await expect(director.getByText("Agreed with the trust for 2026/27 on Mon 23 Nov 2026, by Ruth Adeyemi.")).toBeVisible();
  await head.goto(plan);
  await head.getByRole("link", { name: "Agreed with the trust for 2026/27" }).click();
  await expect(head.getByRole("heading", { name: "Strategic plan 2026/27 to 2028/29" })).toBeVisible();
  await expectAccessible(head);
});

test("a year is reviewed, and the priorities of the improvement plan stand under the objective that they serve", async ({ as }) => {
  const page = await as("head");
  await page.goto("/schools/900101/strategic-plan");
  await expect(state(page)).not.toHaveText(/^Opening/);
  await page.getByText("Deepen, 2026/27", { exact: true }).click();
  await page.getByRole("radio", { name: "In place" }).last().check();
  await page.getByRole("textbox", { name: "What came of Deepen, 2026/27" }).click();
  await page.keyboard.type("Moderation agreed in nine of twelve pieces.");
  await saved(page);
  await objective(page, "Pupils write at length").locator("> summary").click();
  const serving = objective(page, "Pupils write at length")
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Priorities of the improvement plans that serve it" }) });
  await serving.getByRole("link", { name: "Writing: pupils edit" }).click();
  await expect(page).toHaveURL(/\/plan\/2026-27#priority-/);
  await page.goto("/schools/900101/strategic-plan?read=1");
  await expect(page.getByText("Moderation agreed in nine of twelve pieces.")).toBeVisible();
});

test("the plan is taken away as PDF, Word and Excel, and its headlines fit on one side of A4; another school's head sees none of it", async ({
  as,
}) => {
  const page = await as("head");
  const file = async (query: string) => page.request.get(`/schools/900101/strategic-plan/export?${query}`);
  expect(pdfText(await (await file("format=pdf&headline=1")).body()).pages).toBe(1);
  expect(pdfText(await (await file("format=pdf")).body()).pages).toBeLessThanOrEqual(5);
  for (const format of ["docx", "xlsx"]) expect((await file(`format=${format}`)).headers()["content-disposition"]).toContain(format);
  for (const size of ["phone", "desktop"] as const) {
    const reader = await as("head", size);
    for (const address of ["/schools/900101/strategic-plan/headline", "/strategic-plan"]) {
      await reader.goto(address);
      await expectAccessible(reader);
    }
  }
  const other = await as("newhead");
  for (const address of ["", "/headline", "/export?format=pdf"]) {
    expect((await other.goto(`/schools/900101/strategic-plan${address}`))?.status(), address).toBe(404);
  }
});

test("the director writes what the trust aims at, without JavaScript too", async ({ as, browser, app }) => {
  const signed = await as("director");
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  await context.addCookies(await signed.context().cookies());
  const page = await context.newPage();
  await page.goto("/strategic-plan");
  await page.getByText("Add an objective").click();
  const form = page.locator("details").filter({ hasText: "Add an objective" });
  await form.getByLabel("Objective", { exact: true }).fill("A garden at every school");
  await form.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("link", { name: "A garden at every school" })).toBeVisible();
  await context.close();
  for (const size of ["phone", "desktop"] as const) {
    const reader = await as("director", size);
    await reader.goto("/strategic-plan");
    await expectAccessible(reader);
  }
});

test("a plan in Word is brought in: placed by suggestion and by hand, the rest put aside and taken out again", async ({ as }) => {
  test.slow();
  const page = await as("head");
  await page.goto("/schools/900101/plan/2026-27");
  await expect(state(page)).not.toHaveText(/^Opening/);
  await page.getByRole("link", { name: "Bring in a Word file" }).click();
  await expect(page.getByText("The tray is empty.")).toBeVisible();
  await page
    .getByLabel("Word file")
    .setInputFiles({ name: "notes.docx", mimeType: "application/octet-stream", buffer: Buffer.from("Not Word") });
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page.getByText("This is not a Word file. Choose one that ends in .docx.")).toBeVisible();
  await expectAccessible(page);
  await page
    .getByLabel("Word file")
    .setInputFiles({ name: "SIP.docx", mimeType: "application/octet-stream", buffer: await aWordFile(planInWord) });
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page.getByText("5 sections lie in the tray.")).toBeVisible();
  await expectAccessible(page);
  const phone = await as("head", "phone");
  await phone.goto(page.url());
  await expectAccessible(phone);
  await page.getByRole("button", { name: "Place all that have a suggestion" }).click();
  await expect(page.getByRole("region", { name: "Placed and put aside" }).getByRole("listitem")).toHaveCount(3);
  const staffing = page.getByRole("article", { name: "Staffing structure" });
  await staffing.getByRole("button", { name: "Put it aside" }).click();
  await expect(staffing).toHaveCount(0);
  await page.getByRole("button", { name: /^Take it out again.*Staffing structure$/ }).click();
  await staffing.getByLabel(/^Where it goes/).selectOption({ label: "Context" });
  await staffing.getByRole("button", { name: "Place it" }).click();
  await expect(staffing).toHaveCount(0);
  await page.goto("/schools/900101/plan/2026-27?read=1");
  await expect(page.getByText("Who works here.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /Early reading/ })).toBeVisible();
  await expect(page.getByText("Buy decodable books. By when: by half-term. Notes: Two sets")).toBeVisible();
});
