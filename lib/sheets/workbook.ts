/**
 * Reads the first sheet of an Excel workbook (.xlsx) as text with tabs, in the browser as well as on a server: a
 * workbook is a zip file of XML. Days come out as "2026-10-04". Throws where the file is no workbook.
 */
export async function workbookText(bytes: Uint8Array): Promise<string> {
  const files = filesOf(bytes);
  const text = async (name: string) => {
    const file = files.get(name);
    return file ? new TextDecoder().decode(await inflated(bytes, file)) : "";
  };
  const first = firstSheet(await text("xl/workbook.xml"), await text("xl/_rels/workbook.xml.rels"));
  const sheet = await text(first);
  if (sheet === "") throw new Error("No sheet was found in this file.");
  const strings = [...(await text("xl/sharedStrings.xml")).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inner = ""]) => textIn(inner));
  return rowsOf(sheet, strings, dayStyles(await text("xl/styles.xml")));
}

interface ZipEntry {
  method: number;
  start: number;
  size: number;
  full: number;
}

const mostBytes = 20_000_000;

/** The central directory of a zip file. */
function filesOf(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error("This file is not an Excel workbook.");
  const files = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const header = view.getUint32(at + 42, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const full = view.getUint32(at + 24, true);
    files.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      start,
      size: view.getUint32(at + 20, true),
      full,
    });
    at += 46 + name + extra + comment;
  }
  return files;
}

async function inflated(bytes: Uint8Array, { method, start, size, full }: ZipEntry): Promise<ArrayBuffer | Uint8Array> {
  const packed = bytes.slice(start, start + size);
  if (full > mostBytes) throw new Error("This workbook is too large.");
  if (method === 0) return packed;
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer();
}

function firstSheet(workbook: string, relations: string): string {
  const id = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  const target = [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`Id="${id}"`));
  const path = /Target="([^"]+)"/.exec(target ?? "")?.[1] ?? "worksheets/sheet1.xml";
  return path.startsWith("/") ? path.slice(1) : `xl/${path}`;
}

/** Which styles of cells show a number as a day. */
function dayStyles(styles: string): boolean[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*numFmtId="(\d+)"[^>]*formatCode="([^"]*)"/g)].map(([, id, code = ""]) => [id, code]),
  );
  const cells = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? "";
  return [...cells.matchAll(/<xf\b([^>]*)>/g)].map(([, attributes = ""]) => {
    const id = /\bnumFmtId="(\d+)"/.exec(attributes)?.[1] ?? "";
    const number = Number(id);
    const code = own.get(id)?.replace(/"[^"]*"|\[[^\]]*\]/g, "") ?? "";
    return (number >= 14 && number <= 22) || /[dy]/i.test(code);
  });
}

function rowsOf(sheet: string, strings: readonly string[], days: readonly boolean[]): string {
  const lines = [...sheet.matchAll(/<row\b[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, inner = ""]) => {
    const cells: string[] = [];
    for (const [, attributes = "", content = ""] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const column = columnOf(/\br="([A-Z]+)\d+"/.exec(attributes)?.[1]) ?? cells.length;
      while (cells.length < column) cells.push("");
      cells[column] = cellText(attributes, content, strings, days);
    }
    return cells.map(asField).join("\t");
  });
  return lines.join("\n");
}

function columnOf(letters: string | undefined): number | undefined {
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined;
}

function cellText(attributes: string, content: string, strings: readonly string[], days: readonly boolean[]): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  if (type === "inlineStr") return textIn(content);
  const value = textOf(/<v>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? "");
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "Yes" : "No";
  const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? -1);
  return days[style] && value !== "" ? dayOfSerial(Number(value)) : value;
}

/** Excel counts days from 30 December 1899. */
function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, inner = ""]) => textOf(inner)).join("");
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function textOf(xml: string): string {
  return xml.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    return String.fromCodePoint(name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

function asField(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
