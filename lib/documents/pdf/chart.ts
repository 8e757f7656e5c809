import { chartFont, chartWords, drawnChart, paperInks } from "@/lib/documents/chart";
import type { ChartBlock } from "@/lib/documents/document";
import { inks, type Paper } from "@/lib/documents/pdf/paper";

/** A chart as shapes and words of the page; it is not torn apart. */
export function drawChart(paper: Paper, block: ChartBlock): void {
  const { height, shapes } = drawnChart(block);
  paper.keep(heightOfChart(block));
  paper.space(4);
  paper.write("P", [{ text: block.caption, face: "bold" }]);
  paper.space(4);
  const top = paper.top;
  paper.figure(chartWords(block), (pdf) => {
    for (const shape of shapes) {
      const [x, y] = [paper.left + shape.x, top + shape.y];
      if (shape.kind === "bar") {
        const { fill, edge } = paperInks[shape.ink];
        pdf.rect(x, y, shape.width, shape.height).lineWidth(0.8).fillAndStroke(fill, edge);
      } else
        pdf
          .font(shape.strong ? "bold" : "plain")
          .fontSize(chartFont - 1.5)
          .fillColor(inks.ink)
          .text(shape.text, x, y - 10, { lineBreak: false });
    }
  });
  paper.top = top + height;
  paper.space(8);
}

/** How high a chart is with its caption. */
export function heightOfChart(block: ChartBlock): number {
  return drawnChart(block).height + 40;
}
