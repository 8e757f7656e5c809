import "server-only";
import writeExcelFile, { type Row } from "write-excel-file/node";
import { type Day, dateOf } from "@/lib/dates";
import { harmless, type SheetTable } from "@/lib/documents/tables";

/** Tables as an Excel workbook, a sheet for each: bold names that stay in sight, real days, and no cell that could be a formula. */
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
