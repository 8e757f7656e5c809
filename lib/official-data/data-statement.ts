import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Concern } from "@/lib/official-data/facts";
import { visibleUnits } from "@/lib/schools/policy";
import type { Phase } from "@/lib/schools/words";
import { Prisma } from "@/prisma/generated/client";

/** Where a figure comes from. */
export interface FigureSource {
  kind: string;
  file: string;
  importedOn: Day;
  dataOn: Day | null;
}

export interface DataFigure {
  measure: string;
  period: string;
  urn: number;
  value: number | null;
  missing: string | null;
  lower: number | null;
  upper: number | null;
  cohort: number | null;
  source: FigureSource | null;
}

export interface DataComparator {
  level: "national" | "authority" | "trust";
  code: string;
  measure: string;
  period: string;
  value: number;
}

export interface DataInspection {
  id: string;
  urn: number;
  kind: "graded" | "ungraded";
  number: string | null;
  startedOn: Day;
  publishedOn: Day | null;
  /** "ofsted", "siams": who inspects by this framework. */
  body: string;
  framework: string;
  overall: string | null;
  outcome: string | null;
  safeguarding: string | null;
  concern: Concern | null;
  origin: "official" | "register" | "byHand";
  confidential: boolean;
  grades: { area: string; grade: string; position: number; of: number; gradedOn: Day | null }[];
  source: FigureSource | null;
}

/** What a school's page of figures is drawn from. */
export interface SchoolData {
  school: {
    id: string;
    unitId: string;
    improvedIn: string;
    urn: number;
    name: string;
    phase: Phase;
    joinedOn: Day | null;
    leftOn: Day | null;
    officialOn: Day | null;
    laestab: string | null;
    laCode: string | null;
    laName: string | null;
    ukprn: string | null;
    establishmentType: string | null;
    religiousCharacter: string | null;
    diocese: string | null;
    gender: string | null;
    capacity: number | null;
    pupils: number | null;
    openedOn: Day | null;
    closedOn: Day | null;
  };
  formerUrns: { urn: number; name: string | null; kind: string; since: Day | null }[];
  figures: DataFigure[];
  /** The mean of the trust's schools of the same phase. */
  averages: { measure: string; period: string; value: number; schools: number }[];
  comparators: DataComparator[];
  inspections: DataInspection[];
}

/** Phases that are compared with each other, by the national figure that is theirs. */
const comparedAs = (phase: Prisma.Sql) => Prisma.sql`
  CASE WHEN ${phase} IN ('infant', 'junior', 'primary') THEN 'primary' WHEN ${phase} IN ('secondary', 'allThrough', 'post16') THEN 'secondary'
    WHEN ${phase} = 'special' THEN 'special' ELSE 'other' END`;

const ownPhase = comparedAs(Prisma.sql`c."phase"`);
const otherPhase = comparedAs(Prisma.sql`o."phase"`);

/** The file and the import that a row came from. */
const source = Prisma.sql`
  CASE WHEN i."id" IS NULL THEN NULL ELSE jsonb_build_object('kind', i."kindName", 'file', i."name", 'dataOn', i."dataOn",
    'importedOn', (r."doneAt" AT TIME ZONE 'Europe/London')::date) END`;

/** Everything that official files have said of a school, in one statement; no row where the viewer may not see it. */
export function dataStatement(viewer: Viewer, urn: number): Prisma.Sql {
  const { trustId } = viewer;
  const units = visibleUnits(viewer);
  return Prisma.sql`
    WITH found AS (
      SELECT c.*, COALESCE(f."unitId", c."unitId") AS "improvedIn", t."uid" AS "trustUid", ${ownPhase} AS "comparedAs"
      FROM "School" c JOIN "Trust" t ON t."id" = c."trustId"
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${urn})
    SELECT jsonb_build_object('school', to_jsonb(s) - 'trustId',
      'formerUrns', COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', l."urn", 'name', l."name", 'kind', l."kind", 'since', l."since") ORDER BY l."since" DESC NULLS LAST, l."urn")
        FROM "UrnLink" l WHERE l."trustId" = ${trustId}::uuid AND l."schoolId" = s."id"), '[]'),
      'figures', COALESCE((SELECT jsonb_agg(jsonb_build_object('measure', m."measure", 'period', m."period", 'urn', m."urn", 'value', m."value",
          'missing', m."missing", 'lower', m."lower", 'upper', m."upper", 'cohort', m."cohort", 'source', ${source})
          ORDER BY m."measure", m."period", m."urn" DESC)
        FROM "SchoolMeasure" m LEFT JOIN "ImportFile" i ON i."trustId" = m."trustId" AND i."id" = m."fileId"
        LEFT JOIN "ImportRun" r ON r."trustId" = i."trustId" AND r."id" = i."runId"
        WHERE m."trustId" = ${trustId}::uuid AND m."schoolId" = s."id"), '[]'),
      'averages', COALESCE((SELECT jsonb_agg(jsonb_build_object('measure', a."measure", 'period', a."period", 'value', a."value", 'schools', a."schools"))
        FROM (SELECT one."measure", one."period", avg(one."value") AS "value", count(*)::int AS "schools"
          FROM (SELECT DISTINCT ON (m."schoolId", m."measure", m."period") m."measure", m."period", m."value"
            FROM "SchoolMeasure" m JOIN "School" o ON o."trustId" = m."trustId" AND o."id" = m."schoolId"
            WHERE m."trustId" = ${trustId}::uuid AND m."value" IS NOT NULL AND o."leftOn" IS NULL
              AND ${otherPhase} = s."comparedAs"
            ORDER BY m."schoolId", m."measure", m."period", (m."urn" = o."urn") DESC, m."urn" DESC) one
          GROUP BY one."measure", one."period" HAVING count(*) > 2) a), '[]'),
      'comparators', COALESCE((SELECT jsonb_agg(jsonb_build_object('level', c."level", 'code', c."code", 'measure', c."measure", 'period', c."period", 'value', c."value"))
        FROM "ComparatorMeasure" c WHERE c."trustId" = ${trustId}::uuid AND c."value" IS NOT NULL
          AND ((c."level" = 'national' AND c."code" IN ('all', s."comparedAs")) OR (c."level" = 'authority' AND c."code" = s."laCode")
            OR (c."level" = 'trust' AND c."code" = s."trustUid"))), '[]'),
      'inspections', ${inspectionsOf(trustId)}) AS data
    FROM found s ${units === "all" ? Prisma.empty : Prisma.sql`WHERE s."improvedIn" = ANY(${units}::uuid[])`}`;
}

/** The inspections of a school, latest first; what is confidential is taken out by whoever asks. */
function inspectionsOf(trustId: string): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n."id", 'urn', n."urn", 'kind', n."kind", 'number', n."number", 'startedOn', n."startedOn",
      'publishedOn', n."publishedOn", 'framework', v."name", 'body', v."body", 'overall', o."name", 'outcome', n."outcome", 'concern', n."concern", 'origin', n."origin",
      'confidential', n."confidential",
      'safeguarding', CASE n."safeguardingMet" WHEN true THEN v."safeguardingMet" WHEN false THEN v."safeguardingNotMet" END,
      'source', ${source},
      'grades', COALESCE((SELECT jsonb_agg(jsonb_build_object('area', e."name", 'grade', w."name", 'position', w."position", 'gradedOn', g."gradedOn",
            'of', (SELECT count(*)::int FROM "FrameworkGrade" k WHERE k."trustId" = ${trustId}::uuid AND k."versionId" = n."frameworkId")) ORDER BY e."position")
          FROM "InspectionGrade" g JOIN "EvaluationArea" e ON e."trustId" = g."trustId" AND e."id" = g."areaId"
          JOIN "FrameworkGrade" w ON w."trustId" = g."trustId" AND w."id" = g."gradeId"
          WHERE g."trustId" = ${trustId}::uuid AND g."inspectionId" = n."id"), '[]')) ORDER BY n."startedOn" DESC)
    FROM "Inspection" n JOIN "FrameworkVersion" v ON v."trustId" = n."trustId" AND v."id" = n."frameworkId"
    LEFT JOIN "FrameworkGrade" o ON o."trustId" = n."trustId" AND o."id" = n."overallGradeId"
    LEFT JOIN "ImportFile" i ON i."trustId" = n."trustId" AND i."id" = n."fileId"
    LEFT JOIN "ImportRun" r ON r."trustId" = i."trustId" AND r."id" = i."runId"
    WHERE n."trustId" = ${trustId}::uuid AND n."schoolId" = s."id"), '[]')`;
}
