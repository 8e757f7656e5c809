import { anywhere, atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, holdsSomewhere, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import type { Role } from "@/lib/people/roles";
import type { SupportState } from "@/lib/support/words";

/** Support as a policy asks about it. */
export interface SupportPlace {
  unitId: string;
  state: SupportState;
  requestedById: string;
  providerPersonId: string | null;
}

type At = (stage: Stage) => [SupportPlace];
const at =
  (state: SupportState, where: "own" | "other" = "own"): At =>
  (stage) => [{ unitId: stage[where].unitId, state, requestedById: stage.otherPersonId, providerPersonId: null }];
const given: At = ({ other, personId, otherPersonId }) => [
  { unitId: other.unitId, state: "underWay", requestedById: otherPersonId, providerPersonId: personId },
];
const asked: At = ({ own, personId }) => [{ unitId: own.unitId, state: "requested", requestedById: personId, providerPersonId: null }];

const ofTheTeam: Role[] = ["directorOfEducation", "deputyDirector", "chiefExecutive"];
const givers: Role[] = ["directorOfEducation", "deputyDirector", "adviser", "independentAdviser"];
const governors: Role[] = ["chairOfGovernors", "governor", "linkGovernor"];
const agreed: readonly SupportState[] = ["approved", "underWay", "ended"];

const leadsUnit = (viewer: Viewer, unitId: string) => holdsAt(viewer, { unitId, schoolId: "" }, "headteacher");
/** The director, and a deputy to whom it is delegated today. */
export function decidesSupport(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation") || (viewer.delegated && holds(viewer, "deputyDirector"));
}
const gives = (viewer: Viewer, { providerPersonId, state }: SupportPlace) =>
  holds(viewer, ...givers) && providerPersonId === viewer.personId && agreed.includes(state);

export const supportPolicy = {
  list: permission(
    "See support that was asked for and given",
    anywhere,
    (viewer) => holds(viewer, ...ofTheTeam) || unitsAllocated(viewer).length > 0 || holdsSomewhere(viewer, "headteacher", ...governors),
  ),
  ask: permission(
    "Ask for support for a school",
    atSchools,
    (viewer, { unitId }: Place) =>
      holds(viewer, "directorOfEducation", "deputyDirector") || unitsAllocated(viewer).includes(unitId) || leadsUnit(viewer, unitId),
  ),
  read: permission(
    "Read what support is for and what came of it",
    {
      requested: at("requested"),
      "under way": at("underWay"),
      "under way, other school": at("underWay", "other"),
      "given by the viewer": given,
    },
    (viewer, support: SupportPlace) =>
      holds(viewer, ...ofTheTeam) ||
      unitsAllocated(viewer).includes(support.unitId) ||
      leadsUnit(viewer, support.unitId) ||
      gives(viewer, support) ||
      (agreed.includes(support.state) && holdsAt(viewer, { unitId: support.unitId, schoolId: "" }, ...governors)),
  ),
  readOfSchool: permission(
    "See the support of a school on its list",
    atSchools,
    (viewer, { unitId }: Place) =>
      holds(viewer, ...ofTheTeam) ||
      unitsAllocated(viewer).includes(unitId) ||
      holdsAt(viewer, { unitId, schoolId: "" }, "headteacher", ...governors),
  ),
  decide: permission(
    "Approve or decline support, and change what was arranged",
    { requested: at("requested") },
    (viewer, support: SupportPlace) => decidesSupport(viewer) && !leadsUnit(viewer, support.unitId),
  ),
  withdraw: permission(
    "Take back a request for support",
    { "their own": asked, "somebody else's": at("requested"), "other school": at("requested", "other") },
    (viewer, support: SupportPlace) =>
      (support.requestedById === viewer.personId && unitsAllocated(viewer).includes(support.unitId)) ||
      leadsUnit(viewer, support.unitId) ||
      holds(viewer, "directorOfEducation"),
  ),
  record: permission(
    "Record days of support, and what came of it",
    { "under way": at("underWay"), "other school": at("underWay", "other"), "given by the viewer": given },
    (viewer, support: SupportPlace) =>
      holds(viewer, "directorOfEducation", "deputyDirector") || unitsAllocated(viewer).includes(support.unitId) || gives(viewer, support),
  ),
  compareSchools: permission("See the days that every school has given and received", anywhere, (viewer) => holds(viewer, ...ofTheTeam)),
};

/** Whose support stands in the viewer's list. */
export function supportShownIn(viewer: Viewer): { all: boolean; whole: string[]; agreed: string[] } {
  return {
    all: holds(viewer, ...ofTheTeam),
    whole: [...new Set([...unitsAllocated(viewer), ...unitsHeld(viewer, "headteacher")])],
    agreed: unitsHeld(viewer, ...governors),
  };
}

/** The units for which the viewer may ask. */
export function unitsToAskFor(viewer: Viewer): string[] | "all" {
  if (holds(viewer, "directorOfEducation", "deputyDirector")) return "all";
  return [...new Set([...unitsAllocated(viewer), ...unitsHeld(viewer, "headteacher")])];
}
