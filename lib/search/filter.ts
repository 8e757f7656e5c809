import { choiceOf, pageNumber, textOf } from "@/lib/pages";
import { type SearchKind, searchKindKeys } from "@/lib/search/kinds";

/** What is sought; it stands in the address. */
export interface SearchFilter {
  words: string;
  kind: SearchKind | "";
  /** A school's URN. */
  school: string;
  page: number;
}

/** Reads what is sought from an address; nonsense is left out. */
export function searchFilterOf(given: Record<string, string | string[] | undefined>): SearchFilter {
  const school = textOf(given.school);
  return {
    words: textOf(given.words).replace(/\s+/g, " "),
    kind: choiceOf(given.kind, ["", ...searchKindKeys]),
    school: /^\d{1,7}$/.test(school) ? school : "",
    page: pageNumber(given.page),
  };
}

/** The words of a search one by one, as they may be misspelt: without quotation marks and signs. */
export function plainWords(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
}

/** The last word as it may still be typed: "phon" for phonics. None where it is short, in quotation marks or taken out by a minus. */
export function beginning(words: string): { before: string; last: string } | null {
  const found = /^(?<before>(?:.*\s)?)(?<last>[\p{L}\p{N}]{3,})$/u.exec(words.trim());
  const before = found?.groups?.before ?? "";
  if (!found?.groups?.last || (before.match(/"/g) ?? []).length % 2 === 1) return null;
  return { before: before.trim(), last: found.groups.last };
}
