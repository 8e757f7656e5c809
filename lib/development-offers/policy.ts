import { anywhere, permission } from "@/lib/auth/permission";
import { holds, holdsSomewhere } from "@/lib/auth/viewer";

export const developmentOfferPolicy = {
  read: permission(
    "See the year's professional development",
    anywhere,
    (viewer) =>
      holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser", "independentAdviser", "partnershipLink") ||
      holdsSomewhere(viewer, "headteacher", "priorityLead", "sendco"),
  ),
  keep: permission("Keep the year's professional development", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "deputyDirector"),
  ),
};
