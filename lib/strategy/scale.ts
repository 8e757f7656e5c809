/** The categories of a year as a school's place is read on them, best first. */
export interface CategoryScale {
  categories: readonly ScaleCategory[];
  /** Categories of earlier years, each with the one that its schools are in now. */
  follows: Readonly<Record<string, string>>;
}

export interface ScaleCategory {
  key: string;
  name: string;
  aimMonths: number | null;
  latestMonths: number | null;
}

/** A category by its key, or by the key that it had before, with its place: 1 is the best. */
export function onScale({ categories, follows }: CategoryScale, key: string): { category: ScaleCategory; rank: number } | undefined {
  const wanted = follows[key] ?? key;
  const index = categories.findIndex((category) => category.key === wanted);
  const category = categories[index];
  return category && { category, rank: index + 1 };
}
