import type { Day } from "@/lib/dates";

/** An area of focus as the rule about their number asks about it. */
export interface OpenArea {
  furtherReason: string | null;
  startedOn: Day;
}

/** How many areas beyond the number that the year allows at a time say no reason (VT-4). */
export function withoutReason(open: readonly OpenArea[], most: number): number {
  const inOrder = [...open].sort((one, other) => one.startedOn.localeCompare(other.startedOn));
  const reasons = inOrder.filter(({ furtherReason }) => furtherReason !== null && furtherReason.trim() !== "").length;
  return Math.max(0, inOrder.length - most - reasons);
}

/** Whether one more needs its reason. */
export function needsReason(open: number, most: number): boolean {
  return open >= most;
}
