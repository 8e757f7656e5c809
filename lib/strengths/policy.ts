import { anywhere, atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, holdsSomewhere, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";

const ofTheTeam = (viewer: Viewer) => holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive");

export const strengthPolicy = {
  list: permission(
    "See the strengths that schools share, with who shows them",
    anywhere,
    (viewer) => ofTheTeam(viewer) || unitsAllocated(viewer).length > 0 || holdsSomewhere(viewer, "headteacher"),
  ),
  answer: permission("Agree that a strength of the school is shared, or take it back", atSchools, (viewer, { unitId }: Place) =>
    holdsAt(viewer, { unitId, schoolId: "" }, "headteacher"),
  ),
  match: permission("See which schools have given days already, beside their strengths", anywhere, (viewer) => ofTheTeam(viewer)),
};

/** The units for whose strengths the viewer answers. */
export function unitsToAnswerFor(viewer: Viewer): string[] {
  return unitsHeld(viewer, "headteacher");
}
