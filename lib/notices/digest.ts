import { addDays, type Day } from "@/lib/dates";

/** One line of a digest: a sentence that leads to its record. */
export interface DigestLine {
  says: string;
  beside?: string;
  address: string;
  /** The day that it is due or takes place, where it has one. */
  day?: Day;
}

/** What a digest can speak of, in the order in which it does. */
export const digestParts = {
  soon: "The next two weeks",
  overdue: "Past its day",
  waits: "Waits for you",
  lookAt: "Schools to look at",
  told: "Since the last letter",
} as const;

export type DigestFacts = Record<keyof typeof digestParts, readonly DigestLine[]>;

export interface Digest {
  groups: { title: string; lines: readonly DigestLine[]; more: number }[];
}

/** So many lines of a part are written out; the others are counted. */
const atMost = 12;

/** How far ahead a digest looks, in days: this week and the next. */
export const daysAhead = 13;

/**
 * What is written to somebody on a Monday; null where there is nothing to say. In a week without school it is written only where
 * something has its day in that week, and what was told waits for the next one.
 */
export function composeDigest(facts: DigestFacts, monday: Day, schoolWeek: boolean): Digest | null {
  const parts = Object.entries(digestParts).map(([key, title]) => ({ title, lines: facts[key as keyof DigestFacts] }));
  const groups = parts.filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return null;
  const sunday = addDays(monday, 6);
  const thisWeek = ({ day }: DigestLine) => day !== undefined && day >= monday && day <= sunday;
  if (!schoolWeek && !groups.some(({ lines }) => lines.some(thisWeek))) return null;
  return { groups: groups.map(({ title, lines }) => ({ title, lines: lines.slice(0, atMost), more: Math.max(0, lines.length - atMost) })) };
}
