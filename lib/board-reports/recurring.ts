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

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
/** Fewer shared words say nothing. */
const leastWords = 3;

/** Findings that are alike, taken together: each group with the words that its texts share, what most schools share first. */
export function recurringOf(pairs: readonly AlikePair[]): Recurring[] {
  const groups: { said: AlikePair["said"]; texts: Map<string, AlikePair["a"]> }[] = [];
  for (const { said, a, b } of pairs) {
    const joined = groups.filter((group) => group.said === said && (group.texts.has(a.id) || group.texts.has(b.id)));
    const texts = new Map([...joined.flatMap((group) => [...group.texts]), [a.id, a], [b.id, b]]);
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({ said, texts });
  }
  const recurring = groups.map(({ said, texts }): Recurring => {
    const all = [...texts.values()].sort((a, b) => a.text.length - b.text.length);
    const others = all.slice(1).map(({ text }) => new Set(wordsOf(text)));
    const shared = wordsOf(all[0]?.text ?? "").filter((word) => others.every((words) => words.has(word)));
    return { said, words: shared.join(" "), schools: new Set(all.map(({ unitId }) => unitId)).size };
  });
  return recurring
    .filter(({ words, schools }) => schools > 1 && words.split(" ").length >= leastWords)
    .sort((a, b) => b.schools - a.schools || a.words.localeCompare(b.words, "en"));
}
