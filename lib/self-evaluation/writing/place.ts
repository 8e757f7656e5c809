import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { PartWriting } from "@/lib/desk/part-tables";
import { isGraded, type VersionFacts } from "@/lib/self-evaluation/frameworks";
import type { EvaluationPartKind, EvaluationValue } from "@/lib/self-evaluation/parts";
import { type EvaluationPlace, selfEvaluationPolicy } from "@/lib/self-evaluation/policy";

/** An evaluation as its parts are written: where it is, its framework, and what this viewer leads. */
export interface EvaluationAtDesk extends EvaluationPlace {
  id: string;
  units: string[];
  areas: { id: string; key: string }[];
  /** Empty where schools do not grade themselves. */
  grades: { id: string; key: string }[];
  ledAreas: string[];
}

/** Writes a part of one kind; a sentence where it may not be so. Nothing is written then. */
export type Write<Kind extends EvaluationPartKind> = (at: Writing, value: EvaluationValue<Kind>) => Promise<string | null>;

/** One change of one part, being written. */
export interface Writing extends PartWriting {
  evaluation: EvaluationAtDesk;
}

export const noPart = "There is no such part in this evaluation.";
export const notYours = "This part is not yours to write: the headteacher writes it, and whoever leads the area.";

/** Whether the viewer may write any part of it. */
export function mayWriteSome(viewer: Viewer, at: EvaluationAtDesk): boolean {
  return selfEvaluationPolicy.write(viewer, at) || at.areas.some(({ key }) => selfEvaluationPolicy.writeArea(viewer, at, key, at.ledAreas));
}

/** The area of a key that the viewer may write in; a sentence where it is not so. */
export function areaToWrite({ viewer, evaluation }: Writing, key: string): { id: string } | string {
  const area = evaluation.areas.find((one) => one.key === key);
  if (!area) return noPart;
  return selfEvaluationPolicy.writeArea(viewer, evaluation, key, evaluation.ledAreas) ? area : notYours;
}

interface Row {
  unitId: string;
  schoolId: string;
  frozen: boolean;
  units: string[];
  scale: VersionFacts["scale"];
  selfGraded: boolean;
  areas: { id: string; key: string }[];
  grades: { id: string; key: string }[];
  ledAreas: string[];
}

/** What the tables ask of an evaluation, in one short statement; its row is shared with other writers, and kept from being frozen meanwhile. */
export async function evaluationAtDeskIn(
  db: Database,
  { trustId, personId }: Viewer,
  evaluationId: string,
): Promise<EvaluationAtDesk | null> {
  await db.$queryRaw`SELECT 1 FROM "SelfEvaluation" WHERE "trustId" = ${trustId}::uuid AND "id" = ${evaluationId}::uuid FOR SHARE`;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT e."unitId", COALESCE(e."schoolId", e."unitId") AS "schoolId", e."frozenAt" IS NOT NULL AS "frozen", w."scale"::text AS "scale", w."selfGraded",
      ARRAY(SELECT e."unitId"::text UNION SELECT c."unitId"::text FROM "School" c JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
        WHERE c."trustId" = e."trustId" AND f."unitId" = e."unitId") AS "units",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', r."id", 'key', r."key")) FROM "EvaluationArea" r WHERE r."trustId" = e."trustId" AND r."versionId" = w."id"), '[]') AS "areas",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', g."id", 'key', g."key")) FROM "FrameworkGrade" g WHERE g."trustId" = e."trustId" AND g."versionId" = w."id"), '[]') AS "grades",
      ARRAY(SELECT DISTINCT k FROM "ImprovementPlan" l JOIN "PlanPriority" o ON o."trustId" = l."trustId" AND o."planId" = l."id" AND NOT o."removed" CROSS JOIN LATERAL unnest(o."areaKeys") k
        WHERE l."trustId" = e."trustId" AND l."unitId" = e."unitId" AND l."yearId" = e."yearId" AND o."leadId" = ${personId}::uuid) AS "ledAreas"
    FROM "SelfEvaluation" e JOIN "FrameworkVersion" w ON w."trustId" = e."trustId" AND w."id" = e."frameworkId"
    WHERE e."trustId" = ${trustId}::uuid AND e."id" = ${evaluationId}::uuid`;
  return row ? { ...row, id: evaluationId, grades: isGraded(row) ? row.grades : [] } : null;
}
