import { atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated } from "@/lib/auth/viewer";

export const agreedActionPolicy = {
  read: permission(
    "Read the actions agreed with a school",
    atSchools,
    (viewer, school: Place) =>
      holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser", "administrator") ||
      holdsAt(viewer, school, "headteacher", "priorityLead", "sendco", "chairOfGovernors", "governor", "linkGovernor") ||
      unitsAllocated(viewer).includes(school.unitId),
  ),
};
