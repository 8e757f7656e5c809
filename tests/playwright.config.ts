import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/chromium.ts";

process.env.WAYMARK_BUILD ??= ".next-test";

/** Journeys in a real browser. Every worker has an app and a database of its own. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./support/built-app.ts",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : "list",
  outputDir: "../test-results",
  use: {
    launchOptions: await launchOptions(),
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
