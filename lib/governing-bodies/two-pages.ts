import type { DocumentBlock, DocumentItem } from "@/lib/documents/document";

/** Points of paper that two pages have below the heading, with something to spare: a page is never filled to its edge. */
const room = 1_280;
/** Letters in a line of the paper's full width. */
const lineLetters = 94;

const linesOf = (text: string, letters = lineLetters) => Math.max(1, Math.ceil(text.length / letters));

/** Whether a document takes two pages of paper at most, by a careful guess: what is drawn is a little shorter. */
export function fitsTwoPages(blocks: readonly DocumentBlock[]): boolean {
  return blocks.reduce((sum, block) => sum + pointsOf(block), 0) <= room;
}

function pointsOf(block: DocumentBlock): number {
  switch (block.kind) {
    case "heading":
      return 36;
    case "text":
      return block.body.reduce((sum, { spans }) => sum + 6 + 15 * linesOf(spans.map(({ text }) => text).join("")), 0);
    case "facts":
      return block.rows.reduce((sum, { value }) => sum + 4 + 15 * linesOf(value, 62), 0);
    case "items":
      return block.items.reduce((sum, item) => sum + itemPoints(item), 0);
    case "chart":
      return 40 + block.groups.reduce((sum, { bars }) => sum + 31 + 19 * bars.length, 0);
    case "table":
      return (
        44 +
        block.rows.reduce(
          (sum, cells) =>
            sum +
            10 +
            14 * Math.max(...cells.map((cell) => linesOf(typeof cell === "string" ? cell : cell.name, lineLetters / cells.length))),
          0,
        )
      );
  }
}

function itemPoints({ text, marks = [], details = [] }: DocumentItem): number {
  const beside = [...marks.map(({ name }) => name), ...details].join("   ");
  return 12 + 15 * linesOf(text) + (beside ? 4 + 14 * linesOf(beside) : 0);
}
