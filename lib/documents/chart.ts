import type { ChartBlock } from "@/lib/documents/document";

/** How full a bar is inked: it is named and counted in words as well, so that it reads in grey. */
export type Ink = "ink" | "pale" | "red" | "amber" | "green" | "grey";

/** A bar, or a line of words, of a chart; the same on the screen, in the PDF and in the Word file. */
export type Drawn =
  | { kind: "bar"; x: number; y: number; width: number; height: number; ink: Ink }
  | { kind: "words"; x: number; y: number; text: string; strong: boolean };

/** The width of a chart in its own measure; narrow, so that its words can still be read on a telephone. */
export const chartWidth = 340;
export const chartFont = 12;

const [row, barHeight, between, label, value] = [19, 13, 12, 74, 28];

/** Where each bar and each word of a chart stands. Bars are as long as they count, of one scale over the chart. */
export function drawnChart({ groups }: Pick<ChartBlock, "groups">): { height: number; shapes: Drawn[] } {
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map((bar) => bar.value)));
  const unit = (chartWidth - label - value) / most;
  const shapes: Drawn[] = [];
  let y = 0;
  for (const { name, bars } of groups) {
    shapes.push({ kind: "words", x: 0, y: y + 13, text: name, strong: true });
    y += row;
    for (const bar of bars) {
      const width = Math.max(bar.value > 0 ? 2 : 0, bar.value * unit);
      shapes.push({ kind: "words", x: 8, y: y + 12, text: bar.name, strong: false });
      if (width > 0) shapes.push({ kind: "bar", x: label, y: y + 1.5, width, height: barHeight, ink: bar.ink });
      shapes.push({ kind: "words", x: label + width + 6, y: y + 12, text: String(bar.value), strong: true });
      y += row;
    }
    y += between;
  }
  return { height: Math.max(0, y - between), shapes };
}

/** What a chart shows, in words: for those who do not see it, and in plain text. */
export function chartWords({ groups }: Pick<ChartBlock, "groups">): string {
  return groups.map(({ name, bars }) => `${name}: ${bars.map((bar) => `${bar.name} ${bar.value}`).join(", ")}`).join(". ");
}

/** On paper: the colours of the screen by day. A pale bar has an outline. */
export const paperInks: Record<Ink, { fill: string; edge: string }> = {
  ink: { fill: "#16213a", edge: "#16213a" },
  pale: { fill: "#e4e1d8", edge: "#4b5670" },
  red: { fill: "#a8201a", edge: "#a8201a" },
  amber: { fill: "#c98a1b", edge: "#8a5200" },
  green: { fill: "#1b6b3a", edge: "#1b6b3a" },
  grey: { fill: "#ffffff", edge: "#5c6579" },
};
