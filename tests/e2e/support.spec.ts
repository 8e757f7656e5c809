import { expect, expectAccessible, test } from "../support/journey.ts";

test("VP-10 a headteacher asks for support on a phone, the director approves it, and the governor reads it once it is agreed", async ({
  as,
}) => {
  const head = await as("head", "phone");
  await head.goto("/support");
  await expectAccessible(head);
  await head.getByRole("link", { name: "Ask for support" }).click();
  await head.getByRole("button", { name: "Ask for it" }).click();
  await expect(head.getByRole("link", { name: "Say in a few words what support is asked for" })).toBeVisible();
  await head.getByLabel("What support").fill("Coaching for the science leader");
  await head.getByLabel("What it is needed for").fill("The leader is new and plans alone.");
  await expectAccessible(head);
  await head.getByRole("button", { name: "Ask for it" }).click();
  await expect(head.getByText("The request is made.")).toBeVisible();
  const address = head.url().split("?")[0] ?? "";

  const governor = await as("governor", "phone");
  expect((await governor.goto(address))?.status()).toBe(404);

  const director = await as("director");
  await director.goto("/");
  await director.getByRole("link", { name: /for support wait/ }).click();
  await director.getByRole("link", { name: "Coaching for the science leader" }).click();
  await director.getByLabel("Given by").selectOption("external");
  await director.getByLabel("Days", { exact: true }).fill("two");
  await director.getByRole("button", { name: "Approve" }).click();
  await expect(director.getByRole("link", { name: "Enter days, like 3 or 2.5, or leave it empty" })).toBeVisible();
  await director.getByLabel("Days", { exact: true }).fill("2.5");
  await director.getByLabel("Name, for a lead teacher or somebody outside").fill("A science consultant");
  await director.getByLabel("Looked at on").fill("2030-01-10");
  await director.getByLabel("What is agreed").fill("Two and a half days");
  await expectAccessible(director);
  await director.getByRole("button", { name: "Approve" }).click();
  await expect(director.getByText("It is saved.")).toBeVisible();

  await governor.goto(address);
  await expect(governor.getByText("A science consultant")).toBeVisible();
  await expectAccessible(governor);
  await expect(governor.getByRole("button", { name: "Record the day" })).toHaveCount(0);
});

test("NS-1 due diligence is there for the director and an adviser who is named on it, and for nobody else by its address", async ({
  as,
}) => {
  const director = await as("director");
  await director.goto("/schools");
  await director.getByRole("link", { name: "On their way in" }).click();
  await expectAccessible(director);
  await director.getByRole("link", { name: "Harrow Copse Primary School" }).click();
  await expect(director.getByRole("heading", { level: 1, name: "Harrow Copse Primary School" })).toBeVisible();
  await expectAccessible(director);
  const address = director.url();
  const named = await as("adviser2");
  expect((await named.goto(address))?.status()).toBe(200);
  for (const account of ["adviser", "head", "governor", "trustee", "office", "admin"]) {
    const other = await as(account);
    expect((await other.goto(address))?.status(), account).toBe(404);
    expect((await other.goto("/joining"))?.status(), account).toBe(404);
  }
});

test("NH-1, NH-2 a new headteacher sees sessions and mentor, and the mentor logs a contact on a phone", async ({ as }) => {
  const newHead = await as("newhead");
  await newHead.goto("/");
  await newHead.getByRole("link", { name: "Your first year: sessions, mentor, contacts" }).click();
  await expect(newHead.getByRole("heading", { name: "Sessions" })).toBeVisible();
  await expectAccessible(newHead);
  const mentor = await as("head", "phone");
  await mentor.goto("/");
  await mentor.getByRole("link", { name: /^You mentor/ }).click();
  await mentor.getByRole("button", { name: "Log the contact" }).click();
  await expect(mentor.getByRole("link", { name: "Say how: a visit, a call" })).toBeVisible();
  await mentor.getByLabel("How").fill("Call after school");
  await mentor.getByRole("button", { name: "Log the contact" }).click();
  await expect(mentor.getByText("Call after school")).toBeVisible();
  await expectAccessible(mentor);
  const director = await as("director");
  await director.goto("/inductions");
  await expect(director.getByText("1 missed").first()).toBeVisible();
  await expectAccessible(director);
});

test("CP-2 a strength of a note is shared, another school asks for it, it is arranged, given, and ended with what came of it", async ({
  as,
}) => {
  const head = await as("head");
  await head.goto("/support/strengths");
  const offered = head.getByRole("region", { name: "Would you share this?" }).getByRole("listitem").first();
  const strength = ((await offered.getByRole("paragraph").first().textContent()) ?? "").replace(/ Visit of .*/, "");
  await offered.getByLabel("Who can show it to others").fill("The deputy headteacher");
  await offered.getByRole("button", { name: "Share it" }).click();
  await expect(head.getByText("It is saved.")).toBeVisible();

  const asking = await as("newhead", "phone");
  await asking.goto("/support/strengths");
  await asking
    .getByRole("link", { name: `Ask Whitesands Church of England Primary School for this: ${strength}` })
    .first()
    .click();
  await expect(asking.getByLabel("What support")).toHaveValue(`Learn from: ${strength}`);
  await expectAccessible(asking);
  await asking.getByLabel("What it is needed for").fill("We want to begin with it after the holidays.");
  await asking.getByRole("button", { name: "Ask for it" }).click();
  await expect(asking.getByRole("heading", { name: "What Whitesands Church of England Primary School shares" })).toBeVisible();
  const address = asking.url().split("?")[0] ?? "";
  expect((await head.goto(address))?.status(), "what another school needs is not shown to the one that helps").toBe(404);

  const director = await as("director");
  await director.goto(address);
  await expect(director.getByLabel("Given by").locator("option:checked")).toHaveText("Whitesands Church of England Primary School");
  await director.getByLabel("Days", { exact: true }).fill("2");
  await director.getByLabel("Looked at on").fill("2030-01-10");
  await director.getByRole("button", { name: "Approve" }).click();
  await director.getByRole("button", { name: "Record the day" }).click();
  await expect(director.getByText("1 of 2 days")).toBeVisible();
  await director.getByLabel("What came of it for the school").fill("It is done in every class now.");
  await director.getByRole("button", { name: "End the support" }).click();
  await expect(director.getByText("Ended", { exact: true }).first()).toBeVisible();
  await asking.goto(address);
  await expect(asking.getByText("It is done in every class now.")).toBeVisible();
});
