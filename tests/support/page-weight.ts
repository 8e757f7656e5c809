import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";

/** Bytes of JavaScript, gzipped, that a page loads of itself. */
export async function javaScriptOf(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  const count = (response: Response) => {
    if (/javascript/.test(response.headers()["content-type"] ?? "")) sizes.push(response.body().then((body) => gzipSync(body).length));
  };
  page.on("response", count);
  await page.goto(address, { waitUntil: "networkidle" });
  page.off("response", count);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
