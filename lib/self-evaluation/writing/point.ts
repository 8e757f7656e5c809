import "server-only";
import type { Database } from "@/lib/db";
import { isId } from "@/lib/pages";
import type { EvaluationValue } from "@/lib/self-evaluation/parts";
import { areaToWrite, noPart, type Writing } from "@/lib/self-evaluation/writing/place";

/** Writes a strength or what needs to improve, with what it rests on. A point stays in its evaluation; within it, it may move to another area. */
export async function writePoint(at: Writing, value: EvaluationValue<"point">): Promise<string | null> {
  const { db, viewer, evaluation, change, stamp } = at;
  const { trustId } = viewer;
  if (!isId(change.key)) return noPart;
  const area = areaToWrite(at, value.area);
  if (typeof area === "string") return area;
  const obstacle = (await foreign(at)) ?? (await unknownEvidence(at, value));
  if (obstacle) return obstacle;
  const areaEvaluationId = await areaRow(db, { trustId, personId: viewer.personId, evaluationId: evaluation.id, areaId: area.id });
  const { kind, text, impact } = value;
  const facts = { areaEvaluationId, kind, text, impact, position: change.position, removed: change.removed, ...stamp };
  await db.evaluationPoint.upsert({
    where: { trustId_id: { trustId, id: change.key } },
    create: { trustId, id: change.key, ...facts },
    update: facts,
  });
  await writeEvidence(db, trustId, change.key, value);
  return null;
}

/** The row of an area, made where nothing is written of it yet. */
async function areaRow(
  db: Database,
  { trustId, personId, evaluationId, areaId }: { trustId: string; personId: string; evaluationId: string; areaId: string },
): Promise<string> {
  const none = [{ trustId, evaluationId, areaId, changedById: personId, version: 0 }];
  await db.areaEvaluation.createMany({ data: none, skipDuplicates: true });
  const { id } = await db.areaEvaluation.findFirstOrThrow({ where: { trustId, evaluationId, areaId }, select: { id: true } });
  return id;
}

/** A key that belongs to another evaluation, or to an area that is not the viewer's. */
async function foreign(at: Writing): Promise<string | null> {
  const { db, viewer, evaluation, change } = at;
  const found = await db.evaluationPoint.findFirst({
    where: { trustId: viewer.trustId, id: change.key },
    select: { areaEvaluation: { select: { evaluationId: true, area: { select: { key: true } } } } },
  });
  if (!found) return null;
  if (found.areaEvaluation.evaluationId !== evaluation.id) return noPart;
  const before = areaToWrite(at, found.areaEvaluation.area.key);
  return typeof before === "string" ? before : null;
}

/** A finding or a file that is not there, or is another school's. */
async function unknownEvidence({ db, viewer, evaluation }: Writing, { findings, files }: EvaluationValue<"point">): Promise<string | null> {
  const { trustId } = viewer;
  const unitId = { in: evaluation.units };
  const ids = (given: readonly string[]) => [...new Set(given)];
  if (findings.length > 0 && (await db.finding.count({ where: { trustId, id: { in: ids(findings) }, unitId } })) < ids(findings).length)
    return "This finding is no longer there. Choose another.";
  const visit = { is: { trustId, unitId } };
  if (files.length > 0 && (await db.attachment.count({ where: { trustId, id: { in: ids(files) }, visit } })) < ids(files).length)
    return "This file is no longer there. Choose another.";
  return null;
}

async function writeEvidence(db: Database, trustId: string, pointId: string, { findings, files, words }: EvaluationValue<"point">) {
  await db.pointEvidence.deleteMany({ where: { trustId, pointId } });
  const data = evidenceRows({ trustId, pointId }, { findings, files, words });
  if (data.length > 0) await db.pointEvidence.createMany({ data });
}

/** What a point rests on, a row for each. */
export function evidenceRows(
  of: { trustId: string; pointId: string },
  { findings, files, words }: Pick<EvaluationValue<"point">, "findings" | "files" | "words">,
) {
  return [
    ...[...new Set(findings)].map((findingId) => ({ ...of, findingId })),
    ...[...new Set(files)].map((attachmentId) => ({ ...of, attachmentId })),
    ...(words.trim() ? [{ ...of, words }] : []),
  ];
}
