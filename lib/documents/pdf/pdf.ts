import "server-only";
import type { DocumentBlock, DocumentValue } from "@/lib/documents/document";
import { drawChart, heightOfChart } from "@/lib/documents/pdf/chart";
import { drawItems, leastOfItems } from "@/lib/documents/pdf/items";
import { inks, Paper } from "@/lib/documents/pdf/paper";
import { drawRichText } from "@/lib/documents/pdf/rich-text";
import { drawTable, leastOfTable } from "@/lib/documents/pdf/table";

const small = { size: 9.5, color: inks.soft } as const;

/** A composed document as a tagged PDF on A4, with title, trust and version and the page's number at the foot of each page. */
export async function pdfOf({ title, lead, meta, foot, blocks }: DocumentValue): Promise<Uint8Array> {
  const paper = new Paper(title, lead);
  paper.write("H1", [{ text: title, face: "heading", size: 21 }], { lineGap: 1 });
  if (lead) {
    paper.space(3);
    paper.write("P", [{ text: lead, size: 12, color: inks.soft }]);
  }
  if (meta.length > 0) {
    paper.space(2);
    paper.write("P", [{ text: meta.join("   ·   "), ...small }]);
  }
  for (const [place, block] of blocks.entries()) drawBlock(paper, block, leastOf(paper, blocks[place + 1]));
  return paper.finish([title, foot].filter(Boolean).join("   ·   "));
}

/** How much of what follows a heading stands on its page: a heading is not left alone at the foot of one. */
function leastOf(paper: Paper, next: DocumentBlock | undefined): number {
  if (next?.kind === "items") return leastOfItems(paper, next.items, next.numbered ?? false);
  if (next?.kind === "chart") return heightOfChart(next);
  return next?.kind === "table" ? leastOfTable(paper, next) : 0;
}

function drawBlock(paper: Paper, block: DocumentBlock, least: number): void {
  if (block.kind === "text") drawRichText(paper, block.body);
  else if (block.kind === "facts") drawFacts(paper, block.rows);
  else if (block.kind === "items") drawItems(paper, block.items, block.numbered ?? false);
  else if (block.kind === "chart") drawChart(paper, block);
  else if (block.kind === "table") drawTable(paper, block);
  else if (block.level === 2) drawHeading(paper, block, least);
  else drawSmallHeading(paper, block, least);
}

type Heading = Extract<DocumentBlock, { kind: "heading" }>;

function drawHeading(paper: Paper, { text, beside }: Heading, least: number): void {
  paper.space(12);
  paper.keep(Math.max(90, 40 + Math.min(least, 560)));
  paper.rule();
  paper.space(9);
  const top = paper.top;
  const width = beside ? paper.widthOf(beside, small) : 0;
  paper.write("H2", [{ text, face: "heading", size: 14 }], { width: paper.width - width - 12, lineGap: 1 });
  const below = paper.top;
  if (beside) {
    paper.top = top + 4;
    paper.write("P", [{ text: beside, ...small }], { x: paper.left + paper.width - width, width: width + 4 });
  }
  paper.top = below + 3;
}

function drawSmallHeading(paper: Paper, { text, beside }: Heading, least: number): void {
  paper.space(6);
  paper.keep(Math.max(50, 24 + Math.min(least, 560)));
  paper.write("H3", [{ text, face: "bold", size: 11.5 }, ...(beside ? [{ text: `   ${beside}`, size: 11.5, color: inks.soft }] : [])]);
  paper.space(1);
}

/** Names and values side by side. */
function drawFacts(paper: Paper, rows: readonly { name: string; value: string }[]): void {
  const name = 140;
  paper.space(7);
  paper.within("Table", () => {
    for (const row of rows) {
      paper.keep(paper.heightOf([{ text: row.value }], paper.width - name) + 2);
      const top = paper.top;
      paper.within("TR", () => {
        paper.within("TH", () => paper.write("P", [{ text: row.name, color: inks.soft }], { width: name - 12 }));
        const below = paper.top;
        paper.top = top;
        if (row.value) paper.within("TD", () => paper.write("P", [{ text: row.value }], { x: paper.left + name }));
        paper.top = Math.max(below, paper.top);
      });
      paper.space(1.5);
    }
  });
  paper.space(3);
}
