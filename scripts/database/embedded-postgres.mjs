import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { databaseUser, postgresFolder, sharedPlace } from "./binaries.mjs";
import { clusterOf, rememberPort } from "./cluster.mjs";

/** Only the holder of this lock may use a data folder. */
const holderLock = 7_239_200;
const patience = 60_000;

/** A data folder that another process is using. */
export class HeldByAnother extends Error {}

/**
 * Starts PostgreSQL on a data folder, or adopts the server that a killed process has left running.
 * @param {{ dataFolder: string, fsync?: boolean, settings?: Record<string, string>, onExit?: () => void }} options
 * @returns {Promise<{ url: string, adopted: boolean, stop: () => Promise<void> }>}
 */
export async function startEmbeddedPostgres({ dataFolder, fsync = true, settings = {}, onExit }) {
  const binaries = postgresFolder();
  const cluster = clusterOf(dataFolder, binaries);
  const running = await runningServer(cluster);
  const server = running ?? (await startServer(cluster, binaries, { fsync: fsync ? "on" : "off", ...settings }));
  const holder = await hold(cluster, server.port, dataFolder);
  let stopping = false;
  server.exited.then(() => {
    if (!stopping) onExit?.();
  });
  return {
    url: await ensureDatabase(cluster, server.port),
    adopted: running !== undefined,
    stop: async () => {
      stopping = true;
      await holder.end().catch(() => {});
      signal(server.pid, "SIGINT");
      while (isAlive(server.pid)) await wait(30);
    },
  };
}

/** The server that runs on the cluster already, if one answers. */
async function runningServer(cluster) {
  const [pid, , , port] = pidFile(cluster);
  if (!pid || !isAlive(Number(pid))) return undefined;
  for (const started = Date.now(); Date.now() - started < 10_000; await wait(100)) {
    if (await answers(cluster, Number(port))) return { pid: Number(pid), port: Number(port), exited: untilGone(Number(pid)) };
    if (!isAlive(Number(pid))) return undefined;
  }
  return undefined;
}

async function startServer(cluster, binaries, settings) {
  let said = "";
  for (const started = Date.now(); Date.now() - started < patience; await wait(250)) {
    const port = await freePort(cluster.port);
    const child = launch(cluster, binaries, { ...settings, port: String(port) });
    said = "";
    child.stderr.on("data", (chunk) => {
      said = (said + chunk).slice(-4_000);
    });
    const exited = new Promise((resolve) => child.once("exit", resolve));
    if (await untilReady(cluster, port, exited)) {
      rememberPort(cluster, port);
      return { pid: child.pid, port, exited };
    }
    const another = await runningServer(cluster);
    if (another) return another;
    // After a kill of the postmaster its children hold the shared memory for a moment: try again.
    if (!/shared memory|postmaster.pid|Address already in use|is another postmaster/i.test(said)) break;
  }
  throw new Error(`The database did not start. PostgreSQL said:\n${said}`);
}

function launch(cluster, binaries, settings) {
  const owner = databaseUser();
  const fixed = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "120",
  };
  const flags = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A session of its own, so that Ctrl-C in the terminal stops the app first and the database after it.
  return spawn(join(binaries, "bin", "postgres"), ["-D", cluster.folder, ...flags], {
    ...owner,
    cwd: owner ? sharedPlace : cluster.folder,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

async function untilReady(cluster, port, exited) {
  let gone = false;
  exited.then(() => {
    gone = true;
  });
  for (const started = Date.now(); !gone && Date.now() - started < patience; await wait(60)) {
    if (await answers(cluster, port)) return true;
  }
  return false;
}

async function answers(cluster, port) {
  try {
    await (await connect(cluster, port, "postgres")).end();
    return true;
  } catch {
    return false;
  }
}

/** Holds the lock that says who uses this data folder, or says who does. */
async function hold(cluster, port, dataFolder) {
  const name = `waymark pid ${process.pid} since ${new Date().toISOString()}`;
  const client = await connect(cluster, port, "postgres", name);
  for (const started = Date.now(); Date.now() - started < 3_000; await wait(150)) {
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS held", [holderLock]);
    if (rows[0].held) return client;
  }
  const { rows } = await client.query(
    "SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted",
    [holderLock],
  );
  await client.end();
  const [, pid, since] = /pid (\d+) since (\S+)/.exec(rows[0]?.name ?? "") ?? [];
  const who = pid ? `process ${pid}, since ${since}` : "another process";
  throw new HeldByAnother(
    `The data folder ${dataFolder} is in use by Waymark (${who}). Stop that one first, or set WAYMARK_DATA to another folder.`,
  );
}

async function ensureDatabase(cluster, port) {
  const client = await connect(cluster, port, "postgres");
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'waymark'");
  if (rowCount === 0) await client.query("CREATE DATABASE waymark").catch(() => {});
  await client.end();
  return addressOf(cluster, port);
}

const addressOf = ({ user, password }, port) => `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/waymark`;

/** The address of the server that another process holds for a data folder. */
export function runningAddress(dataFolder) {
  const cluster = clusterOf(dataFolder, postgresFolder());
  return addressOf(cluster, cluster.port);
}

async function connect(cluster, port, database, name = "waymark start") {
  const { default: pg } = await import("pg");
  const { user, password } = cluster;
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user,
    password,
    database,
    application_name: name,
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {});
  await client.connect();
  return client;
}

function pidFile({ folder }) {
  const file = join(folder, "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (fault.code !== "EPERM") return false;
  }
  return !isZombie(pid);
}

/** Ended, but its parent has not taken note of it yet (Linux). */
function isZombie(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // gone already
  }
}

async function untilGone(pid) {
  while (isAlive(pid)) await wait(100, undefined, { ref: false });
}

/** The port of last time when it is free, so that addresses stay; else any. */
function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (fault) => (wanted ? resolve(freePort(0)) : reject(fault)));
    probe.listen(wanted, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
