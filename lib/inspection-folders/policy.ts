import { atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, type Place, unitsAllocated } from "@/lib/auth/viewer";

export const inspectionFolderPolicy = {
  make: permission(
    "Make a school's inspection folder",
    atSchools,
    (viewer, school: Place) =>
      holdsAt(viewer, school, "headteacher") ||
      holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive") ||
      (unitsAllocated(viewer).includes(school.unitId) && holds(viewer, "adviser", "independentAdviser")),
  ),
};
