import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

export const protocolPolicy = {
  read: permission("See how the protocol is met across the trust", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive"),
  ),
  waive: permission(
    "Waive a clause for one record, and take a waiver back",
    anywhere,
    (viewer) => holds(viewer, "directorOfEducation") || (viewer.delegated && holds(viewer, "deputyDirector")),
  ),
};
