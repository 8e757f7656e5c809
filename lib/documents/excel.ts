import "server-only";
import writeExcelFile, { type Row } from "write-excel-file/node";
import { type Day, dateOf } from "@/lib/dates";

/** A table for a spreadsheet: texts, and days that a spreadsheet can sort. */
export interface SheetTable {
  name: string;
  columns: readonly { name: string; width: number; day?: boolean }[];
  rows: readonly (string | null)[][];
}

/** A table as an Excel workbook: bold names that stay in sight, real days, and no cell that could be a formula. */
export async function excelOf(table: SheetTable): Promise<Uint8Array> {
  return workbookOf([table]);
}

/** Several tables as one workbook, a sheet for each. */
export async function workbookOf(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    data: rowsOf(table),
    sheet: table.name,
    stickyRowsCount: 1,
    columns: table.columns.map(({ width }) => ({ width })),
  }));
  return writeExcelFile(sheets).toBuffer();
}

function rowsOf({ columns, rows }: SheetTable): Row[] {
  const header: Row = columns.map((column) => ({ value: column.name, fontWeight: "bold" as const }));
  return [header, ...rows.map((row) => row.map((value, place) => cellOf(value, columns[place]?.day ?? false)))];
}

function cellOf(value: string | Day | null, isDay: boolean): Row[number] {
  if (value === null || value === "") return null;
  if (isDay) return { value: dateOf(value), type: Date, format: "dd/mm/yyyy", align: "left", alignVertical: "top" };
  return { value: harmless(value), type: String, wrap: true, alignVertical: "top" };
}

/**
 * A text that a spreadsheet never takes for a formula, not even when the workbook is saved as CSV and opened again;
 * a dash before a space is the bullet of a list and stays.
 */
export function harmless(text: string): string {
  return /^[=+@\t\r]|^-(?!\s|$)/.test(text) ? `'${text}` : text;
}
