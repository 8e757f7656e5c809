import type { Paper } from "@/lib/documents/pdf/paper";
import { grouped, type RichText, type Span } from "@/lib/rich-text/rich-text";

const runs = (spans: readonly Span[]) => spans.map(({ text, bold }) => ({ text, face: bold ? ("bold" as const) : ("plain" as const) }));

/** Paragraphs and lists, with bold. */
export function drawRichText(paper: Paper, text: RichText, x = paper.left): void {
  for (const block of grouped(text)) {
    if (block.kind === "paragraph") {
      paper.keep(26);
      paper.write("P", runs(block.spans), { x });
    } else {
      paper.within("L", () => {
        for (const spans of block.items) paper.within("LI", () => drawBullet(paper, spans, x));
      });
    }
    paper.space(3);
  }
}

function drawBullet(paper: Paper, spans: readonly Span[], x: number): void {
  paper.keep(26);
  const top = paper.top;
  paper.write("Lbl", [{ text: "•" }], { x: x + 2 });
  paper.top = top;
  paper.within("LBody", () => paper.write("P", runs(spans), { x: x + 14 }));
  paper.space(1);
}

/** How high a text will be, within a line or so. */
export function richTextHeight(paper: Paper, text: RichText, width: number): number {
  return text.reduce((sum, { spans }) => sum + paper.heightOf(runs(spans), width - 14) + 3, 0);
}
