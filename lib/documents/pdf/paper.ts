import PDFDocument from "pdfkit";
import { type Face, faces, fontOf, runsOf } from "@/lib/documents/pdf/fonts";

/** Ink, the greys and the one line colour of the screen, on paper. */
export const inks = { ink: "#16213a", soft: "#4b5670", line: "#d9d4c8" } as const;

const margins = { top: 54, bottom: 66, left: 60, right: 60 };

/** How a text is set. */
export interface Setting {
  face?: Face;
  size?: number;
  color?: string;
}

/** Where a paragraph stands: its left edge and its width, by default as far as the margin. */
interface Place {
  x?: number;
  width?: number;
  lineGap?: number;
}

type Run = { text: string } & Setting;
type Structure = PDFKit.PDFStructureElement;

const plain = { face: "plain", size: 10.5, color: inks.ink } as const;

/**
 * Pages of A4 that are written from top to bottom. Everything belongs to a structure (headings, lists, tables), so
 * that a screen reader finds its way; lines and shapes are marked as mere decoration.
 */
export class Paper {
  readonly left = margins.left;
  readonly width: number;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Structure;
  readonly #parents: Structure[] = [];

  constructor(title: string, subject: string) {
    this.#pdf = new PDFDocument({
      size: "A4",
      margins,
      bufferPages: true,
      tagged: true,
      displayTitle: true,
      lang: "en-GB",
      pdfVersion: "1.7",
      // None of its own: the faces below are opened once each, by their names.
      font: null as unknown as string,
      info: { Title: title, Subject: subject, Creator: "Waymark", Producer: "Waymark" },
    });
    for (const face of Object.keys(faces) as Face[]) {
      this.#pdf.registerFont(face, fontOf(face, "latin"));
      this.#pdf.registerFont(`${face}, further`, fontOf(face, "latin-ext"));
    }
    this.width = this.#pdf.page.width - margins.left - margins.right;
    this.#root = this.#pdf.struct("Document");
    this.#pdf.addStructure(this.#root);
  }

  /** Where the next line begins. */
  get top(): number {
    return this.#pdf.y;
  }

  set top(y: number) {
    this.#pdf.y = y;
  }

  /** Whether nothing stands on this page yet. */
  get isAtTop(): boolean {
    return this.#pdf.y <= margins.top + 1;
  }

  space(points: number): void {
    this.#pdf.y += points;
  }

  /** Begins a new page unless so much fits on this one. */
  keep(height: number): void {
    if (this.#pdf.y + height <= this.#bottom || this.isAtTop) return;
    this.#pdf.addPage();
    this.#pdf.y = margins.top;
  }

  get #bottom(): number {
    return this.#pdf.page.height - margins.bottom;
  }

  /** What is written inside belongs to one element of the structure: "L", "LI", "Table", "TR". */
  within(kind: string, write: () => void): void {
    const element = this.#pdf.struct(kind);
    (this.#parents.at(-1) ?? this.#root).add(element);
    this.#parents.push(element);
    write();
    this.#parents.pop();
    element.end();
  }

  /** Writes runs of text as one paragraph that begins at x, and goes on below it. */
  write(kind: string, runs: readonly Run[], { x = this.left, width, lineGap = 2.4 }: Place = {}): void {
    const cut = runs.flatMap(({ text, face = plain.face, size = plain.size, color = plain.color }) =>
      runsOf(text, (letter) => this.#has(face, letter)).map((run) => ({ ...run, face, size, color })),
    );
    this.#marked(kind, () => {
      for (const [place, { text, face, size, color, further }] of cut.entries()) {
        this.#pdf
          .font(further ? `${face}, further` : face)
          .fontSize(size)
          .fillColor(color);
        const options = { width: width ?? this.width - (x - this.left), lineGap, continued: place < cut.length - 1 };
        if (place === 0) this.#pdf.text(text, x, this.#pdf.y, options);
        else this.#pdf.text(text, options);
      }
    });
  }

  /** How high a paragraph will be. */
  heightOf(runs: readonly Run[], width: number, lineGap = 2.4): number {
    const { face = plain.face, size = plain.size } = runs.find(({ face }) => face === "bold") ?? runs[0] ?? {};
    const text = runs.map((run) => run.text).join("");
    return text === "" ? 0 : this.#pdf.font(face).fontSize(size).heightOfString(text, { width, lineGap });
  }

  widthOf(text: string, { face = plain.face, size = plain.size }: Setting): number {
    return this.#pdf.font(face).fontSize(size).widthOfString(text);
  }

  /** Draws what only pleases the eye. */
  decorate(draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.#pdf.save();
    this.#pdf.markContent("Artifact", { type: "Layout" });
    draw(this.#pdf);
    this.#pdf.endMarkedContent();
    this.#pdf.restore();
  }

  /** Draws what is to be seen, with the words that say it. */
  figure(alt: string, draw: (pdf: PDFKit.PDFDocument) => void): void {
    const element = this.#pdf.struct("Figure", { alt }, () => {
      this.#pdf.save();
      draw(this.#pdf);
      this.#pdf.restore();
    });
    (this.#parents.at(-1) ?? this.#root).add(element);
  }

  /** A hair line over the width of the text. */
  rule(x = this.left, weight = 0.6): void {
    const y = this.#pdf.y;
    this.decorate((pdf) =>
      pdf
        .moveTo(x, y)
        .lineTo(this.left + this.width, y)
        .lineWidth(weight)
        .strokeColor(inks.line)
        .stroke(),
    );
  }

  /** The foot of every page, and the finished file. */
  async finish(foot: string): Promise<Uint8Array> {
    this.#root.end();
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#pdf.switchToPage(start + page);
      this.#footer(foot, `Page ${page + 1} of ${count}`);
    }
    const parts: Uint8Array[] = [];
    return new Promise((resolve, reject) => {
      this.#pdf.on("data", (part: Uint8Array) => parts.push(part));
      this.#pdf.on("end", () => resolve(Buffer.concat(parts)));
      this.#pdf.on("error", reject);
      this.#pdf.end();
    });
  }

  #footer(foot: string, number: string): void {
    const pdf = this.#pdf;
    // Below the margin a text would begin a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf
      .moveTo(this.left, 792)
      .lineTo(this.left + this.width, 792)
      .lineWidth(0.5)
      .strokeColor(inks.line)
      .stroke();
    pdf.fontSize(8.5).fillColor(inks.soft);
    let x = this.left;
    for (const { text, further } of runsOf(foot, (letter) => this.#has("plain", letter))) {
      pdf.font(further ? "plain, further" : "plain").text(text, x, 798, { lineBreak: false });
      x += pdf.widthOfString(text);
    }
    pdf.font("plain").text(number, this.left + this.width - pdf.font("plain").widthOfString(number), 798, { lineBreak: false });
    pdf.endMarkedContent();
  }

  #marked(kind: string, write: () => void): void {
    (this.#parents.at(-1) ?? this.#root).add(this.#pdf.struct(kind, {}, write));
  }

  #has(face: Face, letter: number): boolean {
    this.#pdf.font(face);
    const { font } = (this.#pdf as unknown as { _font: { font: { hasGlyphForCodePoint: (letter: number) => boolean } } })._font;
    return letter < 0x20 || font.hasGlyphForCodePoint(letter);
  }
}
