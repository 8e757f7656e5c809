import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { partsOf, withClient } from "./connection.ts";

/** PostgreSQL's internal type "char", which the adapter does not know and the catalogue is full of. */
const internalChar = 18;
const text = 25;

/**
 * Prisma's schema engine as WebAssembly on a database: what `prisma migrate` does, without a native binary.
 * `url` names the database; shadow databases are made beside it and dropped.
 */
export async function withSchemaEngine<Value>(url: string, work: (engine: SchemaEngine) => Promise<Value>): Promise<Value> {
  const shadows: string[] = [];
  const pools: pg.Pool[] = [];
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factoryFor(url, shadows, pools)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await Promise.all(pools.map((pool) => pool.end().catch(() => {})));
    await withClient(partsOf(url), async (client) => {
      for (const name of shadows) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    });
  }
}

let loaded: Promise<typeof import("@prisma/schema-engine-wasm")> | undefined;

/** Once for a process: the glue around the WebAssembly keeps one instance. */
function loadEngine(): Promise<typeof import("@prisma/schema-engine-wasm")> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<typeof import("@prisma/schema-engine-wasm")> {
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as typeof import("@prisma/schema-engine-wasm") & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
  };
  const place = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(place), {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

function factoryFor(url: string, shadows: string[], pools: pg.Pool[]): SqlMigrationAwareDriverAdapterFactory {
  const parts = partsOf(url);
  const connectTo = async (database: string) => {
    const pool = new pg.Pool({ ...parts, database, max: 4 });
    pool.on("error", () => {});
    pools.push(pool);
    return mended(await new PrismaPg(pool).connect(), pool);
  };
  return {
    provider: "postgres",
    adapterName: "waymark-migrations",
    connect: () => connectTo(parts.database),
    connectToShadowDb: async () => {
      const name = `waymark_shadow_${crypto.randomUUID().replaceAll("-", "")}`;
      shadows.push(name);
      await withClient(parts, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`));
      return connectTo(name);
    },
  };
}

type Adapter = Awaited<ReturnType<SqlMigrationAwareDriverAdapterFactory["connect"]>>;

/** The adapter cuts scripts at every semicolon, functions included, and stumbles over "char". */
function mended(adapter: Adapter, pool: pg.Pool): Adapter {
  const patched = adapter as Adapter & { performIO(query: unknown): Promise<{ fields: { dataTypeID: number }[] }> };
  const perform = patched.performIO.bind(patched);
  const characters = new WeakMap<object, number[]>();
  patched.executeScript = async (script) => {
    await pool.query(script);
  };
  patched.performIO = async (query) => {
    const answer = await perform(query);
    characters.set(
      query as object,
      answer.fields.flatMap(({ dataTypeID }, index) => (dataTypeID === internalChar ? [index] : [])),
    );
    for (const field of answer.fields) if (field.dataTypeID === internalChar) field.dataTypeID = text;
    return answer;
  };
  const queryRaw = patched.queryRaw.bind(patched);
  patched.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    for (const index of characters.get(query) ?? []) answer.columnTypes[index] = ColumnTypeEnum.Character;
    return answer;
  };
  return patched;
}
