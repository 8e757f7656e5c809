import { atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";

const governors = ["chairOfGovernors", "governor", "linkGovernor"] as const;
const body = [...governors, "clerk"] as const;
const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;

export const governingBodyPolicy = {
  change: permission(
    "Enter a governing body's meetings and clerk",
    atSchools,
    (viewer, school: Place) => holds(viewer, "adminSupport") || holdsAt(viewer, school, "clerk", "chairOfGovernors", "headteacher"),
  ),
  read: permission(
    "Read what a governing body reads of its school, with its meetings",
    atSchools,
    (viewer, school: Place) =>
      holdsAt(viewer, school, ...body, "headteacher") ||
      holds(viewer, ...ofTheTeam, "adviser") ||
      unitsAllocated(viewer).includes(school.unitId),
  ),
  present: permission("Record which reports were presented to a governing body", atSchools, (viewer, school: Place) =>
    holdsAt(viewer, school, "headteacher", "chairOfGovernors", "clerk"),
  ),
  question: permission(
    "Record what governors ask of a report, and take it up again",
    atSchools,
    (viewer, school: Place) => holdsAt(viewer, school, ...body) && !holdsAt(viewer, school, "headteacher"),
  ),
  answer: permission("Record the answer to a governors' question", atSchools, (viewer, school: Place) =>
    holdsAt(viewer, school, ...body, "headteacher"),
  ),
  conclude: permission(
    "Record what a governing body concluded of a report",
    atSchools,
    (viewer, school: Place) => holdsAt(viewer, school, "chairOfGovernors", "clerk") && !holdsAt(viewer, school, "headteacher"),
  ),
  /** Theirs to chase: the school's for its own, the director's for all. */
  chase: permission(
    "See on the first page which notes governors have not been shown in time",
    atSchools,
    (viewer, school: Place) => holds(viewer, ...ofTheTeam) || holdsAt(viewer, school, ...body, "headteacher"),
  ),
};

/** The units whose notes the viewer is to see presented. */
export function presentationsChasedIn(viewer: Viewer): string[] | "all" {
  return holds(viewer, ...ofTheTeam) ? "all" : unitsHeld(viewer, ...body, "headteacher");
}
