import { CsvError, parse } from "csv-parse/sync";

/** A row of a sheet that is not empty, with the number that a spreadsheet shows beside it. */
export interface SheetLine {
  line: number;
  cells: string[];
}

/**
 * The rows of a sheet that was pasted (tabs) or read from a file (commas or semicolons), without the empty ones; or a
 * sentence where quotation marks make it unreadable.
 */
export function linesOf(sheet: string): SheetLine[] | string {
  const firstLine = sheet.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = ["\t", ";", ","].find((sign) => firstLine.includes(sign)) ?? ",";
  try {
    const rows: string[][] = parse(sheet, { delimiter, bom: true, trim: true, relax_column_count: true, relax_quotes: true });
    return rows.flatMap((cells, index) => (cells.some((text) => text !== "") ? [{ line: index + 1, cells }] : []));
  } catch (fault) {
    if (fault instanceof CsvError) return "A quotation mark is opened and not closed, so the rows can not be told apart.";
    throw fault;
  }
}

/** A name as it is compared: without case, signs and spaces. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
