import { fromBuffer } from "yauzl";

interface WordParagraph {
  style: string | null;
  /** Which numbering it belongs to, if it is an item of a list. */
  list: string | null;
  text: string;
}

/** What a Word file holds: its paragraphs with styles and lists, its tables, its footer. */
export async function wordFile(bytes: Uint8Array) {
  const files = await unzipped(Buffer.from(bytes));
  const body = files.get("word/document.xml") ?? "";
  const footer = [...files].filter(([name]) => /footer\d*\.xml$/.test(name)).map(([, xml]) => textIn(xml));
  return {
    paragraphs: [...body.matchAll(/<w:p>[\s\S]*?<\/w:p>|<w:p [\s\S]*?<\/w:p>/g)].map(([xml]) => paragraphOf(xml)),
    tables: [...body.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) =>
      [...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) =>
        [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => textIn(cell)),
      ),
    ),
    footer: footer.join(" "),
    /** As they stand in the file. */
    written: { styles: files.get("word/styles.xml") ?? "", footer: [...files].find(([name]) => /footer\d*\.xml$/.test(name))?.[1] ?? "" },
    properties: files.get("docProps/core.xml") ?? "",
  };
}

function paragraphOf(xml: string): WordParagraph {
  return {
    style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? null,
    list: /<w:numId w:val="([^"]+)"/.exec(xml)?.[1] ?? null,
    text: textIn(xml),
  };
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t\b[^>]*>([\s\S]*?)<\/w:t>/g)]
    .map(([, text = ""]) =>
      text
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, "&"),
    )
    .join("");
}

function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, string>();
    fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken);
          const parts: Buffer[] = [];
          for await (const part of stream) parts.push(part as Buffer);
          files.set(entry.fileName, Buffer.concat(parts).toString("utf8"));
          zip.readEntry();
        });
      });
      zip.on("end", () => resolve(files));
      zip.readEntry();
    });
  });
}
