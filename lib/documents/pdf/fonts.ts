import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

/** The faces of the page: those of the screen, as static files. Each has a second file with the letters of further languages. */
export const faces = {
  plain: ["source-sans-3", 400],
  bold: ["source-sans-3", 600],
  heading: ["source-serif-4", 600],
} as const;
export type Face = keyof typeof faces;
export type Subset = "latin" | "latin-ext";

const read = new Map<string, Buffer>();

/** The font of a face as the plain font file that it was before it was packed for the web; read once for a process. */
export function fontOf(face: Face, subset: Subset): Buffer {
  const [name, weight] = faces[face];
  const file = `@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`;
  const known = read.get(file);
  if (known) return known;
  const font = unpacked(readFileSync(createRequire(join(process.cwd(), "package.json")).resolve(file)));
  read.set(file, font);
  return font;
}

/**
 * A WOFF file (W3C, WOFF 1.0) without its packing. What draws text unpacks a table whenever it looks into it, which made a
 * page take a second.
 */
function unpacked(woff: Buffer): Buffer {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, place) => {
    const entry = woff.subarray(44 + place * 20, 64 + place * 20);
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const bytes = woff.subarray(offset, offset + packed);
    return { tag: entry.subarray(0, 4), checksum: entry.subarray(16, 20), bytes: packed < length ? inflateSync(bytes) : bytes };
  });
  const head = Buffer.alloc(12 + tables.length * 16);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables.length, 4);
  const bodies: Buffer[] = [];
  let at = head.length;
  for (const [place, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + place * 16;
    tag.copy(head, entry);
    checksum.copy(head, entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([head, ...bodies]);
}

/** A text cut into runs by the file that has their letters: "Brae Ł" needs two. */
export function runsOf(text: string, has: (letter: number) => boolean): { text: string; further: boolean }[] {
  const runs: { text: string; further: boolean }[] = [];
  for (const letter of text) {
    const further = !has(letter.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    if (last?.further === further) last.text += letter;
    else runs.push({ text: letter, further });
  }
  return runs;
}
