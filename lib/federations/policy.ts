import { anywhere, permission } from "@/lib/auth/permission";
import { holds, type Viewer } from "@/lib/auth/viewer";

export const federationPolicy = {
  read: permission(
    "See the trust's federations, now and before",
    anywhere,
    (viewer) => makes(viewer) || holds(viewer, "deputyDirector", "chiefExecutive", "adviser", "adminSupport"),
  ),
  change: permission("Form, rename and dissolve a federation", anywhere, (viewer) => makes(viewer)),
};

function makes(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation", "administrator") || (holds(viewer, "deputyDirector") && viewer.delegated);
}
