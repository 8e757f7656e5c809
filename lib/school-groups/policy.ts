import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

export const schoolGroupPolicy = {
  list: permission("See the groups of schools that work together", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser"),
  ),
  keep: permission("Form and change groups of schools", anywhere, (viewer) => holds(viewer, "directorOfEducation", "deputyDirector")),
};
