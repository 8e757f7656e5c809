import "server-only";
import { dateOf } from "@/lib/dates";
import { partTables } from "@/lib/desk/part-tables";
import type { PartTable } from "@/lib/desk/save-changes";
import { isId } from "@/lib/pages";
import { type EvaluationPartKind, emptyEvaluationParts, evaluationFields, textKeys } from "@/lib/self-evaluation/parts";
import { evaluationParts, inspectionPrefix } from "@/lib/self-evaluation/parts-statement";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import { areaToWrite, type EvaluationAtDesk, noPart, notYours, type Write, type Writing } from "@/lib/self-evaluation/writing/place";
import { writePoint } from "@/lib/self-evaluation/writing/point";
import type { Prisma } from "@/prisma/generated/client";

/** How each kind of part of an evaluation is kept. */
export function evaluationTables(evaluation: EvaluationAtDesk): Record<string, PartTable> {
  return partTables({ at: { evaluation }, parts: evaluationParts, fields: evaluationFields, empty: emptyEvaluationParts, writes });
}

/** A row of free text; only the headteacher writes these. */
async function writeText({ db, viewer, evaluation, stamp }: Writing, key: string, value: object): Promise<string | null> {
  if (!selfEvaluationPolicy.write(viewer, evaluation)) return notYours;
  const { trustId } = viewer;
  const facts = { value: value as Prisma.InputJsonValue, ...stamp };
  const where = { trustId_evaluationId_key: { trustId, evaluationId: evaluation.id, key } };
  await db.evaluationText.upsert({ where, create: { trustId, evaluationId: evaluation.id, key, ...facts }, update: facts });
  return null;
}

const texts: Write<"text"> = async (at, { body }) =>
  (textKeys as readonly string[]).includes(at.change.key) ? writeText(at, at.change.key, body) : noPart;

const safeguarding: Write<"safeguarding"> = async (at, value) =>
  at.change.key === "safeguarding" ? writeText(at, "safeguarding", value) : noPart;

const inspectionPoints: Write<"inspectionPoint"> = async (at, value) => {
  const { key, position, removed } = at.change;
  return isId(key) ? writeText(at, inspectionPrefix + key, { ...value, position, removed }) : noPart;
};

const areas: Write<"area"> = async (at, { grade, direction, reviewedOn, ...words }) => {
  const { db, viewer, evaluation, change, stamp } = at;
  const area = areaToWrite(at, change.key);
  if (typeof area === "string") return area;
  const given = evaluation.grades.find(({ key }) => key === grade);
  if (grade !== "" && !given) return "This framework has no such grade for a school to give itself.";
  const { trustId } = viewer;
  const facts = {
    ...words,
    body: words.body as Prisma.InputJsonValue,
    gradeId: given?.id ?? null,
    direction: direction || null,
    reviewedOn: reviewedOn ? dateOf(reviewedOn) : null,
    ...stamp,
  };
  const of = { trustId, evaluationId: evaluation.id, areaId: area.id };
  await db.areaEvaluation.upsert({ where: { trustId_evaluationId_areaId: of }, create: { ...of, ...facts }, update: facts });
  return null;
};

const standards: Write<"standard"> = async ({ db, viewer, evaluation, change, stamp }, { level, evidence }) => {
  if (!selfEvaluationPolicy.write(viewer, evaluation)) return notYours;
  const { trustId } = viewer;
  const facts = { levelKey: level, evidence, ...stamp };
  const of = { trustId, evaluationId: evaluation.id, statementKey: change.key };
  await db.standardRating.upsert({ where: { trustId_evaluationId_statementKey: of }, create: { ...of, ...facts }, update: facts });
  return null;
};

const writes: { [Kind in EvaluationPartKind]: Write<Kind> } = {
  text: texts,
  safeguarding,
  inspectionPoint: inspectionPoints,
  area: areas,
  point: writePoint,
  standard: standards,
};
