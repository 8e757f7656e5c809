import { existsSync } from "node:fs";
import { chromium as bundled, type LaunchOptions } from "@playwright/test";
import chromium from "@sparticuz/chromium";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** How to launch a Chromium: Playwright's own where it is installed, else the system's, else one from npm. */
export async function launchOptions(): Promise<LaunchOptions> {
  const quiet = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
  ];
  if (existsSync(bundled.executablePath())) return { args: quiet };
  const system = systemBrowsers.find((place) => existsSync(place));
  return { executablePath: system ?? (await chromium.executablePath()), args: quiet };
}
