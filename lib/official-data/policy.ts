import { anywhere, atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated, type Viewer } from "@/lib/auth/viewer";
import { schoolPolicy } from "@/lib/schools/policy";

export const officialDataPolicy = {
  import: permission("Import official files, see what they did and undo it", anywhere, (viewer) =>
    holds(viewer, "administrator", "directorOfEducation"),
  ),
  read: permission("Read a school's published figures and inspections", atSchools, (viewer, school: Place) =>
    schoolPolicy.read(viewer, school),
  ),
  readSmallCohorts: permission(
    "Read percentages with fewer than 11 pupils behind them",
    atSchools,
    (viewer, school: Place) =>
      holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser") ||
      unitsAllocated(viewer).includes(school.unitId) ||
      holdsAt(viewer, school, "headteacher", "priorityLead", "sendco"),
  ),
  readConfidential: permission(
    "Read the outcome of an inspection before it is published",
    atSchools,
    (viewer, school: Place) => readsConfidentialEverywhere(viewer) || holdsAt(viewer, school, "headteacher", "chairOfGovernors"),
  ),
  recordInspection: permission("Enter the outcome of an inspection by hand", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "administrator"),
  ),
  changeInspection: permission("Publish or remove an inspection that was entered by hand", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation"),
  ),
};

function readsConfidentialEverywhere(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive");
}
