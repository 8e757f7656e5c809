import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";

// A school more than the sample has stays behind.
test.use({ ownApp: "joining" });

/** Opens what is folded away under a summary. */
const unfold = (page: Page, heading: string | RegExp, summary: string) =>
  page
    .locator("li, div")
    .filter({ has: page.getByRole("heading", { name: heading }) })
    .last()
    .getByText(summary, { exact: true })
    .click();

test("NS-1, NS-2, NS-3 a school joins: due diligence nobody else sees, what is released, and the four things without which it is not complete", async ({
  as,
}) => {
  test.setTimeout(60_000);
  const director = await as("director");
  const name = "Quarry Bank Primary School";
  await director.goto("/joining/new");
  await director.getByLabel("School", { exact: true }).fill(name);
  await director.getByLabel("Phase").selectOption({ label: "Primary" });
  await director.getByRole("button", { name: "Begin due diligence" }).click();
  await expect(director.getByRole("heading", { level: 1, name })).toBeVisible();
  const joining = director.url().split("?")[0] ?? "";
  await unfold(director, "Note of due diligence", "Write");
  await director.getByLabel("Note of due diligence").fill("The roof of the hall leaks.");
  await director.getByRole("button", { name: "Save the text" }).click();
  await expect(director.getByText("The roof of the hall leaks.").first()).toBeVisible();
  await unfold(director, "The curriculum standard", "Write");
  await director.getByLabel("The curriculum standard").fill("Read together; from the first term on.");
  await director.getByRole("button", { name: "Save the text" }).click();
  await expect(director.getByText("It is saved.")).toBeVisible();

  for (const account of ["adviser", "admin", "head"]) {
    const other = await as(account);
    expect((await other.goto(joining))?.status(), account).toBe(404);
    for (const list of ["/joining", "/schools?search=Quarry", "/"]) {
      await other.goto(list);
      await expect(other.getByText("Quarry Bank"), `${account} ${list}`).toHaveCount(0);
    }
  }

  await director
    .getByRole("heading", { name: /^The curriculum standard/ })
    .locator("..")
    .getByRole("button", { name: "Release it to the school" })
    .click();
  await expect(director.getByText(/^Released /)).toBeVisible();
  await director.getByRole("button", { name: "The school is to join" }).click();
  await director.getByLabel("URN").fill("900195");
  await director.getByLabel("Joins on").fill("2026-09-01");
  await director.getByRole("button", { name: "Bring it into the trust" }).click();
  await expect(director.getByText("an adviser, a partnership link, a category and a headteacher as mentor")).toBeVisible();
  await expect(director.getByRole("button", { name: "Complete the joining" })).toHaveCount(0);
  await director.getByText("Set it", { exact: true }).click();
  await director.getByRole("combobox", { name: "Category" }).selectOption({ label: "Reinforcement" });
  await director.getByLabel("On what evidence").fill("Due diligence, two visits");
  await director.getByRole("button", { name: "Set the category" }).click();
  await director.goto("/schools/900195/allocations");
  await director.getByLabel(`Adviser of ${name}`).selectOption({ label: "Ann Osei" });
  await director.getByLabel(`Partnership link of ${name}`).selectOption({ label: "Mohammed Rafiq" });
  await director.getByLabel("Reason").fill("It has joined");
  await director.getByRole("button", { name: /^Save/ }).click();
  await expect(director.getByText("Saved", { exact: false }).first()).toBeVisible();

  const admin = await as("admin");
  await admin.goto("/people/invite");
  await admin.getByLabel("Name").fill("Judith Amory");
  await admin.getByLabel("E-mail address").fill("judith.amory@people.test");
  await admin.getByLabel("Role").selectOption({ label: "Headteacher" });
  await admin.getByLabel("School", { exact: true }).selectOption({ label: name });
  await admin.getByRole("button", { name: "Send the invitation" }).click();
  await expect(admin.getByText("The invitation is on its way.")).toBeVisible();

  await director.goto("/schools/900195/induction");
  const mentor = await director.locator("option", { hasText: "Martin Field" }).getAttribute("value");
  await director.getByRole("combobox", { name: "Mentor" }).selectOption(mentor ?? "");
  await director.getByRole("button", { name: "Save", exact: true }).click();
  await expect(director.getByText("It is saved.")).toBeVisible();
  await director.goto("/schools/900195");
  await director.getByRole("link", { name: "Joining the trust" }).click();
  await director.getByRole("button", { name: "Complete the joining" }).click();
  await expect(director.getByText("The joining is complete.")).toBeVisible();
  await expectAccessible(director);

  await director.goto("/schools/900195/induction");
  await director.getByText("End it before its time").click();
  await director.getByLabel("Why it ends now").fill("She leads another school from January.");
  await director.getByRole("button", { name: "End the induction" }).click();
  await expect(director.getByRole("status").filter({ hasText: "The induction is ended." })).toBeVisible();
  await expectAccessible(director);
});
