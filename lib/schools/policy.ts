import { anywhere, atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, holdsSomewhere, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { type Role, schoolRoles } from "@/lib/people/roles";

/** Roles that read every school of the trust: its published and agreed records, or its schedule. */
const readAllSchools: Role[] = [
  "directorOfEducation",
  "deputyDirector",
  "chiefExecutive",
  "adviser",
  "trustee",
  "chairOfTrustees",
  "adminSupport",
  "administrator",
];

export const schoolPolicy = {
  list: permission("See the list of schools", anywhere, (viewer) => readsEverySchool(viewer) || unitsVisible(viewer).length > 0),
  read: permission(
    "Read a school's page",
    atSchools,
    (viewer, school: Place) => readsEverySchool(viewer) || unitsVisible(viewer).includes(school.unitId),
  ),
  add: permission("Add a school", anywhere, (viewer) => holds(viewer, "administrator")),
  change: permission("Change a school's facts", atSchools, (viewer, _school: Place) => holds(viewer, "administrator")),
  readHistory: permission(
    "Read the history of a school's record",
    atSchools,
    (viewer, school: Place) =>
      holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "administrator") || holdsAt(viewer, school, "headteacher"),
  ),
};

function readsEverySchool(viewer: Viewer): boolean {
  return holds(viewer, ...readAllSchools);
}

function unitsVisible(viewer: Viewer): string[] {
  return [...unitsHeld(viewer, ...schoolRoles), ...unitsAllocated(viewer)];
}

/** The units of improvement whose schools the viewer may see. */
export function visibleUnits(viewer: Viewer): string[] | "all" {
  return readsEverySchool(viewer) ? "all" : unitsVisible(viewer);
}

/** Roles that see when every school is visited. */
export const readAllSchedules: readonly Role[] = [
  "directorOfEducation",
  "deputyDirector",
  "chiefExecutive",
  "adviser",
  "adminSupport",
  "administrator",
];

/** Roles that see when their own school is visited. */
export const readOwnSchedule: readonly Role[] = [
  "headteacher",
  "priorityLead",
  "sendco",
  "chairOfGovernors",
  "governor",
  "linkGovernor",
  "clerk",
];

/** The units whose visits the viewer may see. */
export function visitsShownIn(viewer: Viewer): string[] | "all" {
  if (holds(viewer, ...readAllSchedules)) return "all";
  return [...new Set([...unitsHeld(viewer, ...readOwnSchedule), ...unitsAllocated(viewer)])];
}

/** The schools that the viewer may see, as a condition of a query: by their federation's unit, else by their own. */
export function schoolsVisibleTo(viewer: Viewer) {
  const units = visibleUnits(viewer);
  if (units === "all") return { trustId: viewer.trustId };
  return {
    trustId: viewer.trustId,
    OR: [{ federationId: null, unitId: { in: units } }, { federation: { is: { trustId: viewer.trustId, unitId: { in: units } } } }],
  };
}

/** The one school that the viewer's first page is about, when all their roles are at one school. */
export function ownSchool(viewer: Viewer): { id: string; unitId: string; urn: number; name: string } | undefined {
  const schools = new Map(viewer.holdings.flatMap(({ school }) => (school ? [[school.id, school] as const] : [])));
  return schools.size === 1 && !viewer.holdings.some(({ school }) => !school) ? [...schools.values()][0] : undefined;
}

/** Whether the viewer is there for a school rather than for the trust. */
export function isOfASchool(viewer: Viewer): boolean {
  return holdsSomewhere(viewer, ...schoolRoles);
}

/** A school as a policy asks about it. */
export function placeOf(school: { id: string; unitId: string; federation: { unitId: string } | null }): Place {
  return { schoolId: school.id, unitId: school.federation?.unitId ?? school.unitId };
}
