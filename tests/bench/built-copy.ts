import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { quietEnvironment, root } from "../../scripts/settings.mjs";

const parts = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "scripts",
  "next.config.js",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package.json",
];

/**
 * Builds a copy of the app with one page more: a signed-in page with nothing on it, which every other page is
 * compared with. Returns the copy's folder.
 */
export function buildCopyWithEmptyPage(): string {
  const folder = join(root, ".bench");
  rmSync(folder, { recursive: true, force: true });
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  // Fonts are named by their place among the packages.
  symlinkSync(join("..", "node_modules"), join(folder, "node_modules"));
  const page = join(folder, "app", "(signed-in)", "empty");
  mkdirSync(page);
  writeFileSync(
    join(page, "page.tsx"),
    'import { requireViewer } from "@/lib/auth/session";\n\nexport default async function EmptyPage() {\n  await requireViewer();\n  return <h1>Empty</h1>;\n}\n',
  );
  const environment = { ...quietEnvironment(), WAYMARK_BUILD: ".next", NODE_ENV: "production" as const };
  execFileSync(process.execPath, [join(root, "node_modules", "next", "dist", "bin", "next"), "build"], {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return folder;
}
