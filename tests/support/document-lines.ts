import type { ChartBlock, DocumentBlock } from "@/lib/documents/document";

/** All that a document says, line by line: for comparing what is drawn with what was composed. */
export function writtenLines(blocks: readonly DocumentBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return [block.text, ...(block.beside ? [block.beside] : [])];
    if (block.kind === "text") return block.body.map(({ spans }) => spans.map(({ text }) => text).join(""));
    if (block.kind === "facts") return block.rows.flatMap(({ name, value }) => [name, value]);
    if (block.kind === "chart") return chartLines(block);
    if (block.kind === "table")
      return [block.caption, ...block.columns, ...block.rows.flat().map((cell) => (typeof cell === "string" ? cell : cell.name))];
    return block.items.flatMap(({ text, marks = [], details = [], body = [], strip = [] }) => [
      text,
      ...marks.map(({ name }) => name),
      ...details,
      ...body.map(({ spans }) => spans.map((span) => span.text).join("")),
      ...strip.flatMap(({ mark, when, words }) => [mark.name, words, when]),
    ]);
  });
}

function chartLines({ caption, groups }: ChartBlock): string[] {
  return [caption, ...groups.flatMap(({ name, bars }) => [name, ...bars.map((bar) => bar.name)])];
}
