import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { headlinesOf } from "@/lib/board-reports/compose";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import type { DocumentValue } from "@/lib/documents/document";
import { strategyInUseStatement } from "@/lib/strategy/scale-statement";
import { Prisma } from "@/prisma/generated/client";

interface Answer {
  id: string;
  day: Day;
  /** The day up to which the report counts. */
  issuedOn: Day;
  withdrawn: boolean;
  content: DocumentValue;
  /** How many schools are in each category today, best first. */
  categories: { name: string; schools: number }[];
  /** Schools whose category began after the report was issued. */
  changed: { unit: string; urn: number; from: string | null; to: string; on: Day }[];
}

export type BoardReportToday = Omit<Answer, "content"> & { headlines: string[] };

/** The newest report that was issued, what it says first, and what has moved since: for a trustee's first page; null for others (GO-8). */
export async function boardReportToday(viewer: Viewer): Promise<BoardReportToday | null> {
  if (!boardReportPolicy.list(viewer) || boardReportPolicy.read(viewer, false)) return null;
  const [newest] = await askInTrust<Answer>(viewer, todayStatement(viewer));
  if (!newest) return null;
  const { content, ...report } = newest;
  return { ...report, headlines: headlinesOf(content) };
}

function todayStatement(viewer: Viewer): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const day = Prisma.sql`${viewer.today}::date`;
  const named = (key: Prisma.Sql) =>
    Prisma.sql`COALESCE((SELECT s."name" FROM "scale" s LEFT JOIN "inUse" i ON true WHERE s."key" = COALESCE(i."follows" ->> ${key}, ${key})), ${key})`;
  return Prisma.sql`
    WITH ${strategyInUseStatement(viewer)},
    newest AS MATERIALIZED (
      SELECT r."id", r."day", (r."issuedAt" AT TIME ZONE 'Europe/London')::date AS "issuedOn", n."content",
        EXISTS (SELECT 1 FROM "BoardReportWithdrawal" x WHERE x."trustId" = ${trust} AND x."reportId" = r."id") AS "withdrawn"
      FROM "BoardReport" r JOIN "Snapshot" n ON n."trustId" = ${trust} AND n."id" = r."snapshotId"
      WHERE r."trustId" = ${trust} AND r."issuedAt" IS NOT NULL ORDER BY r."day" DESC, r."issuedAt" DESC LIMIT 1),
    u AS MATERIALIZED (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", min(COALESCE(f."name", c."name")) AS "unit", min(c."urn") AS "urn"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
      WHERE c."trustId" = ${trust} AND (c."leftOn" IS NULL OR c."leftOn" > ${day}) AND (c."joinedOn" IS NULL OR c."joinedOn" <= ${day}) GROUP BY 1),
    periods AS MATERIALIZED (
      SELECT u."unit", u."urn", k."unitId", k."startsOn", k."endsBefore", ${named(Prisma.sql`k."categoryKey"`)} AS "name"
      FROM u JOIN "CategoryPeriod" k ON k."trustId" = ${trust} AND k."unitId" = u."unitId" AND k."axis" = 'main' AND k."startsOn" <= ${day}),
    now AS MATERIALIZED (SELECT * FROM periods WHERE "endsBefore" IS NULL OR "endsBefore" > ${day})
    SELECT newest.*, COALESCE((SELECT jsonb_agg(jsonb_build_object('name', c."name", 'schools', c."schools") ORDER BY c."rank") FROM (
        SELECT s."name", s."rank", count(n."unitId")::int AS "schools" FROM "scale" s LEFT JOIN now n ON n."name" = s."name" GROUP BY 1, 2) c), '[]') AS "categories",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('unit', n."unit", 'urn', n."urn", 'from', b."name", 'to', n."name", 'on', n."startsOn") ORDER BY n."startsOn" DESC, n."unit")
        FROM now n LEFT JOIN periods b ON b."unitId" = n."unitId" AND b."startsOn" <= newest."issuedOn" AND b."endsBefore" > newest."issuedOn"
        WHERE n."startsOn" > newest."issuedOn" AND b."name" IS DISTINCT FROM n."name"), '[]') AS "changed"
    FROM newest`;
}
