import { atSchools, permission } from "@/lib/auth/permission";
import { holdsAt, type Place, type Viewer } from "@/lib/auth/viewer";
import { seesInFull } from "@/lib/obligations/policy";
import { advisesUnit, decidesForTrust } from "@/lib/standards-meetings/policy";

export const directionPolicy = {
  read: permission(
    "Read what a school is directed to",
    atSchools,
    (viewer, place: Place) => seesInFull(viewer, place) || holdsAt(viewer, place, "governor", "linkGovernor"),
  ),
  direct: permission("Direct a school to adopt a trust approach, and withdraw that", atSchools, (viewer, place: Place) =>
    directs(viewer, place),
  ),
  review: permission(
    "Record whether a direction was acted on",
    atSchools,
    (viewer, place: Place) => directs(viewer, place) || advisesUnit(viewer, place),
  ),
};

function directs(viewer: Viewer, place: Place): boolean {
  return decidesForTrust(viewer) && !holdsAt(viewer, place, "headteacher");
}
