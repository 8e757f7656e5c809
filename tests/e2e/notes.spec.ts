import type { BrowserContext, Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { startApp } from "../support/app.ts";
import { expect, expectAccessible, listen, signIn, test } from "../support/journey.ts";

interface Found {
  id: string;
}

/** A visit that the sample's adviser leads, with nothing written yet. */
async function aVisitToWrite(databaseUrl: string): Promise<string> {
  return withClient(partsOf(databaseUrl), async (client) => {
    const { rows } = await client.query<Found>(
      `SELECT v."id" FROM "Visit" v JOIN "Person" p ON p."trustId" = v."trustId" AND p."id" = v."leadId"
       WHERE v."kind" = 'programme' AND p."email" = 'adviser@sample.test' AND v."status" = 'planned'
         AND NOT EXISTS (SELECT FROM "Note" n WHERE n."visitId" = v."id") ORDER BY v."date" LIMIT 1`,
    );
    return rows[0]?.id ?? "";
  });
}

const part = (databaseUrl: string, visitId: string, kind: string, key: string) =>
  withClient(partsOf(databaseUrl), async (client) => {
    const { rows } = await client.query<{ value: unknown; version: number }>(
      `SELECT "value", "version" FROM "NotePart" WHERE "visitId" = $1 AND "kind" = $2 AND "key" = $3`,
      [visitId, kind, key],
    );
    return JSON.stringify(rows[0]?.value ?? null);
  });

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const state = (page: Page) => page.locator("[data-save-state]");

async function write(page: Page, name: string, words: string) {
  await expect(state(page)).not.toHaveText(/^Opening/);
  await field(page, name).click();
  await page.keyboard.type(words);
}

test.describe.configure({ mode: "serial" });

test("a note is written in any order, is saved by itself, and keeps bold and bullets that were pasted from Word", async ({ as, app }) => {
  const visitId = await aVisitToWrite(app.databaseUrl);
  const page = await as("adviser");
  await page.goto(`/visits/${visitId}/note`);
  await write(page, "Pupils with SEND", "Support is well matched in Reception.");
  await expect(state(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await field(page, "Disadvantaged pupils").click();
  await expect(page.locator(".ProseMirror").nth(1)).toBeFocused();
  await page.evaluate(() => {
    const clipboard = new DataTransfer();
    clipboard.setData(
      "text/html",
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal style="font-size:11pt"><b>Attendance</b> is up.<o:p></o:p></p>
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Boys gained most</p>
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Girls less</p>
       <table><tr><td>A cell</td></tr></table><img src=x></body></html>`,
    );
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
  });
  await expect(state(page)).toHaveText(/^Saved/);
  await expect.poll(() => part(app.databaseUrl, visitId, "section", "disadvantaged")).toContain('"bold":true');
  const pasted = JSON.parse(await part(app.databaseUrl, visitId, "section", "disadvantaged"));
  expect(
    pasted.body.map((block: { kind: string; spans: { text: string }[] }) => [block.kind, block.spans.map(({ text }) => text).join("")]),
  ).toEqual([
    ["paragraph", "Attendance is up."],
    ["bullet", "Boys gained most"],
    ["bullet", "Girls less"],
    ["paragraph", "A cell"],
  ]);
  await page.getByRole("button", { name: "Add a risk" }).click();
  await field(page, "Risk").fill("Support depends on one person");
  await page.getByRole("radio", { name: "Amber" }).last().check();
  await page.getByRole("button", { name: /^Remove: risk 1/ }).click();
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(field(page, "Risk")).toHaveValue("Support depends on one person");
  await expect(state(page)).toHaveText(/^Saved/);
  await page.reload();
  await expect(page.getByText("Support is well matched in Reception.")).toBeVisible();
  await expect(field(page, "Risk")).toHaveValue("Support depends on one person");
  await expectAccessible(page);
});

test("what is still owed stands beside the note and leads to its place", async ({ as, app }) => {
  const visitId = await aVisitToWrite(app.databaseUrl);
  const page = await as("adviser", "phone");
  await page.goto(`/visits/${visitId}/note`);
  const list = page.getByRole("region", { name: "Before it can be published" });
  await expect(list.getByRole("link", { name: "The section “Pupils with SEND” is empty." })).toBeVisible();
  await write(page, "Pupils with SEND", "Seen in four lessons.");
  await expect(list.getByRole("link", { name: "The section “Pupils with SEND” is empty." })).toHaveCount(0);
  await expectAccessible(page);
});

test("two people write in one note: parts do not overwrite each other, and where both changed one, both texts are shown", async ({
  as,
  app,
}) => {
  const visitId = await aVisitToWrite(app.databaseUrl);
  await withClient(partsOf(app.databaseUrl), (client) =>
    client.query(
      `INSERT INTO "VisitPerson" ("trustId", "id", "visitId", "personId", "name", "as", "role", "attendance")
       SELECT v."trustId", gen_random_uuid(), v."id", p."id", p."name", 'Second adviser', 'takesPart', 'coming'
       FROM "Visit" v JOIN "Person" p ON p."trustId" = v."trustId" AND p."email" = 'adviser2@sample.test' WHERE v."id" = $1`,
      [visitId],
    ),
  );
  const [one, other] = [await as("adviser"), await as("adviser2")];
  await Promise.all([one.goto(`/visits/${visitId}/note`), other.goto(`/visits/${visitId}/note`)]);
  await write(one, "Pupils with SEND", "From the first adviser.");
  await write(other, "What leadership does for the quality of teaching", "From the second adviser.");
  await expect(state(one)).toHaveText(/^Saved/);
  await expect(state(other)).toHaveText(/^Saved/);
  await write(other, "Pupils with SEND", "Written at the same time.");
  await expect(other.getByText("From the first adviser.")).toBeVisible();
  await expect(other.getByRole("region", { name: "Pupils with SEND" }).getByRole("alert")).toContainText(
    "Ann Osei changed this while you were writing",
  );
  await other.getByRole("button", { name: "Keep both" }).click();
  await expect(state(other)).toHaveText(/^Saved/);
  const both = await part(app.databaseUrl, visitId, "section", "send");
  expect(both).toContain("From the first adviser.");
  expect(both).toContain("Written at the same time.");
  expect(await part(app.databaseUrl, visitId, "section", "impact")).toContain("From the second adviser.");
});

test.describe("a day without network", () => {
  /** The words in a part, as often as they stand there. */
  const times = (text: string, words: string) => text.split(words).length - 1;

  test("every typed word arrives once: network cut, page reloaded, browser closed, signed out, server restarted", async ({ browser }) => {
    test.setTimeout(120_000);
    const app = await startApp();
    const port = new URL(app.url).port;
    const visitId = await aVisitToWrite(app.databaseUrl);
    const faults: string[] = [];
    const open = async (context: BrowserContext) => {
      const page = await context.newPage();
      listen(page, faults);
      return page;
    };
    const context = await browser.newContext({ baseURL: app.url });
    let page = await open(context);
    await signIn(page, "adviser");
    await page.goto(`/visits/${visitId}/note`);
    await expect(page.getByText("both open without a network")).toBeVisible({ timeout: 20_000 });

    await context.setOffline(true);
    await write(page, "Pupils with SEND", "One.");
    await expect(state(page)).toHaveText(/No connection.*kept in this browser/);
    await page.reload();
    await expect(field(page, "Pupils with SEND")).toHaveText("One.");
    await write(page, "Pupils with SEND", " Two.");
    await expect(state(page)).toHaveText(/No connection/);
    await page.close({ runBeforeUnload: false });

    page = await open(context);
    await page.goto(`/visits/${visitId}/note`);
    await expect(field(page, "Pupils with SEND")).toHaveText("One. Two.");
    await context.setOffline(false);
    await expect(state(page)).toHaveText(/^Saved/, { timeout: 20_000 });
    let send = await part(app.databaseUrl, visitId, "section", "send");
    expect([times(send, "One."), times(send, "Two.")]).toEqual([1, 1]);

    // The session ends on the server: nothing typed is lost.
    await withClient(partsOf(app.databaseUrl), (client) => client.query(`UPDATE "Session" SET "endedAt" = now() WHERE "endedAt" IS NULL`));
    await write(page, "Pupils with SEND", " Three.");
    await expect(state(page)).toHaveText(/signed out.*kept in this browser/);
    const again = await open(context);
    await signIn(again, "adviser");
    await again.close();
    await page.getByRole("button", { name: "send it" }).click();
    await expect(state(page)).toHaveText(/^Saved/);

    // The server stops in the middle, and another takes its place.
    app.child.kill("SIGKILL");
    await write(page, "Pupils with SEND", " Four.");
    await expect(state(page)).toHaveText(/No connection/);
    const { startWebServer } = await import("../../scripts/running.mjs");
    const { appSettings } = await import("../support/sample-template.ts");
    const web = await startWebServer({ ...appSettings, DATABASE_URL: app.databaseUrl, PORT: port, NEXTAUTH_URL: app.url });
    await expect(state(page)).toHaveText(/^Saved/, { timeout: 40_000 });
    send = await part(app.databaseUrl, visitId, "section", "send");
    for (const words of ["One.", "Two.", "Three.", "Four."]) expect(times(send, words), words).toBe(1);
    await context.close();
    await web.stop();
    await app.stop();
    expect(faults.filter((fault) => !/401|503|Failed to load/.test(fault))).toEqual([]);
  });

  test("signing out leaves nothing on the device, and asks first where words are not sent", async ({ browser, app }) => {
    const context = await browser.newContext({ baseURL: app.url });
    const page = await context.newPage();
    await signIn(page, "adviser2");
    const visitId = await withClient(partsOf(app.databaseUrl), async (client) => {
      const { rows } = await client.query<Found>(
        `SELECT v."id" FROM "Visit" v JOIN "Person" p ON p."trustId" = v."trustId" AND p."id" = v."leadId"
         WHERE v."kind" = 'programme' AND p."email" = 'adviser2@sample.test' AND v."status" = 'planned' LIMIT 1`,
      );
      return rows[0]?.id ?? "";
    });
    await page.goto(`/visits/${visitId}/note`);
    await expect(page.getByText("both open without a network")).toBeVisible({ timeout: 20_000 });
    await page.route("**/api/visits/**", (route) => route.abort());
    await write(page, "Pupils with SEND", "Not sent yet.");
    await expect(state(page)).toHaveText(/No connection/);
    const signOut = async (answer: "accept" | "dismiss") => {
      page.once("dialog", (dialog) => dialog[answer]());
      await page.getByText("Simon Pell").first().click();
      await page.getByRole("button", { name: "Sign out" }).click();
    };
    await signOut("dismiss");
    await expect(page).toHaveURL(/note$/);
    await page.getByText("Simon Pell").first().click();
    await signOut("accept");
    await expect(page).toHaveURL(/sign-in/);
    await expect
      .poll(() => page.evaluate(async () => [(await caches.keys()).length, (await indexedDB.databases()).length]))
      .toEqual([0, 0]);
    await context.close();
  });
});
