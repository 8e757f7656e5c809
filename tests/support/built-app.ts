import { build, generate } from "../../scripts/preparation.mjs";
import { makeSampleTemplate } from "./sample-template.ts";
import setUpServer from "./test-server.ts";

/** Builds the app and makes the template that is filled with the sample trust. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const stop = await setUpServer();
  await generate();
  await build();
  await makeSampleTemplate();
  return stop;
}
