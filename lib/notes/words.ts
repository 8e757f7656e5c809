import { type Day, writtenDay } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";
import type { NoteContext } from "@/lib/notes/context";
import type { Strategy } from "@/lib/strategy/content";

/** A level of one of the year's scales as a mark; a grey one where the year does not know it. */
export function markOf(levels: Strategy["scales"]["progress"], key: string): Mark {
  const level = levels.find((one) => one.key === key);
  return level ? { name: level.name, tone: level.tone } : { name: "Not yet rated", tone: "grey" };
}

/** The colour of a level of the trust's standards, which the year names from least to most: its place says it. */
export function toneOfStandard(place: number, levels: number): Mark["tone"] {
  if (place === 0) return "red";
  return 2 * place <= levels - 1 ? "amber" : "green";
}

/** What was typed as the time of a next step, as a day and as it is said: a day, or the end of a term (TE-5). */
export function dueOf(strategy: Strategy, typed: string): { day: Day; words: string } | null {
  const term = strategy.calendar.terms.find(({ key }) => key === typed);
  if (term) return { day: term.lastDay, words: `the end of ${term.name}` };
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? { day: typed, words: writtenDay(typed) } : null;
}

/** The name of an evaluation area, or nothing. */
export function areaName({ areas }: Pick<NoteContext, "areas">, key: string): string {
  return areas.find((area) => area.key === key)?.name ?? "";
}

/** "agrees", "finds it generous". */
export const viewWords = { agrees: "Agrees with the school", generous: "Finds it generous", cautious: "Finds it cautious" } as const;
