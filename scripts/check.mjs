import { spawn } from "node:child_process";
import { join } from "node:path";
import { generate, install, requireNode } from "./preparation.mjs";
import { quietEnvironment, root } from "./settings.mjs";

/** npm run check: every guard that needs no database and no browser, two at a time. */
const guards = [
  ["types", "typescript/bin/tsc", ["--noEmit", "--incremental", "--tsBuildInfoFile", "node_modules/.cache/waymark.tsbuildinfo"]],
  ["format and lint", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]],
  ["import direction", "dependency-cruiser/bin/dependency-cruise.mjs", ["--config", ".dependency-cruiser.cjs", "app", "components", "lib"]],
  ["dead code", "knip/bin/knip.js", ["--no-progress"]],
  ["architecture", "vitest/vitest.mjs", ["run", "-c", "tests/vitest.config.ts", "--project", "unit", "tests/unit/architecture.test.ts"]],
];

requireNode();
await install();
await generate();
const waiting = [...guards];
let failed = 0;
await Promise.all([work(), work()]);
console.log(failed === 0 ? `All ${guards.length} guards hold.` : `${failed} of ${guards.length} guards failed.`);
process.exitCode = failed === 0 ? 0 : 1;

async function work() {
  for (let guard = waiting.shift(); guard; guard = waiting.shift()) {
    const [name, program, flags] = guard;
    const start = performance.now();
    const { code, said } = await run(program, flags);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${code === 0 ? "holds " : "FAILED"} ${name} (${seconds} s)`);
    if (code === 0) continue;
    failed += 1;
    console.log(said);
  }
}

function run(program, flags) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules", program), ...flags], { cwd: root, env: quietEnvironment() });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += chunk;
      });
    }
    child.once("exit", (code) => resolve({ code, said }));
  });
}
