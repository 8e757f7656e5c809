import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildFolder, quietEnvironment, root } from "./settings.mjs";

/** Stops with a sentence when Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Waymark needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages when package-lock.json is another one than was installed last. */
export async function install() {
  await whenChanged(join(root, "node_modules", ".waymark-installed"), ["package-lock.json"], "Installing packages", async () => {
    const flags = ["--no-save", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    await run(process.platform === "win32" ? "npm.cmd" : "npm", ["install", ...flags]);
  });
}

/** Generates the database client when the schema has changed. */
export async function generate() {
  const stamp = join(root, "prisma", "generated", ".waymark-generated");
  await whenChanged(stamp, ["prisma/schema", "package-lock.json"], "Generating the database client", () =>
    runPackage("prisma/build/index.js", ["generate", "--schema", "prisma/schema"]),
  );
}

const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "next.config.js",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Builds the app when anything that it is made of has changed. */
export async function build() {
  await whenChanged(join(buildFolder(), ".waymark-built"), sources, "Building the app", () => runPackage("next/dist/bin/next", ["build"]));
}

/** Runs a program of an installed package with this Node, showing its output only when it fails. */
export function runPackage(program, flags, env = {}) {
  return run(process.execPath, [join(root, "node_modules", program), ...flags], env);
}

function run(command, flags, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, flags, {
      cwd: root,
      env: { ...quietEnvironment(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: command.endsWith(".cmd"),
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) return resolve(said);
      console.error(said);
      reject(new Error(`${flags[0]?.split("node_modules/").at(-1) ?? command} failed.`));
    });
  });
}

async function whenChanged(stamp, places, telling, work) {
  const wanted = hashOf(places);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log(`${telling} …`);
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  // Next tidies tsconfig.json while it builds: what stands there now is what was built.
  writeFileSync(stamp, hashOf(places));
}

function hashOf(places) {
  const hash = createHash("sha256").update(process.versions.modules);
  for (const file of places.flatMap((place) => filesOf(place)).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function filesOf(place) {
  const whole = join(root, place);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [place];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
}
