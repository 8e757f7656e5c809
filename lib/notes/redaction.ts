import type { Span } from "@/lib/rich-text/rich-text";

/** Stands where words were taken out. */
export const removedMark = "[removed]";

/**
 * A value with some words taken out of every text in it, and how often they stood there: whole words only, upper and
 * lower case the same, also where a part of them is bold.
 */
export function redacted<Value>(value: Value, words: string): { value: Value; found: number } {
  const wanted = new RegExp(
    `${wordEnds(words.trim(), "behind")}${words.trim().split(/\s+/).map(escaped).join("\\s+")}${wordEnds(words.trim(), "ahead")}`,
    "giu",
  );
  let found = 0;
  const clean = (inner: unknown): unknown => {
    if (typeof inner === "string") {
      return inner.replace(wanted, () => {
        found += 1;
        return removedMark;
      });
    }
    if (Array.isArray(inner)) return areSpans(inner) ? cleanSpans(inner, wanted, clean) : inner.map(clean);
    if (inner && typeof inner === "object") return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, clean(one)]));
    return inner;
  };
  return { value: clean(value) as Value, found };
}

/** Words begin and end where words do: "Al" is not taken out of "Also". */
function wordEnds(words: string, side: "behind" | "ahead"): string {
  const edge = side === "behind" ? words.at(0) : words.at(-1);
  if (!edge || !/[\p{L}\p{N}]/u.test(edge)) return "";
  return side === "behind" ? "(?<![\\p{L}\\p{N}])" : "(?![\\p{L}\\p{N}])";
}

/** Whether these are the parts of one line, of which some may be bold. */
function areSpans(list: readonly unknown[]): list is Span[] {
  return list.length > 1 && list.every((one) => isSpan(one));
}

function isSpan(one: unknown): boolean {
  return typeof one === "object" && one !== null && "text" in one && Object.keys(one).every((key) => key === "text" || key === "bold");
}

/** The line as one text where the words stand across its parts; else part by part, so that what is bold stays bold. */
function cleanSpans(spans: readonly Span[], wanted: RegExp, clean: (inner: unknown) => unknown): unknown {
  const line = spans.map(({ text }) => text).join("");
  const across = [...line.matchAll(wanted)].length > spans.flatMap(({ text }) => [...text.matchAll(wanted)]).length;
  return across ? [clean({ text: line })] : spans.map(clean);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
