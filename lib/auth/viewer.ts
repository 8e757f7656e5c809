import type { Day } from "@/lib/dates";
import type { Role } from "@/lib/people/roles";

declare const minted: unique symbol;

/** A role that the viewer holds today, for the whole trust (no school) or at one school. */
export interface Holding {
  role: Role;
  school: { id: string; urn: number; name: string; unitId: string } | null;
}

/** A unit of improvement allocated to the viewer today, in person or as cover. */
export interface Allocated {
  unitId: string;
  kind: "adviser" | "partnershipLink";
  cover: boolean;
}

/** What a session says of the person behind it. */
export interface ViewerFacts {
  trustId: string;
  trustName: string;
  personId: string;
  personName: string;
  accountId: string;
  sessionId: string;
  today: Day;
  holdings: readonly Holding[];
  allocated: readonly Allocated[];
  /** The director has delegated waivers and decisions to this deputy for today. */
  delegated: boolean;
  /** The same login is a person in another trust too. */
  severalTrusts: boolean;
}

/** Who is looking: the sum of the roles they hold today. Minted by the session and by test factories only. */
export type Viewer = ViewerFacts & { readonly [minted]: true };

/** Makes a viewer of what an open session says. */
export function mintViewer(facts: ViewerFacts): Viewer {
  return facts as Viewer;
}

/** Whether the viewer holds one of these roles for the whole trust. */
export function holds(viewer: Viewer, ...wanted: Role[]): boolean {
  return viewer.holdings.some((holding) => !holding.school && wanted.includes(holding.role));
}

/** Whether the viewer holds one of these roles at any school. */
export function holdsSomewhere(viewer: Viewer, ...wanted: Role[]): boolean {
  return viewer.holdings.some((holding) => wanted.includes(holding.role));
}

/** A school and the unit of improvement that it belongs to. */
export interface Place {
  schoolId: string;
  unitId: string;
}

/** Whether the viewer holds one of these roles at a school of the same unit (a federation is one school, VP-2). */
export function holdsAt(viewer: Viewer, place: Place, ...wanted: Role[]): boolean {
  return viewer.holdings.some(({ school, role }) => school?.unitId === place.unitId && wanted.includes(role));
}

/** The units at which the viewer holds one of these roles. */
export function unitsHeld(viewer: Viewer, ...wanted: Role[]): string[] {
  const units = viewer.holdings.flatMap(({ school, role }) => (school && wanted.includes(role) ? [school.unitId] : []));
  return [...new Set(units)];
}

/** The units allocated to the viewer, when they hold a role that makes them eligible. */
export function unitsAllocated(viewer: Viewer): string[] {
  const eligible = viewer.allocated.filter(({ kind }) =>
    kind === "adviser"
      ? holds(viewer, "adviser", "independentAdviser", "deputyDirector", "directorOfEducation")
      : holds(viewer, "partnershipLink", "adviser", "deputyDirector", "directorOfEducation", "chiefExecutive"),
  );
  return [...new Set(eligible.map(({ unitId }) => unitId))];
}

/** What the database says of a person on a day (viewer_facts). */
export interface PersonFacts {
  trust: { id: string; name: string };
  person: { id: string; name: string };
  holdings: { role: Role; schoolId: string | null; urn: number; school: string; unitId: string }[];
  allocations: Allocated[];
  delegated: boolean;
}

/** Makes a viewer of what the database says of a person. */
export function viewerOf(
  { trust, person, holdings, allocations, delegated }: PersonFacts,
  session: Pick<ViewerFacts, "accountId" | "sessionId" | "today" | "severalTrusts">,
): Viewer {
  return mintViewer({
    ...session,
    trustId: trust.id,
    trustName: trust.name,
    personId: person.id,
    personName: person.name,
    holdings: holdings.map(({ role, schoolId, urn, school, unitId }) => ({
      role,
      school: schoolId ? { id: schoolId, urn, name: school, unitId } : null,
    })),
    allocated: allocations,
    delegated,
  });
}
