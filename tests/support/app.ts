import { createServer } from "node:net";
import { startWebServer } from "../../scripts/running.mjs";
import { freshDatabase } from "./database.ts";
import { appSettings } from "./sample-template.ts";

/** The built app on a database of its own. */
export interface RunningApp {
  url: string;
  databaseUrl: string;
  child: import("node:child_process").ChildProcess;
  stop: () => Promise<void>;
}

/** Starts the built app on a fresh copy of the sample trust; `through` may put something between app and database. */
export async function startApp(
  settings: Record<string, string> = {},
  { variant = "_sample", through = async (url: string) => url } = {},
): Promise<RunningApp> {
  const database = await freshDatabase(variant);
  const port = settings.PORT ?? (await freePort());
  const url = `http://localhost:${port}`;
  const env = {
    ...appSettings,
    DATABASE_URL: await through(database.url),
    PORT: String(port),
    NEXTAUTH_URL: url,
    WAYMARK_DATABASE_CONNECTIONS: "6",
    ...settings,
  };
  const web = await startWebServer(env);
  const stop = async () => {
    await web.stop();
    await database.drop();
  };
  return { url, databaseUrl: database.url, child: web.child, stop };
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
