import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Holder {
  child: ChildProcess;
  said: { url: string; adopted: boolean; refused?: string };
  /** Ends it with a signal and waits until it is gone. */
  end: (signal: NodeJS.Signals) => Promise<void>;
}

/** A data folder of one's own, forgotten with everything that PostgreSQL kept for it. */
export function aDataFolder(): { folder: string; forget: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "waymark-data-"));
  const forget = () => {
    const { folder: data } = JSON.parse(readFileSync(join(folder, "database.json"), "utf8")) as { folder: string };
    for (const place of [data, folder]) rmSync(place, { recursive: true, force: true });
  };
  return { folder, forget };
}

/** A process that starts the database of a data folder and holds it. */
export async function holdDatabase(folder: string): Promise<Holder> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "database-holder.mjs"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const said = await new Promise<Holder["said"]>((resolve) => child.stdout.once("data", (line) => resolve(JSON.parse(String(line)))));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return { child, said, end };
}

/** Kills the database server itself, as a crash would. */
export function killPostmaster(folder: string): void {
  const { folder: data } = JSON.parse(readFileSync(join(folder, "database.json"), "utf8")) as { folder: string };
  process.kill(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
}
