/** Two findings of different schools that say much the same. */
export interface AlikePair {
  said: "strength" | "risk";
  a: { id: string; unitId: string; text: string };
  b: { id: string; unitId: string; text: string };
}

/** What several schools were told in like words. */
export interface Recurring {
  said: "strength" | "risk";
  /** The words that all of them share, in the order of the shortest. */
  words: string;
  schools: number;
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
/** Short words join others and say little alone. */
const isTelling = (word: string) => word.length > 3;
/** Fewer telling words say nothing. */
const leastTelling = 3;

interface Group {
  said: AlikePair["said"];
  texts: Map<string, AlikePair["a"]>;
}

/** The words that all texts of a group share, in the order of the shortest. */
function sharedBy(texts: Group["texts"]): string[] {
  const all = [...texts.values()].sort((a, b) => a.text.length - b.text.length);
  const others = all.slice(1).map(({ text }) => new Set(wordsOf(text)));
  return wordsOf(all[0]?.text ?? "").filter((word) => others.every((words) => words.has(word)));
}

/** The telling words of what recurs, each once: what a search finds its findings by. */
export function tellingWords(words: string): string[] {
  return [...new Set(words.split(" ").filter(isTelling))];
}

const saysSomething = (texts: Group["texts"]) => tellingWords(sharedBy(texts).join(" ")).length >= leastTelling;

/** Findings that are alike, taken together as long as they share telling words: each group with its words, what most schools share first. */
export function recurringOf(pairs: readonly AlikePair[]): Recurring[] {
  const groups: Group[] = [];
  for (const { said, a, b } of pairs) {
    const pair = new Map([a, b].map((one) => [one.id, one] as const));
    if (!saysSomething(pair)) continue;
    const joined = groups.find((group) => {
      const touches = group.texts.has(a.id) || group.texts.has(b.id);
      return group.said === said && touches && saysSomething(new Map([...group.texts, ...pair]));
    });
    if (joined) for (const [id, one] of pair) joined.texts.set(id, one);
    else groups.push({ said, texts: pair });
  }
  return groups
    .map(({ said, texts }) => ({
      said,
      words: sharedBy(texts).join(" "),
      schools: new Set([...texts.values()].map(({ unitId }) => unitId)).size,
    }))
    .filter(({ schools }) => schools > 1)
    .sort((a, b) => b.schools - a.schools || a.words.localeCompare(b.words, "en"));
}
