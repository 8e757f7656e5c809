import { chromium } from "@playwright/test";
import { launchOptions } from "../support/chromium.ts";
import { widths } from "../support/journey.ts";
import { painting } from "../support/painting.ts";
import { median } from "./load.ts";

/** When each page is painted on a slow phone, in milliseconds: medians of interleaved rounds, each in a browser that kept nothing. */
export async function paintedOf(origin: string, cookie: string, paths: readonly string[], rounds = 7): Promise<number[]> {
  const [name = "", value = ""] = cookie.split("=");
  const browser = await chromium.launch(await launchOptions());
  const found = paths.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, path] of paths.entries()) {
      const context = await browser.newContext({ viewport: widths.phone });
      await context.addCookies([{ name, value, url: origin }]);
      const { largest } = await painting(await context.newPage(), `${origin}${path}`);
      // The first round warms the server up.
      if (round > 0) found[index]?.push(largest);
      await context.close();
    }
  }
  await browser.close();
  return found.map(median);
}
