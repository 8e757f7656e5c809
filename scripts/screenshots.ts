import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { startApp } from "../tests/support/app.ts";
import builtApp from "../tests/support/built-app.ts";
import { launchOptions } from "../tests/support/chromium.ts";
import { root } from "./settings.mjs";

/** npm run screenshots: the pictures of the README, taken from the running app on the sample trust. */
const pictures = [
  { name: "schools", account: "director", path: "/schools", width: 1280, height: 860 },
  { name: "first-page", account: "director", path: "/", width: 1280, height: 520 },
  { name: "governor-phone", account: "governor", path: "/", width: 390, height: 780 },
];
const folder = join(root, ".github", "screenshots");

mkdirSync(folder, { recursive: true });
process.env.WAYMARK_BUILD ??= ".next-test";
const stopDatabase = await builtApp();
const app = await startApp();
const browser = await chromium.launch(await launchOptions());
for (const { name, account, path, width, height } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, baseURL: app.url });
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(`${account}@sample.test`);
  await page.getByLabel("Password").fill("waymark-sample");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto(path);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
await app.stop();
await stopDatabase?.();
process.exit();
