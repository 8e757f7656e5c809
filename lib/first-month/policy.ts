import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

export const firstMonthPolicy = {
  bringIn: permission("Bring in what the trust had before, from sheets, and take it back", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "administrator"),
  ),
};
