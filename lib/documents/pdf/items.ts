import type { DocumentItem } from "@/lib/documents/document";
import { drawLevel, levelHeight, levelWidth } from "@/lib/documents/pdf/level";
import { inks, type Paper } from "@/lib/documents/pdf/paper";
import { drawRichText, richTextHeight } from "@/lib/documents/pdf/rich-text";

const small = { size: 9.5, color: inks.soft } as const;
const faint = { color: inks.soft } as const;

/** A list of things, each with its marks, facts, text and ratings; what fits on a page is not torn apart. */
export function drawItems(paper: Paper, items: readonly DocumentItem[], numbered: boolean): void {
  paper.within("L", () => {
    for (const [place, item] of items.entries()) {
      paper.keep(wholeOf(paper, item, numbered));
      if (place > 0 && !paper.isAtTop) paper.rule();
      paper.space(5);
      paper.within("LI", () => drawItem(paper, item, numbered ? `${place + 1}.` : null));
      paper.space(5);
    }
  });
}

function wholeOf(paper: Paper, item: DocumentItem, numbered: boolean): number {
  return Math.min(heightOf(paper, item, indentOf(numbered)) + 12, 600);
}

/** How much of a list stands together at least: its first item. */
export function leastOfItems(paper: Paper, [first]: readonly DocumentItem[], numbered: boolean): number {
  return first ? wholeOf(paper, first, numbered) : 0;
}

const indentOf = (numbered: boolean) => (numbered ? 18 : 0);
const isStrong = ({ strip, body }: DocumentItem) => Boolean(strip || body);

function drawItem(paper: Paper, item: DocumentItem, number: string | null): void {
  const x = paper.left + indentOf(number !== null);
  const top = paper.top;
  if (number) {
    paper.write("Lbl", [{ text: number }]);
    paper.top = top;
  }
  paper.within("LBody", () => {
    paper.write("P", [{ text: item.text, face: isStrong(item) ? "bold" : "plain" }], { x });
    drawFacing(paper, item, x);
    if (item.body) drawRichText(paper, item.body, x);
    if (item.strip) drawStrip(paper, item.strip, x);
  });
}

/** Marks and short facts side by side, in as many lines as they need. */
function drawFacing(paper: Paper, { marks = [], details = [] }: DocumentItem, x: number): void {
  if (marks.length + details.length === 0) return;
  paper.space(2);
  let at = x;
  for (const mark of marks) {
    drawLevel(paper, mark, at);
    at += levelWidth(paper, mark) + 10;
  }
  const facts = details.join("   ·   ");
  const beside = facts && paper.widthOf(facts, small) < paper.left + paper.width - at;
  if (marks.length > 0 && !beside) paper.space(levelHeight + 2);
  if (facts) paper.write("P", [{ text: facts, ...small }], { x: beside ? at : x });
  else paper.space(levelHeight + 1);
}

function drawStrip(paper: Paper, strip: NonNullable<DocumentItem["strip"]>, x: number): void {
  const column = columnOf(paper, strip);
  for (const { mark, when, words } of strip) {
    const runs = [{ text: `${words}  ` }, { text: when, ...faint }];
    const width = paper.width - (x - paper.left) - column;
    const height = Math.max(paper.heightOf(runs, width), levelHeight) + 3;
    paper.keep(height);
    paper.space(2);
    const top = paper.top;
    paper.decorate((pdf) => pdf.rect(x, top - 2, 1.5, height + 1).fill(inks.line));
    drawLevel(paper, mark, x + 9);
    paper.write("P", runs, { x: x + column, width });
    paper.top = top + height - 2;
  }
}

/** How far the words of a strip stand in: beyond its widest mark. */
function columnOf(paper: Paper, strip: NonNullable<DocumentItem["strip"]>): number {
  return Math.max(0, ...strip.map(({ mark }) => levelWidth(paper, mark))) + 18;
}

function heightOf(paper: Paper, item: DocumentItem, indent: number): number {
  const { marks = [], details = [], body = [], strip = [] } = item;
  const width = paper.width - indent;
  const facing =
    marks.length > 0 ? levelHeight + 18 : details.length > 0 ? paper.heightOf([{ text: details.join("   ·   "), ...small }], width) : 0;
  const rated = strip.map(({ words, when }) => paper.heightOf([{ text: `${words}  ${when}` }], width - columnOf(paper, strip)) + 6);
  return (
    paper.heightOf([{ text: item.text, face: isStrong(item) ? "bold" : "plain" }], width) +
    facing +
    richTextHeight(paper, body, width) +
    rated.reduce((sum, height) => sum + height, 0)
  );
}
