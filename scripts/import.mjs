import { spawn } from "node:child_process";
import { join } from "node:path";
import { generate, install, requireNode } from "./preparation.mjs";
import { quietEnvironment, readEnvFile, root } from "./settings.mjs";

/** npm run import -- --trust UID FILE...: prepares what is missing, then reads official files. */
requireNode();
readEnvFile();
// What is told of the preparation must not stand in what --json prints.
console.log = console.error;
try {
  await install();
  await generate();
} catch (fault) {
  console.error(fault.message);
  process.exit(1);
}
const program = join(root, "scripts", "import-files.ts");
const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", program, ...process.argv.slice(2)], {
  // Names of files are relative to where the person stands, npm or not.
  cwd: root,
  env: { ...quietEnvironment(), WAYMARK_STANDS_IN: process.env.INIT_CWD || process.cwd() },
  stdio: "inherit",
});
child.once("exit", (code) => process.exit(code ?? 1));
