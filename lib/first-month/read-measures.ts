import type { SheetContext } from "@/lib/first-month/context";
import { sheets } from "@/lib/first-month/kinds";
import { readMeasure, writtenMeasure } from "@/lib/own-measures/values";
import { readSheet, type SheetColumn, type SheetRead } from "@/lib/sheets/sheet";
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
  return readSheet(sheet, measureColumns(context.measures), (cell, line) => {
    const school = schoolNamed(cell("school"), context.schools);
    if (!school) return noSchool(cell("school"));
    const earlier = seen.get(school.id);
    if (earlier) return `${school.name} stands in row ${earlier} already.`;
    seen.set(school.id, line);
    const values: MeasureRow["values"] = [];
    const faults: string[] = [];
    for (const { id, name, unit } of context.measures) {
      const read = readMeasure(cell(id), unit);
      if (!read) continue;
      if ("fault" in read) faults.push(`${name}: ${read.fault}`);
      else if (context.loaded.has(`${school.id} ${id}`))
        faults.push(`${name} is loaded for this period already: take that sheet back first`);
      else values.push({ measureId: id, value: "value" in read ? read.value : null, missing: "missing" in read ? read.missing : null });
    }
    if (faults.length > 0) return `${school.name}: ${faults.join("; ")}.`;
    if (values.length === 0) return `${school.name} has no value in this row.`;
    const shown = context.measures.map(({ id, unit }) => {
      const found = values.find(({ measureId }) => measureId === id);
      if (!found) return "not loaded";
      return found.value === null ? (found.missing ?? "") : writtenMeasure(found.value, unit);
    });
    return { value: { schoolId: school.id, values }, shown: [school.name, ...shown] };
  });
}
