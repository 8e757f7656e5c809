import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

/** Risks of a school are never shown to other schools: only the team reads what all visits say. */
export const visitFindingPolicy = {
  read: permission("Read what the visits of all schools say of each strand of the trust's work", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "adviser"),
  ),
};
