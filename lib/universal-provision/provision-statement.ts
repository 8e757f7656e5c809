import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";
import { improvedIn } from "@/lib/schools/improved-in-statement";
import type { Phase } from "@/lib/schools/words";
import type { ProvisionFilter } from "@/lib/universal-provision/filter";
import { Prisma } from "@/prisma/generated/client";

/** How far a school reaches one statement, as the latest note of the year says. */
export interface RatedStatement {
  level: string;
  name: string;
  tone: Mark["tone"];
  evidence: string;
  visitId: string;
  day: Day;
}

export interface ProvisionAnswer {
  year: { key: string; content: unknown } | null;
  yearKeys: string[];
  advisers: [id: string, name: string][];
  phases: Phase[];
  total: number;
  /** Of all units that phase and adviser leave: how many are at a level of a statement. */
  counts: { item: string; level: string; count: number }[];
  /** Of these units, how many there are, and how many have no rating at all. */
  units: number;
  unrated: number;
  rows: {
    urn: number;
    unit: string;
    phases: Phase[];
    programmeKey: string | null;
    adviser: string | null;
    ratings: Record<string, RatedStatement>;
  }[];
}

/** The non-negotiables over all schools in one statement: the year, counts, and a page of units with their ratings (TE-7). */
export function provisionStatement({ trustId, today }: Viewer, filter: ProvisionFilter, size: number): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  const which = filter.year
    ? Prisma.sql`y."key" = ${filter.year}`
    : Prisma.sql`y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date`;
  const published = Prisma.sql`"StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'`;
  return Prisma.sql`
    WITH "year" AS MATERIALIZED (SELECT y."id", y."key", y."startsOn", y."endsBefore", s."content" FROM "AcademicYear" y JOIN ${published}
      WHERE y."trustId" = ${trust} AND ${which}),
    schools AS MATERIALIZED (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn", c."phase" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."leftOn" IS NULL),
    units AS MATERIALIZED (
      SELECT u.*, p."id" AS "adviserId", p."name" AS "adviser",
        (SELECT g."programmeKey" FROM "UnitProgramme" g JOIN "year" ON g."yearId" = "year"."id" WHERE g."trustId" = ${trust} AND g."unitId" = u."unitId") AS "programmeKey"
      FROM (SELECT "unitId", min("unit") AS "unit", min("urn") AS "urn", jsonb_agg(DISTINCT "phase") AS "phases" FROM schools GROUP BY "unitId") u
      LEFT JOIN LATERAL (SELECT a."personId" FROM "Allocation" a WHERE a."trustId" = ${trust} AND a."unitId" = u."unitId" AND a."kind" = 'adviser'
        AND a."startsOn" <= ${today}::date AND (a."endsBefore" IS NULL OR a."endsBefore" > ${today}::date) LIMIT 1) a ON true
      LEFT JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = a."personId"),
    mine AS MATERIALIZED (SELECT * FROM units u WHERE ${ofUnits(filter)}),
    rated AS MATERIALIZED (
      SELECT DISTINCT ON (r."unit", r."itemKey") r.* FROM (
        SELECT ${improvedIn("v")} AS "unit", t.* FROM "ProvisionRating" t JOIN "Visit" v ON v."trustId" = t."trustId" AND v."id" = t."visitId"
        JOIN "year" ON t."day" >= "year"."startsOn" AND t."day" < "year"."endsBefore" WHERE t."trustId" = ${trust}) r
      ORDER BY r."unit", r."itemKey", r."day" DESC, r."visitId" DESC),
    found AS MATERIALIZED (SELECT * FROM mine u WHERE ${ofLevel(filter)}),
    page AS (SELECT * FROM found ORDER BY "unit", "urn" LIMIT ${size} OFFSET ${(filter.page - 1) * size})
    SELECT (SELECT jsonb_build_object('key', "key", 'content', "content" - '{categories,strands,note,groups,calendar}'::text[]) FROM "year") AS "year",
      COALESCE((SELECT jsonb_agg(y."key" ORDER BY y."startsOn" DESC) FROM "AcademicYear" y JOIN ${published} WHERE y."trustId" = ${trust}), '[]') AS "yearKeys",
      COALESCE((SELECT jsonb_agg(jsonb_build_array(a."adviserId", a."adviser") ORDER BY a."adviser") FROM (
        SELECT DISTINCT "adviserId", "adviser" FROM units WHERE "adviserId" IS NOT NULL) a), '[]') AS "advisers",
      COALESCE((SELECT jsonb_agg(DISTINCT "phase") FROM schools), '[]') AS "phases",
      (SELECT count(*)::int FROM found) AS "total", (SELECT count(*)::int FROM mine) AS "units",
      (SELECT count(*)::int FROM mine u WHERE NOT EXISTS (SELECT FROM rated r WHERE r."unit" = u."unitId")) AS "unrated",
      COALESCE((SELECT jsonb_agg(to_jsonb(c)) FROM (SELECT r."itemKey" AS "item", r."levelKey" AS "level", count(*)::int AS "count"
        FROM rated r JOIN mine u ON u."unitId" = r."unit" GROUP BY 1, 2) c), '[]') AS "counts",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', p."urn", 'unit', p."unit", 'phases', p."phases", 'programmeKey', p."programmeKey", 'adviser', p."adviser",
          'ratings', COALESCE((SELECT jsonb_object_agg(r."itemKey", jsonb_build_object('level', r."levelKey", 'name', r."levelName", 'tone', r."levelTone",
            'evidence', r."evidence", 'visitId', r."visitId", 'day', r."day")) FROM rated r WHERE r."unit" = p."unitId"), '{}')) ORDER BY p."unit", p."urn")
        FROM page p), '[]') AS "rows"`;
}

function ofUnits({ phase, adviser }: ProvisionFilter): Prisma.Sql {
  const conditions = [
    ...(phase ? [Prisma.sql`u."phases" ? ${phase}`] : []),
    ...(adviser ? [Prisma.sql`u."adviserId" = ${adviser}::uuid`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

function ofLevel({ level, statement }: ProvisionFilter): Prisma.Sql {
  if (!level) return Prisma.sql`true`;
  const ofStatement = statement ? Prisma.sql`AND r."itemKey" = ${statement}` : Prisma.empty;
  const rating = Prisma.sql`SELECT FROM rated r WHERE r."unit" = u."unitId" ${ofStatement}`;
  return level === "none" ? Prisma.sql`NOT EXISTS (${rating})` : Prisma.sql`EXISTS (${rating} AND r."levelKey" = ${level})`;
}
