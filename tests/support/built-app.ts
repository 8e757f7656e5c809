import { build, generate } from "../../scripts/preparation.mjs";
import { runTypeScript } from "../../scripts/running.mjs";
import { makeTemplate } from "./database.ts";
import setUpServer from "./test-server.ts";

/** Settings of every app that the tests start. */
export const appSettings = { NEXTAUTH_SECRET: "a secret for tests only", WAYMARK_SAMPLE: "yes" };

/** Builds the app and makes the template that is filled with the sample trust. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const stop = await setUpServer();
  await generate();
  await build();
  await makeTemplate("_sample", async (url) => {
    await runTypeScript("prisma/seed/run.ts", { ...appSettings, DATABASE_URL: url });
  });
  return stop;
}
