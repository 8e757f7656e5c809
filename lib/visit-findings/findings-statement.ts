import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { improvedIn } from "@/lib/schools/improved-in-statement";
import type { Phase } from "@/lib/schools/words";
import type { FindingFilter, SaidKind } from "@/lib/visit-findings/filter";
import { Prisma } from "@/prisma/generated/client";

/** Something that a published note says, with where it stands. */
export interface Said {
  urn: number;
  unit: string;
  kind: SaidKind;
  text: string;
  strand: string | null;
  statement: string | null;
  /** How grave a risk is, by its key. */
  level: string | null;
  visitId: string;
  day: Day;
}

export interface FindingsAnswer {
  year: { key: string; content: unknown } | null;
  yearKeys: string[];
  phases: Phase[];
  schools: [urn: number, name: string][];
  /** By strand, and by statement where `whole` is false; `schools` counts those of which it is said. */
  counts: { strand: string | null; statement: string | null; whole: boolean; kind: SaidKind; count: number; schools: number }[];
  total: number;
  rows: { urn: number; unit: string; strength: number; risk: number; nextStep: number }[];
  words: Said[];
}

/** What the year's published visits say of each strand and statement, in one statement: counts, and a page of schools or words (TE-6). */
export function findingsStatement({ trustId, today }: Viewer, filter: FindingFilter, size: number): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  const which = filter.year
    ? Prisma.sql`y."key" = ${filter.year}`
    : Prisma.sql`y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date`;
  const published = Prisma.sql`"StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'`;
  const words = filter.view === "words";
  const page = Prisma.sql`LIMIT ${size} OFFSET ${(filter.page - 1) * size}`;
  return Prisma.sql`
    WITH "year" AS MATERIALIZED (SELECT y."key", y."startsOn", y."endsBefore", s."content" FROM "AcademicYear" y JOIN ${published}
      WHERE y."trustId" = ${trust} AND ${which}),
    schools AS MATERIALIZED (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn", c."phase" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."leftOn" IS NULL),
    units AS MATERIALIZED (SELECT "unitId", min("unit") AS "unit", min("urn") AS "urn" FROM schools s WHERE ${ofSchools(filter)} GROUP BY "unitId"),
    visits AS MATERIALIZED (
      SELECT v."id", v."date", ${improvedIn("v")} AS "unitId" FROM "Visit" v JOIN "Note" n ON n."trustId" = v."trustId" AND n."visitId" = v."id"
        AND n."state" IN ('published', 'correcting') JOIN "year" ON v."date" >= "year"."startsOn" AND v."date" < "year"."endsBefore" WHERE v."trustId" = ${trust}),
    said AS MATERIALIZED (
      SELECT v."unitId", v."id" AS "visitId", v."date" AS "day", f."kind"::text AS "kind", f."text", f."strandKey" AS "strand", f."statementKey" AS "statement",
        f."riskLevelKey" AS "level", f."id" FROM "Finding" f JOIN visits v ON v."id" = f."visitId" WHERE f."trustId" = ${trust} AND f."kind" IN ('strength', 'risk')
      UNION ALL
      SELECT v."unitId", v."id", v."date", 'nextStep', a."text", a."strandKey", a."statementKey", NULL, a."id" FROM "AgreedAction" a
        JOIN visits v ON v."id" = a."visitId" WHERE a."trustId" = ${trust}),
    mine AS MATERIALIZED (SELECT s.*, u."unit", u."urn" FROM said s JOIN units u ON u."unitId" = s."unitId" WHERE ${ofKind(filter)}),
    found AS MATERIALIZED (SELECT * FROM mine s WHERE ${ofStrand(filter)})
    SELECT (SELECT jsonb_build_object('key', "key", 'content', "content" - '{categories,programmes,note,groups,calendar}'::text[]) FROM "year") AS "year",
      COALESCE((SELECT jsonb_agg(y."key" ORDER BY y."startsOn" DESC) FROM "AcademicYear" y JOIN ${published} WHERE y."trustId" = ${trust}), '[]') AS "yearKeys",
      COALESCE((SELECT jsonb_agg(DISTINCT "phase") FROM schools), '[]') AS "phases",
      COALESCE((SELECT jsonb_agg(jsonb_build_array(u."urn", u."unit") ORDER BY u."unit") FROM (
        SELECT min("urn") AS "urn", min("unit") AS "unit" FROM schools GROUP BY "unitId") u), '[]') AS "schools",
      COALESCE((SELECT jsonb_agg(to_jsonb(c)) FROM (
        SELECT "strand", "statement", GROUPING("statement") = 1 AS "whole", "kind", count(*)::int AS "count", count(DISTINCT "unitId")::int AS "schools"
        FROM mine GROUP BY GROUPING SETS (("strand", "kind"), ("strand", "statement", "kind"))) c), '[]') AS "counts",
      ${words ? Prisma.sql`(SELECT count(*)::int FROM found)` : Prisma.sql`(SELECT count(*)::int FROM units)`} AS "total",
      ${words ? Prisma.sql`'[]'::jsonb` : rows(page)} AS "rows", ${words ? saidWords(page) : Prisma.sql`'[]'::jsonb`} AS "words"`;
}

function rows(page: Prisma.Sql): Prisma.Sql {
  const count = (kind: SaidKind) => Prisma.sql`count(*) FILTER (WHERE "kind" = ${kind})::int`;
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', p."urn", 'unit', p."unit", 'strength', COALESCE(t."strength", 0), 'risk', COALESCE(t."risk", 0),
    'nextStep', COALESCE(t."nextStep", 0)) ORDER BY p."unit", p."urn") FROM (SELECT * FROM units ORDER BY "unit", "urn" ${page}) p
    LEFT JOIN (SELECT "unitId", ${count("strength")} AS "strength", ${count("risk")} AS "risk", ${count("nextStep")} AS "nextStep" FROM found GROUP BY "unitId") t
      ON t."unitId" = p."unitId"), '[]')`;
}

function saidWords(page: Prisma.Sql): Prisma.Sql {
  const order = Prisma.sql`"unit", "urn", array_position(ARRAY['strength', 'risk', 'nextStep'], "kind"), "day" DESC, "id"`;
  return Prisma.sql`COALESCE((SELECT jsonb_agg(to_jsonb(f) - 'unitId' - 'id' - 'place' ORDER BY f."place") FROM (
    SELECT *, row_number() OVER (ORDER BY ${order}) AS "place" FROM found ORDER BY ${order} ${page}) f), '[]')`;
}

function ofSchools({ phase, school }: FindingFilter): Prisma.Sql {
  const unit = Prisma.sql`s."unitId" IN (SELECT "unitId" FROM schools WHERE "urn" = ${Number(school)})`;
  const ofPhase = Prisma.sql`s."unitId" IN (SELECT "unitId" FROM schools WHERE "phase"::text = ${phase})`;
  const conditions = [...(school ? [unit] : []), ...(phase ? [ofPhase] : [])];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

function ofKind({ kind }: FindingFilter): Prisma.Sql {
  return kind ? Prisma.sql`s."kind" = ${kind}` : Prisma.sql`true`;
}

function ofStrand({ strand, statement }: FindingFilter): Prisma.Sql {
  if (!strand) return Prisma.sql`true`;
  if (strand === "none") return Prisma.sql`s."strand" IS NULL`;
  return statement ? Prisma.sql`s."strand" = ${strand} AND s."statement" = ${statement}` : Prisma.sql`s."strand" = ${strand}`;
}
