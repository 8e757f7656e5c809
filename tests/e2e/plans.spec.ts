import type { Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { chairsAlso, expect, expectAccessible, test } from "../support/journey.ts";
import { pdfText } from "../support/pdf-text.ts";

const state = (page: Page) => page.locator("[data-save-state]");
const saved = (page: Page) => expect(state(page)).toHaveText(/^(Saved \d\d:\d\d|All is saved)$/);

/** This year's plan of Tidewater, whose new headteacher has not begun it. */
const plan = "/schools/900113/plan/2026-27";

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(state(page)).not.toHaveText(/^Opening/);
}

const priority = (page: Page, title: string) => page.locator("details[id^=priority-]").filter({ hasText: title }).last();

test.describe.configure({ mode: "serial" });

test("UO-7 a new headteacher begins the year's plan from last year's in one press, writes it in place and sends it", async ({ as }) => {
  test.slow();
  const page = await as("newhead");
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Our improvement plan" })).toContainText("Late: was to be approved by governors");
  await page.getByRole("link", { name: /School improvement plan, Tidewater/ }).click();
  await expect(page.getByText(/1 priority carried on from 2025\/26/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin the plan" }).click();
  await expect(page.getByText("The plan is begun.")).toBeVisible();
  await expect(state(page)).not.toHaveText(/^Opening/);
  const headings = page.getByRole("region", { name: "Priorities" }).getByRole("heading", { level: 3 });
  await expect(headings.first()).toHaveText("1. Provision Map used well in every school");
  await expect(headings).toHaveCount(5);
  await page.getByRole("button", { name: "Send to the adviser" }).click();
  await expect(page.getByText(/has no response of the school yet/).last()).toBeVisible();
  for (const title of ["Provision Map used well", "Attendance of disadvantaged", "All staff commit", "Writing: from sentence"]) {
    await priority(page, title).locator("> summary").click();
    await priority(page, title).getByRole("textbox", { name: "Our response" }).click();
    await page.keyboard.type("We have agreed what this asks of us.");
    await saved(page);
    await priority(page, title).locator("> summary").click();
  }
  await page.getByRole("button", { name: "Add a priority" }).click();
  const fresh = page.locator("details[id^=priority-]").last();
  await fresh.getByRole("textbox", { name: "Title" }).fill("Calm starts to the day");
  await fresh.getByRole("textbox", { name: "Why, in our words" }).fill("Lessons begin late.");
  await fresh.getByRole("textbox", { name: "Lead by name" }).fill("Deputy headteacher");
  await fresh.getByRole("button", { name: "Add a criterion" }).click();
  await fresh.getByRole("textbox", { name: "What will be seen", exact: true }).fill("Lessons begin on time");
  await fresh.getByRole("textbox", { name: "Target" }).fill("19 of 20");
  await fresh.getByRole("button", { name: "Add a step" }).click();
  await fresh.getByRole("textbox", { name: "What is done" }).fill("Meet pupils at the gate");
  await fresh.getByRole("textbox", { name: "Who, by name" }).fill("All leaders");
  await fresh.getByRole("textbox", { name: "Cost in pounds" }).fill("£1 250");
  await fresh.getByRole("textbox", { name: "Term 2: what will be seen" }).fill("Every class begins within two minutes");
  await saved(page);
  await expect(fresh.locator("> summary")).toContainText("£1,250");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Move up: priority 6" }).click();
  await saved(page);
  await expect(headings.nth(4)).toHaveText("5. Calm starts to the day");
  await page.reload();
  await expect(headings.nth(4)).toHaveText("5. Calm starts to the day");
  // Sent with the last word hardly typed, and the whole of it is in what the adviser reads.
  await priority(page, "Calm starts").locator("> summary").click();
  await priority(page, "Calm starts").getByRole("textbox", { name: "Why, in our words" }).fill("Lessons begin late after every break.");
  await page.getByRole("button", { name: "Send to the adviser" }).click();
  await expect(page.getByText("The plan is with the adviser.")).toBeVisible();
  await expect(page.getByText("Lessons begin late after every break.")).toBeVisible();
  await expect(page.getByText("Meet pupils at the gate")).toBeVisible();
});

test("UO-7 the adviser returns it with a comment by section, the school answers, and the adviser agrees it", async ({ as }) => {
  const [adviser, head] = [await as("adviser"), await as("newhead")];
  await adviser.goto("/");
  await adviser.getByRole("region", { name: "Plans to quality-assure" }).getByRole("link").click();
  await adviser.getByText("Comment on a section").click();
  await adviser.getByLabel("Section").selectOption("Calm starts to the day");
  await adviser.getByLabel("Comment", { exact: true }).fill("How will you know by half-term?");
  await adviser.getByRole("button", { name: "Save the comment" }).click();
  await expect(adviser.getByText("Ann Osei: How will you know by half-term?")).toBeVisible();
  await adviser.getByRole("button", { name: "Return it with the comments" }).click();
  await expect(adviser.getByText("The plan is with the school again")).toBeVisible();
  await opened(head, plan);
  await head.getByText("Answer", { exact: true }).click();
  await head.getByLabel("Your answer").fill("By a walk through lessons each week.");
  await head.getByRole("button", { name: "Save the answer" }).click();
  await expect(head.getByText("Answer: By a walk through lessons each week.")).toBeVisible();
  await head.getByRole("button", { name: "Send to the adviser" }).click();
  await expect(head.getByText("The plan is with the adviser.")).toBeVisible();
  await adviser.goto(plan);
  await expectAccessible(adviser);
  await adviser.getByRole("button", { name: "Agree the plan" }).click();
  await expect(adviser.getByText("The plan is agreed.")).toBeVisible();
});

test("the first term is reviewed by the school, challenged by a governor who can not edit, and commented on by the adviser", async ({
  as,
  app,
}) => {
  test.slow();
  await chairsAlso(app, 900113);
  const [head, chair, adviser] = [await as("newhead"), await as("chair", "phone"), await as("adviser")];
  await opened(head, plan);
  await priority(head, "Calm starts").locator("> summary").click();
  const review = priority(head, "Calm starts");
  await review.getByText("Review of Term 1", { exact: true }).click();
  await review.getByRole("radio", { name: "Under way" }).check();
  await review.getByRole("textbox", { name: "Impact by Term 1" }).click();
  await head.keyboard.type("Sixteen of twenty lessons began on time.");
  await saved(head);
  await chair.goto("/");
  await chair.getByRole("region", { name: "Plans to approve" }).getByRole("link").click();
  await expect(chair.getByText("Sixteen of twenty lessons began on time.")).toBeVisible();
  await expect(chair.getByRole("textbox", { name: "Title" })).toHaveCount(0);
  await chair.getByText("Calm starts to the day, Term 1").click();
  await chair.getByLabel("What you ask or challenge").fill("Which classes are the four?");
  await chair.getByRole("button", { name: "Save", exact: true }).click();
  await expect(chair.getByText("Your challenge stands beside the review.")).toBeVisible();
  await expectAccessible(chair);
  await chair.getByLabel("Day of the meeting").fill("2026-11-20");
  await chair.getByRole("button", { name: "The governors approve it" }).click();
  await expect(chair.getByText("Approved by the governors on Fri 20 Nov 2026.").first()).toBeVisible();
  await adviser.goto(plan);
  await adviser.getByText("Calm starts to the day, Term 1").click();
  await adviser.getByRole("textbox", { name: "Your comment" }).fill("I saw it on Tuesday.");
  await adviser.getByRole("button", { name: "Save", exact: true }).click();
  await expect(adviser.getByText("Your comment stands beside the review.")).toBeVisible();
  await opened(head, plan);
  await priority(head, "Calm starts").locator("> summary").click();
  await expect(head.getByText("Which classes are the four?")).toBeVisible();
  await expect(head.getByText("I saw it on Tuesday.")).toBeVisible();
  await head.getByRole("link", { name: "Agreed by the adviser" }).click();
  await expect(head.getByRole("heading", { name: "School improvement plan 2026/27" })).toBeVisible();
  await expect(head.getByText("Sixteen of twenty")).toHaveCount(0);
});

test("a plan is taken away as PDF, Word and Excel, and its headlines fit on one side of A4", async ({ as }) => {
  const page = await as("head");
  const file = async (query: string) => page.request.get(`/schools/900101/plan/2026-27/export?${query}`);
  expect(pdfText(await (await file("format=pdf&headline=1")).body()).pages).toBe(1);
  expect(pdfText(await (await file("format=pdf")).body()).pages).toBeLessThanOrEqual(8);
  for (const format of ["docx", "xlsx"]) expect((await file(`format=${format}`)).headers()["content-disposition"]).toContain(format);
  await page.goto("/schools/900101/plan/2026-27/headline");
  await expectAccessible(page);
});

test("a word that was written without network is kept, and sent when it is back", async ({ as, app }) => {
  const page = await as("head");
  await opened(page, "/schools/900101/plan/2026-27");
  await page.getByRole("textbox", { name: "Context" }).click();
  await expect(page.locator(".ProseMirror").first()).toBeFocused();
  await page.context().setOffline(true);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Written on the train.");
  await expect(state(page)).toContainText("No connection");
  await page.context().setOffline(false);
  await saved(page);
  const stored = await withClient(partsOf(app.databaseUrl), (client) =>
    client.query(`SELECT "value"::text FROM "PlanText" WHERE "value"::text LIKE '%on the train%'`),
  );
  expect(stored.rowCount).toBe(1);
});

test("the thread is followed from a priority to its visit and its action, at both widths; another school's head sees none of it", async ({
  as,
}) => {
  for (const size of ["phone", "desktop"] as const) {
    const page = await as("head", size);
    await page.goto("/schools/900101/thread");
    await expectAccessible(page);
    await page.getByRole("region", { name: "Priorities" }).getByRole("link", { name: "Every child reads fluently" }).click();
    await expect(page.getByRole("region", { name: "What it comes from" })).toContainText("Finding of a visit");
    await expect(page.getByRole("region", { name: "What it leads to" })).toContainText("Agreed action");
    await expectAccessible(page);
  }
  const other = await as("newhead");
  for (const address of [
    "/schools/900101/thread",
    "/schools/900101/plan/2026-27",
    "/schools/900101/plan/2026-27/export?format=pdf",
    "/schools/900101/inspection-folder",
  ]) {
    expect((await other.goto(address))?.status(), address).toBe(404);
  }
});

test("PR-3 the director sees each priority over all schools, what is late, and the loose ends", async ({ as }) => {
  for (const size of ["phone", "desktop"] as const) {
    const page = await as("director", size);
    for (const address of ["/priorities", "/priorities/loose-ends", "/groups", "/groups/new"]) {
      await page.goto(address);
      await expectAccessible(page);
    }
    await page.goto("/priorities");
    await page.getByRole("link", { name: "Attendance of disadvantaged pupils" }).click();
    await expect(page.getByRole("heading", { name: "Attendance of disadvantaged pupils" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Late plans" })).toContainText("Kingsmead Secondary School");
  }
});
