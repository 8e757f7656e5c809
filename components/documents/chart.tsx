import { chartFont, chartWidth, chartWords, drawnChart, type Ink } from "@/lib/documents/chart";
import type { ChartBlock } from "@/lib/documents/document";

const looks: Record<Ink, string> = {
  ink: "fill-ink stroke-ink",
  pale: "fill-wash stroke-soft",
  red: "fill-red stroke-red",
  amber: "fill-amber stroke-amber",
  green: "fill-green stroke-green",
  grey: "fill-paper stroke-grey",
};

/** A chart of a document, drawn on the server; each bar is named and counted in words. */
export function Chart({ block }: { block: ChartBlock }) {
  const { height, shapes } = drawnChart(block);
  return (
    <figure className="my-3 max-w-[28rem] break-inside-avoid">
      <figcaption className="mb-2 font-semibold">{block.caption}</figcaption>
      <svg viewBox={`0 0 ${chartWidth} ${height}`} className="h-auto w-full" role="img" aria-label={chartWords(block)}>
        {shapes.map((shape) =>
          shape.kind === "bar" ? (
            <rect key={`${shape.y}`} x={shape.x} y={shape.y} width={shape.width} height={shape.height} className={looks[shape.ink]} />
          ) : (
            <text
              key={`${shape.x}-${shape.y}`}
              x={shape.x}
              y={shape.y}
              fontSize={chartFont}
              className={`fill-ink ${shape.strong ? "font-semibold" : ""}`}
            >
              {shape.text}
            </text>
          ),
        )}
      </svg>
    </figure>
  );
}
