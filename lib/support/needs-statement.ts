import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { supportShownIn } from "@/lib/support/policy";
import type { NeedKind } from "@/lib/support/words";
import { Prisma } from "@/prisma/generated/client";

/** What a school needs help with, with the tags by which strengths of others are found. */
export interface Need {
  kind: NeedKind;
  id: string;
  unitId: string;
  words: string;
  strandKeys: string[];
  areaKeys: string[];
  visitId: string | null;
  day: Day;
}

/**
 * For a WITH, after named_units: needs of schools, as Need. Only what stands in published notes, in plans that were sent in (or
 * are of the viewer's own schools), in the self-evaluation in force, and in shared outcomes of meetings. Whose needs are
 * read is for the statement that uses it to say: nobody reads those of another school.
 */
export function needsOfSchools(viewer: Viewer): Prisma.Sql {
  const { today } = viewer;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const { whole } = supportShownIn(viewer);
  const thisYear = Prisma.sql`y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date`;
  return Prisma.sql`needs AS (
    SELECT 'risk' AS "kind", f."id", u."within" AS "unitId", f."text" AS "words", array_remove(ARRAY[f."strandKey"], NULL) AS "strandKeys", f."areaKeys", f."visitId", f."day"
    FROM "Finding" f JOIN named_units u ON u."unitId" = f."unitId" WHERE f."trustId" = ${trust} AND f."kind" = 'risk'
    UNION ALL
    SELECT 'priority', p."id", u."within", p."title", p."strandKeys", p."areaKeys", NULL, y."startsOn"
    FROM "PlanPriority" p JOIN "ImprovementPlan" n ON n."trustId" = ${trust} AND n."id" = p."planId" JOIN "AcademicYear" y ON y."trustId" = ${trust} AND y."id" = n."yearId"
    JOIN named_units u ON u."unitId" = n."unitId"
    WHERE p."trustId" = ${trust} AND NOT p."removed" AND p."source" <> 'trust' AND p."title" <> '' AND ${thisYear} AND (n."state" <> 'draft' OR u."within" = ANY(${whole}::uuid[]))
    UNION ALL
    SELECT 'point', o."id", u."within", o."text", ARRAY[]::text[], ARRAY[r."key"], NULL, y."startsOn"
    FROM "EvaluationPoint" o JOIN "AreaEvaluation" a ON a."trustId" = ${trust} AND a."id" = o."areaEvaluationId"
    JOIN "EvaluationArea" r ON r."trustId" = ${trust} AND r."id" = a."areaId"
    JOIN "SelfEvaluation" e ON e."trustId" = ${trust} AND e."id" = a."evaluationId" AND e."frozenAt" IS NULL
    JOIN "AcademicYear" y ON y."trustId" = ${trust} AND y."id" = e."yearId" JOIN named_units u ON u."unitId" = e."unitId"
    WHERE o."trustId" = ${trust} AND NOT o."removed" AND o."kind" = 'improve' AND o."text" <> '' AND ${thisYear}
    UNION ALL
    SELECT * FROM (SELECT DISTINCT ON (u."within") 'reasons', m."id", u."within", d."reasons", ARRAY[]::text[], ARRAY[]::text[], NULL::uuid, m."date"
      FROM "MeetingDecision" d JOIN "StandardsMeeting" m ON m."trustId" = ${trust} AND m."id" = d."meetingId" JOIN named_units u ON u."unitId" = m."unitId"
      WHERE d."trustId" = ${trust} AND d."axis" = 'main' AND d."reasons" <> '' AND m."state" = 'shared' ORDER BY u."within", m."date" DESC) latest)`;
}
