import { parse } from "csv-parse/sync";

/** The cells of a sheet that was pasted (tabs) or read from a file (commas or semicolons); empty rows are left out. */
export function cellsOf(sheet: string): string[][] {
  const firstLine = sheet.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = ["\t", ";", ","].find((sign) => firstLine.includes(sign)) ?? ",";
  return parse(sheet, {
    delimiter,
    bom: true,
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
}

/** A name as it is compared: without case, signs and spaces. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
