import type { Mark } from "@/lib/documents/document";
import type { Paper } from "@/lib/documents/pdf/paper";

/** The shapes and colours of the screen's level marks. */
const looks: Record<Mark["tone"], { shape: string; color: string; wash: string }> = {
  red: { shape: "M6 1 L11.2 10.5 H0.8 Z", color: "#a8201a", wash: "#fbe9e7" },
  amber: { shape: "M6 0.6 L11.4 6 L6 11.4 L0.6 6 Z", color: "#8a5200", wash: "#fdf0d8" },
  green: { shape: "M6 0.8 a5.2 5.2 0 1 0 0.01 0 Z", color: "#1b6b3a", wash: "#e5f3ea" },
  grey: { shape: "", color: "#5c6579", wash: "#eef0f3" },
};

const words = { face: "bold", size: 9.5 } as const;
export const levelHeight = 14.5;

/** How wide a mark is. */
export function levelWidth(paper: Paper, { name }: Mark): number {
  return paper.widthOf(name, words) + 22;
}

/** A level as shape, word and colour, its left upper corner at x and the paper's place. Leaves the place as it was. */
export function drawLevel(paper: Paper, { name, tone }: Mark, x: number): void {
  const { shape, color, wash } = looks[tone];
  const top = paper.top;
  paper.decorate((pdf) => {
    pdf.roundedRect(x, top, levelWidth(paper, { name, tone }), levelHeight, levelHeight / 2).fill(wash);
    pdf.translate(x + 6, top + 3.6).scale(0.61);
    if (shape === "") pdf.circle(6, 6, 4.6).lineWidth(1.7).stroke(color);
    else pdf.path(shape).fill(color);
  });
  paper.top = top + 0.6;
  paper.write("Span", [{ text: name, color, ...words }], { x: x + 16.5, width: levelWidth(paper, { name, tone }), lineGap: 0 });
  paper.top = top;
}
