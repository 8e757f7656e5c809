import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { pageSize, pagesOf } from "@/lib/pages";
import { strengthPolicy, unitsToAnswerFor } from "@/lib/strengths/policy";
import { namedUnits, strandsNow } from "@/lib/support/support-statement";
import { Prisma } from "@/prisma/generated/client";

/** A strength that a school shares with the others. */
export interface SharedStrength {
  id: string;
  unitId: string;
  unit: string;
  urn: number;
  text: string;
  strandKey: string | null;
  leader: string;
  since: Day;
  /** Days of support that the school gave or is to give to others; only the team sees them. */
  given: number | null;
  agreed: number | null;
}

/** A strength that a note marks as worth sharing and that waits for the headteacher's word. */
export interface OfferedStrength {
  findingId: string;
  text: string;
  strandKey: string | null;
  day: Day;
}

interface Answer {
  total: number;
  strengths: SharedStrength[];
  offered: OfferedStrength[];
  strands: { key: string; name: string }[];
}

/**
 * The strengths that schools share, in one strand or all; for the team those schools first that have given fewest days yet,
 * so that it can match them (CP-2). For a headteacher also what waits for their word. Null for who sees none.
 */
export async function strengthsPage(viewer: Viewer, { strand, page }: { strand: string; page: number }) {
  if (!strengthPolicy.list(viewer)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const matches = strengthPolicy.match(viewer);
  const sums = Prisma.sql`COALESCE((SELECT sum(d."days")::float FROM "SupportDay" d WHERE d."trustId" = ${trust} AND d."supportId" = s."id"), 0)`;
  const [answer] = await askInTrust<Answer>(
    viewer,
    Prisma.sql`WITH ${namedUnits(trust)},
      gives AS MATERIALIZED (SELECT v."within" AS "unitId", sum(s."days"::float) AS "agreed", sum(${sums}) AS "given" FROM "Support" s JOIN named_units v ON v."unitId" = s."providerUnitId"
        WHERE s."trustId" = ${trust} AND ${matches} AND s."state" IN ('approved', 'underWay', 'ended') GROUP BY 1),
      shared AS MATERIALIZED (SELECT t."id", u."within" AS "unitId", u."unit", u."urn", t."text", t."strandKey", t."leader", t."consentedOn" AS "since",
          CASE WHEN ${matches} THEN COALESCE(g."given", 0) END AS "given", CASE WHEN ${matches} THEN COALESCE(g."agreed", 0) END AS "agreed"
        FROM "SharedStrength" t JOIN named_units u ON u."unitId" = t."unitId" LEFT JOIN gives g ON g."unitId" = u."within"
        WHERE t."trustId" = ${trust} AND t."consentedOn" IS NOT NULL AND t."withdrawnOn" IS NULL AND ${strand ? Prisma.sql`t."strandKey" = ${strand}` : Prisma.sql`true`})
    SELECT (SELECT count(*)::int FROM shared) AS "total", ${strandsNow(viewer)} AS "strands",
      COALESCE((SELECT jsonb_agg(to_jsonb(l) ORDER BY l."agreed" NULLS FIRST, l."unit", l."id") FROM (SELECT * FROM shared ORDER BY "agreed" NULLS FIRST, "unit", "id"
        LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) l), '[]') AS "strengths",
      COALESCE((SELECT jsonb_agg(to_jsonb(o) ORDER BY o."day" DESC) FROM (SELECT DISTINCT ON (f."text") f."id" AS "findingId", f."text", f."strandKey", f."day" FROM "Finding" f
        JOIN named_units u ON u."unitId" = f."unitId" WHERE f."trustId" = ${trust} AND f."worthSharing" AND u."within" = ANY(${unitsToAnswerFor(viewer)}::uuid[])
          AND NOT EXISTS (SELECT FROM "SharedStrength" t WHERE t."trustId" = ${trust} AND t."unitId" = f."unitId" AND t."text" = f."text")
        ORDER BY f."text", f."day" DESC LIMIT ${pageSize}) o), '[]') AS "offered"`,
  );
  return answer ? { ...answer, pages: pagesOf(answer.total) } : null;
}
