import { runTypeScript } from "../../scripts/running.mjs";
import { makeTemplate } from "./database.ts";

/** Settings of every app that the tests start: the background work stands still unless a test is about it. */
export const appSettings = { NEXTAUTH_SECRET: "a secret for tests only", WAYMARK_SAMPLE: "yes", WAYMARK_JOBS: "off" };

/** Makes the template that is filled with the sample trust, unless it is there; gives its variant. */
export async function makeSampleTemplate(): Promise<string> {
  const variant = "_sample";
  await makeTemplate(variant, async (url) => {
    await runTypeScript("prisma/seed/run.ts", { ...appSettings, DATABASE_URL: url });
  });
  return variant;
}
