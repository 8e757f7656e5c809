import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { DocumentValue } from "@/lib/documents/document";
import type { SupportFacts } from "@/lib/inspection-folders/compose";
import { agreedSupport } from "@/lib/support/agreed-statement";
import { Prisma } from "@/prisma/generated/client";

/** What the folder is made of besides plans and actions. */
export interface FolderAnswer {
  unit: string;
  unitId: string;
  /** The years whose plans are in it: this one and the one before, latest first. */
  years: string[];
  evaluations: { purpose: string; day: Day; content: DocumentValue }[];
  notes: { day: Day; content: DocumentValue }[];
  visits: { kind: string; number: number | null; title: string | null; day: Day; days: number; lead: string | null }[];
  categories: SupportFacts["categories"];
  further: SupportFacts["further"];
  advisers: { name: string; kind: "adviser" | "partnershipLink"; startsOn: Day; endsBefore: Day | null }[];
}

/** How far back the folder goes, in days. */
const reach = 800;

/** Everything of a school's folder that is stored, in one statement; no row where there is no such school. */
export function folderStatement({ trustId, today }: Viewer, urn: number): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId", c."unitId" AS "ownUnitId" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."urn" = ${urn}),
    units AS (SELECT "unitId" FROM found UNION SELECT "ownUnitId" FROM found)
    SELECT found."unit", found."unitId",
      COALESCE((SELECT jsonb_agg(y."key" ORDER BY y."startsOn" DESC) FROM "AcademicYear" y WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date
        AND y."endsBefore" > ${today}::date - 366), '[]') AS "years",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('purpose', s."purpose", 'day', s."day", 'content', s."content") ORDER BY s."at" DESC) FROM (
        SELECT DISTINCT ON (n."recordId") n.* FROM "Snapshot" n WHERE n."trustId" = ${trust} AND n."desk" = 'selfEvaluation' AND n."unitId" IN (SELECT "unitId" FROM units)
          AND n."day" > ${today}::date - ${reach}::int ORDER BY n."recordId", n."at" DESC) s), '[]') AS "evaluations",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('day', v."date", 'content', w."content" -> 'document') ORDER BY v."date" DESC) FROM "Visit" v
        JOIN "Note" n ON n."trustId" = ${trust} AND n."visitId" = v."id" AND n."state" IN ('published', 'correcting')
        JOIN LATERAL (SELECT x."content" FROM "NoteVersion" x WHERE x."trustId" = ${trust} AND x."visitId" = v."id" ORDER BY x."number" DESC LIMIT 1) w ON true
        WHERE v."trustId" = ${trust} AND v."unitId" IN (SELECT "unitId" FROM units) AND v."date" > ${today}::date - ${reach}::int), '[]') AS "notes",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', v."kind", 'number', v."number", 'title', v."title", 'day', v."date", 'days', v."days",
          'lead', COALESCE((SELECT p."name" FROM "Person" p WHERE p."trustId" = ${trust} AND p."id" = v."leadId"), v."leadName")) ORDER BY v."date" DESC) FROM "Visit" v
        WHERE v."trustId" = ${trust} AND v."unitId" IN (SELECT "unitId" FROM units) AND v."status" = 'done' AND v."date" > ${today}::date - ${reach}::int), '[]') AS "visits",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('name', COALESCE((SELECT k.one ->> 'name' FROM "StrategyVersion" s CROSS JOIN LATERAL jsonb_array_elements(s."content" -> 'categories') k(one)
          WHERE s."trustId" = ${trust} AND s."state" = 'published' AND k.one ->> 'key' = c."categoryKey" ORDER BY s."id" DESC LIMIT 1), c."categoryKey"),
          'startsOn', c."startsOn", 'endsBefore', c."endsBefore") ORDER BY c."startsOn" DESC) FROM "CategoryPeriod" c
        WHERE c."trustId" = ${trust} AND c."unitId" IN (SELECT "unitId" FROM units) AND c."axis" = 'main'), '[]') AS "categories",
      ${agreedSupport(trust, Prisma.sql`SELECT "unitId" FROM units`)} AS "further",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('name', p."name", 'kind', a."kind", 'startsOn', a."startsOn", 'endsBefore', a."endsBefore") ORDER BY a."startsOn" DESC)
        FROM "Allocation" a JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = a."personId"
        WHERE a."trustId" = ${trust} AND a."unitId" IN (SELECT "unitId" FROM units) AND (a."endsBefore" IS NULL OR a."endsBefore" > ${today}::date - ${reach}::int)), '[]') AS "advisers"
    FROM found`;
}
