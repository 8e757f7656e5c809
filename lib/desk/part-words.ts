import { plainText, type RichText } from "@/lib/rich-text/rich-text";

/** Everything that somebody wrote in a part, as lines: to be shown beside another's text. */
export function writtenLines(value: unknown): string[] {
  if (typeof value === "string") return value.trim() ? [value] : [];
  if (isRichText(value)) return plainText(value).split("\n").filter(Boolean);
  if (Array.isArray(value)) return value.flatMap(writtenLines);
  if (value && typeof value === "object") return Object.values(value).flatMap(writtenLines);
  return [];
}

function isRichText(value: unknown): value is RichText {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "object" && one !== null && "spans" in one);
}

/** Two values of a part as one: rich texts one after the other, lines joined; where that can not be, the second stays. */
export function bothTexts<Value>(theirs: Value, mine: Value): Value {
  if (!theirs || !mine || typeof theirs !== "object" || typeof mine !== "object") return mine;
  const joined = Object.entries(mine).map(([name, own]) => [name, bothOf((theirs as Record<string, unknown>)[name], own)]);
  return Object.fromEntries(joined) as Value;
}

function bothOf(theirs: unknown, mine: unknown): unknown {
  if (Array.isArray(theirs) && isRichText(mine)) return JSON.stringify(theirs) === JSON.stringify(mine) ? mine : [...theirs, ...mine];
  if (typeof theirs === "string" && typeof mine === "string" && theirs.trim() && mine.trim() && theirs !== mine && /\s/.test(mine))
    return `${theirs} ${mine}`;
  return mine;
}
