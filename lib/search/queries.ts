import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { plainWords, type SearchFilter } from "@/lib/search/filter";
import { foundAtOnce } from "@/lib/search/limits";
import { searchPolicy } from "@/lib/search/policy";
import { type Found, nearestStatement, searchStatement } from "@/lib/search/search-statement";

/** What was found, how many of it, and what was sought instead where nothing was found. */
export interface SearchAnswer extends Found {
  /** Of the kind that is asked for, or of all. */
  total: number;
  pages: number;
  /** The words that were sought instead of those that were typed. */
  instead: string;
}

/**
 * Finds words in everything that the viewer may read. Where there is nothing, the words are taken for misspelt and the nearest are
 * sought. Null for who may not search at all.
 */
export async function searchPage(viewer: Viewer, filter: SearchFilter): Promise<SearchAnswer | null> {
  if (!searchPolicy.enter(viewer)) return null;
  if (plainWords(filter.words).length === 0) return { rows: [], counts: [], total: 0, pages: 1, instead: "" };
  const found = await find(viewer, filter);
  if (found.counts.length > 0) return { ...found, instead: "" };
  const instead = await nearest(viewer, filter.words);
  return instead ? { ...(await find(viewer, { ...filter, words: instead })), instead } : { ...found, instead: "" };
}

async function find(viewer: Viewer, filter: SearchFilter): Promise<Omit<SearchAnswer, "instead">> {
  const [found] = await askInTrust<Found>(viewer, searchStatement(viewer, filter));
  const { rows, counts } = found ?? { rows: [], counts: [] };
  const total = counts.filter(({ kind }) => !filter.kind || kind === filter.kind).reduce((sum, { count }) => sum + count, 0);
  return { rows, counts, total, pages: Math.max(1, Math.ceil(total / foundAtOnce)) };
}

/** The words as they are probably meant; nothing where none of them is near any that is known. */
async function nearest(viewer: Viewer, words: string): Promise<string> {
  const typed = plainWords(words).slice(0, 8);
  const near = await askInTrust<{ typed: string; word: string | null; known: boolean }>(viewer, nearestStatement(viewer, typed));
  const meant = near.map((one) => (one.known ? one.typed : (one.word ?? one.typed)));
  return meant.join(" ") === typed.join(" ") ? "" : meant.join(" ");
}
