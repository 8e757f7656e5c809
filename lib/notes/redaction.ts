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
    if (isLine(inner)) return cleanLine(inner, clean);
    if (inner && typeof inner === "object") return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, clean(one)]));
    return inner;
  };
  return { value: clean(value) as Value, found };
}

interface Line {
  spans: { text: string; bold?: boolean }[];
}

function isLine(value: unknown): value is Line {
  return typeof value === "object" && value !== null && "spans" in value && Array.isArray(value.spans);
}

/** A line of rich text. Words that are half bold stand in two spans: where they do, the line loses its bold with them. */
function cleanLine(line: Line, clean: (inner: unknown) => unknown): unknown {
  const apart = line.spans.map(({ text, ...more }) => ({ ...more, text: clean(text) as string }));
  const whole = apart.map(({ text }) => text).join("");
  const after = clean(whole) as string;
  return { ...line, spans: after === whole ? apart : [{ text: after }] };
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
