import { fork, spawn } from "node:child_process";
import { join } from "node:path";
import { quietEnvironment, root } from "./settings.mjs";

/** Runs a TypeScript program of the project to its end and returns what it printed. */
export function runTypeScript(program, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", join(root, program)], {
      cwd: root,
      env: { ...quietEnvironment(), ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    child.stdout.on("data", (chunk) => (printed += chunk));
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve(printed) : reject(new Error(`${program} failed.`))));
  });
}

/**
 * Forks the web server.
 * @returns {Promise<{ port: number, child: import("node:child_process").ChildProcess, stop: () => Promise<void> }>}
 */
export function startWebServer(env, flags = []) {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, "scripts", "web-server.mjs"), flags, {
      cwd: root,
      env: { ...quietEnvironment(), NODE_ENV: flags.includes("--dev") ? "development" : "production", ...env },
    });
    const exited = new Promise((gone) => child.once("exit", gone));
    exited.then(() => reject(new Error("The web server stopped before it was ready.")));
    const stop = async () => {
      if (child.connected) child.send({ stop: true });
      await exited;
    };
    child.on("message", (said) => said?.ready && resolve({ port: said.port, child, stop }));
  });
}
