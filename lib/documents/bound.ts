import type { DocumentBlock, DocumentValue } from "@/lib/documents/document";

/** A document as a part of others: its name there, and what it says. */
export interface NamedDocument {
  name: string;
  value: DocumentValue;
}

/** Documents one after another under their names; their own headings stand a level lower. A lead that everybody knows is left out. */
export function boundBlocks(documents: readonly NamedDocument[], known: string): DocumentBlock[] {
  return documents.flatMap(({ name, value }): DocumentBlock[] => [
    { kind: "heading", level: 2, text: name, beside: value.lead === known ? "" : value.lead },
    ...(value.meta.length > 0 ? [paragraphBlock(value.meta.join(" · "))] : []),
    ...value.blocks.map((block): DocumentBlock => (block.kind === "heading" ? { ...block, level: 3 } : block)),
  ]);
}

/** A paragraph of plain text. */
export function paragraphBlock(text: string): DocumentBlock {
  return { kind: "text", body: [{ kind: "paragraph", spans: [{ text }] }] };
}
