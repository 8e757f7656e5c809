import type { AgreedActionState } from "@/lib/agreed-actions/state";
import { type Day, writtenDay } from "@/lib/dates";

/** When an action is due: a day, and how it was said where it was not said as a day. */
export interface Due {
  due: Day | null;
  dueWords: string | null;
}

/** Whether its day has passed and nobody has said that it is done. */
export function isOverdue({ due, state }: { due: Day | null; state: AgreedActionState }, today: Day): boolean {
  return state === "open" && due !== null && due < today;
}

/** "by Fri 18 Dec 2026", "by the end of Term 2 (Fri 18 Dec 2026)", "no date". */
export function writtenDue({ due, dueWords }: Due): string {
  if (!due) return dueWords ? `by ${dueWords}` : "no date";
  return dueWords ? `by ${dueWords} (${writtenDay(due)})` : `by ${writtenDay(due)}`;
}

/** A term of the year, with whose end an action can be due (TE-5). */
export interface DueTerm {
  key: string;
  name: string;
  lastDay: Day;
}

/** What was chosen as the time of an action: the end of a term, else a day; nothing where neither is. */
export function dueOf(term: string, day: string, terms: readonly DueTerm[]): Due {
  const chosen = terms.find(({ key }) => key === term);
  if (chosen) return { due: chosen.lastDay, dueWords: `the end of ${chosen.name}` };
  return { due: day === "" ? null : day, dueWords: null };
}
