import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

export const frameworkPolicy = {
  read: permission("Read inspection frameworks", anywhere, () => true),
  change: permission("Prepare a version of an inspection framework", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "administrator"),
  ),
};
