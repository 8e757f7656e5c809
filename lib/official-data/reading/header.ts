/** A column's name as it is compared: without case, BOM, and differences of blanks. */
export function plainName(name: string): string {
  return name
    .replace(/[\ufeff\u00a0]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** How many lines may stand above the header. */
export const linesBeforeHeader = 15;

/** What a kind of file is told by. */
export interface Signature {
  /** The names that each column has gone by. */
  columns: Readonly<Record<string, readonly string[]>>;
  /** The columns that tell the kind apart: all of them stand in its header. */
  marks: readonly string[];
  optional?: readonly string[];
}

export interface FoundHeader<Kind extends Signature> {
  kind: Kind;
  /** Which of the first rows it is, from nought. */
  row: number;
  /** The place of each column that is there. */
  places: Readonly<Record<string, number>>;
  /** Columns of the kind that this file does not have. */
  missing: string[];
  /** Columns of the file that are not read. */
  unread: string[];
  /** How many columns the header has. */
  width: number;
}

/** Finds the header among the first rows and the kind that it fits best; undefined where it fits none. */
export function findHeader<Kind extends Signature>(rows: readonly string[][], kinds: readonly Kind[]): FoundHeader<Kind> | undefined {
  const found = rows.slice(0, linesBeforeHeader).flatMap((cells, row) => {
    const names = placesByName(cells);
    return kinds.flatMap((kind) => {
      const header = fits(kind, names, row, cells);
      return header ? [header] : [];
    });
  });
  return found.sort((one, other) => score(other) - score(one))[0];
}

function placesByName(cells: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, cell] of cells.entries()) {
    const name = plainName(cell);
    if (name !== "" && !places.has(name)) places.set(name, place);
  }
  return places;
}

function fits<Kind extends Signature>(
  kind: Kind,
  names: Map<string, number>,
  row: number,
  cells: readonly string[],
): FoundHeader<Kind> | undefined {
  const places: Record<string, number> = {};
  const missing: string[] = [];
  for (const [column, given] of Object.entries(kind.columns)) {
    const place = given.map((name) => names.get(plainName(name))).find((one) => one !== undefined);
    if (place === undefined && !kind.optional?.includes(column)) missing.push(given[0] ?? column);
    if (place !== undefined) places[column] = place;
  }
  if (!kind.marks.every((mark) => mark in places)) return undefined;
  const read = new Set(Object.values(places));
  return { kind, row, places, missing, width: cells.length, unread: cells.filter((cell, place) => cell.trim() !== "" && !read.has(place)) };
}

/** More marks are a surer sign; then more columns that are known. */
function score({ kind, places }: FoundHeader<Signature>): number {
  return kind.marks.length * 1_000 + Object.keys(places).length;
}
