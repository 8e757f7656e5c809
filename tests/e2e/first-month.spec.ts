import type { Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { expect, expectAccessible, signIn, test, widths } from "../support/journey.ts";

/** A trust in its first month: nothing has been brought in yet. */
test.beforeAll(async ({ app }) => {
  const tables = [
    "OwnMeasureValue",
    "CommitmentReview",
    "Commitment",
    "Direction",
    "Obligation",
    "CategoryPeriod",
    "BroughtSheet",
    "OwnMeasurePeriod",
    "OwnMeasure",
    "GoverningBodyMeeting",
    "GoverningBody",
  ];
  await withClient(partsOf(app.databaseUrl), async (client) => {
    // What the sample's categories oblige to goes with them, also where something was found or planned for it already.
    await client.query("SET session_replication_role = replica");
    await client.query(`UPDATE "StandardsMeeting" SET "obligationId" = NULL; UPDATE "Support" SET "obligationId" = NULL`);
    for (const table of tables) await client.query(`DELETE FROM "${table}"`);
    await client.query("SET session_replication_role = origin");
  });
});

/** Types a sheet and presses the button that looks at it. */
async function check(page: Page, sheet: string): Promise<void> {
  await page.getByLabel("The rows of your sheet").fill(sheet);
  await page.getByRole("button", { name: "Check the sheet" }).click();
  await expect(page.getByRole("heading", { name: "What the sheet says" })).toBeVisible();
}

/** Takes back the sheet that was brought in last. */
async function takeBackLatest(page: Page): Promise<void> {
  await page.goto("/first-month");
  const there = page.getByText("Take it back…");
  const before = await there.count();
  await there.first().click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take the sheet back" }).first().click();
  await expect(there).toHaveCount(before - 1);
  await expect(page.getByText(/Taken back \w{3} /).first()).toBeVisible();
}

test(`SM-3 a director mends a sheet of categories, stores it, sees it at the school and takes it back, on a phone`, async ({ as }) => {
  const page = await as("director", "phone");
  await page.goto("/");
  await page.getByRole("link", { name: "First month" }).click();
  await expect(page.getByText(/of 10 steps are done/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Bring in categories" }).click();
  await expect(page.getByText("best first: Excellence")).toBeVisible();
  await page.getByText("All 6 columns").click();
  await expectAccessible(page);

  const headings = "School\tCategory\tSince\tSource";
  const right = "900101\tRefinement\t4/7/2025\tStandards meeting of July";
  await check(page, [headings, right, "900104\tWonderful\t1/9/2025\tMinutes", "Nowhere\tRepair\t1/9/2025\tMinutes"].join("\n"));
  await expect(page.getByText("1 can be stored, 2 can not.")).toBeVisible();
  await expect(page.getByText("“Wonderful” is not one of the year’s categories.")).toBeVisible();
  await expect(page.getByText("“Nowhere” is not one of the trust’s schools.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Store/ })).toHaveCount(0);
  await expect(page.getByLabel("The rows of your sheet")).toHaveValue(/Wonderful/);
  await expectAccessible(page);
  await check(page, [headings, right, "900104\tRepair\t1/9/2025\tMinutes"].join("\n"));
  await page.getByLabel("The rows of your sheet").fill([headings, right, "900104\tRecovery\t1/9/2025\tMinutes"].join("\n"));
  await page.getByRole("button", { name: "Store these 2 rows" }).click();
  await expect(page.getByText("The sheet has changed since you looked at it")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Store these 2 rows" }).click();
  await expect(page.getByText("2 rows stored.")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/schools/900101");
  await expect(page.getByText("Brought in at set-up by Ruth Adeyemi: Standards meeting of July.")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/schools/900101/category/bring-in");
  await expect(page.getByText("From now on it changes in a standards meeting only.")).toBeVisible();
  await takeBackLatest(page);
  await page.goto("/schools/900101");
  await expect(page.getByText("No category yet")).toBeVisible();
});

test("VP-11 an administrator says what is measured, loads a period from a file, and a school that is not in it says so", async ({ as }) => {
  const page = await as("admin");
  await page.goto("/first-month/measures");
  await expect(page.getByText("needs to know what is measured")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Say what the trust measures" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin with the usual list" }).click();
  await expect(page.getByRole("button", { name: "Retire Attendance" })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("First data drop");
  await page.getByLabel("First day").fill("2025-10-20");
  await page.getByLabel("Last day").fill("2025-09-01");
  await page.getByRole("button", { name: "Add the period" }).click();
  await expect(page.getByText("The last day is before the first").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("First day").fill("2025-09-01");
  await page.getByLabel("Last day").fill("2025-10-20");
  await page.getByRole("button", { name: "Add the period" }).click();
  await expect(page.getByText("The period is added.")).toBeVisible();
  await page.getByRole("button", { name: "Retire Permanent exclusions" }).click();
  await expect(page.getByText("1 retired measure")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Load a sheet for First data drop" }).click();
  const template = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download a template" }).click();
  expect((await template).suggestedFilename()).toBe("measures.csv");
  await page.getByLabel("Or choose a CSV file").setInputFiles({
    name: "drop.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("School,Attendance,Suspensions\n900101,94.2,many\n900102,n/a,3\n"),
  });
  await expect(page.getByText("Read drop.csv.")).toBeVisible();
  await page.getByRole("button", { name: "Check the sheet" }).click();
  await expect(page.getByText("“many” is not a number")).toBeVisible();
  await check(page, "School,Attendance,Suspensions\n900101,94.2,2\n900102,n/a,3");
  await expect(page.getByText("No row for 12 schools")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Store these 2 rows" }).click();
  await expect(page.getByText("2 rows stored.")).toBeVisible();

  await page.goto("/schools/900101");
  await expect(page.getByRole("row", { name: /Attendance/ })).toContainText("94.2 %");
  await expect(page.getByRole("row", { name: /Persistent absence/ })).toContainText("Not loaded for this period");
  await page.goto("/schools/900102");
  await expect(page.getByRole("row", { name: /^Attendance/ })).toContainText("None: “n/a”");
  const head = await as("newhead", "phone");
  await head.goto("/schools/900113");
  await expect(head.getByRole("row", { name: /^Attendance/ })).toContainText("Not loaded for this period");
  await expectAccessible(head);

  await takeBackLatest(page);
  await page.goto("/own-measures");
  await expect(page.getByText("Not loaded", { exact: true })).toBeVisible();
});

test("SM-3 an administrator brings in one category by form, with faults beside the fields, and takes it back", async ({ as }) => {
  const page = await as("admin", "phone");
  await page.goto("/schools/900114");
  await page.getByRole("link", { name: "Bring in the category it had before" }).click();
  await expectAccessible(page);
  await page.getByLabel("Where it is written").fill("Minutes of July");
  await page.getByRole("button", { name: "Bring in the category" }).click();
  await expect(page.getByRole("link", { name: "Choose a category" })).toBeVisible();
  await expect(page.getByLabel("Where it is written")).toHaveValue("Minutes of July");
  await expectAccessible(page);
  await page.getByLabel("Category", { exact: true }).selectOption({ label: "Recovery" });
  await page.getByLabel("Since").fill("2025-09-01");
  await page.getByLabel("Decided by").selectOption({ label: "Ruth Adeyemi" });
  await page.getByRole("button", { name: "Bring in the category" }).click();
  await expect(page.getByText("The category is brought in.")).toBeVisible();
  await page.goto("/schools/900114/category/bring-in");
  await page.getByText("Take it back…").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take the category back" }).click();
  await expect(page.getByRole("button", { name: "Bring in the category" })).toBeVisible();
});

test(`admin support and a headteacher keep a governing body's dates and clerk, on a desktop`, async ({ as }) => {
  const page = await as("office");
  await page.goto("/schools/900101/governing-body");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enter the meeting" }).click();
  await expect(page.getByText("Enter the day of the meeting").first()).toBeVisible();
  await expectAccessible(page);
  const day = `${new Date().getFullYear() + 1}-03-09`;
  await page.getByLabel("Day").fill(day);
  await page.getByLabel("Time (optional)").fill("18:00");
  await page.getByRole("button", { name: "Enter the meeting" }).click();
  await expect(page.getByText("The meeting is entered.")).toBeVisible();
  await page.getByLabel("Name").fill("Maureen Doyle");
  await page.getByLabel("E-mail address (optional)").fill("not an address");
  await page.getByRole("button", { name: "Save the clerk" }).click();
  await expect(page.getByText("Enter an e-mail address").first()).toBeVisible();
  await page.getByLabel("E-mail address (optional)").fill("clerk@whitesands.test");
  await page.getByRole("button", { name: "Save the clerk" }).click();
  await expect(page.getByText("The clerk is saved.")).toBeVisible();

  const head = await as("head");
  await head.goto("/schools/900101");
  await expect(head.getByText(/9 Mar \d{4}, 18:00/)).toBeVisible();
  await head.getByRole("link", { name: "Meetings and clerk" }).click();
  await head.getByRole("button", { name: /^Take out Full governing body/ }).click();
  await expect(head.getByText("No meeting to come.")).toBeVisible();
  await expectAccessible(head);
});

test("what the trust brings in is the director's and the administrator's: for everybody else it is not there", async ({ as }) => {
  for (const account of ["adviser", "deputy", "office", "head", "governor", "trustee"]) {
    const page = await as(account);
    for (const address of [
      "/first-month",
      "/first-month/visits",
      "/first-month/visits/template",
      "/own-measures",
      "/schools/900101/category/bring-in",
    ])
      expect((await page.goto(address))?.status(), `${account} at ${address}`).toBe(404);
    await page.goto("/");
    await expect(page.getByRole("link", { name: "First month" })).toHaveCount(0);
  }
  const director = await as("director");
  for (const address of ["/first-month/nonsense", "/first-month/nonsense/template", "/schools/900101/governing-body"])
    expect((await director.goto(address))?.status(), address).toBe(404);
});

test.describe("before JavaScript has loaded", () => {
  test.use({ javaScriptEnabled: false, viewport: widths.phone });
  test("a sheet of actions is checked, mended, stored and taken back", async ({ page }) => {
    await signIn(page, "admin");
    await page.goto("/first-month/actions");
    await check(page, "School,Action,Owner\n900107,Read daily,\n900107,Write daily,Head");
    await expect(page.getByText("There is no owner: who does it?")).toBeVisible();
    await check(page, "School,Action,Owner\n900107,Read daily,Head\n900107,Write daily,Head");
    await page.getByRole("button", { name: "Store these 2 rows" }).click();
    await expect(page.getByText("2 rows stored.")).toBeVisible();
    // The page of a school shows what is due first; the list has all.
    await page.goto("/actions?search=Write+daily");
    await expect(page.getByRole("link", { name: "Write daily" })).toBeVisible();
    await page.goto("/first-month");
    await page.getByText("Take it back…").first().click();
    await page.getByRole("button", { name: "Take the sheet back" }).first().click();
    await expect(page.getByText(/Taken back \w{3} /).first()).toBeVisible();
  });
});
