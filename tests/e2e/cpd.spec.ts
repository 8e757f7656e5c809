import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";

// Places are taken and given back: others of the sample's lists are left as they are.
test.use({ ownApp: "cpd" });

/** Opens something of the year's offer from its list. */
async function openOffer(page: Page, title: string, list = "/cpd"): Promise<void> {
  await page.goto(list);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

const takesPart = (page: Page, name: string) =>
  page.getByRole("region", { name: "Who takes part" }).getByRole("listitem").filter({ hasText: name });

async function bookColleague(page: Page, name: string): Promise<void> {
  if (!(await page.getByLabel("What they do").isVisible())) await page.getByText("Book for a colleague").click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("What they do").fill("Teacher, year 3");
  await page.getByRole("button", { name: "Book the place" }).click();
}

test("CP-1 a headteacher books a colleague; a full offer has a waiting list, and a place that is given back goes to the first who waits", async ({
  as,
}) => {
  const head = await as("head");
  await openOffer(head, "Leading a subject well");
  await expect(head.getByText("Full, 1 waiting")).toBeVisible();
  await head.getByText("Book for a colleague").click();
  await head.getByRole("button", { name: "Book the place" }).click();
  await expect(head.getByRole("link", { name: "Write the name" })).toBeVisible();
  await expectAccessible(head);
  await bookColleague(head, "Freya Lindqvist");
  await expect(head.getByText("All places are taken.")).toBeVisible();
  await expect(takesPart(head, "Freya Lindqvist")).toContainText("Waits for a place");
  await expect(head.getByText("Full, 2 waiting")).toBeVisible();
  await expectAccessible(head);

  const director = await as("director");
  await openOffer(director, "Leading a subject well");
  await director.getByRole("button", { name: "Give back Nadia Rahman" }).click();
  await expect(takesPart(director, "Callum Fraser")).toContainText("Has a place");
  await expect(takesPart(director, "Freya Lindqvist")).toContainText("Waits for a place");
  await director.getByRole("button", { name: "Give back Callum Fraser" }).click();
  await expect(takesPart(director, "Freya Lindqvist")).toContainText("Has a place");
  await expect(director.getByText("Given back: 2")).toBeVisible();

  await head.goto("/notices");
  await expect(head.getByText("There is a place now on “Leading a subject well”").first()).toBeVisible();
  await openOffer(head, "Leading a subject well");
  await head.getByRole("button", { name: "Give back Freya Lindqvist" }).click();
  await head.getByText("Given back: 1").click();
  await expectAccessible(head);
  await head.getByRole("button", { name: "Book again Freya Lindqvist" }).click();
  await expect(takesPart(head, "Freya Lindqvist")).toContainText("Has a place");
});

test("CP-1 a governor books on a phone, finds it among their own, gives it back and books again; of others they see nobody", async ({
  as,
}) => {
  const governor = await as("governor", "phone");
  await openOffer(governor, "Governors: reading a school’s data");
  await expectAccessible(governor);
  await governor.getByRole("button", { name: "Book a place" }).dblclick();
  await expect(governor.getByText("Has a place").first()).toBeVisible();
  await expect(governor.getByText("19 of 20 places free")).toBeVisible();
  await governor.goto("/cpd?mine=yes");
  await expect(governor.getByRole("link", { name: "Governors: reading a school’s data" })).toBeVisible();
  await expect(governor.getByText("You: has a place")).toBeVisible();
  await expectAccessible(governor);
  await governor.getByRole("link", { name: "Governors: reading a school’s data" }).click();
  await governor.getByRole("button", { name: "Give it back" }).click();
  await expect(governor.getByText("20 of 20 places free")).toBeVisible();
  await governor.getByRole("button", { name: "Book a place" }).click();
  await expect(governor.getByText("19 of 20 places free")).toBeVisible();
  await openOffer(governor, "Teaching phonics: training for new staff", "/cpd?when=past");
  await expect(governor.getByText("Amira Khan")).toBeHidden();
  await expect(governor.getByRole("button", { name: "Book a place" })).toBeHidden();
  expect((await governor.goto("/cpd/attendance"))?.status()).toBe(404);
  expect((await governor.goto("/cpd/new"))?.status()).toBe(404);
});

test("CP-1 the director records who was there and what changed; a headteacher reads it and sees their own school's attendance", async ({
  as,
}) => {
  const director = await as("director");
  await openOffer(director, "Network of SENDCos", "/cpd?when=all");
  await director.getByLabel(/Dev Patel/).uncheck();
  await expectAccessible(director);
  await director.getByRole("button", { name: "Save who was there" }).click();
  await expect(director.getByText("Saved: 1 person was there.")).toBeVisible();
  await expect(takesPart(director, "Ruth Pemberton")).toContainText("there on 1 of 1");
  await expect(takesPart(director, "Dev Patel")).toContainText("there on 0 of 1");
  await takesPart(director, "Ruth Pemberton").getByText("Write what changed in the work").click();
  await director.getByLabel("What is done otherwise since").fill("Plans with the teacher, not after");
  await takesPart(director, "Ruth Pemberton").getByRole("button", { name: "Save" }).click();
  await expect(takesPart(director, "Ruth Pemberton").getByText("Plans with the teacher, not after").first()).toBeVisible();
  await director.getByLabel("What changed for pupils, and how it is known").fill("Fewer pupils leave lessons for support.");
  await director.getByRole("region", { name: "What changed for pupils" }).getByRole("button", { name: "Save" }).click();
  await expect(director.getByRole("region", { name: "What changed for pupils" }).getByRole("paragraph").first()).toContainText(
    "Fewer pupils leave lessons",
  );
  await director.getByText("Move it").click();
  await director.getByRole("region", { name: "Days" }).getByLabel("Place").first().fill("Kingsmead, library");
  await director.getByRole("button", { name: "Save and tell who has a place" }).click();
  await expect(director.getByText(/15:30 to 17:00, Kingsmead, library/)).toBeVisible();
  for (const size of ["phone", "desktop"] as const) {
    const page = await as("director", size);
    for (const address of ["/cpd", "/cpd?when=all", "/cpd/new", "/cpd/attendance", new URL(director.url()).pathname]) {
      await page.goto(address);
      await expectAccessible(page);
    }
  }
  const head = await as("head", "phone");
  await openOffer(head, "Network of SENDCos", "/cpd?when=all");
  await expect(head.getByText("Fewer pupils leave lessons for support.")).toBeVisible();
  await head.goto("/cpd/attendance");
  await expect(head.getByRole("heading", { name: "Who takes part" })).toBeVisible();
  await expectAccessible(head);
  const schools = await head.getByRole("row").getByRole("link").allTextContents();
  expect(new Set(schools).size).toBeLessThanOrEqual(1);
});

test("CP-1 an action points at what serves it, and the offer says so", async ({ as }) => {
  const director = await as("director");
  await director.goto("/actions");
  await director.locator('main a[href^="/actions/"]:not([href*="print"], [href*="export"])').first().click();
  await director.waitForURL(/\/actions\/[0-9a-f-]{36}/);
  const action = new URL(director.url()).pathname;
  await director.getByText("Choose one", { exact: true }).click();
  await director.getByLabel("Professional development", { exact: true }).selectOption({ label: "Pathway to headship" });
  await director.getByRole("region", { name: "Professional development that serves it" }).getByRole("button", { name: "Save" }).click();
  await director.getByRole("link", { name: "Pathway to headship" }).click();
  await expect(director.getByRole("region", { name: "What it serves" }).locator(`a[href="${action}"]`)).toBeVisible();
  await expectAccessible(director);
});

test("CP-1 without JavaScript an offer is added, what is missing is said beside it, and it is deleted while nobody booked it", async ({
  browser,
  app,
  as,
}) => {
  const signed = await as("director");
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  await context.addCookies(await signed.context().cookies());
  const page = await context.newPage();
  await page.goto("/cpd/new");
  await page.getByLabel("What it is").fill("Reading in every subject");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("Say which outcome for pupils it serves").first()).toBeVisible();
  await expect(page.getByLabel("What it is")).toHaveValue("Reading in every subject");
  await page.getByLabel("Which outcome for pupils it serves").fill("Pupils read and understand what each subject asks of them.");
  await page.getByLabel("What evidence it rests on").fill("Visits of the autumn");
  await page.getByLabel("Places").fill("10");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reading in every subject" })).toBeVisible();
  await expect(page.getByText("10 of 10 places free")).toBeVisible();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("It is deleted.")).toBeVisible();
  await context.close();
});
