import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";

/** The first visit of a school in the list that is planned, by its name. */
async function openVisit(page: Page, urn: number, name: string): Promise<string> {
  await page.goto(`/visits?school=${urn}&state=planned&whose=all`);
  await page.locator("tbody tr", { hasText: name }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

const journeys = [
  { size: "desktop", urn: 900_101, head: "head" },
  { size: "phone", urn: 900_113, head: "newhead" },
] as const;

for (const { size, urn, head } of journeys) {
  test(`UO-2 VP-4 VT-4 an adviser lays out the year, agrees a plan with the headteacher, and a fourth area of focus asks for its reason, on a ${size}`, async ({
    as,
  }) => {
    test.slow();
    const adviser = await as("adviser", size);
    await adviser.goto(`/schools/${urn}/visits`);
    await expect(adviser.getByText(/still to be planned, or the year falls short/)).toBeVisible();
    await expectAccessible(adviser);
    await adviser.getByRole("link", { name: "Lay out the year" }).click();
    await expectAccessible(adviser);
    const first = adviser.getByLabel("Visit 4");
    const proposed = await first.inputValue();
    await first.fill(await adviser.getByLabel("Visit 5").inputValue());
    await adviser.getByRole("button", { name: "Lay out these visits" }).click();
    await expect(adviser.getByText("Another visit stands on this day already").first()).toBeVisible();
    await expectAccessible(adviser);
    await first.fill(proposed);
    await adviser.getByRole("button", { name: "Lay out these visits" }).click();
    await expect(adviser.getByText("The year is laid out.")).toBeVisible();
    await expectAccessible(adviser);

    const visit = await openVisit(adviser, urn, "Visit 4");
    await expectAccessible(adviser);
    await adviser.getByRole("link", { name: "Write the plan" }).click();
    await adviser.getByLabel("What is looked at").first().fill("Lessons in reading, and books");
    await adviser.getByLabel("At", { exact: true }).fill("16:00");
    await adviser.getByRole("button", { name: "Save and agree to it" }).click();
    await expect(adviser.getByText("Feedback lies within the visit").first()).toBeVisible();
    await expect(adviser.getByLabel("What is looked at").first()).toHaveValue("Lessons in reading, and books");
    await expectAccessible(adviser);
    await adviser.getByLabel("At", { exact: true }).fill("14:15");
    await adviser.getByRole("button", { name: "Save and agree to it" }).click();
    await expect(adviser.getByText("The plan is saved, and you have agreed to it.")).toBeVisible();
    await expectAccessible(adviser);

    const headteacher = await as(head, size);
    await headteacher.goto(visit);
    await expect(headteacher.getByText("Ann Osei agreed for the trust", { exact: false })).toBeVisible();
    await adviser.goto(`${visit}/plan`);
    await adviser.getByLabel("Remarks (optional)").fill("Use the side door");
    await adviser.getByRole("button", { name: "Save and agree to it" }).click();
    await expect(adviser.getByText("you have agreed to it")).toBeVisible();
    await headteacher.getByRole("button", { name: "Agree to this plan" }).click();
    await expect(headteacher.getByText(/Ann Osei has changed the plan since you read it\. The remarks are others\./)).toBeVisible();
    await headteacher.reload();
    await headteacher.getByRole("button", { name: "Agree to this plan" }).click();
    await expect(headteacher.getByText("agreed for the school", { exact: false })).toBeVisible();
    await expectAccessible(headteacher);

    await adviser.goto(`${visit}/focus`);
    for (const area of ["Spoken language", "Phonics", "Number", "Handwriting"]) {
      const before = await adviser.locator("ul.list > li").count();
      if ((await adviser.getByLabel("Why a further one").count()) > 0) break;
      await adviser.getByLabel("Area of focus").fill(area);
      await adviser.getByRole("button", { name: "Choose this area" }).click();
      await expect(adviser.locator("ul.list > li")).toHaveCount(before + 1);
    }
    await adviser.getByLabel("Area of focus").fill("Music");
    await adviser.getByRole("button", { name: "Choose this area" }).click();
    await expect(adviser.getByRole("alert").getByRole("link", { name: "VT-4" })).toBeVisible();
    await expect(adviser.getByText("Say why a further one is needed, or end another first").first()).toBeVisible();
    await expect(adviser.getByLabel("Area of focus")).toHaveValue("Music");
    await expectAccessible(adviser);
    await adviser.getByLabel("Why a further one").fill("The school has a new choir");
    await adviser.getByRole("button", { name: "Choose this area" }).click();
    await expect(adviser.getByText("A further one, because: The school has a new choir")).toBeVisible();
    await expectAccessible(adviser);
  });
}

test("GO-2 a governor signs up on a phone for a part of a visit, and the adviser records who was there", async ({ as }) => {
  const governor = await as("governor", "phone");
  const visit = await openVisit(governor, 900_101, "Visit 3");
  await governor.getByRole("button", { name: "I can not come" }).click();
  await expect(governor.getByText("Can not come", { exact: true })).toBeVisible();
  await governor.getByLabel("For which part").fill("The feedback");
  await governor.getByRole("button", { name: "Sign up to shadow this visit" }).click();
  await expect(governor.getByText("Priya Nair, Link governor, The feedback")).toBeVisible();
  await expectAccessible(governor);
  const adviser = await as("adviser");
  await adviser.goto(`${visit}/people`);
  await expectAccessible(adviser);
  await adviser.getByLabel("Or a name from outside").fill("Dr Lee");
  await adviser.getByRole("button", { name: "Ask them to take part" }).click();
  await expect(adviser.getByText("They are on the list.", { exact: false })).toBeVisible();
  await adviser.getByRole("button", { name: "Take off Dr Lee" }).click();
  await expect(adviser.getByText("Dr Lee, Second adviser")).toHaveCount(0);
  expect((await governor.goto(`${visit}/people`))?.status()).toBe(404);
  expect((await governor.goto(`${visit}/history`))?.status()).toBe(404);
});

test("UO-2 a visit is cancelled with its reason and replaced; several are moved at once", async ({ as }) => {
  const page = await as("director");
  const visit = await openVisit(page, 900_105, "Visit 3");
  await page.getByRole("link", { name: "Cancel" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cancel the visit" }).click();
  await expect(page.getByText("Say whose wish it was").first()).toBeVisible();
  await page.getByLabel("Cancelled by").selectOption({ label: "The school" });
  await page.getByLabel("Reason").fill("The school has an inspection");
  await page.getByRole("button", { name: "Cancel the visit" }).click();
  await expect(page.getByText("The visit is cancelled, and everybody concerned is told.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Plan the visit that replaces it" }).click();
  await expectAccessible(page);
  await page.getByRole("region", { name: "Days that suit" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("The visit is planned.", { exact: false })).toBeVisible();
  await expect(page.getByText("It replaces", { exact: false })).toBeVisible();
  await page.goto(visit);
  await expect(page.getByText("It is replaced by the visit on", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText("Cancelled the visit")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/visits?state=planned&kind=programme");
  for (const box of [0, 1]) await page.getByRole("checkbox").nth(box).check();
  await page.getByRole("button", { name: "Look at the new days" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Move these visits" }).click();
  await expect(page.getByText("2 visits are moved.", { exact: false })).toBeVisible();
});

test("UO-1 a school without an adviser is not laid out, and the page says what would help", async ({ as }) => {
  const page = await as("director");
  await page.goto("/schools/900112/visits/lay-out");
  await expect(page.getByText("The school has no adviser.")).toBeVisible();
  await expect(page.getByRole("link", { name: "UO-1" })).toBeVisible();
  await expectAccessible(page);
});

for (const size of ["phone", "desktop"] as const) {
  test(`the year and a term's timetable of the whole trust, on a ${size}`, async ({ as }) => {
    const page = await as("director", size);
    await page.goto("/visits?view=year");
    await expect(page.locator("tbody tr")).toHaveCount(13);
    await expectAccessible(page);
    await page.getByLabel("Term").selectOption({ label: "Term 1" });
    await page.getByRole("link", { name: "Timetable" }).click();
    await expect(page.getByRole("heading", { name: "Harbour Federation" })).toBeVisible();
    await expectAccessible(page);
    await page.goto("/schools/900101/visits/new?kind=review");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Add it" }).click();
    await expect(page.getByText("Choose the kind of review").first()).toBeVisible();
    await expectAccessible(page);
  });
}
