import type { Day } from "@/lib/dates";
import { isHeldOn, standing } from "@/lib/people/holdings";

export type AllocationKind = "adviser" | "partnershipLink";

/** Somebody allocated to a school or federation, between days. */
export interface Allocation {
  kind: AllocationKind;
  startsOn: Day;
  endsBefore: Day | null;
  reason: string | null;
  person: { name: string };
}

/** The two kinds, with their words: every school has one of each (UO-1, UO-3). */
export const allocationKinds = [
  { kind: "adviser", name: "School improvement adviser", none: "No adviser allocated" },
  { kind: "partnershipLink", name: "Partnership link", none: "No partnership link allocated" },
] as const;

/** The one allocated on a day, if there is one. */
export function currentOf(allocations: readonly Allocation[], kind: AllocationKind, day: Day): Allocation | undefined {
  return allocations.find((allocation) => allocation.kind === kind && isHeldOn(allocation, day));
}

/** Those that are over on a day, latest first. */
export function pastOf(allocations: readonly Allocation[], kind: AllocationKind, day: Day): Allocation[] {
  return allocations
    .filter((allocation) => allocation.kind === kind && standing(allocation, day) === "over")
    .sort((one, other) => other.startsOn.localeCompare(one.startsOn));
}
