import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");
const alias = { "server-only": join(import.meta.dirname, "support", "nothing.ts"), "@": root };
const shared = { globals: false, environment: "node", root, env: { TZ: "Europe/London" } };

/** unit: rules, no database. integration: commands and queries on a real one. long: soaks and kill loops. */
export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      { resolve: { alias }, test: { ...shared, name: "unit", include: ["tests/unit/**/*.test.ts"] } },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: "tests/support/test-server.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "long",
          include: ["tests/long/**/*.test.ts"],
          globalSetup: "tests/support/test-server.ts",
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
