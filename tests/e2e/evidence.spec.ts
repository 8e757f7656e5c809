import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "../support/journey.ts";

const visitAddress = /^\/visits\/[0-9a-f-]{36}$/;

test(`a file of evidence is attached, downloaded, removed and put back, on a phone`, async ({ as }) => {
  test.slow();
  const adviser = await as("adviser", "phone");
  await adviser.goto("/schools/900101/visits");
  const links = await adviser.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const visit = links.find((link) => visitAddress.test(link)) ?? "";
  await adviser.goto(visit);
  await adviser.getByRole("link", { name: "Evidence" }).click();
  await expect(adviser.getByRole("heading", { name: "Evidence files" })).toBeVisible();
  await expectAccessible(adviser);
  const name = `Books, Year 3 phone.txt`;
  const files = adviser.getByLabel("Attach files");
  await files.setInputFiles([{ name: "page.pdf", mimeType: "application/pdf", buffer: Buffer.from("<!doctype html><b>no</b>") }]);
  await adviser.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(adviser.getByRole("alert").first()).toContainText("“page.pdf” can not be attached");
  await expectAccessible(adviser);
  await files.setInputFiles([{ name, mimeType: "text/plain", buffer: Buffer.from(`Seen in six of eight books (phone).`) }]);
  await adviser.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(adviser.getByRole("status").first()).toContainText("attached");
  const [kept] = await Promise.all([adviser.waitForEvent("download"), adviser.getByRole("link", { name }).click()]);
  expect(kept.suggestedFilename()).toBe(name);
  expect(await readFile(await kept.path(), "utf8")).toBe(`Seen in six of eight books (phone).`);
  const address = (await adviser.getByRole("link", { name }).getAttribute("href")) ?? "";
  const answer = await adviser.request.get(address);
  expect(answer.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "content-type": "text/plain",
    "cache-control": "private, no-store",
  });

  const governor = await as("governor", "phone");
  expect((await governor.request.get(address)).status()).toBe(404);
  expect((await governor.goto(`${visit}/evidence`))?.status()).toBe(404);

  await adviser.getByRole("button", { name: `Remove ${name}` }).click();
  await expect(adviser.getByText(`“${name}” is removed.`)).toBeVisible();
  expect((await adviser.request.get(address)).status()).toBe(404);
  await adviser.getByRole("button", { name: "Put it back" }).click();
  await expect(adviser.getByRole("link", { name })).toBeVisible();
  await expectAccessible(adviser);
});

test("no page of another site sends a file", async ({ as }) => {
  const adviser = await as("adviser");
  await adviser.goto("/");
  const answer = await adviser.request.post("/api/visits/01234567-89ab-7def-8123-456789abcdef/attachments", {
    headers: { origin: "https://elsewhere.test", "sec-fetch-site": "cross-site" },
    multipart: { files: { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a") } },
  });
  expect(answer.status()).toBe(403);
});

test("VP-6 the pack of a visit is read on a phone, and kept as a file", async ({ as }) => {
  const head = await as("head", "phone");
  await head.goto("/schools/900101/visits");
  const links = await head.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  await head.goto(links.find((link) => visitAddress.test(link)) ?? "");
  await head.getByRole("link", { name: "Visit pack" }).click();
  await expect(head.getByRole("heading", { name: "Open actions" })).toBeVisible();
  await expect(head.getByRole("heading", { name: "Attendance, attainment and pupils" })).toBeVisible();
  await expectAccessible(head);
  await head.getByText("Print or keep").click();
  const [file] = await Promise.all([head.waitForEvent("download"), head.getByRole("link", { name: "As PDF" }).click()]);
  expect(file.suggestedFilename()).toMatch(/^Pack for .+\.pdf$/);
  const governor = await as("governor");
  expect((await governor.goto(head.url()))?.status()).toBe(404);
});
