import { type Candidate, eligibleRoles, type LinkRule } from "@/lib/allocations/eligibility";
import type { AllocationKind } from "@/lib/schools/allocations";

/** The name of the choice of a unit; what stood there goes with it under "was:". */
export function choiceName(kind: AllocationKind, unitId: string): string {
  return `${kind}:${unitId}`;
}

/** Whether somebody holds, today or later, a role by which they can advise; and for which rule they can be a link. */
export function choicesOf({ roles }: Pick<Candidate, "roles">): { advises: boolean; links: LinkRule[] } {
  const held = roles.filter(({ unitId }) => unitId === null).map(({ role }) => role);
  const fits = (wanted: readonly string[]) => held.some((role) => wanted.includes(role));
  return {
    advises: fits(eligibleRoles("adviser", "team")),
    links: (["team", "chiefExecutive"] as const).filter((rule) => fits(eligibleRoles("partnershipLink", rule))),
  };
}
