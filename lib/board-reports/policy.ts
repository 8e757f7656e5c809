import { anywhere, permission } from "@/lib/auth/permission";
import { holds, type Viewer } from "@/lib/auth/viewer";

const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const trustees = ["trustee", "chairOfTrustees"] as const;

export const boardReportPolicy = {
  list: permission("See the reports to the board", anywhere, (viewer) => holds(viewer, ...ofTheTeam, ...trustees)),
  read: permission(
    "Read a report to the board",
    { draft: (): [boolean] => [false], issued: (): [boolean] => [true] },
    (viewer: Viewer, issued: boolean) => holds(viewer, ...ofTheTeam) || (issued && holds(viewer, ...trustees)),
  ),
  write: permission(
    "Begin, write and issue a report to the board",
    anywhere,
    (viewer) => holds(viewer, "directorOfEducation") || (viewer.delegated && holds(viewer, "deputyDirector")),
  ),
};
