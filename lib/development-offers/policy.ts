import { anywhere, atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, holdsSomewhere, type Place, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { schoolRoles } from "@/lib/people/roles";

const leaders = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const team = [...leaders, "adviser", "independentAdviser", "partnershipLink", "adminSupport"] as const;
const keepers = ["directorOfEducation", "deputyDirector", "adminSupport"] as const;
const ofSchool = ["headteacher", "chairOfGovernors"] as const;

/** Professional development (CP-1): everybody who works in or for a school sees the offer and books, governors too. */
export const developmentOfferPolicy = {
  read: permission(
    "See the year’s professional development and book a place",
    anywhere,
    (viewer) => holds(viewer, ...team, "mentor") || holdsSomewhere(viewer, ...schoolRoles),
  ),
  keep: permission("Keep the year’s professional development and who was there", anywhere, (viewer) => holds(viewer, ...keepers)),
  bookFor: permission(
    "Book places for colleagues of a school, and give them back",
    atSchools,
    (viewer, school: Place) => holds(viewer, ...keepers) || holdsAt(viewer, school, "headteacher"),
  ),
  readAttendance: permission("See who of a school takes part, and was there", atSchools, (viewer, school: Place) => {
    const shown = attendanceShownIn(viewer);
    return shown === "all" || shown.includes(school.unitId);
  }),
};

/** The units whose bookings and attendance the viewer sees. */
export function attendanceShownIn(viewer: Viewer): string[] | "all" {
  if (holds(viewer, ...leaders, "adminSupport")) return "all";
  return [...new Set([...unitsHeld(viewer, ...ofSchool), ...unitsAllocated(viewer)])];
}
