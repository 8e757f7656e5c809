import { atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated, type Viewer } from "@/lib/auth/viewer";
import type { Role } from "@/lib/people/roles";

const everywhere: Role[] = ["directorOfEducation", "deputyDirector", "chiefExecutive", "adviser", "adminSupport", "administrator"];
const atOwn: Role[] = ["headteacher", "priorityLead", "sendco", "chairOfGovernors", "governor", "linkGovernor", "clerk"];

export const visitPolicy = {
  readSchedule: permission(
    "See when a school is visited, and when it was",
    atSchools,
    (viewer, school: Place) =>
      readsEverySchedule(viewer) || holdsAt(viewer, school, ...atOwn) || unitsAllocated(viewer).includes(school.unitId),
  ),
};

/** Whether the viewer sees the visits of every school. */
export function readsEverySchedule(viewer: Viewer): boolean {
  return holds(viewer, ...everywhere);
}
