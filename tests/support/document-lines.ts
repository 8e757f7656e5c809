import type { ChartBlock, DocumentBlock, DocumentItem } from "@/lib/documents/document";

/** All that a document says, line by line: for comparing what is drawn with what was composed. */
export function writtenLines(blocks: readonly DocumentBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return [block.text, ...(block.beside ? [block.beside] : [])];
      case "text":
        return block.body.map(({ spans }) => spans.map(({ text }) => text).join(""));
      case "facts":
        return block.rows.flatMap(({ name, value }) => [name, value]);
      case "table":
        return [block.caption, ...block.columns, ...block.rows.flat().map(inWords)];
      case "chart":
        return chartLines(block);
      default:
        return itemLines(block.items);
    }
  });
}

const inWords = (cell: string | { name: string }) => (typeof cell === "string" ? cell : cell.name);

function itemLines(items: readonly DocumentItem[]): string[] {
  return items.flatMap(({ text, marks = [], details = [], body = [], strip = [] }) => [
    text,
    ...marks.map(({ name }) => name),
    ...details,
    ...body.map(({ spans }) => spans.map((span) => span.text).join("")),
    ...strip.flatMap(({ mark, when, words }) => [mark.name, words, when]),
  ]);
}

function chartLines({ caption, groups }: ChartBlock): string[] {
  return [caption, ...groups.flatMap(({ name, bars }) => [name, ...bars.map((bar) => bar.name)])];
}
