import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export interface Started {
  child: ChildProcess;
  /** Everything it has printed. */
  printed: () => string;
  /** Waits for a line. Rejects when the process ends without it. */
  until: (line: RegExp) => Promise<void>;
  /** The exit code. */
  exited: Promise<number | null>;
}

/** Runs npm start's script as somebody would, with settings of its own. */
export function start(settings: Record<string, string>): Started {
  const root = join(import.meta.dirname, "..", "..");
  const { DATABASE_URL: _given, ...around } = process.env;
  const child = spawn(process.execPath, [join(root, "scripts", "start.mjs")], { cwd: root, env: { ...around, ...settings } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const until = async (line: RegExp) => {
    let gone = false;
    exited.then(() => {
      gone = true;
    });
    while (!line.test(said)) {
      if (gone) throw new Error(`It ended without ${line}:\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { child, printed: () => said, until, exited };
}
