import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type BoardWords, composeBoardReport } from "@/lib/board-reports/compose";
import { boardFactsOf } from "@/lib/board-reports/facts-statement";
import type { BoardSection } from "@/lib/board-reports/sections";
import type { Day } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { DocumentValue } from "@/lib/documents/document";
import type { RichText } from "@/lib/rich-text/rich-text";
import { Prisma } from "@/prisma/generated/client";

/** A report as it is kept: its words while it is written, its copy once it is issued. */
export interface HeldReport {
  id: string;
  day: Day;
  issuedOn: Day | null;
  issuedBy: string | null;
  words: { section: BoardSection; body: RichText; version: number }[];
  /** The day of the last report that was issued before it. */
  after: Day | null;
  content: DocumentValue | null;
  /** Why and when an issued report was withdrawn. */
  withdrawal: { reason: string; on: Day; by: string } | null;
  /** The withdrawn report that this one corrects. */
  replaces: string | null;
  /** The report that corrects this one, once it is begun. */
  replacedBy: { id: string; issued: boolean } | null;
}

/** A report with its words, or the copy that was issued, in one statement. */
export async function heldReport(db: Database, { trustId }: Viewer, id: string): Promise<HeldReport | undefined> {
  const trust = Prisma.sql`${trustId}::uuid`;
  const [report] = await db.$queryRaw<HeldReport[]>(Prisma.sql`
    SELECT r."id", r."day"::text AS "day", (r."issuedAt" AT TIME ZONE 'Europe/London')::date::text AS "issuedOn", p."name" AS "issuedBy", n."content",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('section', w."section", 'body', w."body", 'version', w."version")) FROM "BoardReportWords" w
        WHERE w."trustId" = ${trust} AND w."reportId" = r."id"), '[]') AS "words",
      (SELECT max(b."day")::text FROM "BoardReport" b WHERE b."trustId" = ${trust} AND b."issuedAt" IS NOT NULL AND b."day" < r."day"
        AND NOT EXISTS (SELECT 1 FROM "BoardReportWithdrawal" x WHERE x."trustId" = ${trust} AND x."reportId" = b."id")) AS "after",
      r."replacesId" AS "replaces",
      (SELECT jsonb_build_object('reason', x."reason", 'on', (x."withdrawnAt" AT TIME ZONE 'Europe/London')::date, 'by', w."name") FROM "BoardReportWithdrawal" x
        JOIN "Person" w ON w."trustId" = ${trust} AND w."id" = x."withdrawnById" WHERE x."trustId" = ${trust} AND x."reportId" = r."id") AS "withdrawal",
      (SELECT jsonb_build_object('id', c."id", 'issued', c."issuedAt" IS NOT NULL) FROM "BoardReport" c
        WHERE c."trustId" = ${trust} AND c."replacesId" = r."id") AS "replacedBy"
    FROM "BoardReport" r LEFT JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = r."issuedById"
    LEFT JOIN "Snapshot" n ON n."trustId" = ${trust} AND n."id" = r."snapshotId" WHERE r."trustId" = ${trust} AND r."id" = ${id}::uuid`);
  return report;
}

/** A draft composed from the records as they stand on its day, or today where its day is still to come (GO-5). */
export async function composedNow(db: Database, viewer: Viewer, { day, after, words }: HeldReport) {
  const facts = await boardFactsOf(db, viewer, { asOf: day < viewer.today ? day : viewer.today, after });
  const own: BoardWords = Object.fromEntries(words.map(({ section, body }) => [section, body]));
  return { facts, value: composeBoardReport({ day, trust: viewer.trustName, words: own }, facts) };
}
