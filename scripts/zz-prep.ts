import { expect } from "@playwright/test";
import { filesOf } from "../tests/support/official-files.ts";
export async function prepare(page: any): Promise<void> {
  await page.goto("/sign-in/forgotten");
  await page.getByLabel("Email").fill("adviser@sample.test");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("has an account here")).toBeVisible();
  await page.goto("/strategy/2022-23");
  await page.getByRole("button", { name: "Amend" }).click();
  await expect(page.getByRole("heading", { name: "Amendment of 2022/23" })).toBeVisible();
  await page.goto("/admin/imports/new");
  await page.getByLabel("UID of the trust").fill("16340");
  await page.getByLabel("Files", { exact: true }).setInputFiles(filesOf("lighthouse-schools-partnership"));
  await page.getByRole("button", { name: "Read the files" }).click();
  await expect(page.getByRole("heading", { name: "What the files would do" })).toBeVisible();
}

