import { anywhere, atSchools, permission, type Stage } from "@/lib/auth/permission";
import { holds, holdsAt, type Place } from "@/lib/auth/viewer";

const toPeople = {
  themselves: ({ personId }: Stage): [string] => [personId],
  "somebody else": ({ otherPersonId }: Stage): [string] => [otherPersonId],
};

export const workingDayPolicy = {
  find: permission("Look for a day that suits several people", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser", "adminSupport", "administrator"),
  ),
  changePattern: permission(
    "Enter the working pattern and days away of somebody",
    toPeople,
    (viewer, personId: string) => personId === viewer.personId || holds(viewer, "directorOfEducation", "adminSupport", "administrator"),
  ),
  readNotes: permission(
    "Read the note on somebody's days away",
    toPeople,
    (viewer, personId: string) => personId === viewer.personId || holds(viewer, "directorOfEducation", "adminSupport", "administrator"),
  ),
  changeTerms: permission(
    "Enter a school's own terms and INSET days",
    atSchools,
    (viewer, school: Place) => holds(viewer, "adminSupport", "administrator") || holdsAt(viewer, school, "headteacher"),
  ),
};
