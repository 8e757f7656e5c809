import "server-only";
import type { Database } from "@/lib/db";
import type { ComparatorFigure, SchoolFigure } from "@/lib/official-data/planning/stored";

/** Thousands of figures in few statements: each takes its rows as one JSON. */

const rowsAtOnce = 5_000;

async function inParts<Row>(rows: readonly Row[], write: (json: string) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await write(JSON.stringify(rows.slice(from, from + rowsAtOnce)));
}

export type FigureRow = Omit<SchoolFigure, "file"> & { id: string; fileId: string | null };

/** Writes new figures of schools. */
export function insertFigures(db: Database, trustId: string, rows: readonly FigureRow[]): Promise<void> {
  return inParts(
    rows,
    (json) => db.$executeRaw`
    INSERT INTO "SchoolMeasure" ("trustId", "id", "schoolId", "urn", "measure", "period", "value", "missing", "lower", "upper", "cohort", "fileId")
    SELECT ${trustId}::uuid, r."id", r."schoolId", r."urn", r."measure", r."period", r."value", r."missing", r."lower", r."upper", r."cohort", r."fileId"
    FROM jsonb_to_recordset(${json}::jsonb) AS r("id" uuid, "schoolId" uuid, "urn" int, "measure" text, "period" text, "value" float8,
      "missing" text, "lower" float8, "upper" float8, "cohort" int, "fileId" uuid)`,
  );
}

/** Writes other values over figures that are there. */
export function updateFigures(db: Database, trustId: string, rows: readonly Omit<FigureRow, "schoolId" | "urn">[]): Promise<void> {
  return inParts(
    rows,
    (json) => db.$executeRaw`
    UPDATE "SchoolMeasure" m SET "value" = r."value", "missing" = r."missing", "lower" = r."lower", "upper" = r."upper",
      "cohort" = r."cohort", "fileId" = r."fileId"
    FROM jsonb_to_recordset(${json}::jsonb) AS r("id" uuid, "value" float8, "missing" text, "lower" float8, "upper" float8, "cohort" int, "fileId" uuid)
    WHERE m."trustId" = ${trustId}::uuid AND m."id" = r."id"`,
  );
}

export type ComparatorRow = Omit<ComparatorFigure, "file"> & { id: string; fileId: string | null };

/** Writes new figures that schools are compared with. */
export function insertComparators(db: Database, trustId: string, rows: readonly ComparatorRow[]): Promise<void> {
  return inParts(
    rows,
    (json) => db.$executeRaw`
    INSERT INTO "ComparatorMeasure" ("trustId", "id", "level", "code", "measure", "period", "value", "missing", "fileId")
    SELECT ${trustId}::uuid, r."id", r."level"::"ComparatorLevel", r."code", r."measure", r."period", r."value", r."missing", r."fileId"
    FROM jsonb_to_recordset(${json}::jsonb) AS r("id" uuid, "level" text, "code" text, "measure" text, "period" text, "value" float8,
      "missing" text, "fileId" uuid)`,
  );
}

/** Writes other values over them. */
export function updateComparators(
  db: Database,
  trustId: string,
  rows: readonly Pick<ComparatorRow, "id" | "value" | "missing" | "fileId">[],
): Promise<void> {
  return inParts(
    rows,
    (json) => db.$executeRaw`
    UPDATE "ComparatorMeasure" c SET "value" = r."value", "missing" = r."missing", "fileId" = r."fileId"
    FROM jsonb_to_recordset(${json}::jsonb) AS r("id" uuid, "value" float8, "missing" text, "fileId" uuid)
    WHERE c."trustId" = ${trustId}::uuid AND c."id" = r."id"`,
  );
}
