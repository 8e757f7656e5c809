import { inflateSync } from "node:zlib";

/**
 * The text of a PDF that has its objects one after another, in the order in which it is drawn: through each font's own table
 * of letters, as a reader copies it. A line for each run of text.
 */
export function pdfText(file: Uint8Array): { lines: string[]; pages: number; structure: string[] } {
  const objects = objectsOf(Buffer.from(file));
  const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary);
  const fonts = fontsOf(objects, dictionaries);
  const pages = dictionaries.filter((one) => /\/Type \/Page\b/.test(one));
  const lines = pages.flatMap((page) => {
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "")?.stream;
    return content ? linesIn(content.toString("latin1"), fonts) : [];
  });
  return { lines, pages: pages.length, structure: dictionaries.flatMap((one) => /\/S \/([A-Z]\w*)/.exec(one)?.[1] ?? []) };
}

interface PdfObject {
  dictionary: string;
  stream: Buffer | undefined;
}

function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString("latin1");
  const found = [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)(?:stream\n([\s\S]*?)\nendstream\n)?endobj/g)];
  return new Map(
    found.map(([, number = "", dictionary = "", stream]) => {
      const raw = stream === undefined ? undefined : Buffer.from(stream, "latin1");
      return [number, { dictionary, stream: raw && dictionary.includes("/FlateDecode") ? inflateSync(raw) : raw }];
    }),
  );
}

/** By the name that pages use: which letters a font's numbers stand for. */
function fontsOf(objects: Map<string, PdfObject>, dictionaries: readonly string[]): Map<string, Map<string, string>> {
  const named = dictionaries.flatMap((one) => [...one.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(
    named.map(([, name = "", number = ""]) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.dictionary ?? "")?.[1] ?? "";
      return [name, lettersOf(objects.get(table)?.stream?.toString("latin1") ?? "")];
    }),
  );
}

function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = "0", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    // A ligature stands for several letters, with a space between them.
    for (const [place, [, units = ""]] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const code = (Number.parseInt(from, 16) + place).toString(16).padStart(4, "0");
      letters.set(code, String.fromCharCode(...(units.match(/[0-9a-f]{4}/gi) ?? []).map((unit) => Number.parseInt(unit, 16))));
    }
  }
  return letters;
}

function linesIn(content: string, fonts: Map<string, Map<string, string>>): string[] {
  let letters = new Map<string, string>();
  const lines: string[] = [];
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? new Map();
    else if (shown) {
      const codes = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = ""]) => hex.toLowerCase().match(/.{4}/g) ?? []);
      lines.push(codes.map((code) => letters.get(code) ?? "�").join(""));
    }
  }
  return lines;
}
