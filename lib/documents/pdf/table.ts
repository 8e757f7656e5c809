import { columnShares } from "@/lib/documents/columns";
import type { DocumentBlock, Mark } from "@/lib/documents/document";
import { drawLevel, levelHeight } from "@/lib/documents/pdf/level";
import { inks, type Paper } from "@/lib/documents/pdf/paper";

type Table = Extract<DocumentBlock, { kind: "table" }>;
type Cell = string | Mark;

/** A table with its caption; the names of its columns stand again at the top of each page that it runs over. */
export function drawTable(paper: Paper, table: Table): void {
  const { caption, columns, rows } = table;
  const widths = widthsOf(paper, table);
  const names = () => drawRow(paper, columns, widths, "TH", { face: "bold", size: 9, color: inks.soft });
  paper.keep(Math.max(64, leastOfTable(paper, table)));
  paper.space(4);
  paper.within("Table", () => {
    paper.within("Caption", () => paper.write("P", [{ text: caption, face: "bold" }]));
    paper.space(2);
    names();
    for (const cells of rows) {
      const top = paper.top;
      paper.keep(rowHeight(paper, cells, widths) + 6);
      if (paper.top < top) names();
      drawRow(paper, cells, widths, "TD", {});
    }
  });
  paper.space(6);
}

function widthsOf(paper: Paper, table: Table): number[] {
  const shares = columnShares(table);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (paper.width * share) / whole);
}

/** How much of a table stands together at least: its caption, the names of its columns and its first row. */
export function leastOfTable(paper: Paper, table: Table): number {
  return Math.min(44 + rowHeight(paper, table.rows[0] ?? [""], widthsOf(paper, table)), 600);
}

function rowHeight(paper: Paper, cells: readonly Cell[], widths: readonly number[]): number {
  const heights = cells.map((cell, place) =>
    typeof cell === "string" ? paper.heightOf([{ text: cell }], (widths[place] ?? 0) - 8) : levelHeight,
  );
  return Math.max(...heights);
}

function drawRow(
  paper: Paper,
  cells: readonly Cell[],
  widths: readonly number[],
  kind: "TH" | "TD",
  setting: { face?: "bold"; size?: number; color?: string },
): void {
  paper.space(3);
  const top = paper.top;
  const height = rowHeight(paper, cells, widths);
  paper.within("TR", () => {
    let x = paper.left;
    for (const [place, cell] of cells.entries()) {
      const width = widths[place] ?? 0;
      paper.top = top;
      paper.within(kind, () => {
        if (typeof cell !== "string") drawLevel(paper, cell, x);
        else if (cell !== "") paper.write("P", [{ text: cell, ...setting }], { x, width: width - 8 });
      });
      x += width;
    }
  });
  paper.top = top + height + 3;
  paper.rule(paper.left, 0.5);
}
