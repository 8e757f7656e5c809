/** A table for a spreadsheet: texts, and days that a spreadsheet can sort. */
export interface SheetTable {
  name: string;
  columns: readonly { name: string; width: number; day?: boolean }[];
  rows: readonly (string | null)[][];
}

/** What a table can be taken away as. */
export const tableFormats = ["xlsx", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The format of a table that an address asks for, if there is one. */
export function tableFormatOf(given: string | null | undefined): TableFormat | undefined {
  return tableFormats.find((format) => format === given);
}

/**
 * A text that a spreadsheet never takes for a formula, not even when the workbook is saved as CSV and opened again;
 * a dash before a space is the bullet of a list and stays.
 */
export function harmless(text: string): string {
  return /^[=+@\t\r]|^-(?!\s|$)/.test(text) ? `'${text}` : text;
}

/** By it Excel knows that a file is UTF-8. */
export const byteOrderMark = "\uFEFF";

/**
 * A table as CSV (RFC 4180): in quotation marks what needs them, days as "2026-11-26", no cell that could be a formula.
 */
export function csvOf({ columns, rows }: Pick<SheetTable, "rows"> & { columns: readonly { name: string }[] }): string {
  return byteOrderMark + [columns.map(({ name }) => name), ...rows].map(csvLine).join("");
}

/** One line of CSV, its end included. */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: string | null): string {
  const text = harmless(value ?? "");
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
