import { diffArrays, diffWordsWithSpace } from "diff";
import { chartWords } from "@/lib/documents/chart";
import type { DocumentValue } from "@/lib/documents/document";
import { plainText } from "@/lib/rich-text/rich-text";

/** A stretch of text that stands in both versions, only in the earlier, or only in the later. */
export interface Stretch {
  text: string;
  is: "same" | "gone" | "new";
}

/** A line of a document, as its stretches. */
export type ComparedLine = Stretch[];

/** A document as lines: what a reader would read aloud. */
export function documentLines({ title, blocks }: DocumentValue): string[] {
  return [
    title,
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case "heading":
          return [block.text];
        case "text":
          return plainText(block.body).split("\n");
        case "facts":
          return block.rows.map(({ name, value }) => `${name}: ${value}`);
        case "items":
          return block.items.flatMap(({ text, details = [], marks = [], body = [] }) => [
            [text, ...marks.map(({ name }) => name), ...details].filter(Boolean).join(" · "),
            ...plainText(body).split("\n").filter(Boolean),
          ]);
        case "chart":
          return [chartWords(block)];
        default:
          return block.rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.name)).join(" · "));
      }
    }),
  ];
}

/** What differs between two versions: the lines that changed, word by word, with the lines around them left out. */
export function differences(before: DocumentValue, after: DocumentValue): ComparedLine[] {
  const runs = diffArrays(documentLines(before), documentLines(after));
  const found: ComparedLine[] = [];
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (run.removed && next?.added && next.value.length === run.value.length) {
      found.push(...run.value.map((line, place) => wordsOf(line, next.value[place] ?? "")));
    } else if (run.removed) found.push(...run.value.map((text) => [{ text, is: "gone" as const }]));
    else if (run.added && !pairs(runs[index - 1], run)) found.push(...run.value.map((text) => [{ text, is: "new" as const }]));
  }
  return found;
}

interface Run {
  removed?: boolean;
  added?: boolean;
  value: readonly string[];
}

/** Whether a run of new lines was told of already, word by word, with the run before it. */
function pairs(before: Run | undefined, run: Run): boolean {
  return before?.removed === true && before.value.length === run.value.length;
}

/** How much of two lines must be the same to be told word by word: else the one stands beside the other. */
const alike = 0.4;

function wordsOf(before: string, after: string): ComparedLine {
  const line = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): Stretch => ({ text: value, is: added ? "new" : removed ? "gone" : "same" }),
  );
  const same = line.filter(({ is }) => is === "same").reduce((sum, { text }) => sum + text.trim().length, 0);
  if (same >= alike * Math.max(before.length, after.length)) return line;
  return [
    { text: before, is: "gone" },
    { text: after, is: "new" },
  ];
}
