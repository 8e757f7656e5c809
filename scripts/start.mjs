import { build, generate, install, requireNode } from "./preparation.mjs";
import { dataFolder, readEnvFile, secret } from "./settings.mjs";

/** npm start: installs, builds, starts the database and the app; only what is out of date. */
/** Of the sample trust, at sample.test. */
const accounts = [
  "director",
  "ceo",
  "deputy",
  "adviser",
  "adviser2",
  "link",
  "quality",
  "admin",
  "trustee",
  "head",
  "chair",
  "governor",
  "staff",
  "newhead",
];
const dev = process.argv.includes("--dev");

requireNode();
readEnvFile();
try {
  await install();
  await generate();
  if (!dev) await build();
  await serve();
} catch (fault) {
  console.error(fault.message);
  process.exit(1);
}

async function serve() {
  const { runTypeScript, startWebServer } = await import("./running.mjs");
  const port = process.env.PORT || "3000";
  const given = process.env.DATABASE_URL;
  const database = given ? { url: given, stop: async () => {} } : await embedded();
  const env = {
    DATABASE_URL: database.url,
    PORT: port,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    NEXTAUTH_SECRET: secret(),
    // A server somebody names is never filled with the sample unless they ask for it.
    WAYMARK_SAMPLE: process.env.WAYMARK_SAMPLE || (given ? "no" : "yes"),
  };
  let web;
  let stopping = false;
  // Once only: the web server's end is why we stop, or follows from it.
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    await web?.stop();
    await database.stop();
    process.exit(code);
  };
  try {
    process.stdout.write(await runTypeScript("scripts/database/migrate.ts", { ...env, WAYMARK_QUIET: "1" }));
    const contents = JSON.parse(await runTypeScript("prisma/seed/run.ts", env));
    web = await startWebServer(env, dev ? ["--dev"] : []);
    tell(web.port, contents);
  } catch (fault) {
    console.error(fault.message);
    return stop(1);
  }
  for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => stop(0));
  web.child.once("exit", () => stop(1));
}

/** The embedded database; when it dies it is started again on the same port. */
async function embedded() {
  const { startEmbeddedPostgres } = await import("./database/embedded-postgres.mjs");
  let server;
  const start = async () => {
    server = await startEmbeddedPostgres({
      dataFolder: dataFolder(),
      onExit: async () => {
        console.error("The database stopped unexpectedly; starting it again.");
        await start().catch((fault) => console.error(fault.message));
      },
    });
    return server.url;
  };
  return { url: await start(), stop: () => server.stop() };
}

function tell(port, { sample, setUp }) {
  console.log(`Waymark is ready at http://localhost:${port}`);
  if (setUp) console.log(`Set up your trust at http://localhost:${port}${setUp}`);
  if (!sample) return;
  console.log(`Sample accounts, password waymark-sample:\n  ${accounts.map((name) => `${name}@sample.test`).join("  ")}`);
}
