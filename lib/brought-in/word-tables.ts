import { blocksOf, type WordDocument, type WordElement } from "@/lib/brought-in/word-blocks";

const rowsOf = (table: WordElement) => (table.children ?? []).filter(({ type }) => type === "tableRow");
const cellsOf = (row: WordElement) => (row.children ?? []).filter(({ type }) => type === "tableCell");

/** What stands in a frame: a table of one cell is text with a border. Nothing where there are more. */
export function onlyCell(table: WordElement): WordElement[] | null {
  const cells = rowsOf(table).flatMap(cellsOf);
  return cells.length === 1 ? (cells[0]?.children ?? []) : null;
}

/**
 * A table as rows of texts. A cell over several columns or rows stands in the first, the others are empty. A row of one cell
 * over all columns is a title: what follows it is a table of its own, under the first row's names.
 */
export function tablesIn(table: WordElement, document: WordDocument): { title: string; rows: string[][] }[] {
  const grid = gridOf(table, document);
  const width = Math.max(0, ...grid.map(({ cells }) => cells.length));
  const found: { title: string; rows: string[][] }[] = [{ title: "", rows: [] }];
  let header: string[] | undefined;
  for (const { cells, isTitle } of grid) {
    const row = Array.from({ length: width }, (_, place) => cells[place] ?? "");
    if (isTitle) found.push({ title: cells[0] ?? "", rows: header ? [header] : [] });
    else {
      found.at(-1)?.rows.push(row);
      header ??= row;
    }
  }
  return found.filter(({ title, rows }) => title !== "" || rows.some((row) => row.some((cell) => cell !== "")));
}

function gridOf(table: WordElement, document: WordDocument): { cells: string[]; isTitle: boolean }[] {
  /** For each column, how many rows a cell from above still covers. */
  const covered: number[] = [];
  return rowsOf(table).map((row) => {
    const given = cellsOf(row);
    const cells = cellsIn(given, covered, document);
    return { cells, isTitle: given.length === 1 && (given[0]?.colSpan ?? 1) > 1 && cells[0] !== "" };
  });
}

function cellsIn(given: readonly WordElement[], covered: number[], document: WordDocument): string[] {
  const cells: string[] = [];
  for (const cell of given) {
    passCovered(cells, covered);
    for (let place = 0; place < (cell.colSpan ?? 1); place += 1) {
      covered[cells.length] = (cell.rowSpan ?? 1) - 1;
      cells.push(place === 0 ? cellWords(cell, document) : "");
    }
  }
  passCovered(cells, covered);
  return cells;
}

/** Leaves the columns empty that a cell from above covers. */
function passCovered(cells: string[], covered: number[]): void {
  for (let left = covered[cells.length] ?? 0; left > 0; left = covered[cells.length] ?? 0) {
    covered[cells.length] = left - 1;
    cells.push("");
  }
}

/** A cell's lines; a table in a cell as its cells. */
function cellWords(cell: WordElement, document: WordDocument): string {
  const lines = (cell.children ?? []).flatMap((child): string[] => {
    if (child.type === "table")
      return rowsOf(child).map((row) =>
        cellsOf(row)
          .map((one) => cellWords(one, document))
          .join("; "),
      );
    return blocksOf(child, document).map(({ kind, spans }) => `${kind === "bullet" ? "- " : ""}${spans.map(({ text }) => text).join("")}`);
  });
  return lines.filter((line) => line.trim() !== "").join("\n");
}
