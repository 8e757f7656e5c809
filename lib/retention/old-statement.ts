import "server-only";
import type { Database } from "@/lib/db";
import type { RetentionKey } from "@/lib/retention/kinds";
import { Prisma } from "@/prisma/generated/client";

/** What of a kind is older than its period. */
export interface OldRecords {
  kind: RetentionKey;
  count: number;
  /** When the oldest came to be. */
  since: string | null;
}

/** The trust's rows of a kind that are older than its months, with when they came to be as "at". */
type Old = (trustId: string, months: number) => Prisma.Sql;

const before = (months: number) => Prisma.sql`now() - make_interval(months => ${months}::int)`;
/** An address that is gone. */
const gone = "@deleted.invalid";

const old: Record<RetentionKey, Old> = {
  letters: (trust, months) =>
    Prisma.sql`SELECT m."createdAt" AS "at" FROM "OutboxMail" m WHERE m."trustId" = ${trust}::uuid AND m."state" NOT IN ('waiting', 'sending') AND m."createdAt" < ${before(months)}`,
  notices: (trust, months) =>
    Prisma.sql`SELECT n."createdAt" AS "at" FROM "Notice" n WHERE n."trustId" = ${trust}::uuid AND n."createdAt" < ${before(months)}`,
  typing: (trust, months) => Prisma.sql`SELECT c."at" FROM "NoteChange" c WHERE c."trustId" = ${trust}::uuid AND c."at" < ${before(months)}
    UNION ALL SELECT c."at" FROM "DeskChange" c WHERE c."trustId" = ${trust}::uuid AND c."at" < ${before(months)}`,
  broughtTexts: (trust, months) =>
    Prisma.sql`SELECT b."at" FROM "BroughtText" b WHERE b."trustId" = ${trust}::uuid AND b."at" < ${before(months)}`,
  files: (trust, months) =>
    Prisma.sql`SELECT a."addedAt" AS "at" FROM "Attachment" a WHERE a."trustId" = ${trust}::uuid AND a."removedAt" IS NULL AND a."addedAt" < ${before(months)}`,
  memos: (trust, months) => Prisma.sql`SELECT m."at" FROM "Memo" m WHERE m."trustId" = ${trust}::uuid AND m."at" < ${before(months)}`,
  closedAccounts: (trust, months) =>
    Prisma.sql`SELECT p."closedAt" AS "at" FROM "Person" p WHERE p."trustId" = ${trust}::uuid AND p."closedAt" < ${before(months)} AND p."email" NOT LIKE ${`%${gone}`}`,
  history: (trust, months) =>
    Prisma.sql`SELECT a."at" FROM "AuditEntry" a WHERE a."trustId" = ${trust}::uuid AND a."at" < ${before(months)}`,
};

/** How much of each kind is older than its months, in one statement: what a press or the night would delete. */
export function oldRecordsStatement(trustId: string, periods: readonly { kind: RetentionKey; months: number }[]): Prisma.Sql {
  const counts = periods.map(
    ({ kind, months }) =>
      Prisma.sql`SELECT ${kind}::text AS "kind", count(*)::int AS "count", min("at") AS "since" FROM (${old[kind](trustId, months)}) o`,
  );
  return Prisma.join(counts, " UNION ALL ");
}

type Forget = (db: Database, trustId: string, months: number) => Promise<number>;

const forget: Record<RetentionKey, Forget> = {
  letters: async (db, trust, months) => {
    const [row] = await db.$queryRaw<Count[]>`WITH old AS (SELECT m."id" FROM "OutboxMail" m WHERE m."trustId" = ${trust}::uuid
        AND m."state" NOT IN ('waiting', 'sending') AND m."createdAt" < ${before(months)}),
      loose AS (UPDATE "DigestSent" d SET "mailId" = NULL WHERE d."trustId" = ${trust}::uuid AND d."mailId" IN (SELECT "id" FROM old)),
      gone AS (DELETE FROM "OutboxMail" m USING old WHERE m."trustId" = ${trust}::uuid AND m."id" = old."id" RETURNING 1)
      SELECT count(*)::int AS "count" FROM gone`;
    return row?.count ?? 0;
  },
  notices: (db, trust, months) =>
    db.$executeRaw`DELETE FROM "Notice" n WHERE n."trustId" = ${trust}::uuid AND n."createdAt" < ${before(months)}`,
  typing: async (db, trust, months) =>
    (await db.$executeRaw`DELETE FROM "NoteChange" c WHERE c."trustId" = ${trust}::uuid AND c."at" < ${before(months)}`) +
    (await db.$executeRaw`DELETE FROM "DeskChange" c WHERE c."trustId" = ${trust}::uuid AND c."at" < ${before(months)}`),
  broughtTexts: (db, trust, months) =>
    db.$executeRaw`DELETE FROM "BroughtText" b WHERE b."trustId" = ${trust}::uuid AND b."at" < ${before(months)}`,
  files: (db, trust, months) =>
    db.$executeRaw`UPDATE "Attachment" a SET "removedAt" = now() WHERE a."trustId" = ${trust}::uuid AND a."removedAt" IS NULL AND a."addedAt" < ${before(months)}`,
  memos: (db, trust, months) => db.$executeRaw`DELETE FROM "Memo" m WHERE m."trustId" = ${trust}::uuid AND m."at" < ${before(months)}`,
  closedAccounts,
  history: async (db, trust, months) => {
    const [row] = await db.$queryRaw<
      Count[]
    >`SELECT forget_history("id", ${months}::int) AS "count" FROM "Trust" WHERE "id" = ${trust}::uuid`;
    return row?.count ?? 0;
  },
};

interface Count {
  count: number;
}

/** Deletes what of a kind is older than its months; how many records that were. */
export function forgetOldRecords(db: Database, trustId: string, kind: RetentionKey, months: number): Promise<number> {
  return forget[kind](db, trustId, months);
}

/** What belongs to people alone goes with their address; a login that no trust uses any more loses its address and its password. */
async function closedAccounts(db: Database, trustId: string, months: number): Promise<number> {
  const people = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Person" p WHERE p."trustId" = ${trustId}::uuid AND p."closedAt" < ${before(months)}
      AND p."email" NOT LIKE ${`%${gone}`} ORDER BY p."id" LIMIT 500 FOR UPDATE`;
  const ids = people.map(({ id }) => id);
  const where = { trustId, personId: { in: ids } };
  await db.digestSent.deleteMany({ where });
  await db.outboxMail.deleteMany({ where });
  await db.notice.deleteMany({ where });
  await db.noticeChoice.deleteMany({ where });
  await db.calendarFeed.deleteMany({ where });
  await db.workingPattern.deleteMany({ where });
  await db.daysAway.deleteMany({ where });
  await db.$executeRaw`UPDATE "Account" a SET "email" = a."id"::text || ${gone}, "passwordHash" = NULL FROM "Person" p
    WHERE p."trustId" = ${trustId}::uuid AND p."id" = ANY (${ids}::uuid[]) AND a."id" = p."accountId" AND NOT EXISTS (SELECT FROM people_of_account(a."id"))`;
  await db.$executeRaw`UPDATE "Person" p SET "email" = p."id"::text || ${gone}, "accountId" = NULL, "bounceReason" = NULL, "lastSignedInAt" = NULL,
    "version" = p."version" + 1 WHERE p."trustId" = ${trustId}::uuid AND p."id" = ANY (${ids}::uuid[])`;
  return ids.length;
}
