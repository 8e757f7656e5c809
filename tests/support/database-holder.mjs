import { startEmbeddedPostgres } from "../../scripts/database/embedded-postgres.mjs";

/** Starts the database of a data folder, says where it is, and stays until it is killed or told to stop. */
try {
  const server = await startEmbeddedPostgres({ dataFolder: process.argv[2] });
  // Before it says where it is: who reads that may tell it to stop at once.
  process.on("SIGTERM", () => server.stop().then(() => process.exit(0)));
  console.log(JSON.stringify({ url: server.url, adopted: server.adopted }));
  setInterval(() => {}, 60_000);
} catch (fault) {
  console.log(JSON.stringify({ refused: fault.message }));
  process.exit(1);
}
