import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { isId, pageSize } from "@/lib/pages";
import { strengthPolicy } from "@/lib/strengths/policy";
import { type Need, needsOfSchools } from "@/lib/support/needs-statement";
import { unitsToAskFor } from "@/lib/support/policy";
import type { Strand } from "@/lib/support/queries";
import { namedUnits, strandsNow } from "@/lib/support/support-statement";
import { type NeedKind, needKinds } from "@/lib/support/words";
import { Prisma } from "@/prisma/generated/client";

/** A strength of another school that fits a need, with what they have in common. */
export interface HelpingStrength {
  id: string;
  unit: string;
  text: string;
  leader: string;
  /** Names of the evaluation areas in common. */
  areas: string[];
  strandKey: string | null;
  sameStrand: boolean;
  /** Days that the school is to give to others already; only the team sees them. */
  agreed: number | null;
}

/** What a school needs help with, and who could help, best first. */
export interface HelpPage {
  unit: { id: string; name: string; urn: number };
  needs: (Need & { matches: HelpingStrength[] })[];
  strands: Strand[];
}

/** Whose needs are looked at: all of a school by its URN, or one by where it stands. */
export type HelpWanted = { urn: number } | { kind: NeedKind; id: string };

const needsAtMost = 15;

/**
 * Who could help: what a school needs by its notes, plan, self-evaluation and category, each with the strengths that other
 * schools share in the same area or strand, or in words alike (CP-2). For who asks for support for the school; null for others.
 */
export async function whoCouldHelp(viewer: Viewer, wanted: HelpWanted): Promise<HelpPage | null> {
  const units = unitsToAskFor(viewer);
  if (!strengthPolicy.list(viewer) || ("id" in wanted && !isId(wanted.id))) return null;
  const { today } = viewer;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const asksFor = units === "all" ? Prisma.sql`true` : Prisma.sql`n."unitId" = ANY(${units}::uuid[])`;
  const which =
    "urn" in wanted
      ? Prisma.sql`n."unitId" = (SELECT u."within" FROM "School" c JOIN named_units u ON u."unitId" = c."unitId" WHERE c."trustId" = ${trust} AND c."urn" = ${wanted.urn})
          AND n."day" > ${today}::date - 366`
      : Prisma.sql`n."kind" = ${wanted.kind} AND n."id" = ${wanted.id}::uuid`;
  const whole =
    "urn" in wanted
      ? Prisma.sql`SELECT u."within" FROM "School" c JOIN named_units u ON u."unitId" = c."unitId" WHERE c."trustId" = ${trust} AND c."urn" = ${wanted.urn}`
      : Prisma.sql`SELECT "unitId" FROM chosen`;
  const [answer] = await askInTrust<HelpPage>(
    viewer,
    Prisma.sql`WITH ${namedUnits(trust)}, ${needsOfSchools(viewer)},
      once AS (SELECT DISTINCT ON (n."kind", n."words") n.* FROM needs n WHERE ${which} AND ${asksFor} ORDER BY n."kind", n."words", n."day" DESC, n."id"),
      chosen AS MATERIALIZED (SELECT n.* FROM once n
        ORDER BY array_position(${[...needKinds]}::text[], n."kind"), n."day" DESC, n."words", n."id" LIMIT ${needsAtMost}),
      ${sharedStrengths(viewer)}
    SELECT jsonb_build_object('id', n."unitId", 'name', n."unit", 'urn', n."urn") AS "unit", ${strandsNow(viewer)} AS "strands",
      COALESCE((SELECT jsonb_agg(to_jsonb(c) || jsonb_build_object('matches', ${matchesOf(trust, "urn" in wanted ? 4 : pageSize)})
        ORDER BY array_position(${[...needKinds]}::text[], c."kind"), c."day" DESC, c."words", c."id") FROM chosen c), '[]') AS "needs"
    FROM named_units n WHERE n."trustId" = ${trust} AND n."now" AND n."unitId" = (${whole}) AND ${asksFor}`,
  );
  return answer ?? null;
}

/** For a WITH: what is shared today, by the unit that stands for its school, with the words that it consists of. */
function sharedStrengths(viewer: Viewer): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  return Prisma.sql`shared AS MATERIALIZED (
    SELECT t."id", u."within" AS "unitId", u."unit", t."text", t."leader", t."areaKeys", t."strandKey", tsvector_to_array(to_tsvector('english', t."text")) AS "words",
      CASE WHEN ${strengthPolicy.match(viewer)} THEN COALESCE((SELECT sum(s."days"::float) FROM "Support" s JOIN named_units v ON v."unitId" = s."providerUnitId"
        WHERE s."trustId" = ${trust} AND v."within" = u."within" AND s."state" IN ('approved', 'underWay', 'ended')), 0) END AS "agreed"
    FROM "SharedStrength" t JOIN named_units u ON u."unitId" = t."unitId"
    WHERE t."trustId" = ${trust} AND t."consentedOn" IS NOT NULL AND t."withdrawnOn" IS NULL)`;
}

/** Strengths of others that fit a need: first by area and strand, then by words in common (two at least), then who gives fewest days. */
function matchesOf(trust: Prisma.Sql, most: number): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(to_jsonb(m) - '{tags,alike}'::text[] ORDER BY m."tags" DESC, m."alike" DESC, m."agreed" NULLS FIRST, m."unit", m."id") FROM (
    SELECT * FROM (SELECT t."id", t."unit", t."text", t."leader", t."strandKey", t."agreed", t."strandKey" = ANY(c."strandKeys") IS TRUE AS "sameStrand",
        COALESCE((SELECT jsonb_agg(DISTINCT a."name") FROM "EvaluationArea" a WHERE a."trustId" = ${trust} AND a."key" = ANY(t."areaKeys") AND a."key" = ANY(c."areaKeys")), '[]') AS "areas",
        (t."areaKeys" && c."areaKeys")::int + (t."strandKey" = ANY(c."strandKeys") IS TRUE)::int AS "tags",
        (SELECT count(*) FROM unnest(tsvector_to_array(to_tsvector('english', c."words"))) w WHERE w = ANY(t."words")) AS "alike"
      FROM shared t WHERE t."unitId" <> c."unitId") fits
    WHERE "tags" > 0 OR "alike" > 1 ORDER BY "tags" DESC, "alike" DESC, "agreed" NULLS FIRST, "unit", "id" LIMIT ${most}) m), '[]')`;
}
