import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { runTypeScript } from "../../scripts/running.mjs";
import { type RunningApp, startApp } from "../support/app.ts";
import { expect, expectAccessible, listen, test, widths } from "../support/journey.ts";
import { filesOf, officialFiles, plainRows } from "../support/official-files.ts";
import { appSettings } from "../support/sample-template.ts";

const lighthouse = join(officialFiles, "lighthouse-schools-partnership");
const goodShepherd = join(officialFiles, "good-shepherd-trust");
const links2022 = join(lighthouse, "group_links_2022-07-18_resaved-by-pandas.csv");

/** An empty installation with an administrator who has just set up the trust. */
async function emptyTrust(browser: Browser, work: (page: Page, app: RunningApp) => Promise<void>): Promise<void> {
  const app = await startApp({ WAYMARK_SAMPLE: "no" }, { variant: "" });
  const context = await browser.newContext({ baseURL: app.url, viewport: widths.desktop });
  const page = await context.newPage();
  const faults: string[] = [];
  listen(page, faults);
  try {
    const printed = await runTypeScript("prisma/seed/run.ts", { ...appSettings, WAYMARK_SAMPLE: "no", DATABASE_URL: app.databaseUrl });
    await page.goto(JSON.parse(printed).setUp);
    await page.getByLabel("Name of the trust").fill("Our Trust");
    await page.getByLabel("Your name").fill("Ada Minister");
    await page.getByLabel("Your e-mail address").fill("ada@trust.test");
    await page.getByLabel("Choose a password").fill("a quiet lamp in the hall");
    await page.getByRole("button", { name: "Set up the trust" }).click();
    await expect(page.getByRole("link", { name: "Administration" })).toBeVisible();
    await work(page, app);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    await app.stop();
  }
}

const daysAgo = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);

async function giveFiles(page: Page, uid: string, files: string[]): Promise<void> {
  if (uid) await page.getByLabel("UID of the trust").fill(uid);
  await page.getByLabel("Files", { exact: true }).setInputFiles(files);
  await page.getByRole("button", { name: "Read the files" }).click();
}

test("an empty trust is set up from its files: preview, confirm, a school's figures, the same files again, undo", async ({ browser }) => {
  test.setTimeout(120_000);
  const members = plainRows(join(goodShepherd, "group_links_2022-07-18_resaved-by-pandas.csv")).filter(
    (row) => row["Group UID"] === "3201",
  );
  expect(members).toHaveLength(16);
  await emptyTrust(browser, async (page) => {
    await page.goto("/admin");
    await page.getByRole("link", { name: "Set up from official files" }).click();
    await expectAccessible(page);
    await giveFiles(page, "16 340", filesOf("good-shepherd-trust").slice(0, 1));
    await expect(page).toHaveURL(/set-up/);
    await giveFiles(page, "3201", filesOf("good-shepherd-trust"));
    await expect(page.getByRole("heading", { name: "What the files would do" })).toBeVisible();
    await expect(page.getByText(`Added: ${members.length} schools`)).toBeVisible();
    for (const { EstablishmentName = "" } of members.slice(0, 5)) await expect(page.getByText(EstablishmentName).first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize(widths.phone);
    await expectAccessible(page);
    await page.setViewportSize(widths.desktop);
    await page.goto("/schools");
    await expect(page.getByText("Ashley Church of England Primary School")).toHaveCount(0);
    await page.goBack();

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download every row that was left out" }).click();
    expect((await download).suggestedFilename()).toBe("rows-left-out.csv");
    await page.getByRole("button", { name: "Import this" }).click();
    await expect(page.getByText("The files are imported.")).toBeVisible();
    await page.getByRole("link", { name: "See the schools" }).click();
    await expect(page.getByRole("link", { name: "Ashley Church of England Primary School" })).toBeVisible();
    await expect(page.locator("table.records tbody tr")).toHaveCount(16);

    await page.getByRole("link", { name: "Ashley Church of England Primary School" }).click();
    await page.getByRole("link", { name: "Figures and inspections" }).click();
    await expect(page.getByRole("heading", { name: "Key stage 2" })).toBeVisible();
    await expect(page.getByText("68% in 2018/19").first()).toBeVisible();
    await expect(page.getByText("Open Government Licence v3.0")).toBeVisible();
    await page.getByText("The figures and where they are from").first().click();
    await expectAccessible(page);
    await page.setViewportSize(widths.phone);
    await expectAccessible(page);
    await page.setViewportSize(widths.desktop);

    await page.goto("/admin/imports/new");
    await giveFiles(page, "", filesOf("good-shepherd-trust"));
    await expect(page.getByText("These files say nothing new.")).toBeVisible();
    await page.getByRole("button", { name: "Put the files away" }).click();
    await expect(page.getByText("The files were put away.")).toBeVisible();
    await expectAccessible(page);
    await page.locator("tbody th a").first().click();
    await page.getByRole("button", { name: "Undo this import" }).click();
    await expect(page.getByText("The import is undone")).toBeVisible();
    await page.goto("/schools");
    await expect(page.getByText("Ashley Church of England Primary School")).toHaveCount(0);
  });
});

test("25 schools of the 2022 links; files that are none of the kinds, and another trust's UID, are told of in sentences", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const members = plainRows(links2022).filter((row) => row["Group UID"] === "16340");
  expect(members).toHaveLength(25);
  await emptyTrust(browser, async (page) => {
    await page.goto("/admin/set-up");
    await giveFiles(page, "16180", [links2022]);
    await expect(page.getByText("16180 is the UID of Lighthouse Schools Partnership as a school sponsor.", { exact: false })).toBeVisible();
    await expect(page.getByRole("button", { name: "Import" })).toHaveCount(0);
    await page.goto("/admin/set-up");
    await giveFiles(page, "16340", [links2022, join(import.meta.dirname, "..", "..", "package.json")]);
    await expect(page.getByText("package.json: This file is none of the kinds that Waymark reads", { exact: false })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Import what was understood" }).click();
    await expect(page.getByText("The files are imported.")).toBeVisible();
    await expect(page.getByText("Added: 25 schools")).toBeVisible();
  });
});

test.describe("before JavaScript has loaded", () => {
  test.use({ javaScriptEnabled: false });
  test("files are sent by the browser alone, and a fault comes back as a sentence", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill("admin@sample.test");
    await page.getByLabel("Password").fill("waymark-sample");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.goto("/admin/imports/new");
    await giveFiles(page, "16340", [links2022]);
    await expect(page.getByText("Added: 25 schools")).toBeVisible();
    await page.getByRole("button", { name: "Put the files away" }).click();
    await expect(page.getByText("The files were put away.")).toBeVisible();
  });
});

test("an inspection entered by hand is for a few eyes until it is published", async ({ as }) => {
  test.setTimeout(90_000);
  const director = await as("director");
  const head = await as("head");
  await head.goto("/");
  await head.getByRole("link", { name: "My school" }).click();
  const school = new URL(head.url()).pathname;
  await director.goto(`${school}/data`);
  await expectAccessible(director);
  await director.getByRole("link", { name: "Enter an inspection" }).click();
  await expectAccessible(director);
  await director.getByRole("button", { name: "Enter the inspection" }).click();
  await expect(director.getByText("Enter the first day of the inspection").first()).toBeVisible();
  await director.getByLabel("First day of the inspection").fill(daysAgo(12));
  await director.getByLabel("Achievement").selectOption({ label: "Strong standard" });
  await director.getByLabel("Safeguarding").selectOption({ label: "Met" });
  await director.getByRole("button", { name: "Enter the inspection" }).click();
  await expect(director.getByText("Confidential until published")).toBeVisible();
  await expect(director.getByText("Strong standard")).toBeVisible();
  await expectAccessible(director);
  await head.goto(`${school}/data`);
  await expect(head.getByText("Strong standard")).toBeVisible();
  for (const account of ["governor", "admin", "adviser"]) {
    const page = await as(account);
    await page.goto(`${school}/data`);
    await expect(page.getByRole("heading", { name: "Inspections", exact: true })).toBeVisible();
    await expect(page.getByText("Strong standard")).toHaveCount(0);
  }
  await director.getByText("It has been published, or was entered wrongly").click();
  await expectAccessible(director);
  await director.getByLabel("Report published on").fill(daysAgo(2));
  await director.getByRole("button", { name: "Open it to all readers" }).click();
  await expect(director.getByText("The inspection is open to everybody")).toBeVisible();
  const governor = await as("governor", "phone");
  await governor.goto(`${school}/data`);
  await expect(governor.getByText("Strong standard")).toBeVisible();
  await expectAccessible(governor);
  expect((await governor.goto("/admin/imports"))?.status()).toBe(404);
});

test("percentages of fewer than eleven pupils stand nowhere on a governor's page, nor in what is sent to draw it", async ({ as }) => {
  const school = "/schools/900112/data";
  const director = await as("director");
  await director.goto(school);
  await director.getByText(/more measures: key stage 2/).click();
  const shown = director.getByRole("heading", { name: "Expected standard in reading, writing and maths" }).locator("..");
  const said = (await shown.getByText(/^\d+% in /).textContent()) ?? "";
  const governor = await as("jess.tran@schools.sample.test", "phone");
  await governor.goto(school);
  await expect(governor.getByText(/^Not shown: fewer than 11 pupils in /).first()).toBeVisible();
  await governor.getByText("The figures and where they are from").first().click();
  await expectAccessible(governor);
  const sent = (await (await governor.request.get(school)).text()).replaceAll(/<!--.*?-->/g, "");
  expect(said).toMatch(/^\d+% in /);
  expect(sent).not.toContain(said.split(";")[0]);
  expect(sent).toContain("Not shown: fewer than 11 pupils");
  await expect(governor.getByText("Confidential until published")).toHaveCount(0);
});
