import { dataFolder } from "../settings.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";

/** Runs work on DATABASE_URL, else on the embedded database, started for it and stopped after it. */
export async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const server = await startEmbeddedPostgres({ dataFolder: dataFolder() });
  try {
    await work(server.url);
  } finally {
    await server.stop();
  }
}
