import type { Page } from "@playwright/test";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { pdfText } from "../support/pdf-text.ts";

const state = (page: Page) => page.locator("[data-save-state]");
const saved = (page: Page) => expect(state(page)).toHaveText(/^(Saved \d\d:\d\d|All is saved)$/);
const whitesands = "/schools/900101/self-evaluation/2026-27";
const tidewater = "/schools/900113/self-evaluation/2026-27";

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(state(page)).not.toHaveText(/^Opening/);
}

async function openedArea(page: Page, key: string) {
  const area = page.locator(`#area-${key}`);
  await area.locator("> summary").click();
  return area;
}

test.describe.configure({ mode: "serial" });

test("UO-8 a new headteacher begins this year's evaluation: the words of 2019 go over to the report card, no grade does", async ({
  as,
  app,
}) => {
  test.slow();
  const page = await as("newhead");
  const words = await withClient(partsOf(app.databaseUrl), async (client) => {
    const found = await client.query(
      `SELECT a."headline", p."text" FROM "SelfEvaluation" e JOIN "FrameworkVersion" w ON w."id" = e."frameworkId" AND w."key" = 'ofsted-eif-2019'
       JOIN "School" s ON s."urn" = 900113 AND s."unitId" = e."unitId" JOIN "AreaEvaluation" a ON a."evaluationId" = e."id" JOIN "EvaluationPoint" p ON p."areaEvaluationId" = a."id"`,
    );
    return [...new Set(found.rows.flatMap(({ headline, text }) => [headline, text] as string[]))];
  });
  expect(words.length).toBeGreaterThan(10);
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Our self-evaluation" })).toContainText("Late: it was due before the first visit");
  await page.getByRole("link", { name: /Self-evaluation, Tidewater/ }).click();
  await expect(page.getByText("grades of another framework do not go over")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin the self-evaluation" }).click();
  await expect(page.getByText("The self-evaluation is begun.")).toBeVisible();
  await expect(page.getByText("Ofsted report card 2025").first()).toBeVisible();
  await expect(page.getByText("Inclusion has no grade yet.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${tidewater}?read=1`);
  const text = (await page.getByRole("article").textContent()) ?? "";
  for (const one of words) expect(text).toContain(one);
  const own = page.getByRole("table", { name: "Area by area" }).locator('td[data-name="School"]');
  await expect(own.first()).toHaveText("–");
  for (const cell of await own.allTextContents()) expect(cell).toBe("–");
  await page.getByRole("link", { name: "Self-evaluation summary 2025/26" }).click();
  await expect(page.getByText("Frozen").first()).toBeVisible();
  await expect(page.getByText("Good", { exact: false }).first()).toBeVisible();
});

test("UO-8 a school that is still on the framework of 2019 moves to the report card: every word, no grade, the old one readable", async ({
  as,
}) => {
  const page = await as("callum.reid@schools.sample.test");
  const netherby = "/schools/900109/self-evaluation/2026-27";
  await page.goto(`${netherby}?read=1`);
  const before = await page.getByRole("article").locator("section p").allTextContents();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Move to the newer framework" }).click();
  await expect(page.getByText("The text has gone over to the newer framework, without any grade.")).toBeVisible();
  await page.goto(`${netherby}?read=1`);
  const after = (await page.getByRole("article").textContent()) ?? "";
  const words = before.filter((line) => line.length > 20 && !line.startsWith("Last inspected") && !line.startsWith("Simon Pell"));
  expect(words.length).toBeGreaterThan(15);
  for (const line of words) expect(after).toContain(line);
  const own = page.getByRole("table", { name: "Area by area" }).locator('td[data-name="School"]');
  expect(new Set(await own.allTextContents())).toEqual(new Set(["–"]));
  await page.getByRole("link", { name: /Self-evaluation summary 2026\/27, Ofsted education inspection framework 2019/ }).click();
  await expect(page.getByText("It is frozen since")).toBeVisible();
  expect(await page.getByRole("article").locator("section p").allTextContents()).toEqual(before);
});

test("UO-8 it is written in place: a grade, a headline, a point from a visit's finding that becomes a priority", async ({ as }) => {
  test.slow();
  const page = await as("head");
  await opened(page, whitesands);
  const area = await openedArea(page, "curriculum-and-teaching");
  await area.getByLabel("Headline").fill("word ".repeat(61));
  await expect(area.getByText("61 of 60 words")).toBeVisible();
  await expect(area.getByText("Use at most 60 words: it has more")).toBeVisible();
  await area.getByLabel("Headline").fill("Teaching is strong in reading, and secure elsewhere.");
  await area.getByLabel("Our grade").selectOption("Strong standard");
  await area.getByText("What visits found here").click();
  await area.getByRole("button", { name: "Take it as a point to improve" }).first().click();
  await saved(page);
  await expect(page.getByRole("region", { name: "At a glance" }).getByText("Strong standard").first()).toBeVisible();
  await expectAccessible(page);
  const fresh = area.locator("li", { has: page.getByRole("button", { name: "Make it a priority" }) }).last();
  await fresh.getByRole("button", { name: "Make it a priority" }).click();
  await expect(page).toHaveURL(/\/plan\/2026-27#priority-/);
  await opened(page, whitesands);
  await expect((await openedArea(page, "curriculum-and-teaching")).getByText("Answered in the plan:").last()).toBeVisible();
});

test("the SENDCo writes inclusion and nothing else; a word written without network is kept", async ({ as }) => {
  const page = await as("sendco");
  await opened(page, whitesands);
  await expect((await openedArea(page, "achievement")).getByText("The headteacher writes this area")).toBeVisible();
  const area = await openedArea(page, "inclusion");
  await page.context().setOffline(true);
  await area.getByLabel("Headline").fill("Needs are found early. Written on the train.");
  await expect(state(page)).toContainText("No connection");
  await page.context().setOffline(false);
  await saved(page);
  await expect(page.getByLabel("As the school sees it")).toHaveCount(0);
  await page.reload();
  await expect((await openedArea(page, "inclusion")).getByLabel("Headline")).toHaveValue("Needs are found early. Written on the train.");
});

test("the adviser says where the school's view is generous; the director sees it; it stands beside the school's words", async ({ as }) => {
  const [adviser, director, head] = [await as("adviser"), await as("director"), await as("head")];
  await adviser.goto(whitesands);
  const forms = adviser.getByRole("region", { name: "Your view as adviser" });
  await forms.getByText("Curriculum and teaching").click();
  await forms.getByLabel("The school’s view").locator("visible=true").selectOption("Finds it generous");
  await forms.getByLabel("Why").locator("visible=true").fill("");
  await forms.getByRole("button", { name: "Save" }).locator("visible=true").click();
  await expect(forms.getByText("Say why: the school learns from the reason.").first()).toBeVisible();
  await forms.getByLabel("Why").locator("visible=true").fill("Three of eight books do not show it.");
  await forms.getByRole("button", { name: "Save" }).locator("visible=true").click();
  await expect(adviser.getByText("Your view stands beside the school’s.")).toBeVisible();
  await expectAccessible(adviser);
  await director.goto("/priorities/evaluations");
  await expect(director.getByRole("row", { name: /^Whitesands/ }).first()).toContainText("Three of eight books do not show it.");
  await expect(director.getByRole("row", { name: /^Kingsmead/ })).toContainText("Late");
  await expectAccessible(director);
  await opened(head, whitesands);
  await expect((await openedArea(head, "curriculum-and-teaching")).getByText("Three of eight books do not show it.")).toBeVisible();
});

test("UO-9 a church school evaluates itself by SIAMS beside it, without grades", async ({ as }) => {
  const page = await as("head");
  await page.goto("/schools/900101");
  await page.getByRole("link", { name: "SIAMS self-evaluation 2026/27" }).click();
  await expect(page.getByText("This framework asks schools for no grade.")).toBeVisible();
  await expect(state(page)).not.toHaveText(/^Opening/);
  const area = await openedArea(page, "collective-worship");
  await expect(area.getByLabel("Our grade")).toHaveCount(0);
  await area.getByRole("button", { name: "Add a strength" }).click();
  await area.getByLabel("What is strong").fill("Pupils lead worship");
  await area.getByLabel("Its impact on pupils").fill("They speak of it at home");
  await saved(page);
  await expect(page.getByRole("columnheader", { name: "School" })).toHaveCount(0);
  await expectAccessible(page);
  expect((await page.goto("/schools/900113/self-evaluation/2026-27/church"))?.status()).toBe(404);
});

test("governors read what was shown to them and what changed since; nothing of what is being written; another school sees nothing", async ({
  as,
}) => {
  test.slow();
  const [head, governor, other] = [await as("head"), await as("governor", "phone"), await as("newhead")];
  await governor.goto(whitesands);
  await expect(governor.getByText("Teaching is strong in reading")).toHaveCount(0);
  const file = async () => pdfText(await (await governor.request.get(`${whitesands}/export?format=pdf`)).body()).lines.join(" ");
  expect(await file()).not.toContain("Teaching is strong in reading");
  await expectAccessible(governor);
  await opened(head, whitesands);
  await head.getByRole("button", { name: "Keep a copy of today" }).click();
  await expect(head.getByText("A copy of this day is kept.")).toBeVisible();
  await governor.goto("/");
  await governor
    .getByRole("region", { name: "How our school sees itself" })
    .getByRole("link", { name: /^Self-evaluation/ })
    .click();
  await expect(governor.getByText("Teaching is strong in reading").last()).toBeVisible();
  await governor.getByText("What changed from the version before").click();
  await expect(governor.locator("ins", { hasText: "Teaching is strong in reading" })).toBeVisible();
  await expect(governor.getByRole("textbox")).toHaveCount(0);
  await expectAccessible(governor);
  expect((await governor.request.get(`${whitesands}/export?format=xlsx`)).status()).toBe(404);
  expect(await file()).toContain("Teaching is strong in reading");
  for (const address of [whitesands, `${whitesands}/church`, `${whitesands}/export?format=pdf`]) {
    expect((await other.goto(address))?.status(), address).toBe(404);
  }
});

test("it is taken away as PDF, Word and Excel, and is in the inspection folder", async ({ as }) => {
  const page = await as("head");
  const file = async (query: string) => page.request.get(`${whitesands}/export?${query}`);
  expect(pdfText(await (await file("format=pdf")).body()).pages).toBeLessThanOrEqual(9);
  for (const format of ["docx", "xlsx"]) expect((await file(`format=${format}`)).headers()["content-disposition"]).toContain(format);
  await page.goto("/schools/900101/inspection-folder");
  await expect(page.getByText("SIAMS self-evaluation 2026-27", { exact: true })).toBeVisible();
});
