import { anywhere, atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, holdsSomewhere, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import type { MeetingState } from "@/lib/standards-meetings/words";

/** A meeting as a policy asks about it. */
export interface MeetingPlace extends Place {
  state: MeetingState;
  /** People who are expected or were there. */
  people: readonly string[];
}

type At = (stage: Stage) => [MeetingPlace];
const at =
  (state: MeetingState, where: "own" | "other" = "own"): At =>
  (stage) => [{ ...stage[where], state, people: [stage.otherPersonId] }];
const attended = ({ other, personId }: Stage): [MeetingPlace] => [{ ...other, state: "held", people: [personId] }];

const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const ofTheBoard = ["trustee", "chairOfTrustees"] as const;
const schoolsSide = ["headteacher", "chairOfGovernors"] as const;
const sharedWith = ["governor", "linkGovernor", "clerk", "schoolStaff", "priorityLead", "sendco"] as const;

/** The director, or a deputy to whom it is delegated; the chief executive where they stand for the director. */
export const decidesForTrust = (viewer: Viewer) =>
  holds(viewer, "directorOfEducation", "chiefExecutive") || (viewer.delegated && holds(viewer, "deputyDirector"));

/** What a school asks about its category is the chief executive's to decide. */
export const decidesAppeals = (viewer: Viewer) => holds(viewer, "chiefExecutive");

/** The unit's adviser; nobody is one for a school that they lead. */
export function advisesUnit(viewer: Viewer, place: Place): boolean {
  if (holdsAt(viewer, place, "headteacher")) return false;
  return viewer.allocated.some(({ kind, unitId }) => kind === "adviser" && unitId === place.unitId) && unitsAllocated(viewer).length > 0;
}

/** Somebody of the trust who is expected or was there; a quality assurer of another trust reads what is sampled only (TE-3). */
const takesPart = (viewer: Viewer, { people }: MeetingPlace) =>
  people.includes(viewer.personId) && viewer.holdings.some(({ role }) => role !== "qualityAssurer");

export const standardsMeetingPolicy = {
  list: permission(
    "See which standards meetings are owed, planned and held",
    anywhere,
    (viewer) =>
      holds(viewer, ...ofTheTeam, "adminSupport", ...ofTheBoard) ||
      unitsAllocated(viewer).length > 0 ||
      holdsSomewhere(viewer, ...schoolsSide),
  ),
  arrange: permission(
    "Plan, move and cancel a standards meeting",
    atSchools,
    (viewer, place: Place) => holds(viewer, ...ofTheTeam, "adminSupport") || advisesUnit(viewer, place),
  ),
  read: permission(
    "Read a standards meeting with its pack and minutes",
    {
      "planned, own school": at("planned"),
      "planned, other school": at("planned", "other"),
      "held, own school": at("held"),
      "held, other school": at("held", "other"),
      "held, attended": attended,
    },
    (viewer, meeting: MeetingPlace) =>
      holds(viewer, ...ofTheTeam) ||
      unitsAllocated(viewer).includes(meeting.unitId) ||
      holdsAt(viewer, meeting, ...schoolsSide) ||
      takesPart(viewer, meeting),
  ),
  readShared: permission(
    "Read the outcome that a standards meeting has shared",
    { shared: at("shared"), held: at("held"), "shared, other school": at("shared", "other") },
    (viewer, meeting: MeetingPlace) => meeting.state === "shared" && holdsAt(viewer, meeting, ...sharedWith, ...schoolsSide),
  ),
  minute: permission(
    "Write the minutes of a standards meeting and record who was there",
    { planned: at("planned"), held: at("held"), shared: at("shared"), "other school": at("held", "other") },
    (viewer, meeting: MeetingPlace) =>
      meeting.state !== "shared" &&
      meeting.state !== "cancelled" &&
      !holdsAt(viewer, meeting, "headteacher") &&
      (holds(viewer, ...ofTheTeam) || advisesUnit(viewer, meeting)),
  ),
  readConfidential: permission(
    "Read what a meeting says in confidence",
    { held: at("held"), attended },
    (viewer, meeting: MeetingPlace) => holds(viewer, "directorOfEducation", "chiefExecutive") || takesPart(viewer, meeting),
  ),
  decide: permission(
    "Agree a category in a standards meeting, and share its outcome",
    { held: at("held"), "held, own school led": at("held") },
    (viewer, meeting: MeetingPlace) => decidesForTrust(viewer) && !holdsAt(viewer, meeting, ...schoolsSide),
  ),
  appeal: permission(
    "Ask the chief executive about a category, once",
    { own: at("held"), "other school": at("held", "other") },
    (viewer, meeting: MeetingPlace) => holdsAt(viewer, meeting, "headteacher") && !decidesForTrust(viewer),
  ),
  decideAppeal: permission("Decide what a school asks about its category", { "": at("held") }, (viewer, _meeting: MeetingPlace) =>
    decidesAppeals(viewer),
  ),
  recordReach: permission(
    "Record that staff without an account were told of an outcome",
    { own: at("shared"), "other school": at("shared", "other") },
    (viewer, meeting: MeetingPlace) => meeting.state === "shared" && holdsAt(viewer, meeting, "headteacher"),
  ),
  readOpened: permission(
    "See who has opened a shared outcome",
    { own: at("shared"), "other school": at("shared", "other") },
    (viewer, meeting: MeetingPlace) =>
      holds(viewer, ...ofTheTeam) || advisesUnit(viewer, meeting) || holdsAt(viewer, meeting, ...schoolsSide),
  ),
};

/** The units whose meetings stand in the viewer's list; beside these stand the meetings that they take part in (GO-8). */
export function meetingsShownIn(viewer: Viewer): string[] | "all" {
  if (holds(viewer, ...ofTheTeam, "adminSupport")) return "all";
  return [...new Set([...unitsAllocated(viewer), ...unitsHeld(viewer, ...schoolsSide)])];
}

/** Whether somebody sees the meetings that they attend and no others: they have none to plan. */
export const attendsOnly = (viewer: Viewer) => {
  const units = meetingsShownIn(viewer);
  return units !== "all" && units.length === 0;
};
