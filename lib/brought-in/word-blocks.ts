import type { Block, Span } from "@/lib/rich-text/rich-text";

/** A part of a Word document as mammoth reads it; of each kind only what is asked here. */
export interface WordElement {
  type: string;
  children?: WordElement[];
  value?: string;
  styleName?: string | null;
  numbering?: unknown;
  isBold?: boolean;
  href?: string | null;
  checked?: boolean;
  noteType?: string;
  noteId?: string;
  commentId?: string;
  authorName?: string | null;
  body?: WordElement[];
  colSpan?: number;
  rowSpan?: number;
}

/** A document with what stands beside its text. */
export interface WordDocument {
  children: WordElement[];
  /** Footnotes and endnotes, by kind and number. */
  noteOf: (element: WordElement) => WordElement[];
  commentOf: (element: WordElement) => { by: string; body: WordElement[] } | null;
}

const longestSpan = 20_000;

/** The words of blocks, on one line. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(({ spans }) => spans.map(({ text }) => text).join("")).join(" ");
}

/** A paragraph as blocks: a break within it begins a new one. Notes and comments stand after it. */
export function blocksOf(element: WordElement, document: WordDocument): Block[] {
  if (element.type !== "paragraph") return (element.children ?? []).flatMap((child) => blocksOf(child, document));
  const kind = element.numbering ? "bullet" : "paragraph";
  const runs = (element.children ?? []).flatMap((child) => runsOf(child, false));
  const lines: Span[][] = [[]];
  for (const run of runs) {
    if (run.text === "\n") lines.push([]);
    else addRun(lines.at(-1) ?? [], run);
  }
  return [...lines.flatMap((spans) => tidied(kind, spans)), ...besideOf(element, document)];
}

/** What stands for an element in a line of text; a break is a line of its own. */
const signs: Record<string, (element: WordElement) => string> = {
  text: ({ value = "" }) => value.replaceAll("\n", " "),
  tab: () => " ",
  break: () => "\n",
  checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
};

function runsOf(element: WordElement, bold: boolean): { text: string; bold: boolean }[] {
  const inside = bold || element.isBold === true;
  const sign = signs[element.type];
  if (sign) return [{ text: sign(element), bold: inside }];
  const own = (element.children ?? []).flatMap((child) => runsOf(child, inside));
  const address = element.type === "hyperlink" ? (element.href ?? "") : "";
  return address === "" || address.startsWith("mailto:") ? own : [...own, { text: ` (${address})`, bold: inside }];
}

function addRun(line: Span[], { text, bold }: { text: string; bold: boolean }): void {
  const last = line.at(-1);
  if (last && Boolean(last.bold) === bold) last.text += text;
  else line.push(bold ? { text, bold: true } : { text });
}

/** The footnotes and comments of a paragraph, each as a paragraph. */
function besideOf(element: WordElement, document: WordDocument): Block[] {
  if (element.type === "noteReference") return said("Note: ", document.noteOf(element), document);
  if (element.type === "commentReference") {
    const comment = document.commentOf(element);
    return comment ? said(`Comment${comment.by ? ` of ${comment.by}` : ""}: `, comment.body, document) : [];
  }
  return (element.children ?? []).flatMap((child) => besideOf(child, document));
}

function said(before: string, body: readonly WordElement[], document: WordDocument): Block[] {
  const words = body
    .map((part) => wordsOf(blocksOf(part, document)))
    .join(" ")
    .trim();
  return words === "" ? [] : tidied("paragraph", [{ text: `${before}${words}` }]);
}

/** A line without space around it; a span that is too long is cut into several. */
function tidied(kind: Block["kind"], spans: readonly Span[]): Block[] {
  const kept = spans.map((span) => ({ ...span }));
  while (kept[0]?.text.trim() === "") kept.shift();
  while (kept.at(-1)?.text.trim() === "") kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return [];
  first.text = first.text.trimStart();
  last.text = last.text.trimEnd();
  return [{ kind, spans: kept.flatMap(inPieces) }];
}

function inPieces({ text, ...span }: Span): Span[] {
  const pieces = Math.ceil(text.length / longestSpan);
  return Array.from({ length: pieces }, (_, place) => ({ ...span, text: text.slice(place * longestSpan, (place + 1) * longestSpan) }));
}
