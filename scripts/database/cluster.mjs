import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { databaseUser, sharedPlace } from "./binaries.mjs";

const user = "waymark";

/**
 * The cluster of a data folder: where its files are and its password, made on the first call.
 * @returns {{ folder: string, password: string, user: string, port?: number, file: string }}
 */
export function clusterOf(dataFolder, binaries) {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, "database.json");
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : claimPlace(file, dataFolder);
  if (!existsSync(join(kept.folder, "PG_VERSION"))) initialise(kept, binaries);
  return { ...kept, user, file };
}

/** Remembers the port that the server was started on. */
export function rememberPort(cluster, port) {
  const half = `${cluster.file}.${process.pid}`;
  writeFileSync(half, JSON.stringify({ folder: cluster.folder, password: cluster.password, port }), { mode: 0o600 });
  renameSync(half, cluster.file);
}

/** The first of two that start at the same moment decides where the data lie. */
function claimPlace(file, dataFolder) {
  const folder = databaseUser() ? join(sharedPlace, `data-${randomUUID()}`) : resolve(dataFolder, "postgres");
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify({ folder, password: randomBytes(24).toString("base64url") }), { mode: 0o600 });
  try {
    linkSync(half, file);
  } catch (fault) {
    if (fault.code !== "EEXIST") throw fault;
  }
  unlinkSync(half);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** initdb into a folder of its own, then one rename: a half-made cluster is never mistaken for a whole one. */
function initialise({ folder, password }, binaries) {
  const owner = databaseUser();
  const half = `${folder}.${randomUUID()}`;
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const passwordFile = `${half}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const place of [half, passwordFile]) chownSync(place, owner.uid, owner.gid);
  try {
    const flags = ["-D", half, "-U", user, "-E", "UTF8", "--locale-provider=icu", "--icu-locale=en-GB", "--locale=C"];
    execFileSync(join(binaries, "bin", "initdb"), [...flags, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "--no-sync"], {
      ...owner,
      cwd: owner ? sharedPlace : undefined,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
    });
    chmodSync(half, 0o700);
    renameSync(half, folder);
  } catch (fault) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(join(folder, "PG_VERSION"))) throw new Error(`The database could not be prepared: ${fault.stderr ?? fault.message}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
