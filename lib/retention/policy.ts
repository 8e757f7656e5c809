import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

export const retentionPolicy = {
  read: permission("See how long records are kept", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "chiefExecutive", "administrator"),
  ),
  keep: permission("Agree how long records are kept, and delete older ones", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "chiefExecutive"),
  ),
};
