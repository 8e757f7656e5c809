import type { Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";

/** The visit of the sample whose note is in a state. */
const visitWith = (databaseUrl: string, state: string) =>
  withClient(partsOf(databaseUrl), async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT "visitId" AS "id" FROM "Note" WHERE "state" = $1::"NoteState" ORDER BY "visitId" DESC LIMIT 1`,
      [state],
    );
    return rows[0]?.id ?? "";
  });

const saved = (page: Page) => page.locator("[data-save-state]");
const awake = (page: Page) => expect(saved(page)).not.toHaveText(/^Opening/);

test.describe.configure({ mode: "serial" });

test("VP-8 VP-4 a note is refused in sentences that name the clause, with what would meet it", async ({ as, app }) => {
  const visitId = await visitWith(app.databaseUrl, "draft");
  const page = await as("adviser");
  await page.goto(`/visits/${visitId}/note`);
  await awake(page);
  await page.getByRole("button", { name: "Send to headteacher" }).click();
  await expect(page.getByText(/No risk is written.*\(VP-8\)/)).toBeVisible();
  await expect(page.getByRole("link", { name: "No risk is written." })).toHaveAttribute("href", "#risks");
  await page.getByRole("link", { name: "See it as a governor will" }).click();
  await expectAccessible(page);
});

test("a headteacher comments and finds a note accurate; it is published; a governor reads it on a phone; it is corrected", async ({
  as,
  app,
}) => {
  const visitId = await visitWith(app.databaseUrl, "withHeadteacher");
  const head = await as("head");
  await head.goto("/");
  await head.getByRole("region", { name: "To be checked by you" }).getByRole("link").first().click();
  await expect(head.getByRole("heading", { name: "Is this note accurate?" })).toBeVisible();
  await expectAccessible(head);
  await head.getByText("Comment on “Strengths”").click();
  const comment = head.getByRole("group").filter({ hasText: "Comment on “Strengths”" });
  await comment.getByLabel("Your comment").fill("The routine is in all but one class.");
  await comment.getByRole("button", { name: "Save the comment" }).click();
  await expect(head.getByText("The routine is in all but one class.").first()).toBeVisible();
  await head.getByRole("button", { name: "It is not accurate" }).click();
  await expect(head.getByText("Say what is not accurate.").first()).toBeVisible();
  await head.getByRole("button", { name: "It is accurate" }).click();
  await expect(head.getByText("Your answer is with the adviser.")).toBeVisible();

  const governor = await as("governor", "phone");
  expect((await governor.goto(`/visits/${visitId}/note`))?.status(), "not before it is published").toBe(404);

  const adviser = await as("adviser");
  await adviser.goto(`/visits/${visitId}/note`);
  await expect(adviser.getByText("The routine is in all but one class.")).toBeVisible();
  await expect(adviser.getByRole("textbox", { name: "Strength" }), "what was accepted is not written over").toHaveCount(0);
  await expectAccessible(adviser);
  await adviser.getByRole("button", { name: "Publish the note" }).click();
  await expect(adviser.getByText("The note is published.")).toBeVisible();
  await expectAccessible(adviser);

  await governor.goto(`/visits/${visitId}/note`);
  await expect(governor.getByRole("heading", { name: "Summary for governors" })).toBeVisible();
  await expect(governor.getByText("Correct it")).toHaveCount(0);
  await expectAccessible(governor);
  for (const format of ["PDF", "Word"]) {
    const [file] = await Promise.all([
      governor.waitForEvent("download"),
      governor.getByRole("link", { name: format, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Note of visit \d, Whitesands.*\.(pdf|docx)$/);
  }

  await adviser.getByText("Correct it").click();
  await adviser.getByLabel("Why it is corrected").fill("A number was wrong");
  await adviser.getByRole("button", { name: "Write a correction" }).click();
  await expect(adviser.getByText("You are writing a correction.")).toBeVisible();
  await awake(adviser);
  const strength = adviser.getByRole("textbox", { name: "Strength", exact: true }).first();
  await strength.fill(`${await strength.inputValue()}, but for one class`);
  await expect(saved(adviser)).toHaveText(/^Saved/);
  await adviser.getByRole("button", { name: "Publish the correction" }).click();
  await adviser.getByRole("link", { name: "What changed" }).click();
  await expect(adviser.getByRole("heading", { name: "What changed from the version before" })).toBeVisible();
  await expect(adviser.getByRole("listitem").locator("ins").last()).toContainText("class");
});

test("what concerns a named person goes to the director alone, and the director may withdraw a note", async ({ as, app }) => {
  const visitId = await visitWith(app.databaseUrl, "draft");
  const adviser = await as("adviser");
  await adviser.goto(`/visits/${visitId}/note`);
  await awake(adviser);
  await adviser.getByText("A confidential memo").click();
  await adviser.getByLabel("To the director and the chief executive").fill("A member of staff asked for help.");
  await adviser.getByRole("button", { name: "Send the memo" }).click();
  await expect(adviser.getByText("have your memo")).toBeVisible();
  const director = await as("director");
  await director.goto("/");
  await director.getByRole("link", { name: "1 memo" }).click();
  await expect(director.getByText("A member of staff asked for help.")).toBeVisible();
  await expectAccessible(director);
  await director.getByRole("button", { name: "Mark as read" }).click();
  await expect(director.getByText("Read by Ruth Adeyemi")).toBeVisible();
  for (const who of ["adviser", "head", "governor"]) expect((await (await as(who)).goto("/memos"))?.status(), who).toBe(404);

  const published = await visitWith(app.databaseUrl, "published");
  await director.goto(`/visits/${published}/note`);
  await director.getByText("Withdraw the note").click();
  await director.locator("details[open]").getByLabel("Why").fill("Published for the wrong school");
  await director.getByRole("button", { name: "Withdraw it" }).click();
  await expect(director.getByText("This note was withdrawn.")).toBeVisible();
});
