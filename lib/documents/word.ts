import "server-only";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { chartWords } from "@/lib/documents/chart";
import { chartPicture } from "@/lib/documents/chart-picture";
import { columnShares } from "@/lib/documents/columns";
import type { ChartBlock, DocumentBlock, DocumentItem, DocumentValue, Mark } from "@/lib/documents/document";
import { documentStyles } from "@/lib/documents/word-styles";
import type { RichText } from "@/lib/rich-text/rich-text";

/** Shapes that a printer without colour shows too. */
const signs: Record<Mark["tone"], string> = { red: "▲", amber: "◆", green: "●", grey: "○" };
const inks: Record<Mark["tone"], string> = { red: "A8201A", amber: "8A5200", green: "1B6B3A", grey: "5C6579" };
const soft = "4B5670";

/** A composed document as a Word file, with headings, lists and tables that Word knows as such. */
export async function wordOf(value: DocumentValue): Promise<Uint8Array> {
  const { title, lead, meta, foot, blocks } = value;
  const lists = { numbered: 0 };
  const file = new Document({
    title,
    creator: "Waymark",
    description: lead,
    styles: documentStyles,
    numbering: { config: [bullets, numbers] },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1247, right: 1247 } } },
        footers: { default: footer([title, foot].filter(Boolean).join("  ·  ")) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
          ...(lead ? [new Paragraph({ style: "Lead", text: lead })] : []),
          ...(meta.length > 0 ? [new Paragraph({ style: "Details", text: meta.join("  ·  ") })] : []),
          ...(await Promise.all(blocks.map((block) => (block.kind === "chart" ? chart(block) : written(block, lists))))).flat(),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

const indented = { paragraph: { indent: { left: 360, hanging: 260 } } };
const bullets = {
  reference: "bullets",
  levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT, style: indented }],
};
const numbers = {
  reference: "numbers",
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT, style: indented }],
};

function footer(text: string): Footer {
  const page = new TextRun({ children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] });
  const tabStops = [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }];
  return new Footer({ children: [new Paragraph({ style: "Foot", tabStops, children: [new TextRun(text), page] })] });
}

/** A chart as a picture with the words that say it. */
async function chart(block: ChartBlock): Promise<Paragraph[]> {
  const { png, width, height } = await chartPicture(block);
  const altText = { name: block.caption, title: block.caption, description: chartWords(block) };
  const transformation = { width: width * 1.25, height: height * 1.25 };
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: block.caption, bold: true })] }),
    new Paragraph({ children: [new ImageRun({ type: "png", data: png, transformation, altText })] }),
  ];
}

function written(block: Exclude<DocumentBlock, ChartBlock>, lists: { numbered: number }): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [heading(block)];
    case "text":
      return rich(block.body);
    case "facts":
      return [factTable(block.rows)];
    case "items": {
      if (block.numbered) lists.numbered += 1;
      const instance = lists.numbered;
      return block.items.flatMap((item) => itemOf(item, block.numbered ? { reference: "numbers", instance } : { reference: "bullets" }));
    }
    case "table":
      return [new Paragraph({ keepNext: true, children: [new TextRun({ text: block.caption, bold: true })] }), table(block)];
  }
}

function heading({ level, text, beside }: Extract<DocumentBlock, { kind: "heading" }>): Paragraph {
  const runs = [new TextRun(text), ...(beside ? [new TextRun({ text: `  ${beside}`, bold: false, color: soft, size: 19 })] : [])];
  return new Paragraph({ heading: level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, keepNext: true, children: runs });
}

function rich(text: RichText): Paragraph[] {
  return text.map(({ kind, spans }) => {
    const children = spans.map((span) => new TextRun({ text: span.text, bold: span.bold ?? false }));
    return new Paragraph(kind === "bullet" ? { children, numbering: { reference: "bullets", level: 0 } } : { children });
  });
}

function itemOf(item: DocumentItem, list: { reference: string; instance?: number }): Paragraph[] {
  const { text, marks = [], details = [], body = [], strip = [] } = item;
  const strong = strip.length + body.length > 0;
  const beside = marks.flatMap((mark, place) => [...(place > 0 ? [new TextRun("   ")] : []), levelRun(mark)]);
  const facts =
    details.length > 0 ? [new TextRun({ text: `${beside.length > 0 ? "   " : ""}${details.join("  ·  ")}`, color: soft, size: 19 })] : [];
  return [
    new Paragraph({ numbering: { level: 0, ...list }, keepLines: true, children: [new TextRun({ text, bold: strong })] }),
    ...(beside.length + facts.length > 0 ? [new Paragraph({ style: "Below", children: [...beside, ...facts] })] : []),
    ...rich(body),
    ...strip.map(
      ({ mark, when, words }) =>
        new Paragraph({
          style: "Below",
          children: [levelRun(mark), new TextRun({ text: `   ${words}` }), new TextRun({ text: `   ${when}`, color: soft, size: 19 })],
        }),
    ),
  ];
}

function levelRun({ name, tone }: Mark): TextRun {
  return new TextRun({ text: `${signs[tone]} ${name}`, bold: true, color: inks[tone] });
}

const hair = { style: BorderStyle.SINGLE, size: 4, color: "D9D4C8" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const lined = { top: none, left: none, right: none, insideVertical: none, bottom: hair, insideHorizontal: hair };
const plain = { ...lined, bottom: none, insideHorizontal: none };
const whole = { size: 100, type: WidthType.PERCENTAGE };

function factTable(rows: readonly { name: string; value: string }[]): Table {
  return new Table({
    width: whole,
    borders: plain,
    columnWidths: [2600, 6800],
    rows: rows.map(
      ({ name, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ width: { size: 28, type: WidthType.PERCENTAGE }, children: [new Paragraph({ style: "Details", text: name })] }),
            new TableCell({ children: [new Paragraph(value)] }),
          ],
        }),
    ),
  });
}

/** The width between the margins, in twentieths of a point. */
const textWidth = 9412;

function table({ columns, rows }: Extract<DocumentBlock, { kind: "table" }>): Table {
  const shares = columnShares({ columns, rows });
  const all = shares.reduce((sum, share) => sum + share, 0);
  const cell = (children: TextRun[]) => new TableCell({ children: [new Paragraph({ spacing: { before: 40, after: 40 }, children })] });
  const header = columns.map((column) => cell([new TextRun({ text: column, bold: true, color: soft, size: 19 })]));
  return new Table({
    width: whole,
    columnWidths: shares.map((share) => Math.round((textWidth * share) / all)),
    borders: lined,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((one) => cell([typeof one === "string" ? new TextRun(one) : levelRun(one)])),
          }),
      ),
    ],
  });
}
