import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { chartFont, chartWidth, drawnChart, paperInks } from "@/lib/documents/chart";
import type { ChartBlock } from "@/lib/documents/document";
import { fontOf } from "@/lib/documents/pdf/fonts";

let ready: Promise<void> | undefined;

/** The module that draws is read once for a process. */
async function drawingReady(): Promise<void> {
  ready ??= readFile(createRequire(join(process.cwd(), "package.json")).resolve("@resvg/resvg-wasm/index_bg.wasm")).then((file) =>
    initWasm(file),
  );
  return ready;
}

/** How many points of the picture for one of the chart: sharp on paper. */
const fine = 3;

/** A chart as a picture, for a file that cannot draw: the shapes of the screen on white. */
export async function chartPicture(block: ChartBlock): Promise<{ png: Uint8Array; width: number; height: number }> {
  await drawingReady();
  const { height } = drawnChart(block);
  const fontBuffers = (["plain", "bold"] as const).flatMap((face) => (["latin", "latin-ext"] as const).map((part) => fontOf(face, part)));
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" };
  const picture = new Resvg(svgOf(block), { background: "#ffffff", fitTo: { mode: "width", value: chartWidth * fine }, font });
  const drawn = picture.render();
  const png = drawn.asPng();
  drawn.free();
  picture.free();
  return { png, width: chartWidth, height };
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function svgOf(block: ChartBlock): string {
  const { height, shapes } = drawnChart(block);
  const parts = shapes.map((shape) => {
    if (shape.kind === "bar") {
      const { fill, edge } = paperInks[shape.ink];
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${fill}" stroke="${edge}"/>`;
    }
    const face = shape.strong ? "Source Sans 3 SemiBold" : "Source Sans 3";
    return `<text x="${shape.x}" y="${shape.y}" font-size="${chartFont}" font-family="${face}" fill="#16213a">${escaped(shape.text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chartWidth} ${height}">${parts.join("")}</svg>`;
}
