import { addDays, type Day } from "@/lib/dates";

/** Days on which something is held: from the first up to, not including, endsBefore. */
export interface Span {
  startsOn: Day;
  endsBefore: Day | null;
}

/** Whether it is held on a day. */
export function isHeldOn(span: Span, day: Day): boolean {
  return span.startsOn <= day && (span.endsBefore === null || span.endsBefore > day);
}

/** Where it stands on a day: to come, held, or over. */
export function standing(span: Span, day: Day): "to come" | "held" | "over" {
  if (isHeldOn(span, day)) return "held";
  return span.startsOn > day && (span.endsBefore === null || span.endsBefore > span.startsOn) ? "to come" : "over";
}

/** The first day on which it no longer holds, when it is ended today: at once, and never before it began. */
export function endedToday(span: Span, day: Day): Day {
  return span.startsOn > day ? span.startsOn : day;
}

/** The first day after a last day that somebody typed; an empty one means no end. */
export function endsBeforeOf(lastDay: string): Day | null {
  return lastDay === "" ? null : addDays(lastDay, 1);
}

/** Whether two spans share a day. */
export function overlap(one: Span, other: Span): boolean {
  return (one.endsBefore === null || one.endsBefore > other.startsOn) && (other.endsBefore === null || other.endsBefore > one.startsOn);
}
