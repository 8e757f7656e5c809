import type { SheetContext } from "@/lib/first-month/context";
import { sheets } from "@/lib/first-month/kinds";
import { readMeasure, writtenMeasure } from "@/lib/own-measures/values";
import { type Cell, readSheet, type SheetColumn, type SheetRead } from "@/lib/sheets/sheet";
import { noSchool, schoolNamed } from "@/lib/sheets/values";

export interface MeasureRow {
  schoolId: string;
  values: { measureId: string; value: number | null; missing: string | null }[];
}

/** The columns of a sheet of measures: the school, and each measure that is not retired (VP-11). */
export function measureColumns(measures: SheetContext["measures"]): SheetColumn[] {
  return [
    ...sheets.measures.columns,
    ...measures.map(({ id, name, unit }) => ({
      key: id,
      heading: name,
      needed: false,
      says: unit === "percent" ? "per cent" : "a number",
      example: unit === "percent" ? "94.2" : "3",
    })),
  ];
}

/** Reads a sheet of measures for one period. An empty cell is a measure that was not loaded. */
export function readMeasures(sheet: string, context: SheetContext): SheetRead<MeasureRow> {
  const seen = new Map<string, number>();
  const names = new Map(context.schools.map(({ id, name }) => [id, name]));
  const { rows, faults } = readSheet(sheet, measureColumns(context.measures), (cell, line) => {
    const school = schoolNamed(cell("school"), context.schools);
    if (!school) return noSchool(cell("school"));
    const earlier = seen.get(school.id);
    if (earlier) return `${school.name} stands in row ${earlier} already.`;
    seen.set(school.id, line);
    const { values, faults } = valuesIn(cell, school.id, context);
    if (faults.length > 0) return `${school.name}: ${faults.join("; ")}.`;
    if (values.length === 0) return `${school.name} has no value in this row.`;
    return { value: { schoolId: school.id, values }, shown: [] };
  });
  const shownMeasures = measuresIn(
    rows.map(({ value }) => value),
    context.measures,
  );
  const shown = ({ schoolId, values }: MeasureRow) => [names.get(schoolId) ?? "", ...shownMeasures.map((one) => written(one, values))];
  return { rows: rows.map((row) => ({ ...row, shown: shown(row.value) })), faults };
}

/** The measures that have a value in some row. */
export function measuresIn(rows: readonly MeasureRow[], measures: SheetContext["measures"]): SheetContext["measures"] {
  const found = new Set(rows.flatMap(({ values }) => values.map(({ measureId }) => measureId)));
  return measures.filter(({ id }) => found.has(id));
}

type Values = MeasureRow["values"];

function valuesIn(cell: Cell, schoolId: string, { measures, loaded }: SheetContext): { values: Values; faults: string[] } {
  const values: Values = [];
  const faults: string[] = [];
  for (const { id, name, unit } of measures) {
    const read = readMeasure(cell(id), unit);
    if (!read) continue;
    if ("fault" in read) faults.push(`${name}: ${read.fault}`);
    else if (loaded.has(`${schoolId} ${id}`)) faults.push(`${name} is loaded for this period already: take that sheet back first`);
    else values.push({ measureId: id, value: null, missing: null, ...read });
  }
  return { values, faults };
}

function written({ id, unit }: SheetContext["measures"][number], values: Values): string {
  const found = values.find(({ measureId }) => measureId === id);
  if (!found) return "not loaded";
  return found.value === null ? (found.missing ?? "") : writtenMeasure(found.value, unit);
}
