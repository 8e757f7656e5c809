import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Viewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { refuseUnscoped } from "@/lib/scope";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

/**
 * The door to the database. A viewer's queries go through inTrust; what has no viewer (sign-in, sessions,
 * limits, health, mail, set-up, the command line) goes through asSystem, by name. Nothing else connects.
 */

/** How long a transaction may take before Prisma gives it up. The server's own limit on an idle one
 * (8 s) is shorter, so that a transaction given up here can not still commit a late statement. */
const transactionLimits = { maxWait: 4_000, timeout: 10_000 };

/** For an import: one transaction may write the figures of a hundred schools over ten years; and for the sample trust. */
export const importLimits = { maxWait: 10_000, timeout: 120_000 };
/** For an archive: every table as it was at one moment, read for minutes. */
export const archiveLimits = { maxWait: 10_000, timeout: 600_000, isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead };
type Limits = typeof transactionLimits & { isolationLevel?: Prisma.TransactionIsolationLevel };

function connect() {
  const settings = env();
  const options = ["timezone=UTC", "jit=off", "idle_in_transaction_session_timeout=8s", "statement_timeout=30s"];
  if (settings.WAYMARK_SECOND_WALL === "on") options.unshift("role=waymark_app");
  const adapter = new PrismaPg({
    connectionString: settings.DATABASE_URL,
    options: options.map((option) => `-c ${option}`).join(" "),
    application_name: "waymark",
    max: settings.WAYMARK_DATABASE_CONNECTIONS,
    connectionTimeoutMillis: transactionLimits.maxWait,
  });
  return new PrismaClient({ adapter, omit: { account: { passwordHash: true } } }).$extends({
    query: {
      $allModels: {
        async $allOperations({ model, operation, args, query }) {
          refuseUnscoped(model, operation, args, scope.getStore()?.trustId);
          return query(args);
        },
      },
    },
  });
}

type Client = ReturnType<typeof connect>;
/** The database inside a transaction. */
export type Database = Parameters<Parameters<Client["$transaction"]>[0]>[0];

type Scope = AsyncLocalStorage<{ trustId: string | undefined; db: Database }>;

/** One pool and one scope for a process, however often a bundler has made a module of this file. */
const kept = globalThis as typeof globalThis & { waymarkDatabase?: Client; waymarkScope?: Scope };
kept.waymarkScope ??= new AsyncLocalStorage();
const scope: Scope = kept.waymarkScope;

function client(): Client {
  kept.waymarkDatabase ??= connect();
  return kept.waymarkDatabase;
}

/**
 * Work in the viewer's trust, in one transaction that row-level security binds to that trust.
 * A call inside another joins its transaction.
 */
export function inTrust<Value>(
  viewer: Pick<Viewer, "trustId">,
  work: (db: Database) => Promise<Value>,
  limits: Limits = transactionLimits,
): Promise<Value> {
  return inTransaction(viewer.trustId, work, limits);
}

/** A read that waits to be asked, with whoever asks for it. */
interface WaitingRead {
  statement: Prisma.Sql;
  answer: (rows: unknown[]) => void;
  fail: (fault: unknown) => void;
}

/** Reads of one trust that were asked for in the same moment. */
const waitingReads = new Map<string, WaitingRead[]>();

/**
 * A read in the viewer's trust without a transaction of its own: for the pages that are opened most. What a page asks at
 * the same moment goes to the database as one statement, however many parts the page is made of. The trust is set in the same
 * statement, before what is asked: OFFSET 0 keeps the planner from moving either side, and were it to move them the wall
 * would answer with no rows, never with another trust's. Rows come back as JSON, so days are texts.
 */
export function askInTrust<Row>({ trustId }: Pick<Viewer, "trustId">, statement: Prisma.Sql): Promise<Row[]> {
  return new Promise<Row[]>((resolve, reject) => {
    const waiting = waitingReads.get(trustId);
    const read: WaitingRead = { statement, answer: resolve as WaitingRead["answer"], fail: reject };
    if (waiting) waiting.push(read);
    else {
      waitingReads.set(trustId, [read]);
      queueMicrotask(() => askWaiting(trustId));
    }
  });
}

async function askWaiting(trustId: string): Promise<void> {
  const reads = waitingReads.get(trustId) ?? [];
  waitingReads.delete(trustId);
  const asked = reads.map(
    ({ statement }, place) =>
      Prisma.sql`(SELECT ${Prisma.raw(String(place))} AS "place", to_jsonb(answer) AS "row" FROM (${statement}) AS answer WHERE named.trust IS NOT NULL OFFSET 0)`,
  );
  try {
    const rows = await client().$queryRaw<{ place: number; row: unknown }[]>`
      SELECT asked."place", asked."row" FROM (SELECT set_config('app.trust', ${trustId}, true) AS trust OFFSET 0) AS named
      CROSS JOIN LATERAL (${Prisma.join(asked, " UNION ALL ")}) AS asked`;
    reads.forEach(({ answer }, place) => {
      answer(rows.filter((one) => one.place === place).map(({ row }) => row));
    });
  } catch (fault) {
    for (const { fail } of reads) fail(fault);
  }
}

/** What may be done without a viewer. Each purpose is named here and nowhere else. */
export type SystemPurpose =
  | "answer a health check"
  | "open a session"
  | "sign in"
  | "end sessions"
  | "use a one-time link"
  | "deliver mail"
  | "send digests"
  | "stop letters"
  | "delete removed files"
  | "carry out categories"
  | "delete what was kept long enough"
  | "read a calendar"
  | "set up a trust"
  | "load the sample trust"
  | "choose a trust"
  | "import official files";

/** Work without a viewer and outside any trust: only tables without a trust can be read or written. */
export function asSystem<Value>(_purpose: SystemPurpose, work: (db: Database) => Promise<Value>): Promise<Value> {
  return inTransaction(undefined, work);
}

/** Work without a viewer in one trust, named by its id (mail, one-time links, first set-up). */
export function asSystemInTrust<Value>(
  purpose: SystemPurpose,
  trustId: string,
  work: (db: Database) => Promise<Value>,
  limits: Limits = purpose === "load the sample trust" ? importLimits : transactionLimits,
): Promise<Value> {
  return inTransaction(trustId, work, limits);
}

/** One statement without a viewer and without a transaction of its own: session and health. */
export function askAsSystem<Row>(_purpose: SystemPurpose) {
  return (statement: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> => client().$queryRaw<Row[]>(statement, ...values);
}

/** For rate-limiter-flexible, which keeps its counters through Prisma. */
export function limitStore(): Client {
  return client();
}

/** Write down what the system door was used for, in the transaction that does it. */
export async function recordSystemUse(db: Database, purpose: SystemPurpose, accountId: string | null, details: Record<string, string>) {
  await db.systemAuditEntry.create({ data: { purpose, accountId, details } });
}

/** Give the connections back: for tests and the command line. */
export async function closeDatabase(): Promise<void> {
  await kept.waymarkDatabase?.$disconnect();
  delete kept.waymarkDatabase;
}

async function inTransaction<Value>(
  trustId: string | undefined,
  work: (db: Database) => Promise<Value>,
  limits: Limits = transactionLimits,
): Promise<Value> {
  const outer = scope.getStore();
  if (outer) {
    if (outer.trustId !== trustId) throw new Error("A transaction of one trust can not be joined from another.");
    return work(outer.db);
  }
  return client().$transaction(async (db) => {
    if (trustId) await db.$executeRaw`SELECT set_config('app.trust', ${trustId}, true)`;
    // Awaited inside: Prisma sends a query when it is awaited, and the guard asks the scope then.
    return scope.run({ trustId, db }, async () => await work(db));
  }, limits);
}
