import { eligibleRoles } from "@/lib/allocations/eligibility";
import type { Role } from "@/lib/people/roles";

/** All roles by which somebody can be allocated. */
export const allocatedRoles: readonly Role[] = [
  ...new Set([...eligibleRoles("adviser", "team"), ...eligibleRoles("partnershipLink", "team")]),
];
