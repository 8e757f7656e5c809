import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, install, requireNode } from "./preparation.mjs";
import { quietEnvironment, readEnvFile, root } from "./settings.mjs";

/** npm test: installs what is missing, then rules, database and browser on one throw-away PostgreSQL. */
const only = process.argv.find((flag) => flag.startsWith("--only="))?.slice("--only=".length);
const further = process.argv.slice(2).filter((flag) => !flag.startsWith("--only="));
const place = mkdtempSync(join(tmpdir(), "waymark-test-"));
let server;

requireNode();
readEnvFile();
// The tests build and run an app of their own, on a database of their own.
delete process.env.DATABASE_URL;
process.env.WAYMARK_BUILD = ".next-test";
process.env.WAYMARK_DATA = join(place, "data");
try {
  await install();
  await generate();
  process.exitCode = (await runAll()) ? 0 : 1;
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
} finally {
  await server?.stop();
  forgetData();
}

async function runAll() {
  const { startEmbeddedPostgres } = await import("./database/embedded-postgres.mjs");
  server = await startEmbeddedPostgres({ dataFolder: process.env.WAYMARK_DATA, fsync: false, settings: { max_connections: "300" } });
  process.env.TEST_DATABASE_URL = server.url;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const add = (found) => {
    for (const key of Object.keys(counts)) counts[key] += found[key];
  };
  if (only !== "e2e") add(await vitest(only));
  if (!only || only === "e2e") add(await playwright());
  console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`);
  return counts.failed === 0 && counts.passed > 0;
}

async function vitest(project) {
  const report = join(place, "vitest.json");
  const projects = (project ? [project] : ["unit", "integration"]).flatMap((name) => ["--project", name]);
  await run("vitest/vitest.mjs", [
    "run",
    "-c",
    "tests/vitest.config.ts",
    ...projects,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...further,
  ]);
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, success } = read(report, {});
  return { passed: passed ?? 0, failed: failed || (success ? 0 : 1), skipped: skipped ?? 0 };
}

async function playwright() {
  const report = join(place, "playwright.json");
  await run("@playwright/test/cli.js", ["test", "-c", "tests/playwright.config.ts", ...further], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const { stats, errors = [] } = read(report, {});
  if (!stats) return { passed: 0, failed: 1, skipped: 0 };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

function run(program, flags, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules", program), ...flags], {
      cwd: root,
      stdio: "inherit",
      env: { ...quietEnvironment(), ...env },
    });
    child.once("exit", resolve);
  });
}

function read(file, otherwise) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : otherwise;
}

/** The data folder may lie outside `place`, where root's PostgreSQL can reach it. */
function forgetData() {
  const file = join(place, "data", "database.json");
  const folder = read(file, {}).folder;
  if (folder) rmSync(folder, { recursive: true, force: true });
  rmSync(place, { recursive: true, force: true });
}
