import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Checked } from "@/lib/protocol/rule";
import type { Phase } from "@/lib/schools/words";
import { schoolsOfUnits } from "@/lib/visits/facts-statement";
import type { AllocatedOn } from "@/lib/visits/unit-statement";
import { Prisma } from "@/prisma/generated/client";

/** A waiver of the year, with its id to take it back by. */
export interface YearWaiver {
  id: string;
  clause: string;
  recordType: "visit" | "unit";
  recordId: string;
  reason: string;
  by: string;
  at: Day;
}

/** What a year's page of the protocol asks beside its visits. */
export interface YearAnswer {
  year: { key: string; startsOn: Day; endsBefore: Day; content: unknown } | null;
  yearKeys: string[];
  units: {
    unitId: string;
    name: string;
    urn: number;
    federation: boolean;
    members: { id: string; name: string; phase: Phase }[];
    allocations: AllocatedOn[];
    programmeKey: string | null;
  }[];
  waivers: YearWaiver[];
  /** Open areas of focus of the year, with how many visits have looked at each (VT-5). */
  focus: { unitId: string; name: string; seen: number }[];
  /** What categories oblige to in the year: how much in each unit, and what of it is overdue (CA-4). */
  duties: { unitId: string; all: number; overdue: string[] }[];
  /** What the clauses said when the notes of the year were published. */
  notes: { visitId: string; checks: Checked[] }[];
}

/** Units with their allocations, waivers, and what published notes kept of their clauses, in one statement. */
export function yearStatement(viewer: Viewer, yearKey: string): Prisma.Sql {
  const { trustId, today } = viewer;
  const which = yearKey ? Prisma.sql`y."key" = ${yearKey}` : Prisma.sql`y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date`;
  const published = Prisma.sql`EXISTS (SELECT FROM "StrategyVersion" s WHERE s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published')`;
  return Prisma.sql`
    WITH "year" AS (SELECT y."id", y."key", y."startsOn", y."endsBefore", s."content" FROM "AcademicYear" y
      JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trustId}::uuid AND ${which}),
    ${schoolsOfUnits(viewer)},
    "inTrust" AS (SELECT COALESCE(f."unitId", c."unitId") AS "unitId", f."id" IS NOT NULL AS "federation" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND c."leftOn" IS NULL GROUP BY 1, 2)
    SELECT (SELECT to_jsonb(y) - 'id' FROM "year" y) AS "year",
      COALESCE((SELECT jsonb_agg(to_jsonb(o)) FROM (SELECT k."unitId", k."name", count(DISTINCT f."visitId")::int AS "seen" FROM "FocusArea" k
        JOIN "year" y ON y."id" = k."yearId" LEFT JOIN "Finding" f ON f."trustId" = k."trustId" AND f."focusAreaId" = k."id"
        WHERE k."trustId" = ${trustId}::uuid AND k."endedOn" IS NULL GROUP BY k."id", k."unitId", k."name" ORDER BY k."id") o), '[]') AS "focus",
      COALESCE((SELECT jsonb_agg(to_jsonb(d)) FROM (SELECT o."unitId", count(*)::int AS "all",
          COALESCE(jsonb_agg(o."text" ORDER BY o."due", o."entryKey") FILTER (WHERE o."state" = 'open' AND o."due" < ${today}::date), '[]') AS "overdue"
        FROM "Obligation" o JOIN "year" y ON y."key" = o."yearKey" WHERE o."trustId" = ${trustId}::uuid AND o."state" <> 'closed'
          AND (o."strength" = 'owed' OR o."chosenAt" IS NOT NULL) GROUP BY o."unitId") d), '[]') AS "duties",
      COALESCE((SELECT jsonb_agg(y."key" ORDER BY y."startsOn" DESC) FROM "AcademicYear" y WHERE y."trustId" = ${trustId}::uuid AND ${published}), '[]') AS "yearKeys",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('unitId', i."unitId", 'federation', i."federation",
          'name', (SELECT min(u."unit") FROM "unitSchools" u WHERE u."of" = i."unitId"), 'urn', (SELECT min(u."urn") FROM "unitSchools" u WHERE u."of" = i."unitId"),
          'members', (SELECT jsonb_agg(jsonb_build_object('id', u."id", 'name', u."name", 'phase', u."phase") ORDER BY u."urn") FROM "unitSchools" u WHERE u."of" = i."unitId"),
          'programmeKey', (SELECT g."programmeKey" FROM "UnitProgramme" g JOIN "year" y ON y."id" = g."yearId"
            WHERE g."trustId" = ${trustId}::uuid AND g."unitId" = i."unitId"),
          'allocations', COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', a."kind", 'id', p."id", 'name', p."name", 'startsOn', a."startsOn", 'endsBefore', a."endsBefore"))
            FROM "Allocation" a JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId"
            WHERE a."trustId" = ${trustId}::uuid AND a."unitId" = i."unitId"), '[]')))
        FROM "inTrust" i), '[]') AS "units",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', w."id", 'clause', w."clause", 'recordType', w."recordType", 'recordId', w."recordId",
          'reason', w."reason", 'by', p."name", 'at', w."day") ORDER BY w."id")
        FROM "Waiver" w JOIN "Person" p ON p."trustId" = w."trustId" AND p."id" = w."givenById"
        WHERE w."trustId" = ${trustId}::uuid AND w."withdrawnAt" IS NULL AND (w."recordType" = 'visit' OR EXISTS (
          SELECT FROM "year" y WHERE w."day" >= y."startsOn" AND w."day" < y."endsBefore"))), '[]') AS "waivers",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('visitId', n."visitId", 'checks', COALESCE(n."content" -> 'checks', '[]'))) FROM (
        SELECT DISTINCT ON (e."visitId") e."visitId", e."content" FROM "NoteVersion" e
        JOIN "Note" t ON t."trustId" = e."trustId" AND t."visitId" = e."visitId" AND t."state" IN ('published', 'correcting')
        JOIN "Visit" v ON v."trustId" = e."trustId" AND v."id" = e."visitId"
        JOIN "year" y ON v."date" >= y."startsOn" AND v."date" < y."endsBefore"
        WHERE e."trustId" = ${trustId}::uuid ORDER BY e."visitId", e."number" DESC) n), '[]') AS "notes"`;
}
