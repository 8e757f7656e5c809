import "server-only";
import { v7 as uuid } from "uuid";
import { type Day, dateOf, dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { InspectionsPlan, PlannedInspection } from "@/lib/official-data/planning/inspections";

type FileOf = (file: number | undefined) => string | null;

const dateOrNull = (day: Day | null | undefined) => (day ? dateOf(day) : null);

/** An inspection as it stood before an import. */
export interface InspectionBefore {
  id: string;
  columns: Awaited<ReturnType<typeof columnsBefore>>;
  grades: { areaId: string; gradeId: string; gradedOn: Day | null }[];
}

/** Writes the inspections of a plan; gives how those that it changes stood before. */
export async function writeInspections(
  db: Database,
  trustId: string,
  { added, changed }: InspectionsPlan,
  idOf: (key: string) => string,
  fileOf: FileOf,
): Promise<InspectionBefore[]> {
  const rows = added.map((inspection) => ({ id: uuid(), inspection }));
  await db.inspection.createMany({
    data: rows.map(({ id, inspection }) => ({
      ...columnsOf(inspection, fileOf),
      trustId,
      id,
      schoolId: idOf(inspection.schoolId),
    })),
  });
  await writeGrades(db, trustId, rows);
  const before: InspectionBefore[] = [];
  for (const { id, inspection } of changed) {
    before.push(await inspectionBefore(db, trustId, id));
    await db.inspectionGrade.deleteMany({ where: { trustId, inspectionId: id } });
    await db.inspection.update({
      where: { trustId_id: { trustId, id } },
      data: { ...columnsOf(inspection, fileOf), version: { increment: 1 } },
      select: { id: true },
    });
  }
  await writeGrades(db, trustId, changed);
  return before;
}

/** What an official file says takes the place of what was entered by hand, and is for all eyes. */
function columnsOf(inspection: PlannedInspection, fileOf: FileOf) {
  const { urn, frameworkId, kind, number, overallGradeId, outcome, concern, origin } = inspection;
  return {
    urn,
    frameworkId,
    kind,
    number,
    overallGradeId,
    outcome,
    concern,
    origin,
    startedOn: dateOf(inspection.startedOn),
    publishedOn: dateOrNull(inspection.publishedOn),
    safeguardingMet: inspection.safeguarding,
    confidential: false,
    fileId: fileOf(inspection.file),
  };
}

async function writeGrades(db: Database, trustId: string, rows: readonly { id: string; inspection: PlannedInspection }[]): Promise<void> {
  await db.inspectionGrade.createMany({
    data: rows.flatMap(({ id, inspection: { grades, gradedOn } }) =>
      Object.entries(grades).map(([areaId, gradeId]) => ({
        trustId,
        inspectionId: id,
        areaId,
        gradeId,
        gradedOn: dateOrNull(gradedOn[areaId]),
      })),
    ),
  });
}

async function columnsBefore(db: Database, trustId: string, id: string) {
  const row = await db.inspection.findFirstOrThrow({ where: { trustId, id }, omit: { trustId: true, id: true, version: true } });
  return { ...row, startedOn: dayOf(row.startedOn), publishedOn: row.publishedOn && dayOf(row.publishedOn) };
}

async function inspectionBefore(db: Database, trustId: string, id: string): Promise<InspectionBefore> {
  const grades = await db.inspectionGrade.findMany({
    where: { trustId, inspectionId: id },
    select: { areaId: true, gradeId: true, gradedOn: true },
  });
  return {
    id,
    columns: await columnsBefore(db, trustId, id),
    grades: grades.map((grade) => ({ ...grade, gradedOn: grade.gradedOn && dayOf(grade.gradedOn) })),
  };
}

/** Puts inspections back as they stood, and takes away those that came from files. */
export async function restoreInspections(db: Database, trustId: string, files: string[], before: InspectionBefore[]): Promise<void> {
  for (const { id, columns, grades } of before) {
    await db.inspectionGrade.deleteMany({ where: { trustId, inspectionId: id } });
    await db.inspection.update({
      where: { trustId_id: { trustId, id } },
      data: {
        ...columns,
        startedOn: dateOf(columns.startedOn),
        publishedOn: dateOrNull(columns.publishedOn),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await db.inspectionGrade.createMany({
      data: grades.map((grade) => ({ ...grade, gradedOn: dateOrNull(grade.gradedOn), trustId, inspectionId: id })),
    });
  }
  const ours = await db.inspection.findMany({ where: { trustId, fileId: { in: files } }, select: { id: true } });
  const ids = ours.map(({ id }) => id);
  await db.inspectionGrade.deleteMany({ where: { trustId, inspectionId: { in: ids } } });
  await db.inspection.deleteMany({ where: { trustId, id: { in: ids } } });
}
