import * as z from "zod/mini";

/**
 * Text as people write it in a note or a plan: paragraphs and bullets, with bold. Small enough to be searched,
 * compared, printed and written to a file; nothing else of what was pasted is kept.
 */
const span = z.object({ text: z.string().check(z.minLength(1), z.maxLength(20_000)), bold: z.optional(z.literal(true)) });
const block = z.object({ kind: z.enum(["paragraph", "bullet"]), spans: z.array(span).check(z.maxLength(500)) });

export const richTextFields = z.array(block).check(z.maxLength(400, "This is too long for one section: use at most 400 paragraphs"));

export type Span = z.output<typeof span>;
export type Block = z.output<typeof block>;
export type RichText = Block[];

/** The text alone, a line for each paragraph or bullet. */
export function plainText(text: RichText): string {
  return text.map(({ spans }) => spans.map((one) => one.text).join("")).join("\n");
}

/** Whether nothing is written in it. */
export function isBlank(text: RichText | undefined): boolean {
  return !text || plainText(text).trim() === "";
}

/** How many words it has. */
export function wordsIn(text: RichText): number {
  return plainText(text).split(/\s+/).filter(Boolean).length;
}

/** Lines of plain text as paragraphs; lines that begin with a bullet or a dash as bullets. */
export function richTextFrom(plain: string): RichText {
  return plain
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const bullet = /^\s*[•·*–-]\s+(.*)$/.exec(line);
      const text = (bullet?.[1] ?? line).trim();
      return { kind: bullet ? ("bullet" as const) : ("paragraph" as const), spans: text ? [{ text }] : [] };
    });
}

/** Blocks with bullets that follow each other taken together as one list: how it is drawn everywhere. */
export function grouped(text: RichText): ({ kind: "paragraph"; spans: Span[] } | { kind: "list"; items: Span[][] })[] {
  const groups: ({ kind: "paragraph"; spans: Span[] } | { kind: "list"; items: Span[][] })[] = [];
  for (const { kind, spans } of text) {
    const last = groups.at(-1);
    if (kind === "paragraph") groups.push({ kind, spans });
    else if (last?.kind === "list") last.items.push(spans);
    else groups.push({ kind: "list", items: [spans] });
  }
  return groups;
}

/** The text as lines that a plain field can be filled with: bullets begin with "- ". */
export function linesOf(text: RichText): string {
  return text.map((one) => (one.kind === "bullet" ? "- " : "") + one.spans.map((span) => span.text).join("")).join("\n");
}
