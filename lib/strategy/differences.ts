import { writtenDay } from "@/lib/dates";
import { type CollectionKey, collections, type SectionKey, type Strategy, sections } from "@/lib/strategy/content";
import type { Fields, ListShape, Plain, Reference, Shape } from "@/lib/strategy/shape";

/** One thing that differs between two strategies. */
export interface Difference {
  /** Where it stands, from the outside in: "Visit 3", "Afternoon". */
  place: string[];
  before: string | null;
  after: string | null;
}

/** What differs in one section or one row of a collection. */
export interface SectionDifference {
  title: string;
  differences: Difference[];
}

type Words = (reference: Reference, key: string) => string;
type Row = Plain & { key: string };

/** What differs between two years, section by section; sections that agree are left out. */
export function differencesBetween(before: Strategy, after: Strategy): SectionDifference[] {
  const words: Words = (list, key) => nameOfReference(after, list, key) ?? nameOfReference(before, list, key) ?? key;
  const found = [
    ...(Object.keys(sections) as SectionKey[]).map((key) => ({
      title: sections[key].title,
      differences: inFields(sections[key].fields, before[key], after[key], [], words),
    })),
    ...(Object.keys(collections) as CollectionKey[]).map((key) => {
      const { title, item, fields } = collections[key];
      const shape: ListShape = { kind: "list", label: title, item, fields };
      return { title, differences: inRows(shape, before[key], after[key], [], words) };
    }),
  ];
  return found.filter(({ differences }) => differences.length > 0);
}

/** What the fields of a strategy can point to: keys with their names. */
export function referencesOf(strategy: Strategy): Record<Reference, (readonly [key: string, name: string])[]> {
  const named = (rows: readonly { key: string; name: string }[]) => rows.map(({ key, name }) => [key, name] as const);
  return {
    terms: named(strategy.calendar.terms),
    categories: named(strategy.categories),
    descriptorGroups: named(strategy.groups.descriptorGroups),
  };
}

/** The name of a row that another points to, by its key. */
export function nameOfReference(strategy: Strategy, list: Reference, key: string): string | undefined {
  return referencesOf(strategy)[list].find(([known]) => known === key)?.[1];
}

/** What differs between two values of the same description. */
export function inFields(fields: Fields, before: Plain, after: Plain, place: string[], words: Words): Difference[] {
  return Object.entries(fields).flatMap(([name, shape]) => {
    if (shape.kind === "list")
      return inRows(shape, (before[name] ?? []) as Row[], (after[name] ?? []) as Row[], [...place, shape.label], words);
    const [was, is] = [written(shape, before[name], words), written(shape, after[name], words)];
    return was === is ? [] : [{ place: [...place, shape.label], before: was || null, after: is || null }];
  });
}

function inRows(shape: ListShape, before: readonly Row[], after: readonly Row[], place: string[], words: Words): Difference[] {
  const gone = before.filter(({ key }) => !after.some((row) => row.key === key));
  const here = after.flatMap((row) => {
    const was = before.find(({ key }) => key === row.key);
    const outer = [...place, nameOf(shape, row, words)];
    return was
      ? inFields(shape.fields, was, row, onlyText(shape) ? place : outer, words)
      : [{ place, before: null, after: whole(shape, row, words) }];
  });
  const order = (rows: readonly Row[], others: readonly Row[]) =>
    rows.map(({ key }) => key).filter((key) => others.some((row) => row.key === key));
  const moved = order(before, after).join() !== order(after, before).join();
  const names = (rows: readonly Row[]) => rows.map((row) => nameOf(shape, row, words)).join(", ");
  return [
    ...gone.map((row) => ({ place, before: whole(shape, row, words), after: null })),
    ...here,
    ...(moved ? [{ place: [...place, "Order"], before: names(before), after: names(after) }] : []),
  ];
}

function onlyText(shape: ListShape): boolean {
  return Object.keys(shape.fields).length === 1;
}

/** What a row is called: its first text. */
function nameOf(shape: ListShape, row: Plain, words: Words): string {
  const [name = "", first] = Object.entries(shape.fields)[0] ?? [];
  const text = first && first.kind !== "list" ? written(first, row[name], words) : "";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The whole of a row that is new or gone, its lists as well. */
function whole(shape: ListShape, row: Plain, words: Words): string {
  const parts = Object.entries(shape.fields).map(([name, inner]) => {
    if (inner.kind !== "list") return written(inner, row[name], words);
    return ((row[name] ?? []) as Row[]).map((one) => whole(inner, one, words)).join("; ");
  });
  return parts.filter(Boolean).join(" · ");
}

/** A value as it reads. */
export function written(shape: Exclude<Shape, ListShape>, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === "") return "";
  switch (shape.kind) {
    case "check":
      return value ? "Yes" : "No";
    case "choice":
      return shape.options[String(value)] ?? String(value);
    case "choices":
      return (value as string[]).map((one) => shape.options[one] ?? one).join(", ");
    case "reference":
      return words(shape.to, String(value));
    case "day":
      return writtenDay(String(value));
    default:
      return String(value);
  }
}
