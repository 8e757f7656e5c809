import { type Day, writtenDay } from "@/lib/dates";
import { isHeldOn, type Span } from "@/lib/people/holdings";

/** An allocation of one kind to one unit, as it stands in the database. */
export interface Standing extends Span {
  id: string;
  person: { id: string; name: string };
}

/** What a change from a day on does to the allocations that are there. */
export interface Change {
  /** Ends before the day. */
  end: Standing | undefined;
  /** Began on the very day: the new one takes its place. */
  replace: Standing | undefined;
}

/**
 * What happens when somebody, or nobody, is allocated from a day on: the one of that day ends, and one that began on
 * the very day is replaced. One that begins later stands in the way, and the sentence says so.
 */
export function changeFrom(allocations: readonly Standing[], day: Day): Change | string {
  const later = allocations.filter(({ startsOn, endsBefore }) => startsOn > day && endsBefore !== startsOn).sort(byStart)[0];
  if (later) {
    return `${later.person.name} is allocated from ${writtenDay(later.startsOn)}. Choose that day or a later one, or take that back first.`;
  }
  const current = allocations.find((allocation) => isHeldOn(allocation, day));
  if (!current) return { end: undefined, replace: undefined };
  return current.startsOn === day ? { end: undefined, replace: current } : { end: current, replace: undefined };
}

/** Who is allocated on a day. */
export function heldBy(allocations: readonly Standing[], day: Day): Standing | undefined {
  return allocations.find((allocation) => isHeldOn(allocation, day));
}

function byStart(one: Span, other: Span): number {
  return one.startsOn.localeCompare(other.startsOn);
}
