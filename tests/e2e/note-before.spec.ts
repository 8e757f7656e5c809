import type { Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";

/** A visit of the sample whose note is in a state; with a draft, one that the adviser writes. */
const visitWith = (databaseUrl: string, state: "draft" | "withReader") =>
  withClient(partsOf(databaseUrl), async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT n."visitId" AS "id" FROM "Note" n JOIN "Person" p ON p."id" = n."authorId"
        WHERE n."state" = $1::"NoteState" AND ($1 <> 'draft' OR p."email" = 'adviser@sample.test') LIMIT 1`,
      [state],
    );
    return rows[0]?.id ?? "";
  });

const saved = (page: Page) => page.locator("[data-save-state]");
const awake = (page: Page) => expect(saved(page)).not.toHaveText(/^Opening/);

test.describe.configure({ mode: "serial" });

test("a director reads a draft through, comments on it and gives it back; its author sees both, and the headteacher neither", async ({
  as,
  app,
}) => {
  const visitId = await visitWith(app.databaseUrl, "withReader");
  const page = await as("director");
  await page.goto("/");
  await page.getByRole("region", { name: "To be read through by you" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Read it through" })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Comment on “Strengths”").click();
  const comment = page.getByRole("group").filter({ hasText: "Comment on “Strengths”" });
  await comment.getByLabel("Your comment").fill("Say how you know.");
  await comment.getByRole("button", { name: "Save the comment" }).click();
  await expect(page.getByText("Say how you know.").first()).toBeVisible();
  await page.getByRole("button", { name: /^Give it back to/ }).click();
  await expect(page.getByText("Say what you think of it").first()).toBeVisible();
  await page.getByLabel("What you think of it").fill("Clear. One more fact under strengths.");
  await page.getByRole("button", { name: /^Give it back to/ }).click();
  await expect(page.getByText("The note is with its author again")).toBeVisible();
  const author = await withClient(partsOf(app.databaseUrl), async (client) => {
    const { rows } = await client.query(`SELECT p."email" FROM "Note" n JOIN "Person" p ON p."id" = n."authorId" WHERE n."visitId" = $1`, [
      visitId,
    ]);
    return String(rows[0].email).replace("@sample.test", "");
  });
  const adviser = await as(author);
  await adviser.goto(`/visits/${visitId}/note`);
  await awake(adviser);
  await expect(adviser.getByText("Clear. One more fact under strengths.")).toBeVisible();
  await expect(adviser.getByText("Say how you know.")).toBeVisible();
  await expectAccessible(adviser);
  await adviser.getByText("Say why").first().click();
  await expectAccessible(adviser);
});

test("GO-2 a reason is given on the note itself", async ({ as, app }) => {
  const visitId = await visitWith(app.databaseUrl, "draft");
  const page = await as("adviser");
  await page.goto(`/visits/${visitId}/note`);
  await awake(page);
  const checklist = page.getByRole("region", { name: "Before it can be published" });
  await checklist.getByText("Say why").first().click();
  await checklist
    .getByLabel(/^Reason for/)
    .first()
    .fill("It could not be arranged");
  await checklist.getByRole("button", { name: "Give the reason" }).first().click();
  await expect(checklist.getByText("It could not be arranged").first()).toBeVisible();
});

test("UO-4 an emerging issue becomes a next step in one press, with its words", async ({ as, app }) => {
  const visitId = await withClient(partsOf(app.databaseUrl), async (client) => {
    const { rows } = await client.query(
      `SELECT v."id" FROM "Visit" v JOIN "Person" p ON p."id" = v."leadId" WHERE v."kind" = 'linkMeeting' AND v."status" = 'planned' AND p."email" = 'link@sample.test' LIMIT 1`,
    );
    return String(rows[0]?.id ?? "");
  });
  const page = await as("link");
  await page.goto(`/visits/${visitId}/note`);
  await awake(page);
  await page.getByRole("button", { name: "Add an issue" }).click();
  await page.getByRole("textbox", { name: "Issue" }).fill("Two teachers leave at Easter");
  await page.getByRole("button", { name: "Make it a next step" }).click();
  await expect(page.getByLabel("What", { exact: true })).toHaveValue("Two teachers leave at Easter");
  await expect(page.getByRole("button", { name: "Make it a next step" })).toHaveCount(0);
  await expect(saved(page)).toHaveText(/^Saved/);
  await expectAccessible(page);
  await page.reload();
  await awake(page);
  await expect(page.getByLabel("What", { exact: true })).toHaveValue("Two teachers leave at Easter");
});

test("VP-7 a plan has as many activities as are needed, with JavaScript and without", async ({ as, app, browser }) => {
  const adviser = await as("adviser");
  await adviser.goto("/visits?state=planned&kind=programme&school=900101");
  const visit = (await adviser.locator("tbody th a").first().getAttribute("href")) ?? "";
  await adviser.goto(`${visit}/plan`);
  const titles = adviser.getByLabel("What is looked at or done");
  const before = await titles.count();
  for (const [index, words] of ["Talk with pupils", "Talk with leaders"].entries()) {
    await adviser.getByRole("button", { name: "Add another activity" }).click();
    await titles.nth(before + index).fill(words);
  }
  await expectAccessible(adviser);
  await adviser.getByRole("button", { name: "Save the plan" }).click();
  await expect(adviser.getByText("Talk with leaders").first()).toBeVisible();
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  await context.addCookies(await adviser.context().cookies());
  const page = await context.newPage();
  await page.goto(`${visit}/plan`);
  await expect(page.getByRole("button", { name: "Add another activity" })).toBeHidden();
  await page
    .getByLabel("What is looked at or done")
    .nth(before + 2)
    .fill("Walk round the school");
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expect(page.getByText("Walk round the school").first()).toBeVisible();
  await expect(page.getByText("Talk with pupils").first()).toBeVisible();
  await page.goto(`/visits/${await visitWith(app.databaseUrl, "draft")}/note`);
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.locator("[data-save-state]")).toBeHidden();
  await context.close();
});
