import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";

/** A piece of a Word file that a test makes. */
export type Piece =
  | { heading: string; level?: 1 | 2 | 3 }
  | { title: string }
  | { text: string; bold?: boolean }
  | { bullet: string }
  | { rows: (string | Cell)[][] };

interface Cell {
  text: string;
  columns?: number;
  merge?: "begins" | "goes on";
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const merges = { begins: VerticalMergeType.RESTART, "goes on": VerticalMergeType.CONTINUE };

/** A Word file with these pieces, as somebody's word processor would save it. */
export async function aWordFile(pieces: readonly Piece[], { footnote = "" } = {}): Promise<Buffer> {
  const last = footnote ? [new Paragraph({ children: [new TextRun("With a note"), new FootnoteReferenceRun(1)] })] : [];
  const file = new Document({
    numbering: { config: [{ reference: "list", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•" }] }] },
    ...(footnote ? { footnotes: { 1: { children: [new Paragraph(footnote)] } } } : {}),
    sections: [{ children: [...pieces.map(made), ...last] }],
  });
  return Packer.toBuffer(file);
}

function made(piece: Piece): Paragraph | Table {
  if ("heading" in piece) return new Paragraph({ heading: levels[piece.level ?? 1], text: piece.heading });
  if ("title" in piece) return new Paragraph({ heading: HeadingLevel.TITLE, text: piece.title });
  if ("bullet" in piece) return new Paragraph({ numbering: { reference: "list", level: 0 }, text: piece.bullet });
  if ("text" in piece) return new Paragraph({ children: [new TextRun({ text: piece.text, bold: piece.bold ?? false })] });
  return new Table({
    rows: piece.rows.map(
      (cells) => new TableRow({ children: cells.map((cell) => cellOf(typeof cell === "string" ? { text: cell } : cell)) }),
    ),
  });
}

function cellOf({ text, columns, merge }: Cell): TableCell {
  return new TableCell({
    children: text.split("\n").map((line) => new Paragraph(line)),
    ...(columns ? { columnSpan: columns } : {}),
    ...(merge ? { verticalMerge: merges[merge] } : {}),
  });
}

/** An improvement plan as schools have them in Word. */
export const planInWord: Piece[] = [
  { title: "School improvement plan" },
  { heading: "Context" },
  { text: "We are a school of 210 pupils by the sea." },
  { bullet: "Two classes share a teacher" },
  { heading: "Priority 1: Early reading" },
  { text: "Too many pupils leave year 1 without fluency." },
  {
    rows: [
      ["Action", "Lead", "By when", "Cost", "Notes"],
      ["Train all adults", "Reading lead", "18/12/2026", "£1,450", ""],
      ["Buy decodable books", "Office", "by half-term", "980", "Two sets"],
    ],
  },
  { heading: "Staffing structure" },
  { text: "Who works here." },
];
