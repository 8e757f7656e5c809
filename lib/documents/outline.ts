import type { DocumentBlock } from "@/lib/documents/document";

/** A heading of the second level with everything below it; what stands before the first has none. */
export interface Part {
  heading: Extract<DocumentBlock, { kind: "heading" }> | null;
  blocks: DocumentBlock[];
}

/** A document's blocks taken together under its main headings, as screen and print set them. */
export function partsUnderHeadings(blocks: readonly DocumentBlock[]): Part[] {
  const parts: Part[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) parts.push({ heading: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter(({ heading, blocks: own }) => heading || own.length > 0);
}
