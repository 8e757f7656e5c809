/** Stands where words were taken out. */
export const removedMark = "[removed]";

/** A value with some words taken out of every text in it, and how often they stood there. Upper and lower case are the same. */
export function redacted<Value>(value: Value, words: string): { value: Value; found: number } {
  const wanted = new RegExp(words.trim().split(/\s+/).map(escaped).join("\\s+"), "giu");
  let found = 0;
  const clean = (inner: unknown): unknown => {
    if (typeof inner === "string") {
      return inner.replace(wanted, () => {
        found += 1;
        return removedMark;
      });
    }
    if (Array.isArray(inner)) return inner.map(clean);
    if (inner && typeof inner === "object") return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, clean(one)]));
    return inner;
  };
  return { value: clean(value) as Value, found };
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
