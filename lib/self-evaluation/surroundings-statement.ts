import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { contextMeasures } from "@/lib/self-evaluation/figures";
import { Prisma } from "@/prisma/generated/client";

/** How far back findings are gathered, and how many; how many files are offered. */
const [findingDays, findingsAtMost, filesAtMost] = [460, 120, 40];

/** What stands around an evaluation: frameworks, the last inspection, figures, what visits found, and who there is. Of `place`, `units`, `evaluation`, `parts` and `"year"`. */
export function aroundEvaluation({ trustId, today, personId }: Viewer): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  const used = (name: "findings" | "files") =>
    Prisma.sql`SELECT jsonb_array_elements_text(p."value" -> ${name})::uuid FROM parts p WHERE p."kind" = 'point'`;
  const visit = Prisma.sql`CASE WHEN v."kind" = 'programme' THEN 'Visit ' || v."number" ELSE COALESCE(v."title", 'Another visit') END`;
  const until = Prisma.sql`LEAST(${today}::date + 1, "year"."endsBefore")`;
  return Prisma.sql`
    ${frameworks(trust)}, ${inspections(trust)}, ${figures(trust, today)},
    COALESCE((SELECT jsonb_agg(to_jsonb(f) ORDER BY f."day" DESC, f."id") FROM (
      SELECT n."id", left(n."text", 400) AS "text", n."kind", n."day", n."visitId", ${visit} AS "visit", n."areaKeys" FROM "Finding" n, "year", "Visit" v
      WHERE n."trustId" = ${trust} AND v."trustId" = ${trust} AND v."id" = n."visitId" AND n."unitId" IN (SELECT "unitId" FROM units)
        AND (n."id" IN (${used("findings")}) OR (cardinality(n."areaKeys") > 0 AND n."day" < ${until} AND n."day" > ${until} - ${findingDays}::int))
      ORDER BY n."day" DESC LIMIT ${findingsAtMost}) f), '[]') AS "findings",
    COALESCE((SELECT jsonb_agg(to_jsonb(h) ORDER BY h."name") FROM (
      SELECT a."id", a."name", ${visit} AS "visit" FROM "Attachment" a, "Visit" v, "year" WHERE a."trustId" = ${trust} AND v."trustId" = ${trust} AND v."id" = a."visitId"
        AND v."unitId" IN (SELECT "unitId" FROM units) AND a."removedAt" IS NULL AND (a."id" IN (${used("files")}) OR v."date" > ${until} - ${findingDays}::int)
      ORDER BY a."addedAt" DESC LIMIT ${filesAtMost}) h), '[]') AS "files",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('pointId', g."pointId", 'priorityId', o."id", 'title', o."title", 'year', y."key", 'kind', l."kind"))
      FROM parts p JOIN "PriorityOrigin" g ON g."trustId" = ${trust} AND g."pointId"::text = p."key" JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."id" = g."priorityId" AND NOT o."removed"
      JOIN "ImprovementPlan" l ON l."trustId" = ${trust} AND l."id" = o."planId" JOIN "AcademicYear" y ON y."trustId" = ${trust} AND y."id" = l."yearId" WHERE p."kind" = 'point'), '[]') AS "answers",
    EXISTS (SELECT FROM "ImprovementPlan" l, "year" WHERE l."trustId" = ${trust} AND l."yearId" = "year"."id" AND l."kind" = 'annual' AND l."unitId" IN (SELECT "unitId" FROM units)) AS "hasPlan",
    COALESCE((SELECT jsonb_agg(DISTINCT k) FROM "ImprovementPlan" l JOIN "year" ON l."yearId" = "year"."id" JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."planId" = l."id" AND NOT o."removed"
      CROSS JOIN LATERAL unnest(o."areaKeys") k WHERE l."trustId" = ${trust} AND l."unitId" IN (SELECT "unitId" FROM units) AND o."leadId" = ${personId}::uuid), '[]') AS "ledAreas",
    COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."name") FROM (
      SELECT DISTINCT n."id", n."name" FROM "RoleHolding" h, "year" y, "Person" n WHERE h."trustId" = ${trust} AND h."schoolId" IN (SELECT "id" FROM schools)
        AND h."role" IN ('headteacher', 'priorityLead', 'sendco') AND h."startsOn" < y."endsBefore" AND (h."endsBefore" IS NULL OR h."endsBefore" > y."startsOn")
        AND n."trustId" = ${trust} AND n."id" = h."personId" AND n."closedAt" IS NULL LIMIT 60) w), '[]') AS "people"`;
}

/** All versions of the framework of the place's body. */
function frameworks(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('id', w."id", 'key', w."key", 'body', w."body", 'name', w."name", 'startsOn', w."startsOn", 'revision', w."revision", 'scale', w."scale",
      'selfGraded', w."selfGraded", 'safeguardingMet', w."safeguardingMet", 'safeguardingNotMet', w."safeguardingNotMet",
      'areas', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', r."id", 'key', r."key", 'name', r."name", 'place', r."place", 'follows', to_jsonb(r."follows")) ORDER BY r."position")
        FROM "EvaluationArea" r WHERE r."trustId" = ${trust} AND r."versionId" = w."id"), '[]'),
      'grades', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', g."id", 'key', g."key", 'name', g."name") ORDER BY g."position")
        FROM "FrameworkGrade" g WHERE g."trustId" = ${trust} AND g."versionId" = w."id"), '[]')) ORDER BY w."startsOn", w."revision")
    FROM "FrameworkVersion" w WHERE w."trustId" = ${trust} AND w."body"::text = place."body"), '[]') AS "versions"`;
}

/** The last graded inspection by the body, and an ungraded one since; what is confidential is not in it. */
function inspections(trust: Prisma.Sql): Prisma.Sql {
  const of = Prisma.sql`FROM "Inspection" n JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = n."frameworkId"
    WHERE n."trustId" = ${trust} AND n."schoolId" = place."schoolId" AND NOT n."confidential" AND w."body"::text = place."body"`;
  return Prisma.sql`
    (SELECT to_jsonb(i) FROM (SELECT n."frameworkId", w."name" AS "framework", n."startedOn", COALESCE(n."startedOn" < place."joinedOn", false) AS "beforeJoining",
        (SELECT g."name" FROM "FrameworkGrade" g WHERE g."trustId" = ${trust} AND g."id" = n."overallGradeId") AS "overall",
        CASE n."safeguardingMet" WHEN true THEN w."safeguardingMet" WHEN false THEN w."safeguardingNotMet" END AS "safeguarding",
        COALESCE((SELECT jsonb_agg(jsonb_build_object('key', r."key", 'area', r."name", 'grade', g."name") ORDER BY r."position") FROM "InspectionGrade" k
          JOIN "EvaluationArea" r ON r."trustId" = ${trust} AND r."id" = k."areaId" JOIN "FrameworkGrade" g ON g."trustId" = ${trust} AND g."id" = k."gradeId"
          WHERE k."trustId" = ${trust} AND k."inspectionId" = n."id"), '[]') AS "grades"
      ${of} AND n."kind" = 'graded' ORDER BY n."startedOn" DESC LIMIT 1) i) AS "inspection",
    (SELECT to_jsonb(i) FROM (SELECT n."startedOn", n."outcome" ${of} AND n."kind" = 'ungraded'
        AND n."startedOn" > COALESCE((SELECT max(x."startedOn") FROM "Inspection" x WHERE x."trustId" = ${trust} AND x."schoolId" = place."schoolId" AND x."kind" = 'graded' AND NOT x."confidential"), '-infinity')
      ORDER BY n."startedOn" DESC LIMIT 1) i) AS "ungraded"`;
}

/** The latest of each figure of the context up to the year's end, beside the national one of the same period. */
function figures(trust: Prisma.Sql, today: string): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(to_jsonb(m)) FROM (
      SELECT DISTINCT ON (s."measure") s."measure", s."period", s."value", s."cohort", (SELECT c."value" FROM "ComparatorMeasure" c WHERE c."trustId" = ${trust} AND c."level" = 'national'
          AND c."measure" = s."measure" AND c."period" = s."period" AND c."code" IN (place."comparedAs", 'all') ORDER BY (c."code" = 'all') LIMIT 1) AS "national"
      FROM "SchoolMeasure" s, "year" WHERE s."trustId" = ${trust} AND s."schoolId" = place."schoolId" AND s."value" IS NOT NULL AND s."measure" = ANY(${[...contextMeasures]})
        AND s."period" <= LEAST("year"."key", to_char(${today}::date, 'YYYY-MM'))
      ORDER BY s."measure", s."period" DESC, (s."urn" = place."urn") DESC) m), '[]') AS "figures"`;
}
