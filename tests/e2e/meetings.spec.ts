import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { startApp } from "../support/app.ts";
import { expect, expectAccessible, signIn, test } from "../support/journey.ts";

test.describe.configure({ mode: "serial" });

test("SM-1 to SM-4, CA-1, CA-2, CA-4 from two views made apart to an agreed category, what it brings, and an outcome that governors read", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const app = await startApp();
  const open = async (account: string, width = 1280) => {
    const context = await browser.newContext({ baseURL: app.url, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await signIn(page, account);
    return page;
  };
  try {
    const meetingId = await withClient(partsOf(app.databaseUrl), async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT "id" FROM "StandardsMeeting" WHERE "kind" = 'additional' AND "state" = 'planned' LIMIT 1`,
      );
      // The meeting of the sample is to come: for this journey it is today.
      await client.query(`UPDATE "StandardsMeeting" SET "date" = (now() AT TIME ZONE 'Europe/London')::date WHERE "id" = $1`, [
        rows[0]?.id,
      ]);
      return rows[0]?.id ?? "";
    });

    const adviser = await open("adviser");
    await adviser.goto(`/meetings/${meetingId}`);
    await expect(adviser.getByText("The school has submitted its view; the adviser has not yet.")).toBeVisible();
    await expect(adviser.getByText("Reading and behaviour are secure")).toHaveCount(0);
    await adviser.getByRole("link", { name: "Open the adviser’s view" }).first().click();
    await expect(adviser.locator("[data-save-state]")).toHaveText("All is saved");
    await expectAccessible(adviser);
    await adviser.getByRole("button", { name: "Submit this view" }).click();
    await expect(adviser.getByText(/Choose the level that fits best/)).toBeVisible();
    for (const group of await adviser.getByRole("group", { name: "The level that fits best" }).all())
      await group.getByRole("radio", { name: /^Recovery/ }).check();
    await adviser
      .getByRole("group", { name: "The category that you propose" })
      .getByRole("radio", { name: /^Recovery/ })
      .check();
    const why = adviser.getByRole("textbox", { name: "Why" }).last();
    await why.click();
    await why.pressSequentially("Behaviour has become worse since the spring.");
    await expect(adviser.locator("[data-save-state]")).toHaveText(/^Saved/);
    await adviser.getByText("Add to it").last().click();
    await adviser
      .getByRole("combobox", { name: /rests on/ })
      .last()
      .selectOption({ index: 1 });
    await adviser.getByRole("button", { name: "Add it" }).last().click();
    await expect(adviser.getByRole("button", { name: /Take out/ })).toBeVisible();
    await adviser.getByRole("button", { name: "Submit this view" }).click();
    await expect(adviser.getByText(/Your view is submitted/)).toBeVisible();

    const director = await open("director");
    await director.goto(`/meetings/${meetingId}`);
    await expect(director.getByRole("cell", { name: /Reading and behaviour are secure/ })).toBeVisible();
    await expect(director.getByText(/steps? apart/).first()).toBeVisible();
    await expectAccessible(director);
    await director.goto(`/meetings/${meetingId}/decide`);
    await expect(director.getByText("The category is agreed in the meeting: say first who was there.")).toBeVisible();
    await director.goto(`/meetings/${meetingId}`);
    for (const choice of await director.getByRole("combobox", { name: /^(?!Why)/ }).all()) await choice.selectOption("present");
    await director.getByRole("combobox", { name: "Helen Marsh" }).selectOption("absent");
    await director.getByRole("button", { name: "Record who was there" }).click();
    await expect(director.getByRole("link", { name: "Say why they were not there" })).toBeVisible();
    const absence = director.getByLabel("Why not, if Helen Marsh was not there");
    await absence.fill("Ill");
    expect((await absence.boundingBox())?.width, "the reason is written in a field as wide as the form").toBeGreaterThan(200);
    await director.getByRole("button", { name: "Record who was there" }).click();
    await expect(director.getByText("Held, not yet shared")).toBeVisible();

    await director.getByRole("link", { name: "Agree the category", exact: true }).click();
    await director.getByLabel("The category").selectOption("Recovery");
    await director.getByLabel("Why", { exact: true }).fill("Behaviour and attendance have fallen for two terms.");
    await director.getByLabel("The school", { exact: true }).selectOption("no");
    await director.getByRole("button", { name: "Agree the category" }).click();
    await expect(director.getByRole("link", { name: /its dissent stands with the decision/ })).toBeVisible();
    await expect(director.getByLabel("Why", { exact: true })).toHaveValue("Behaviour and attendance have fallen for two terms.");
    await director.getByLabel(/What the school says/).fill("The new behaviour lead has only begun.");
    await director.getByRole("button", { name: "Agree the category" }).click();
    await expect(director.getByText("What it obliges to is created.")).toBeVisible();

    await director.goto("/meetings?show=owed&kind=review&school=900101");
    await expect(director.getByRole("row", { name: /Whitesands/ }).first()).toBeVisible();
    await expect(director.getByRole("row", { name: /Whitesands.*Term 3.*Recovery.*To be planned/ })).toBeVisible();
    await director
      .getByRole("link", { name: /Plan the review meeting of Whitesands/ })
      .first()
      .click();
    await expect(director.getByRole("heading", { name: "Plan a review meeting" })).toBeVisible();
    await director.getByRole("complementary").or(director.getByRole("main")).getByRole("list").last().getByRole("link").first().click();
    // The form is on both pages: pressed too soon it would be the one without a day.
    await expect(director).toHaveURL(/[?&]day=\d/);
    await director.getByRole("button", { name: "Plan the meeting" }).click();
    await expect(director.getByText("The meeting is planned.")).toBeVisible();

    await director.goto(`/meetings/${meetingId}/minutes`);
    await expect(director.locator("[data-save-state]")).toHaveText("All is saved");
    for (const [title, words] of [
      ["Strengths", "Reading is taught well."],
      ["Areas to develop", "Behaviour between lessons."],
      ["In confidence", "Of a named person."],
    ] as const) {
      const field = director.getByRole("textbox", { name: title });
      await field.click();
      await field.pressSequentially(words);
    }
    await director.getByRole("button", { name: "Add a next step" }).click();
    await director.getByLabel("What is done").fill("Staff stand in the corridors between lessons");
    await expect(director.locator("[data-save-state]")).toHaveText(/^Saved/);
    await director.goto(`/meetings/${meetingId}`);
    await director.getByRole("button", { name: "Share with governors and staff" }).click();
    await expect(director.getByText("The outcome is shared with all governors and staff.")).toBeVisible();

    const governor = await open("governor", 390);
    await governor.goto(`/meetings/${meetingId}/outcome`);
    await expect(governor.getByText("Reading is taught well.")).toBeVisible();
    await expect(governor.getByText("Recovery")).toBeVisible();
    await expect(governor.getByText("only begun")).toHaveCount(0);
    await expect(governor.getByText("named person")).toHaveCount(0);
    await expectAccessible(governor);
    expect((await governor.goto(`/meetings/${meetingId}`))?.status()).toBe(404);
    await director.goto(`/meetings/${meetingId}`);
    await expect(director.getByRole("region", { name: "Who has opened it" })).toContainText("Priya Nair");

    const head = await open("head", 390);
    await head.goto(`/meetings/${meetingId}`);
    await expectAccessible(head);
    await head.getByText("Ask the chief executive about this category").click();
    await head.getByLabel("What you ask, and why").fill("Look at the last half term.");
    await head.getByRole("button", { name: "Ask the chief executive" }).click();
    await expect(head.getByText("The chief executive is asked to decide.")).toBeVisible();
  } finally {
    await app.stop();
  }
});
