import { anywhere, permission } from "@/lib/auth/permission";
import { holds, type Viewer } from "@/lib/auth/viewer";

export const strategyPolicy = {
  read: permission("Read the strategy of a year", anywhere, () => true),
  readDraft: permission(
    "Read a strategy that is being written, and its history",
    anywhere,
    (viewer) => keepsStrategy(viewer) || holds(viewer, "deputyDirector", "chiefExecutive"),
  ),
  change: permission("Write, amend and publish the strategy of a year", anywhere, (viewer) => keepsStrategy(viewer)),
};

function keepsStrategy(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation", "administrator") || (holds(viewer, "deputyDirector") && viewer.delegated);
}
