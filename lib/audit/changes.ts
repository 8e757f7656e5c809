/** The fields of a record as its history keeps them. */
export type Fields = Record<string, string | number | boolean | null>;

/** The fields in which two versions differ, each side with only those; undefined when they agree. */
export function differences<Version extends Fields>(before: Version, after: Version): { before: Fields; after: Fields } | undefined {
  const changed = Object.keys(after).filter((field) => (before[field] ?? null) !== (after[field] ?? null));
  if (changed.length === 0) return undefined;
  const pick = (version: Fields) => Object.fromEntries(changed.map((field) => [field, version[field] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** "role" as people read it: "Role"; "lowestAge" as "Lowest age". */
export function fieldName(field: string): string {
  const spaced = field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
