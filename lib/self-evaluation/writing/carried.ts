import "server-only";
import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { CarriedPart } from "@/lib/self-evaluation/carrying";
import type { AreaFacts, VersionFacts } from "@/lib/self-evaluation/frameworks";
import type { EvaluationValue } from "@/lib/self-evaluation/parts";
import { inspectionPrefix } from "@/lib/self-evaluation/parts-statement";
import { evidenceRows } from "@/lib/self-evaluation/writing/point";
import type { Prisma } from "@/prisma/generated/client";

interface Into {
  evaluationId: string;
  areas: readonly AreaFacts[];
  grades: VersionFacts["grades"];
}

/** Writes what an evaluation takes over into one that was just begun. Priorities that answer a point answer what it has become, too. */
export async function writeCarriedParts(db: Database, viewer: Viewer, into: Into, carried: readonly CarriedPart[]): Promise<void> {
  const own = { trustId: viewer.trustId, changedById: viewer.personId };
  const of = <Kind extends CarriedPart["kind"]>(kind: Kind) => carried.filter((part): part is CarriedPart<Kind> => part.kind === kind);
  await db.evaluationText.createMany({ data: textRows(carried).map((row) => ({ ...own, evaluationId: into.evaluationId, ...row })) });
  await db.areaEvaluation.createMany({ data: areaRows(into, of("area"), of("point")).map((row) => ({ ...own, ...row })) });
  const rows = await db.areaEvaluation.findMany({
    where: { trustId: viewer.trustId, evaluationId: into.evaluationId },
    select: { id: true, areaId: true },
  });
  const rowOf = (key: string) => rows.find(({ areaId }) => areaId === into.areas.find((one) => one.key === key)?.id)?.id;
  const points = of("point").flatMap((part, place) => {
    const areaEvaluationId = rowOf(part.value.area);
    return areaEvaluationId ? [{ id: uuid(), was: part.was ?? "", areaEvaluationId, value: part.value, position: place + 1 }] : [];
  });
  await db.evaluationPoint.createMany({
    data: points.map(({ id, areaEvaluationId, position, value: { kind, text, impact } }) => ({
      ...own,
      id,
      areaEvaluationId,
      position,
      kind,
      text,
      impact,
    })),
  });
  const { trustId } = viewer;
  await db.pointEvidence.createMany({ data: points.flatMap(({ id, value }) => evidenceRows({ trustId, pointId: id }, value)) });
  await answerOn(db, trustId, points);
  await db.standardRating.createMany({
    data: of("standard").map(({ key, value }) => ({
      ...own,
      evaluationId: into.evaluationId,
      statementKey: key,
      levelKey: value.level,
      evidence: value.evidence,
    })),
  });
}

function textRows(carried: readonly CarriedPart[]): { key: string; value: Prisma.InputJsonValue }[] {
  return carried.flatMap(({ kind, key, value }, place) => {
    if (kind === "text") return [{ key, value: (value as EvaluationValue<"text">).body as Prisma.InputJsonValue }];
    if (kind === "safeguarding") return [{ key, value: value as Prisma.InputJsonValue }];
    const listed = { ...(value as EvaluationValue<"inspectionPoint">), position: place + 1, removed: false };
    return kind === "inspectionPoint" ? [{ key: inspectionPrefix + uuid(), value: listed }] : [];
  });
}

/** A row for each area of which something goes over; the day of review does not, so that a grade is confirmed anew. */
function areaRows({ evaluationId, areas, grades }: Into, carried: readonly CarriedPart<"area">[], points: readonly CarriedPart<"point">[]) {
  const needed = new Set([...carried.map(({ key }) => key), ...points.map(({ value }) => value.area)]);
  return areas
    .filter(({ key }) => needed.has(key))
    .map(({ id, key }) => {
      const value = carried.find((one) => one.key === key)?.value;
      return {
        evaluationId,
        areaId: id,
        headline: value?.headline ?? "",
        body: (value?.body ?? []) as Prisma.InputJsonValue,
        direction: value?.direction || null,
        gradeId: grades.find((grade) => grade.key === value?.grade)?.id ?? null,
      };
    });
}

async function answerOn(db: Database, trustId: string, points: readonly { id: string; was: string }[]): Promise<void> {
  const origins = await db.priorityOrigin.findMany({
    where: { trustId, pointId: { in: points.map(({ was }) => was) } },
    select: { pointId: true, priorityId: true },
  });
  const data = points.flatMap(({ id, was }) =>
    origins.filter(({ pointId }) => pointId === was).map(({ priorityId }) => ({ trustId, priorityId, pointId: id })),
  );
  await db.priorityOrigin.createMany({ data, skipDuplicates: true });
}
