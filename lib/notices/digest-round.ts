import "server-only";
import { type PersonFacts, type Viewer, viewerOf } from "@/lib/auth/viewer";
import { today as dayNow, hourNow } from "@/lib/clock";
import { type Day, dateOf } from "@/lib/dates";
import { askAsSystem, askInTrust, asSystemInTrust, type Database } from "@/lib/db";
import { env } from "@/lib/env";
import { composeDigest, type Digest, type DigestFacts, type DigestLine } from "@/lib/notices/digest";
import { digestLetter } from "@/lib/notices/digest-letter";
import { digestFacts } from "@/lib/notices/digest-queries";
import { noticeSeen } from "@/lib/notices/seen-statement";
import { stopAddresses } from "@/lib/notices/stop-link";
import { digestWeek, hasSchoolDays } from "@/lib/notices/week";
import type { InsetDay, Term } from "@/lib/strategy/calendar";
import { Prisma } from "@/prisma/generated/client";

const purpose = "send digests";
/** So many people are read at once. */
const batch = 50;

interface Reader {
  id: string;
  email: string;
  facts: PersonFacts;
}

/**
 * Writes the digests of a week that nobody has written yet. It can be stopped at any moment and begun again, and several processes
 * can be at it: a digest, the row that says that it was written, and its notices are one transaction.
 * Without a mail server there are none: they would be kept for an administrator to read.
 */
export async function sendDigests(today: Day = dayNow(), hour = hourNow()): Promise<number> {
  const week = digestWeek(today, hour);
  if (!week || !env().SMTP_URL) return 0;
  const trusts = await askAsSystem<{ trustId: string }>(purpose)`SELECT "trustId" FROM all_trusts()`;
  const all: Outcome = { written: 0, faults: [] };
  for (const { trustId } of trusts) await writeDigestsOf({ trustId, week, today, schoolWeek: await isSchoolWeek(trustId, week) }, all);
  // Whoever could not be written to has no row: the next round tries again, and an administrator sees that this one failed.
  const [fault] = all.faults;
  if (fault) throw new Error(`${all.faults.length} of the digests could not be written: ${fault.message}`, { cause: fault });
  return all.written;
}

interface Outcome {
  written: number;
  faults: Error[];
}

/** Writes what a trust's people have not got yet. One that fails holds up nobody else's. */
async function writeDigestsOf(round: Round, outcome: Outcome): Promise<void> {
  let after = "";
  do {
    const readers = await readersWithout(round, after);
    for (const reader of readers) {
      await writeDigest(reader, round).then(
        (said) => {
          if (said) outcome.written += 1;
        },
        (fault: Error) => outcome.faults.push(fault),
      );
    }
    after = readers.length < batch ? "" : (readers.at(-1)?.id ?? "");
  } while (after !== "");
}

/** People who can sign in, want a digest, have an address that works, and have no digest of the week yet. */
function readersWithout({ trustId, week, today }: Round, after: string): Promise<Reader[]> {
  return askInTrust<Reader>(
    { trustId },
    Prisma.sql`SELECT p."id", p."email", viewer_facts(p."trustId", p."id", ${today}::date) AS "facts" FROM "Person" p
      WHERE p."trustId" = ${trustId}::uuid AND p."closedAt" IS NULL AND p."accountId" IS NOT NULL AND p."bouncedAt" IS NULL AND p."id"::text > ${after}
        AND NOT EXISTS (SELECT FROM "DigestSent" d WHERE d."trustId" = p."trustId" AND d."personId" = p."id" AND d."week" = ${week}::date)
        AND NOT EXISTS (SELECT FROM "NoticeChoice" c WHERE c."trustId" = p."trustId" AND c."personId" = p."id" AND c."kind" = 'digest' AND c."how" = 'off')
      ORDER BY p."id"::text LIMIT ${batch}`,
  );
}

interface Round {
  trustId: string;
  week: Day;
  today: Day;
  schoolWeek: boolean;
}

/** Writes one person's digest, unless another process just has. True where there was something to say. */
async function writeDigest({ id: personId, email, facts }: Reader, { trustId, week, today, schoolWeek }: Round): Promise<boolean> {
  const viewer = viewerOf(facts, { accountId: "", sessionId: "", today, severalTrusts: false });
  const stands = await digestFacts(viewer);
  return asSystemInTrust(purpose, trustId, async (db) => {
    const { count } = await db.digestSent.createMany({ data: [{ trustId, personId, week: dateOf(week) }], skipDuplicates: true });
    if (count === 0) return false;
    const told = await waitingNotices(db, viewer);
    const digest = composeDigest({ ...stands, told } satisfies DigestFacts, week, schoolWeek);
    if (!digest) return false;
    const mailId = await putIntoOutbox(db, viewer, email, week, digest);
    await db.digestSent.update({ where: { trustId_personId_week: { trustId, personId, week: dateOf(week) } }, data: { mailId } });
    await db.notice.updateMany({
      where: { trustId, id: { in: told.map(({ id }) => id) } },
      data: { digestOf: dateOf(week) },
    });
    return true;
  });
}

/** What waits for the digest, is not read yet in the app, and may still be seen. */
function waitingNotices(db: Database, viewer: Viewer): Promise<(DigestLine & { id: string })[]> {
  return db.$queryRaw<(DigestLine & { id: string })[]>`
    SELECT n."id", n."subject" AS "says", '/notices/' || n."id" AS "address" FROM "Notice" n
    WHERE n."trustId" = ${viewer.trustId}::uuid AND n."personId" = ${viewer.personId}::uuid AND n."how" = 'digest' AND n."digestOf" IS NULL
      AND n."readAt" IS NULL AND ${noticeSeen(viewer)} ORDER BY n."id" LIMIT 100`;
}

async function putIntoOutbox(db: Database, viewer: Viewer, toAddress: string, week: Day, digest: Digest): Promise<string> {
  const { trustId, personId, personName: name, trustName } = viewer;
  const { page: stop } = stopAddresses({ trustId, personId, kind: "digest" });
  const letter = digestLetter(digest, { name, trustName, week, origin: new URL(env().NEXTAUTH_URL).origin, stop });
  const addressed = { trustId, personId, kind: "digest" as const, notice: "digest", toAddress, state: "waiting" as const };
  const { id } = await db.outboxMail.create({ data: { ...addressed, ...letter }, select: { id: true } });
  return id;
}

/** Whether the trust's schools are open on any day of a week, by its terms and bank holidays. */
async function isSchoolWeek(trustId: string, week: Day): Promise<boolean> {
  const [row] = await askInTrust<{ terms: Term[]; insetDays: InsetDay[]; bankHolidays: Day[] }>(
    { trustId },
    Prisma.sql`SELECT COALESCE(jsonb_path_query_array(jsonb_agg(s."content"), '$[*].calendar.terms[*]'), '[]') AS "terms",
        COALESCE(jsonb_path_query_array(jsonb_agg(s."content"), '$[*].calendar.insetDays[*]'), '[]') AS "insetDays",
        COALESCE((SELECT jsonb_agg("day") FROM "BankHoliday" WHERE "trustId" = ${trustId}::uuid), '[]') AS "bankHolidays"
      FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trustId}::uuid AND y."startsOn" <= ${week}::date + 7 AND y."endsBefore" > ${week}::date - 7`,
  );
  return hasSchoolDays(row ?? { terms: [], insetDays: [], bankHolidays: [] }, week);
}
