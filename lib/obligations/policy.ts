import { atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated, type Viewer } from "@/lib/auth/viewer";
import type { OwedBy, Strength } from "@/lib/obligations/duties";
import { advisesUnit, decidesForTrust } from "@/lib/standards-meetings/policy";

const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;

/** The team, the unit's adviser and link, and the leaders of the school. */
export function seesInFull(viewer: Viewer, place: Place): boolean {
  return (
    holds(viewer, ...ofTheTeam) ||
    unitsAllocated(viewer).includes(place.unitId) ||
    holdsAt(viewer, place, "headteacher", "chairOfGovernors")
  );
}

const duties = {
  "the trust's, own school": ({ own }: Stage): [Place, OwedBy] => [own, "trust"],
  "the school's, own school": ({ own }: Stage): [Place, OwedBy] => [own, "school"],
  "the school's, other school": ({ other }: Stage): [Place, OwedBy] => [other, "school"],
};

export const obligationPolicy = {
  read: permission(
    "Read a school's category with what it obliges to and its timeline",
    atSchools,
    (viewer, place: Place) =>
      seesInFull(viewer, place) ||
      holds(viewer, "adviser", "trustee", "chairOfTrustees") ||
      holdsAt(viewer, place, "governor", "linkGovernor"),
  ),
  readInFull: permission("Read who sees to a duty, and what would show readiness to move before it is shared", atSchools, seesInFull),
  fulfil: permission("Say that a duty is met, and who sees to it", duties, (viewer, place: Place, owedBy: OwedBy) =>
    fulfils(viewer, place, owedBy),
  ),
  takeUp: permission(
    "Take up what a category offers or leaves to choice",
    {
      offered: ({ own }: Stage): [Place, Strength] => [own, "offered"],
      "at the director's choice": ({ own }: Stage): [Place, Strength] => [own, "choice"],
      "offered, other school": ({ other }: Stage): [Place, Strength] => [other, "offered"],
    },
    (viewer, place: Place, strength: Strength) =>
      strength === "choice" ? decidesForTrust(viewer) : fulfils(viewer, place, "trust") || fulfils(viewer, place, "school"),
  ),
  setAside: permission("Set a duty aside with a reason, or open it again", atSchools, (viewer, place: Place) => decidesFor(viewer, place)),
  reviewCommitment: permission("Say how a commitment of the school goes", atSchools, (viewer, place: Place) =>
    fulfils(viewer, place, "school"),
  ),
  settleCommitment: permission(
    "Say that a commitment of the school is kept or no longer asked",
    atSchools,
    (viewer, place: Place) => !holdsAt(viewer, place, "headteacher") && fulfils(viewer, place, "trust"),
  ),
};

/** Nobody sets aside what their own school owes. */
function decidesFor(viewer: Viewer, place: Place): boolean {
  return decidesForTrust(viewer) && !holdsAt(viewer, place, "headteacher");
}

/** The director and the unit's adviser see to what the trust owes; the headteacher, and they, to what the school owes. */
function fulfils(viewer: Viewer, place: Place, owedBy: OwedBy): boolean {
  if (owedBy === "school" && holdsAt(viewer, place, "headteacher")) return true;
  return decidesFor(viewer, place) || advisesUnit(viewer, place);
}
