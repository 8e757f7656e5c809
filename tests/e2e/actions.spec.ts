import { readFile } from "node:fs/promises";
import { linesOf } from "../../lib/sheets/cells.ts";
import { workbookText } from "../../lib/sheets/workbook.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { pdfText } from "../support/pdf-text.ts";
import { wordFile } from "../support/word-file.ts";

for (const size of ["phone", "desktop"] as const) {
  test(`VP-9 actions are narrowed, opened and spoken of by their owner, on a ${size}`, async ({ as }) => {
    test.slow();
    const head = await as("head", size);
    await head.goto("/actions");
    await expect(head.getByText(/\d+ actions open/)).toBeVisible();
    await expect(head.getByText("rated 1 time before", { exact: true }).first()).toBeAttached();
    await expectAccessible(head);
    await head.getByText("More ways to narrow").click();
    await head.getByLabel("Owner", { exact: true }).selectOption({ label: "Martin Field" });
    await head.getByLabel("Order").selectOption({ label: "Agreed last" });
    await head.getByRole("button", { name: "Show" }).click();
    await expect(head.getByText(/\d+ actions? found/)).toBeVisible();
    const owners = await head.locator("tbody td:nth-of-type(1)").allTextContents();
    expect(owners.length).toBeGreaterThan(0);
    expect(new Set(owners)).toEqual(new Set(["Martin Field"]));
    await head.locator("tbody a").first().click();
    await expect(head.getByRole("heading", { name: "How far it has been carried out" })).toBeVisible();
    await expectAccessible(head);
    await head.getByRole("button", { name: "Save", exact: true }).click();
    await expect(head.getByText("Write in a line how far it is").first()).toBeVisible();
    await head.getByLabel("How far is it?").fill(`It is on the agenda of the governors, told on a ${size}.`);
    await head.getByRole("button", { name: "Save", exact: true }).click();
    await expect(head.getByRole("status")).toContainText("The adviser sees it beside the ratings");
    await expect(head.getByText(`It is on the agenda of the governors, told on a ${size}.`)).toBeVisible();

    const address = head.url().split("?", 1)[0] ?? "";
    const governor = await as("governor", size);
    await governor.goto(address);
    await expect(governor.getByRole("heading", { name: "How far it has been carried out" })).toBeVisible();
    await expect(governor.getByText("told on a")).toHaveCount(0);
    await expect(governor.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
    await expectAccessible(governor);
    const elsewhere = await as("newhead", size);
    expect((await elsewhere.goto(address))?.status()).toBe(404);
  });
}

test("VP-9 an owner says that it is done; the adviser rates it with what shows it, and closes it", async ({ as }) => {
  const staff = await as("staff");
  await staff.goto("/actions");
  await staff.locator("tbody a").first().click();
  const title = await staff.getByRole("heading", { level: 1 }).textContent();
  await staff.getByLabel("How far is it?").fill("The calls are made before ten each day.");
  await staff.getByRole("button", { name: "say that it is done" }).click();
  await expect(staff.getByText("waits for the adviser’s rating").first()).toBeVisible();
  await expect(staff.getByRole("link", { name: "Change the action" })).toHaveCount(0);

  const adviser = await as("adviser");
  await adviser.goto("/actions?state=done&school=900101&search=absence");
  await adviser
    .getByRole("link", { name: title ?? "" })
    .first()
    .click();
  await expect(adviser.getByText("The calls are made before ten each day.")).toBeVisible();
  await adviser.getByRole("button", { name: "Rate and close" }).click();
  await expect(adviser.getByText("Choose how far it has been carried out").first()).toBeVisible();
  await adviser.getByLabel("How far has it been carried out?").selectOption("green");
  await adviser.getByLabel("What shows it?").fill("The log of four weeks; persistent absence is down by three points.");
  await adviser.getByRole("button", { name: "Rate and close" }).click();
  await expect(adviser.getByRole("status")).toContainText("The action is closed.");
  const strip = adviser.getByRole("list", { name: "Ratings, oldest first" }).getByRole("listitem");
  await expect(strip.last()).toContainText("In place");
  await expect(strip.last()).toContainText("persistent absence is down by three points. Closed.");
  await adviser.getByText("What was changed, and by whom").click();
  await expect(adviser.getByText("Said that it is done")).toBeVisible();
  await expectAccessible(adviser);
});

test("an action's owner and date are changed, and a slip loses nothing", async ({ as }) => {
  const adviser = await as("adviser");
  await adviser.goto("/actions?school=900101&sort=latest");
  await adviser.locator("tbody a").first().click();
  await adviser.getByRole("link", { name: "Change the action" }).click();
  await expectAccessible(adviser);
  await adviser.getByLabel("What is to be done").fill("Link governor to shadow the visit of the spring");
  await adviser.getByLabel("Owner").selectOption("");
  await adviser.getByLabel("Name, where they are not on the list").fill("");
  await adviser.getByRole("button", { name: "Save" }).click();
  await expect(adviser.getByText("Say who does it").first()).toBeVisible();
  await expect(adviser.getByLabel("What is to be done")).toHaveValue("Link governor to shadow the visit of the spring");
  await adviser.getByLabel("Owner").selectOption({ label: "Priya Nair" });
  await adviser.getByLabel("Due by the end of").selectOption("term-4");
  await adviser.getByLabel("or by a day").fill("");
  await adviser.getByRole("button", { name: "Save" }).click();
  await expect(adviser.getByRole("heading", { name: "Link governor to shadow the visit of the spring" })).toBeVisible();
  await expect(adviser.getByText("The end of Term 4").first()).toBeVisible();
  await adviser.getByText("What was changed, and by whom").click();
  await expect(adviser.getByText("Changed the action").first()).toBeVisible();
});

test("the list is printed for a meeting, and kept as PDF, Word and Excel with the same actions", async ({ as }) => {
  test.slow();
  const director = await as("director");
  await director.goto("/actions?school=900101");
  const texts = await director.locator("tbody th a").allTextContents();
  await director.getByText("Print or keep").click();
  await expectAccessible(director);
  await director.getByRole("link", { name: "For a meeting" }).click();
  await expect(director.getByRole("heading", { level: 2 })).toHaveText(["Whitesands Church of England Primary School"]);
  for (const text of texts) await expect(director.getByText(text, { exact: true }).first()).toBeVisible();
  await expectAccessible(director);
  await director.emulateMedia({ media: "print" });
  await expect(director.getByText("Back to the list")).toBeHidden();
  await director.emulateMedia({ media: "screen" });

  const kept = async (name: string) => {
    await director.getByText("Print or keep").click();
    const [file] = await Promise.all([director.waitForEvent("download"), director.getByRole("link", { name }).click()]);
    await director.getByText("Print or keep").click();
    expect(file.suggestedFilename()).toMatch(/^Agreed actions \d{4}-\d\d-\d\d\.(pdf|docx|xlsx)$/);
    return readFile(await file.path());
  };
  const bare = (text: string) => text.replace(/\s/g, "");
  const pdf = bare(pdfText(await kept("As PDF")).lines.join(""));
  const word = bare((await wordFile(await kept("As Word"))).paragraphs.map(({ text }) => text).join(""));
  const rows = linesOf(await workbookText(await kept("As Excel")));
  for (const text of texts) {
    expect(pdf).toContain(bare(text));
    expect(word).toContain(bare(text));
  }
  expect(
    typeof rows === "string"
      ? rows
      : rows
          .slice(1)
          .map(({ cells }) => cells[1])
          .sort(),
  ).toEqual([...texts].sort());
  const trustee = await as("trustee");
  expect((await trustee.goto("/actions"))?.status()).toBe(404);
  expect((await trustee.request.get("/actions/export?format=pdf")).status()).toBe(404);
  expect((await director.request.get("/actions/export?format=exe")).status()).toBe(404);
});
