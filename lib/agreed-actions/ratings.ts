import { type Day, writtenDay } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";

/** How far an action was at one time, with what showed it (VP-9). */
export interface Rating {
  id: string;
  day: Day;
  level: string;
  tone: Mark["tone"];
  evidence: string;
  outcome: "carryOn" | "close" | "reword";
  /** The action's words before it was reworded here. */
  wordsBefore: string | null;
  /** The visit at which it was: its number, where it is one of the programme. */
  visit: number | null;
  by: string | null;
}

/** Ratings in order of time; of two on one day the one that was made first stands first (ids are made in order). */
export function inOrder<One extends Pick<Rating, "day" | "id">>(ratings: readonly One[]): One[] {
  const place = ({ day, id }: One) => `${day} ${id}`;
  return [...ratings].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** The rating that holds: the latest. */
export function lastRating<One extends Pick<Rating, "day" | "id">>(ratings: readonly One[]): One | undefined {
  return inOrder(ratings).at(-1);
}

/** The words of an action at each rating, and as they are now: rewording keeps what was. */
export function wordsOverTime(text: string, ratings: readonly Rating[]): string[] {
  return [...inOrder(ratings).flatMap(({ wordsBefore }) => (wordsBefore === null ? [] : [wordsBefore])), text];
}

const becomes: Record<Rating["outcome"], string> = { carryOn: "", close: " Closed.", reword: " Reworded from here." };

/** Ratings as a strip: a mark, the words, and when: the same on screen, in print and in files. */
export function stripOf(ratings: readonly Rating[]): { mark: Mark; when: string; words: string }[] {
  return inOrder(ratings).map(({ day, level, tone, evidence, outcome, visit }) => ({
    mark: { name: level, tone },
    when: [visit === null ? "" : `Visit ${visit}`, writtenDay(day)].filter(Boolean).join(", "),
    words: `${evidence}${becomes[outcome]}`,
  }));
}
