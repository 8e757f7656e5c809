import { anywhere, atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, type Viewer } from "@/lib/auth/viewer";
import type { Role } from "@/lib/people/roles";
import { visitsShownIn } from "@/lib/schools/policy";
import type { VisitKind } from "@/lib/visits/words";

/** A visit as a policy asks about it: where it is, whose it is. */
export interface VisitPlace extends Place {
  leadId: string | null;
  kind: VisitKind;
}

const plannedAt = (place: Place, leadId: string | null = null, kind: VisitKind = "programme"): [VisitPlace] => [{ ...place, leadId, kind }];

const atVisits = {
  "own school": ({ own }: Stage) => plannedAt(own),
  "other school": ({ other }: Stage) => plannedAt(other),
  "led by them elsewhere": ({ other, personId }: Stage) => plannedAt(other, personId),
};

const ofKinds = {
  "own school": ({ own }: Stage) => plannedAt(own),
  "other school": ({ other }: Stage) => plannedAt(other),
  "link meeting at own school": ({ own }: Stage) => plannedAt(own, null, "linkMeeting"),
  "link meeting elsewhere": ({ other }: Stage) => plannedAt(other, null, "linkMeeting"),
};

export const visitPolicy = {
  list: permission("See the visits that are planned, and when others were", anywhere, (viewer) => {
    const shown = visitsShownIn(viewer);
    return shown === "all" || shown.length > 0;
  }),
  readSchedule: permission("See when a school is visited, and when it was", atSchools, (viewer, school: Place) =>
    readsSchedule(viewer, school),
  ),
  read: permission("Open a visit", atVisits, (viewer, visit: VisitPlace) => readsSchedule(viewer, visit) || leads(viewer, visit)),
  readDraftPlan: permission(
    "Read the plan of a visit before both sides have agreed to it",
    atVisits,
    (viewer, visit: VisitPlace) =>
      holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive") || conducts(viewer, visit) || ofSchool(viewer, visit),
  ),
  layOut: permission("Lay out the year of visits to a school", atSchools, (viewer, school: Place) => directs(viewer, school)),
  pickProgramme: permission("Pick the programme of visits where a unit's phases leave it open", anywhere, (viewer) => decides(viewer)),
  add: permission(
    "Add a visit, a link meeting or a review",
    ofKinds,
    (viewer, visit: VisitPlace) => conducts(viewer, visit) || holds(viewer, "adminSupport"),
  ),
  arrange: permission(
    "Move or cancel a visit",
    atVisits,
    (viewer, visit: VisitPlace) => conducts(viewer, visit) || holds(viewer, "adminSupport"),
  ),
  handOver: permission("Name another lead of a visit", anywhere, (viewer) => decides(viewer)),
  plan: permission(
    "Write the plan of a visit",
    atVisits,
    (viewer, visit: VisitPlace) => conducts(viewer, visit) || ofSchool(viewer, visit),
  ),
  conduct: permission(
    "Choose areas of focus, invite people, record who was there and that a visit took place",
    atVisits,
    (viewer, visit: VisitPlace) => conducts(viewer, visit),
  ),
  agreeForTrust: permission("Agree to a plan for the trust", atVisits, (viewer, visit: VisitPlace) => conducts(viewer, visit)),
  agreeForSchool: permission(
    "Agree to a plan for the school",
    atVisits,
    (viewer, visit: VisitPlace) => ofSchool(viewer, visit) && !conducts(viewer, visit),
  ),
  shadow: permission("Sign up to shadow a visit, and write a view of it", atVisits, (viewer, visit: VisitPlace) =>
    holdsAt(viewer, visit, "chairOfGovernors", "governor", "linkGovernor"),
  ),
  readViews: permission(
    "Read what a governor who shadowed a visit wrote of it",
    atVisits,
    (viewer, visit: VisitPlace) =>
      holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive") ||
      conducts(viewer, visit) ||
      holdsAt(viewer, visit, "headteacher", "chairOfGovernors", "governor", "linkGovernor", "clerk"),
  ),
};

function readsSchedule(viewer: Viewer, school: Place): boolean {
  const shown = visitsShownIn(viewer);
  return shown === "all" || shown.includes(school.unitId);
}

/** The director, and a deputy to whom this day's decisions are delegated. */
function decides(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation") || (holds(viewer, "deputyDirector") && viewer.delegated);
}

/** Whether the unit is allocated to the viewer, in person or as cover, and they hold a role that makes them eligible. */
function allocated(viewer: Viewer, { unitId }: Place, kind: "adviser" | "partnershipLink"): boolean {
  if (!viewer.allocated.some((one) => one.unitId === unitId && one.kind === kind)) return false;
  return kind === "adviser"
    ? holds(viewer, "adviser", "independentAdviser", "deputyDirector", "directorOfEducation")
    : holds(viewer, "partnershipLink", "adviser", "deputyDirector", "directorOfEducation", "chiefExecutive");
}

function ofSchool(viewer: Viewer, place: Place): boolean {
  return holdsAt(viewer, place, "headteacher");
}

function directs(viewer: Viewer, place: Place): boolean {
  return decides(viewer) || (allocated(viewer, place, "adviser") && !ofSchool(viewer, place));
}

/** Who of the trust's team may lead a visit. */
export const leadRoles = [
  "adviser",
  "independentAdviser",
  "deputyDirector",
  "directorOfEducation",
  "chiefExecutive",
  "partnershipLink",
] as const satisfies readonly Role[];

/** The lead is one of the trust's team: nobody conducts a visit to a school that they lead. */
function leads(viewer: Viewer, { leadId, ...place }: VisitPlace): boolean {
  return leadId === viewer.personId && holds(viewer, ...leadRoles) && !ofSchool(viewer, place);
}

function conducts(viewer: Viewer, visit: VisitPlace): boolean {
  if (directs(viewer, visit) || leads(viewer, visit)) return true;
  if (visit.kind !== "linkMeeting" || ofSchool(viewer, visit)) return false;
  return allocated(viewer, visit, "partnershipLink") || holds(viewer, "chiefExecutive");
}
