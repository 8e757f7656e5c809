import type { DocumentValue } from "@/lib/documents/document";
import { documentLines } from "@/lib/notes/differences";

/** The words of a text, without the signs between them. */
export function wordsIn(text: string): string[] {
  return text.split(/[\s·:;,()]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Every word that a composed document shows. */
export function wordsOfDocument(value: DocumentValue): string[] {
  return [value.title, value.lead, ...value.meta, ...documentLines(value)].flatMap(wordsIn);
}
