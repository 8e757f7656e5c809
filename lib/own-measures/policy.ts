import { anywhere, atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated } from "@/lib/auth/viewer";

export const ownMeasurePolicy = {
  read: permission(
    "Read the trust's own measures of a school",
    atSchools,
    (viewer, school: Place) =>
      holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser", "administrator") ||
      holdsAt(viewer, school, "headteacher", "priorityLead", "sendco", "chairOfGovernors", "governor", "linkGovernor") ||
      unitsAllocated(viewer).includes(school.unitId),
  ),
  keep: permission("Say what the trust measures, and in which periods", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "administrator"),
  ),
};
