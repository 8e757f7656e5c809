import { anywhere, permission, type Stage } from "@/lib/auth/permission";
import { holds, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { type Role, reachOf } from "@/lib/people/roles";

/** Somebody, and the units at which they hold roles. */
export interface PersonFacts {
  id: string;
  units: readonly string[];
}

const readAllPeople: Role[] = ["directorOfEducation", "deputyDirector", "chiefExecutive", "adviser", "adminSupport", "administrator"];

const toPeople = {
  themselves: ({ personId, own }: Stage): [PersonFacts] => [{ id: personId, units: [own.unitId] }],
  "own school": ({ otherPersonId, own }: Stage): [PersonFacts] => [{ id: otherPersonId, units: [own.unitId] }],
  "other school": ({ otherPersonId, other }: Stage): [PersonFacts] => [{ id: otherPersonId, units: [other.unitId] }],
};

const giveCases = {
  "a school's role": ({ otherPersonId }: Stage): [string, Role] => [otherPersonId, "governor"],
  "a trust role": ({ otherPersonId }: Stage): [string, Role] => [otherPersonId, "adviser"],
  "to themselves": ({ personId }: Stage): [string, Role] => [personId, "governor"],
};

export const personPolicy = {
  list: permission("See the list of people", anywhere, (viewer) => readsEveryone(viewer) || unitsSeen(viewer).length > 0),
  read: permission(
    "Read a person's page",
    toPeople,
    (viewer, person: PersonFacts) =>
      person.id === viewer.personId || readsEveryone(viewer) || person.units.some((unit) => unitsSeen(viewer).includes(unit)),
  ),
  readAccounts: permission("See who was invited, bounced or never signed in", anywhere, (viewer) => keepsAccounts(viewer)),
  invite: permission("Invite people", anywhere, (viewer) => keepsAccounts(viewer)),
  change: permission("Change a name or e-mail address", toPeople, (viewer, _person: PersonFacts) => holds(viewer, "administrator")),
  giveRole: permission(
    "Give or end a role",
    giveCases,
    (viewer, personId: string, role: Role) =>
      personId !== viewer.personId && (holds(viewer, "administrator") || (holds(viewer, "adminSupport") && reachOf(role) === "school")),
  ),
  close: permission(
    "Close an account",
    toPeople,
    (viewer, person: PersonFacts) => holds(viewer, "administrator") && person.id !== viewer.personId,
  ),
  nameStandIn: permission("Name a delegation or cover between dates", anywhere, (viewer) => holds(viewer, "directorOfEducation")),
  readStandIns: permission("See who stands in for whom", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser", "adminSupport", "administrator"),
  ),
  readHistory: permission("Read the history of a person's record", toPeople, (viewer, _person: PersonFacts) =>
    holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "administrator"),
  ),
};

function keepsAccounts(viewer: Viewer): boolean {
  return holds(viewer, "administrator", "adminSupport");
}

/** Whether the viewer reads every person of the trust. */
export function readsEveryone(viewer: Viewer): boolean {
  return holds(viewer, ...readAllPeople);
}

function unitsSeen(viewer: Viewer): string[] {
  return [...unitsHeld(viewer, "headteacher", "chairOfGovernors", "clerk"), ...unitsAllocated(viewer)];
}

/** The people that the viewer may see, as a condition of a query. */
export function peopleVisibleTo(viewer: Viewer) {
  if (readsEveryone(viewer)) return { trustId: viewer.trustId };
  const units = unitsSeen(viewer);
  const today = new Date(`${viewer.today}T00:00:00Z`);
  const atUnits = {
    OR: [{ federationId: null, unitId: { in: units } }, { federation: { is: { trustId: viewer.trustId, unitId: { in: units } } } }],
  };
  const holding = {
    trustId: viewer.trustId,
    startsOn: { lte: today },
    OR: [{ endsBefore: null }, { endsBefore: { gt: today } }],
    school: { is: atUnits },
  };
  return { trustId: viewer.trustId, OR: [{ id: viewer.personId }, { holdings: { some: holding } }] };
}
