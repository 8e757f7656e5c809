import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { improvedIn } from "@/lib/schools/improved-in-statement";
import { visitsShownIn } from "@/lib/schools/policy";
import { type FactsAnswer, planFor, type VisitRecord, visitRecords } from "@/lib/visits/facts";
import { pickedProgramme } from "@/lib/visits/programme-statement";
import { planningColumns, planningYears } from "@/lib/working-days/planning-statement";
import { Prisma } from "@/prisma/generated/client";

/** Which visits are asked about: some of them, or those of units in a year. */
export type FactsAsked = { visitIds: readonly string[] } | { unitIds: readonly string[] | "all"; yearKey: string };

/**
 * Visits with everything that the clauses of planning ask about them, in one statement: their unit, plan, agreements,
 * people, areas of focus, waivers and reasons, and the strategy that holds for each. Those that the viewer may not
 * see are left out. In order of their days.
 */
export async function visitFactsOf(db: Database, viewer: Viewer, asked: FactsAsked): Promise<VisitRecord[]> {
  const [answer] = await db.$queryRaw<FactsAnswer[]>(factsStatement(viewer, asked));
  return answer ? visitRecords(answer, viewer.today) : [];
}

/** As visitFactsOf, with what the days of each visit are checked against: for whoever moves visits. */
export async function visitsWithDays(db: Database, viewer: Viewer, visitIds: readonly string[]) {
  const [answer] = await db.$queryRaw<FactsAnswer[]>(factsStatement(viewer, { visitIds }));
  const records = answer ? visitRecords(answer, viewer.today) : [];
  return answer
    ? { records: records.map((record) => ({ ...record, days: planFor(record, answer) })), busy: answer.busy }
    : { records: [], busy: [] };
}

/** The statement behind visitFactsOf; it answers with one row, FactsAnswer. */
export function factsStatement(viewer: Viewer, asked: FactsAsked): Prisma.Sql {
  const { trustId } = viewer;
  const first = Prisma.sql`COALESCE((SELECT min("date") FROM asked), ${viewer.today}::date)`;
  return Prisma.sql`
    WITH ${schoolsOfUnits(viewer)},
    asked AS (
      SELECT v.*, ${improvedIn("v")} AS "improvedIn",
        COALESCE(v."strategyVersionId", (SELECT s."id" FROM "StrategyVersion" s
          JOIN "AcademicYear" y ON y."trustId" = s."trustId" AND y."id" = s."yearId"
          WHERE s."trustId" = v."trustId" AND s."state" = 'published' AND y."startsOn" <= v."date" AND y."endsBefore" > v."date")) AS "versionId"
      FROM "Visit" v WHERE v."trustId" = ${trustId}::uuid AND ${narrowed(viewer, asked)}),
    mine AS (SELECT * FROM asked a WHERE ${visible(viewer)}),
    ${planningYears(viewer, first)}
    SELECT COALESCE((SELECT jsonb_agg(${visitObject(viewer)} ORDER BY v."date", v."id") FROM mine v), '[]') AS "visits",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', s."id", 'yearId', y."id", 'yearKey', y."key", 'startsOn', y."startsOn",
          'endsBefore', y."endsBefore", 'content', s."content"))
        FROM "StrategyVersion" s JOIN "AcademicYear" y ON y."trustId" = s."trustId" AND y."id" = s."yearId"
        WHERE s."trustId" = ${trustId}::uuid AND s."id" IN (SELECT "versionId" FROM mine)), '[]') AS "strategies",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o."id", 'date', o."date", 'leadId', o."leadId", 'unitId', o."unitId")) FROM "Visit" o
        WHERE o."trustId" = ${trustId}::uuid AND o."status" = 'planned' AND o."date" >= ${first}
          AND (o."leadId" IN (SELECT "leadId" FROM mine) OR o."unitId" IN (SELECT "unitId" FROM mine))), '[]') AS "busy",
      ${planningColumns(viewer, {
        people: Prisma.sql`IN (SELECT "leadId" FROM mine)`,
        schools: Prisma.sql`IN (SELECT u."id" FROM "unitSchools" u WHERE u."of" IN (SELECT "unitId" FROM mine))`,
        from: first,
      })}`;
}

/** For a WITH: the schools of each unit ("of"); those of a dissolved federation are its last members. */
export function schoolsOfUnits({ trustId }: Viewer): Prisma.Sql {
  const columns = Prisma.sql`c."id", c."urn", c."name", c."phase"`;
  return Prisma.sql`"unitSchools" AS (
      SELECT c."unitId" AS "of", c."name" AS "unit", ${columns} FROM "School" c WHERE c."trustId" = ${trustId}::uuid
      UNION ALL
      SELECT f."unitId", f."name", ${columns} FROM "Federation" f JOIN "FederationMembership" m ON m."trustId" = f."trustId" AND m."federationId" = f."id"
      JOIN "School" c ON c."trustId" = m."trustId" AND c."id" = m."schoolId"
      WHERE f."trustId" = ${trustId}::uuid AND (m."endsBefore" IS NULL OR m."endsBefore" = f."dissolvedOn"))`;
}

function narrowed({ trustId }: Viewer, asked: FactsAsked): Prisma.Sql {
  if ("visitIds" in asked) return Prisma.sql`v."id" = ANY(${[...asked.visitIds]}::uuid[])`;
  const inYear = Prisma.sql`EXISTS (SELECT FROM "AcademicYear" y WHERE y."trustId" = ${trustId}::uuid AND y."key" = ${asked.yearKey}
    AND y."startsOn" <= v."date" AND y."endsBefore" > v."date")`;
  return asked.unitIds === "all" ? inYear : Prisma.sql`v."unitId" = ANY(${[...asked.unitIds]}::uuid[]) AND ${inYear}`;
}

function visible(viewer: Viewer): Prisma.Sql {
  const units = visitsShownIn(viewer);
  if (units === "all") return Prisma.sql`true`;
  return Prisma.sql`(a."improvedIn" = ANY(${units}::uuid[]) OR a."leadId" = ${viewer.personId}::uuid)`;
}

/** Who is allocated on the day of the visit, before the unit joined another or since. */
function allocatedOn({ trustId }: Viewer, kind: "adviser" | "partnershipLink"): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('id', p."id", 'name', p."name") FROM "Allocation" a
    JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId"
    WHERE a."trustId" = ${trustId}::uuid AND a."unitId" IN (v."unitId", v."improvedIn") AND a."kind" = ${kind}::"AllocationKind"
      AND a."startsOn" <= v."date" AND (a."endsBefore" IS NULL OR a."endsBefore" > v."date") LIMIT 1)`;
}

function visitObject(viewer: Viewer): Prisma.Sql {
  const { trustId } = viewer;
  const own = (table: Prisma.Sql) => Prisma.sql`${table}."trustId" = ${trustId}::uuid AND ${table}."visitId" = v."id"`;
  return Prisma.sql`to_jsonb(v) - 'trustId' || jsonb_build_object(
    'unitName', (SELECT min(u."unit") FROM "unitSchools" u WHERE u."of" = v."unitId"),
    'schools', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', u."id", 'urn', u."urn", 'name', u."name", 'phase', u."phase") ORDER BY u."urn")
      FROM "unitSchools" u WHERE u."of" = v."unitId"), '[]'),
    'programmeKey', ${pickedProgramme(viewer, [Prisma.sql`v."unitId"`, Prisma.sql`v."improvedIn"`], Prisma.sql`v."date"`)},
    'lead', COALESCE((SELECT p."name" FROM "Person" p WHERE p."trustId" = ${trustId}::uuid AND p."id" = v."leadId"), v."leadName"),
    'adviser', ${allocatedOn(viewer, "adviser")}, 'link', ${allocatedOn(viewer, "partnershipLink")},
    'covers', EXISTS (SELECT FROM "Delegation" d JOIN "Allocation" a ON a."trustId" = d."trustId" AND a."personId" = d."fromPersonId"
      WHERE d."trustId" = ${trustId}::uuid AND d."kind" = 'cover' AND d."toPersonId" = v."leadId" AND d."startsOn" <= v."date" AND d."endsBefore" > v."date"
        AND a."kind" = 'adviser' AND a."unitId" IN (v."unitId", v."improvedIn") AND a."startsOn" <= v."date" AND (a."endsBefore" IS NULL OR a."endsBefore" > v."date")),
    'plan', (SELECT jsonb_build_object('id', n."id", 'number', n."number", 'content', n."content", 'at', n."createdAt", 'by', p."name",
        'agreements', COALESCE((SELECT jsonb_agg(jsonb_build_object('side', g."side", 'day', g."day", 'by', q."name", 'personId', g."personId"))
          FROM "VisitAgreement" g JOIN "Person" q ON q."trustId" = g."trustId" AND q."id" = g."personId"
          WHERE g."trustId" = ${trustId}::uuid AND g."planId" = n."id"), '[]'))
      FROM "VisitPlan" n JOIN "Person" p ON p."trustId" = n."trustId" AND p."id" = n."createdById"
      WHERE ${own(Prisma.sql`n`)} ORDER BY n."number" DESC LIMIT 1),
    'people', COALESCE((SELECT jsonb_agg(to_jsonb(w) - 'trustId' - 'visitId' ORDER BY w."role", w."name") FROM "VisitPerson" w WHERE ${own(Prisma.sql`w`)}), '[]'),
    'focus', COALESCE((SELECT jsonb_agg(to_jsonb(k) - 'trustId' - 'unitId' - 'yearId' ORDER BY k."startedOn", k."id") FROM "FocusArea" k
      JOIN "AcademicYear" y ON y."trustId" = k."trustId" AND y."id" = k."yearId"
      WHERE k."trustId" = ${trustId}::uuid AND k."unitId" IN (v."unitId", v."improvedIn") AND y."startsOn" <= v."date" AND y."endsBefore" > v."date"), '[]'),
    'waivers', COALESCE((SELECT jsonb_agg(jsonb_build_object('clause', w."clause", 'reason', w."reason", 'by', p."name", 'at', w."day"))
      FROM "Waiver" w JOIN "Person" p ON p."trustId" = w."trustId" AND p."id" = w."givenById"
      WHERE w."trustId" = ${trustId}::uuid AND w."recordType" = 'visit' AND w."recordId" = v."id" AND w."withdrawnAt" IS NULL), '[]'),
    'reasons', COALESCE((SELECT jsonb_object_agg(r."clause", r."reason") FROM "ClauseReason" r WHERE ${own(Prisma.sql`r`)}), '{}'),
    'noGovernor', (SELECT NULLIF(t."value" ->> 'noGovernor', '') FROM "NotePart" t WHERE ${own(Prisma.sql`t`)} AND t."kind" = 'people' AND NOT t."removed" LIMIT 1),
    'noteState', (SELECT t."state" FROM "Note" t WHERE ${own(Prisma.sql`t`)}),
    'noteAuthorId', (SELECT t."authorId" FROM "Note" t WHERE ${own(Prisma.sql`t`)}),
    'replaces', (SELECT jsonb_build_object('id', r."id", 'date', r."date") FROM "Visit" r WHERE r."trustId" = ${trustId}::uuid AND r."id" = v."replacesId"),
    'replacedBy', (SELECT jsonb_build_object('id', r."id", 'date', r."date") FROM "Visit" r WHERE r."trustId" = ${trustId}::uuid AND r."replacesId" = v."id"
      AND r."status" <> 'cancelled' LIMIT 1))`;
}
