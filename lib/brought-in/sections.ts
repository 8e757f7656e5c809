import { blocksOf, type WordDocument, type WordElement, wordsOf } from "@/lib/brought-in/word-blocks";
import { onlyCell, tablesIn } from "@/lib/brought-in/word-tables";
import type { Block, RichText } from "@/lib/rich-text/rich-text";

/** What stands under one heading of a file: its text, or one table of it. */
export type BroughtBody = { kind: "text"; text: RichText } | { kind: "table"; rows: string[][] };

/** A section of a file; its heading names those above it too: "Priority 1 › Actions". */
export interface BroughtSection {
  heading: string;
  body: BroughtBody;
}

const between = " › ";
const beginning = "Beginning of the document";
/** So many paragraphs stand in one section: a text of a plan takes no more than 400. */
const mostBlocks = 300;
/** A line in bold that is no longer than this, and no sentence, is a heading that somebody made by hand. */
const longestHandMade = 90;

interface Heading {
  level: number;
  text: string;
  /** Something stands below it. */
  used: boolean;
}

/** A Word document as sections, by its headings and tables: every word of it stands in one of them. */
export function sectionsOf(document: WordDocument): BroughtSection[] {
  const reading = new Reading(document);
  reading.read(document.children);
  reading.leave(0);
  return reading.sections;
}

/** A document that is being read: the sections so far, the headings above, the text since the last of them. */
class Reading {
  readonly sections: BroughtSection[] = [];
  private above: Heading[] = [];
  private text: Block[] = [];

  constructor(private readonly document: WordDocument) {}

  read(elements: readonly WordElement[]): void {
    for (const element of elements) {
      const boxed = element.type === "table" ? onlyCell(element) : null;
      if (boxed) this.read(boxed);
      else if (element.type === "table") this.readTable(element);
      else this.readText(element);
    }
  }

  /** Ends the headings of a level and those below it; a title names what follows it, and not every section of the document. */
  leave(level: number): void {
    this.endText();
    const isOver = (heading: Heading) => heading.level >= level || heading.level === 0;
    const left = this.above.filter(isOver);
    if (left.some(({ used }) => !used)) this.sections.push({ heading: this.path(), body: { kind: "text", text: [] } });
    this.above = this.above.filter((heading) => !isOver(heading));
  }

  private readText(element: WordElement): void {
    const blocks = blocksOf(element, this.document);
    const level = headingLevel(element, blocks);
    if (level === null) {
      this.text.push(...blocks);
      return;
    }
    this.leave(level);
    this.above.push({ level, text: wordsOf(blocks), used: false });
  }

  private readTable(element: WordElement): void {
    this.endText();
    for (const { title, rows } of tablesIn(element, this.document)) {
      this.sections.push({ heading: this.path(title ? [title] : []), body: { kind: "table", rows } });
    }
  }

  private endText(): void {
    for (let from = 0; from < this.text.length; from += mostBlocks) {
      const heading = from === 0 ? this.path() : `${this.path()} (continued)`;
      this.sections.push({ heading, body: { kind: "text", text: this.text.slice(from, from + mostBlocks) } });
    }
    this.text = [];
  }

  /** The headings above, with more below them; each of them has something below it from now on. */
  private path(more: readonly string[] = []): string {
    for (const heading of this.above) heading.used = true;
    return [...this.above.map((heading) => heading.text), ...more].join(between) || beginning;
  }
}

/** 1 to 9 for the headings of Word, 0 for a title, 10 for a short line in bold; nothing for text. */
function headingLevel({ type, styleName, numbering }: WordElement, blocks: readonly Block[]): number | null {
  if (type !== "paragraph" || blocks.length === 0) return null;
  const named = /^heading\s*(\d)/i.exec(styleName ?? "");
  if (named) return Number(named[1]);
  if (/^title$/i.test(styleName ?? "")) return 0;
  const words = wordsOf(blocks);
  const isBold = blocks.length === 1 && blocks[0]?.spans.every(({ bold, text }) => bold || text.trim() === "");
  return isBold && !numbering && words.length <= longestHandMade && !/[.;,]$/.test(words) ? 10 : null;
}

/** All words of a section, as lines: what is looked for when it is said that nothing is lost. */
export function sectionWords({ heading, body }: BroughtSection): string {
  const words = body.kind === "text" ? body.text.map(({ spans }) => spans.map(({ text }) => text).join("")) : body.rows.flat();
  return [heading, ...words].join("\n");
}
