import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

/** Needs of a school are never shown to other schools: only the team sees them side by side. */
export const universalProvisionPolicy = {
  read: permission("See how far all schools reach the non-negotiables, side by side", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser"),
  ),
};
