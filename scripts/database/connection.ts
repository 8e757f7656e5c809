import pg from "pg";
import { parse } from "pg-connection-string";

/** A connection's parts. With them apart a shadow database is really another one. */
export function partsOf(url: string): pg.ClientConfig & { database: string } {
  const { host, port, user, password, database, ssl } = parse(url);
  const secure = ssl === undefined ? {} : { ssl: ssl as boolean };
  return {
    host: host ?? "localhost",
    port: port ? Number(port) : 5432,
    ...(user ? { user } : {}),
    ...(password ? { password } : {}),
    ...secure,
    database: database || "postgres",
  };
}

/** Runs work on one connection of its own and closes it. A lost connection rejects the work, nothing else. */
export async function withClient<Value>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ application_name: "waymark", ...config });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
