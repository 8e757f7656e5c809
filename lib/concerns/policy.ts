import { atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, type Viewer } from "@/lib/auth/viewer";
import { seesInFull } from "@/lib/obligations/policy";
import { advisesUnit, decidesForTrust } from "@/lib/standards-meetings/policy";

export const concernPolicy = {
  read: permission("Read a cause for concern of a school", atSchools, seesInFull),
  raise: permission("Raise a cause for concern and record the trust's response", atSchools, (viewer, place: Place) =>
    raises(viewer, place),
  ),
  close: permission(
    "Close a cause for concern with a reason",
    atSchools,
    (viewer, place: Place) => decidesForTrust(viewer) && !holdsAt(viewer, place, "headteacher"),
  ),
};

function raises(viewer: Viewer, place: Place): boolean {
  if (holdsAt(viewer, place, "headteacher")) return false;
  return holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive") || advisesUnit(viewer, place);
}
