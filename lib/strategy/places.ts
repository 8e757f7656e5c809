import { type CollectionKey, collections, type SectionKey, type Strategy, sections } from "@/lib/strategy/content";
import type { Fields, Plain } from "@/lib/strategy/shape";

/** A part of a strategy that is written on one page: a section, or one row of a collection. */
export interface Place {
  key: SectionKey | CollectionKey;
  item: string | null;
  title: string;
  says: string;
  fields: Fields;
}

/** Whether a word of an address names a collection. */
export function isCollection(key: string): key is CollectionKey {
  return key in collections;
}

/** The part that an address names: "calendar", or "categories" with "repair". */
export function placeNamed(key: string, item: string | null): Place | undefined {
  if (isCollection(key)) return item ? { ...collections[key], key, item } : undefined;
  if (!(key in sections) || item) return undefined;
  const section = sections[key as SectionKey];
  return { ...section, key: key as SectionKey, item: null };
}

/** What stands at a place, or nothing where a collection has no such row. */
export function valueAt(strategy: Strategy, { key, item }: Pick<Place, "key" | "item">): Plain | undefined {
  if (isCollection(key)) return strategy[key].find((row) => row.key === item);
  return strategy[key];
}

/** The strategy with something else at a place. */
export function withValueAt(strategy: Strategy, { key, item }: Pick<Place, "key" | "item">, value: Plain): Strategy {
  if (!isCollection(key)) return { ...strategy, [key]: value };
  const rows = strategy[key].map((row) => (row.key === item ? { ...value, key: row.key } : row));
  return { ...strategy, [key]: rows } as Strategy;
}

/** A strategy as it was stored, with what later releases have added left empty. */
export function strategyFrom(stored: unknown): Strategy {
  const given = (stored ?? {}) as Plain;
  const ofSections = Object.entries(sections).map(([key, { fields }]) => [key, completed(fields, given[key] as Plain | undefined)]);
  const ofCollections = Object.entries(collections).map(([key, { fields }]) => [
    key,
    ((given[key] ?? []) as (Plain & { key: string })[]).map((row) => ({ key: row.key, ...completed(fields, row) })),
  ]);
  return { ...Object.fromEntries([...ofSections, ...ofCollections]), categoryFollows: given.categoryFollows ?? {} } as Strategy;
}

function completed(fields: Fields, value: Plain = {}): Plain {
  return Object.fromEntries(
    Object.entries(fields).map(([name, shape]) => {
      const stored = value[name];
      if (shape.kind === "list") {
        return [name, ((stored ?? []) as (Plain & { key: string })[]).map((row) => ({ key: row.key, ...completed(shape.fields, row) }))];
      }
      return [name, stored ?? emptyOf(shape.kind)];
    }),
  );
}

function emptyOf(kind: string): unknown {
  if (kind === "choices") return [];
  if (kind === "check") return false;
  return kind === "number" ? null : "";
}
