import { expect, expectAccessible, test } from "../support/journey.ts";

test.describe.configure({ mode: "serial" });

test("TE-3 a quality assurer reads a sampled note on a phone, says why, records half a day, and gets nowhere else", async ({ as }) => {
  test.slow();
  const page = await as("quality", "phone");
  await page.goto("/");
  await expect(page.getByText("3 judgements of 6 wait for what you say.")).toBeVisible();
  await page.getByRole("link", { name: "Open the sample" }).click();
  await expect(page.getByText("2 of 6 days of this year")).toBeVisible();
  await expectAccessible(page);
  const open = page.getByRole("listitem").filter({ hasText: "Not answered yet" });
  await expect(open).toHaveCount(3);
  await open.first().getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Next steps" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Do you agree with this judgement?").selectOption("disagrees");
  await page.getByRole("button", { name: "Save what I say" }).click();
  await expect(page.getByText("Say why, in your own words").first()).toBeVisible();
  await page.getByLabel("Why").fill("Two of the next steps answer no risk that the note names.");
  await page.getByRole("button", { name: "Save what I say" }).click();
  await expect(page.getByText("It is saved.")).toBeVisible();
  await expect(open).toHaveCount(2);
  await page.getByText("Record a day").click();
  await page.getByLabel("How long").selectOption("0.5");
  await page.getByLabel("What for").fill("One note more");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("2.5 of 6 days of this year")).toBeVisible();
  for (const address of [
    "/schools",
    "/schools?search=a",
    "/schools/900101",
    "/visits",
    "/actions",
    "/quality/draw",
    "/lists/quality?format=xlsx",
    "/quality/reviews",
  ]) {
    expect((await page.request.get(address)).status(), address).toBe(404);
  }
});

test("TE-3 the director answers the disagreement, sees agreement as counts, and draws the next sample as it was shown", async ({ as }) => {
  test.slow();
  const page = await as("director");
  await page.goto("/");
  const waiting = page.getByRole("region", { name: "Not agreed with by the quality assurer, to be answered" });
  await expect(waiting.getByRole("link")).toHaveCount(2);
  await waiting.getByRole("link").first().click();
  await page.getByLabel("What the team does about it").fill("The adviser and I read the note again together and say what follows.");
  await page.getByRole("button", { name: "Save the answer" }).click();
  await expect(page.getByText("The answer is saved.")).toBeVisible();
  await page.getByRole("link", { name: "Quality" }).first().click();
  await expect(page.getByRole("table", { name: /Agreement/ })).toBeVisible();
  await expectAccessible(page);
  expect((await page.request.get("/lists/quality?format=xlsx")).headers()["content-type"]).toContain("spreadsheetml");
  await page.getByRole("link", { name: "Draw a sample" }).click();
  await page.getByLabel("How many").fill("2");
  await page.getByRole("button", { name: "Show" }).click();
  const drawn = page.getByRole("region", { name: "What would be drawn" }).getByRole("listitem");
  await expect(drawn).toHaveCount(2);
  const schools = await drawn.locator("p.font-semibold").allInnerTexts();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Draw this sample" }).click();
  await expect(page.getByText("The sample is drawn.")).toBeVisible();
  for (const school of schools) await expect(page.getByRole("link", { name: school }).first()).toBeVisible();
  await expect(page.getByText("2 judgements, 0 answered")).toBeVisible();
});

test("TE-4 a peer review is recorded, acted on and published, and a trustee reads it", async ({ as }) => {
  test.slow();
  const [page, trustee] = [await as("director"), await as("trustee", "phone")];
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Late after a peer review of the trust" }).getByRole("link")).toHaveCount(1);
  await page.goto("/quality/reviews");
  await page.getByRole("link", { name: "Record a review" }).click();
  await page.getByLabel("What it is called").fill("Second review");
  await page.getByLabel("Reviewers").fill("A chief executive of another trust");
  await page.getByLabel("First day").fill("2026-11-17");
  await page.getByLabel("Last day").fill("2026-11-16");
  await page.getByLabel("Strengths").fill("- Clear notes");
  await page.getByLabel("To be developed").fill("- Impact of support");
  await page.getByRole("button", { name: "Save the review" }).click();
  await expect(page.getByText("It ends before it begins").first()).toBeVisible();
  await page.getByLabel("Last day").fill("2026-11-18");
  await page.getByRole("button", { name: "Save the review" }).click();
  await expect(page.getByText("The review is saved.")).toBeVisible();
  await page.getByRole("textbox", { name: "What the trust does" }).fill("Ask each adviser for the impact of support");
  await page.getByLabel("Or by name").fill("Office of the trust");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("It is added.")).toBeVisible();
  await expectAccessible(page);
  await trustee.goto(page.url());
  await expect(trustee.getByRole("heading", { name: "Second review" })).toHaveCount(0);
  await page.getByRole("button", { name: "Publish to team and trustees" }).click();
  await expect(page.getByText(/Published to the team and the trustees on/)).toBeVisible();
  await trustee.goto("/");
  await trustee.getByRole("link", { name: "Second review" }).click();
  await expect(trustee.getByText("Ask each adviser for the impact of support")).toBeVisible();
  await expectAccessible(trustee);
});
