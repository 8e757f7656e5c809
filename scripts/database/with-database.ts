import { dataFolder } from "../settings.mjs";
import { HeldByAnother, runningAddress, startEmbeddedPostgres } from "./embedded-postgres.mjs";

/** Runs work on DATABASE_URL, else on the embedded database: the one that the app is holding, or one started for it. */
export async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const server = await startEmbeddedPostgres({ dataFolder: dataFolder() }).catch((fault: unknown) => {
    if (!(fault instanceof HeldByAnother)) throw fault;
    return { url: runningAddress(dataFolder()), stop: async () => {} };
  });
  try {
    await work(server.url);
  } finally {
    await server.stop();
  }
}
