import { anywhere, permission } from "@/lib/auth/permission";
import { holds, type Viewer } from "@/lib/auth/viewer";

export const allocationPolicy = {
  readBoard: permission(
    "See who is allocated where, and what each adviser carries",
    anywhere,
    (viewer) => allocates(viewer) || holds(viewer, "deputyDirector", "chiefExecutive", "adminSupport", "administrator"),
  ),
  change: permission("Allocate advisers and partnership links", anywhere, (viewer) => allocates(viewer)),
};

function allocates(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation") || (holds(viewer, "deputyDirector") && viewer.delegated);
}
