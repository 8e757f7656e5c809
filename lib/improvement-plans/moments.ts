import { addDays, type Day, writtenDay } from "@/lib/dates";
import { type Term, termFrom, termOn } from "@/lib/strategy/calendar";

/** When a priority is looked at: at the end of each term or, in a rapid plan, at a checkpoint. */
export interface Moment {
  /** The term's key, or the checkpoint's day. */
  key: string;
  name: string;
  lastDay: Day;
}

interface Plan {
  kind: "annual" | "rapid";
  /** Weeks between the checkpoints of a rapid plan; none: at each term's review meeting. */
  checkpointWeeks: number | null;
  begunOn: Day;
}

/** The moments of a plan in a year: its terms, or the checkpoints of a rapid plan from the day on which it was begun (CA-3). */
export function momentsOf({ kind, checkpointWeeks, begunOn }: Plan, terms: readonly Term[]): Moment[] {
  if (kind === "annual") return terms.map(({ key, name, lastDay }) => ({ key, name, lastDay }));
  const left = terms.filter(({ lastDay }) => lastDay >= begunOn);
  if (checkpointWeeks === null) return left.map(({ key, name, lastDay }) => ({ key, name: `Review meeting of ${name}`, lastDay }));
  return checkpointDays(begunOn, checkpointWeeks, left).map((day, place) => ({
    key: day,
    name: `Checkpoint ${place + 1}, ${writtenDay(day)}`,
    lastDay: day,
  }));
}

/** Every so many weeks; one that falls into a holiday is on the first day after it. */
function checkpointDays(begunOn: Day, weeks: number, terms: readonly Term[]): Day[] {
  const end = terms.at(-1)?.lastDay;
  if (!end) return [];
  const days = new Set<Day>();
  for (let day = addDays(begunOn, 7 * weeks); day <= end; day = addDays(day, 7 * weeks)) {
    const place = termOn(terms, day) ? day : termFrom(terms, day)?.startsOn;
    if (place) days.add(place);
  }
  return [...days].sort();
}

/** A moment is reviewed from three weeks before its day: until then there is nothing to say of it. */
const opensBefore = 21;

/** Whether a moment can be reviewed on a day. */
export function isOpenForReview({ lastDay }: Moment, today: Day): boolean {
  return addDays(lastDay, -opensBefore) <= today;
}
