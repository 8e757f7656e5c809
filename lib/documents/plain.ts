import { chartWords } from "@/lib/documents/chart";
import type { DocumentBlock, DocumentItem, DocumentValue } from "@/lib/documents/document";
import { plainText } from "@/lib/rich-text/rich-text";

/** A composed document as plain text, to copy into minutes or a letter: marks stand in words, lists with dashes. */
export function plainDocument({ title, lead, meta, blocks }: DocumentValue): string {
  const head = [title, lead, ...meta].filter((line) => line !== "");
  return [head.join("\n"), ...blocks.map(plainBlock)].join("\n\n");
}

function plainBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case "heading":
      return [block.text, block.beside ?? ""].filter(Boolean).join(", ").toUpperCase();
    case "text":
      return plainText(block.body);
    case "facts":
      return block.rows.map(({ name, value }) => `${name}: ${value}`).join("\n");
    case "items":
      return block.items.map((item) => plainItem(item)).join("\n");
    case "chart":
      return `${block.caption}\n${chartWords(block)}`;
    case "table":
      return [
        block.caption,
        ...block.rows.map((cells) => cells.map((cell) => (typeof cell === "string" ? cell : cell.name)).join("; ")),
      ].join("\n");
  }
}

function plainItem({ text, marks = [], details = [], body }: DocumentItem): string {
  const beside = details.length > 0 ? ` (${details.join("; ")})` : "";
  const first = `- ${[...marks.map(({ name }) => `[${name}]`), text].join(" ")}${beside}`;
  return body && body.length > 0 ? `${first}\n  ${plainText(body).replaceAll("\n", "\n  ")}` : first;
}
