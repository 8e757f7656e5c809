import { afterAll, beforeAll } from "vitest";
import { closeDatabase } from "@/lib/db";
import { freshDatabase } from "./database.ts";

/**
 * Gives the tests of a file a database of their own, as the app reaches it: an empty one, or a copy of the template that is
 * made. `settings` go into the environment.
 */
export function givenAppDatabase(settings: Record<string, string> = {}, template = async () => ""): { url: () => string } {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    database = await freshDatabase(await template());
    Object.assign(process.env, {
      NEXTAUTH_SECRET: "a secret for tests only",
      WAYMARK_TODAY: "2026-11-24",
      ...settings,
      DATABASE_URL: database.url,
    });
  });
  afterAll(async () => {
    await closeDatabase();
    await database.drop();
  });
  return { url: () => database.url };
}
