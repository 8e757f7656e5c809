import { StringDecoder } from "node:string_decoder";
import type { Entry, ZipFile } from "yauzl";
import { entriesOf, opened, streamOf } from "@/lib/official-data/reading/containers";
import type { Source } from "@/lib/official-data/reading/source";

/** The cells of a sheet that show per cent, as "row column", both from nought. */
export type PercentCells = ReadonlySet<string>;

/**
 * Excel turns "37.9%" into 0.379 with a format when it opens a file of separated values. Finds the cells with such a
 * format in every sheet of a workbook, in the order of its sheets; the numbers alone cannot tell them from 0.379.
 */
export async function percentCells(source: Source): Promise<PercentCells[]> {
  const zip = await opened(source);
  try {
    const book = new Book(zip, await entriesOf(zip));
    const styles = percentStyles(await book.text("xl/styles.xml"));
    if (styles.size === 0) return [];
    const sheets = sheetsOf(await book.text("xl/workbook.xml"), await book.text("xl/_rels/workbook.xml.rels"));
    const found: PercentCells[] = [];
    for (const sheet of sheets) found.push(await cellsIn(book.parts(sheet), styles));
    return found;
  } finally {
    zip.close();
  }
}

/** The files of a workbook, as text. */
class Book {
  private readonly byName: ReadonlyMap<string, Entry>;

  constructor(
    private readonly zip: ZipFile,
    entries: readonly Entry[],
  ) {
    this.byName = new Map(entries.map((entry) => [entry.fileName, entry]));
  }

  async *parts(name: string): AsyncGenerator<string> {
    const entry = this.byName.get(name);
    if (!entry) return;
    const decoder = new StringDecoder("utf8");
    for await (const chunk of await streamOf(this.zip, entry)) yield decoder.write(chunk as Buffer);
  }

  async text(name: string): Promise<string> {
    let text = "";
    for await (const part of this.parts(name)) text += part;
    return text;
  }
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const tags = (xml: string, name: string) => xml.match(new RegExp(`<${name}\\b[^>]*>`, "g")) ?? [];

/** The places of the styles that show a number as per cent: 9 and 10 are Excel's own, others have a code of their own. */
function percentStyles(xml: string): Set<string> {
  const codes = new Map(tags(xml, "numFmt").map((tag) => [attribute(tag, "numFmtId"), attribute(tag, "formatCode")]));
  const isPercent = (id: string) =>
    id === "9" ||
    id === "10" ||
    (codes
      .get(id)
      ?.replace(/&quot;.*?&quot;|\\./g, "")
      .includes("%") ??
      false);
  const cells = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? "";
  const styles = tags(cells, "xf").map((tag, place) => [String(place), attribute(tag, "numFmtId")] as const);
  return new Set(styles.filter(([, id]) => isPercent(id)).map(([place]) => place));
}

/** The files of the sheets, in the order of the workbook. */
function sheetsOf(workbook: string, relations: string): string[] {
  const targets = new Map(tags(relations, "Relationship").map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]));
  return tags(workbook, "sheet").map((tag) => {
    const target = targets.get(attribute(tag, "r:id")) ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}

async function cellsIn(parts: AsyncIterable<string>, styles: ReadonlySet<string>): Promise<PercentCells> {
  const found = new Set<string>();
  let rest = "";
  for await (const part of parts) {
    const text = rest + part;
    // A tag that the end of the part has cut in two waits for the next one.
    const cut = text.lastIndexOf("<");
    const whole = text.indexOf(">", cut) >= 0 ? text.length : cut;
    rest = text.slice(whole);
    for (const [tag] of text.slice(0, whole).matchAll(/<c\s[^>]*>/g)) {
      const place = styles.has(attribute(tag, "s")) ? placeOf(attribute(tag, "r")) : undefined;
      if (place) found.add(place);
    }
  }
  return found;
}

function placeOf(reference: string): string | undefined {
  const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return row ? `${Number(row) - 1} ${column - 1}` : undefined;
}
