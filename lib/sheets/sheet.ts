import { csvOf } from "@/lib/documents/tables";
import { linesOf, plain } from "@/lib/sheets/cells";

/** A column of a sheet: its heading, other words for it, and what the template shows there. */
export interface SheetColumn {
  key: string;
  heading: string;
  also?: readonly string[];
  needed: boolean;
  says: string;
  example: string;
}

/** A row that was understood: what will be stored, and the cells that a look at it shows. */
export interface SheetRow<Value> {
  line: number;
  value: Value;
  shown: string[];
}

/** A row that was not, and why. */
export interface SheetFault {
  line: number;
  sentence: string;
}

/** What was read of a sheet: each of its rows is in one list or the other. */
export interface SheetRead<Value> {
  rows: SheetRow<Value>[];
  faults: SheetFault[];
}

/** At most so many rows at once. */
const mostRows = 2_000;

/** The text of a row by the key of its column. */
export type Cell = (key: string) => string;

/** Reads a sheet with a heading row, columns in any order. Nothing is dropped: every row is understood or a fault. */
export function readSheet<Value>(
  sheet: string,
  columns: readonly SheetColumn[],
  readRow: (cell: Cell, line: number) => { value: Value; shown: string[] } | string,
): SheetRead<Value> {
  const lines = linesOf(sheet);
  if (typeof lines === "string") return { rows: [], faults: [{ line: 1, sentence: lines }] };
  const [first, ...others] = lines;
  const heading = first?.cells ?? [];
  const places = placesOf(heading, columns);
  if (typeof places === "string") return { rows: [], faults: [{ line: 1, sentence: places }] };
  if (others.length > mostRows) return { rows: [], faults: [{ line: mostRows + 2, sentence: `At most ${mostRows} rows at once.` }] };
  const rows: SheetRow<Value>[] = [];
  const faults: SheetFault[] = [];
  for (const { line, cells } of others) {
    const cell = (key: string) => cells[places.get(key) ?? -1]?.trim() ?? "";
    const more = cells.slice(heading.length).some((text) => text.trim() !== "");
    const read = more ? "This row has more cells than there are headings." : readRow(cell, line);
    if (typeof read === "string") faults.push({ line, sentence: read });
    else rows.push({ line, ...read });
  }
  return { rows, faults };
}

function placesOf(heading: readonly string[], columns: readonly SheetColumn[]): Map<string, number> | string {
  const places = new Map<string, number>();
  for (const [index, text] of heading.entries()) {
    if (text === "") continue;
    const column = columns.find(({ heading: name, also = [] }) => [name, ...also].some((word) => plain(word) === plain(text)));
    if (!column) return `“${text}” is not a column of this sheet. Its columns are: ${columns.map((one) => one.heading).join(", ")}.`;
    if (places.has(column.key)) return `The column ${column.heading} stands here twice.`;
    places.set(column.key, index);
  }
  const lacking = columns.filter(({ key, needed }) => needed && !places.has(key)).map((one) => one.heading);
  return lacking.length > 0 ? `The first row must name the columns. There is none named ${lacking.join(", ")}.` : places;
}

/** A template to fill in: the headings and some rows, as CSV that a spreadsheet opens. */
export function templateOf(columns: readonly Pick<SheetColumn, "heading">[], rows: readonly string[][]): string {
  return csvOf({ columns: columns.map(({ heading }) => ({ name: heading })), rows });
}
