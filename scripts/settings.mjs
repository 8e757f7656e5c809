import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The project's own folder. */
export const root = resolve(import.meta.dirname, "..");

/** Reads .env; what the environment says already wins. */
export function readEnvFile() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The folder of the embedded database and the secret. */
export function dataFolder() {
  return resolve(root, process.env.WAYMARK_DATA || ".waymark");
}

/** The folder of the built app. */
export function buildFolder() {
  return join(root, process.env.WAYMARK_BUILD || ".next");
}

/** The secret that signs cookies: given, or made once and kept. */
export function secret() {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET;
  const file = join(dataFolder(), "secret");
  if (!existsSync(file)) {
    mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}

/** What every step of ours is run with: nothing downloads, nothing reports home. */
export function quietEnvironment() {
  return {
    ...process.env,
    // Waymark does not use this binary; naming any program keeps `prisma generate` from fetching it.
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.execPath,
    CHECKPOINT_DISABLE: "1",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
