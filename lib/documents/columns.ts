import type { DocumentBlock } from "@/lib/documents/document";

type Table = Extract<DocumentBlock, { kind: "table" }>;

/** A cell of so many letters is a sentence, and wants room. */
const sentence = 60;

/** How wide a table's columns are to each other: the first names the row and is wider, and one that speaks in sentences is wider still. */
export function columnShares({ columns, rows }: Pick<Table, "columns" | "rows">): number[] {
  // A mark keeps its width on paper: beside one nothing is made narrower.
  const marked = rows.some((cells) => cells.some((cell) => typeof cell !== "string"));
  return columns.map((_, place) => {
    if (place === 0) return 1.7;
    const speaks = rows.some((cells) => typeof cells[place] === "string" && cells[place].length > sentence);
    return speaks && !marked ? 3.4 : 1;
  });
}
