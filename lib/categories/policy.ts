import { anywhere, atSchools, permission } from "@/lib/auth/permission";
import { holds, type Place, unitsAllocated, type Viewer } from "@/lib/auth/viewer";
import { schoolPolicy } from "@/lib/schools/policy";

export const categoryPolicy = {
  list: permission(
    "See the schools by category with their clocks and duties",
    anywhere,
    (viewer) => listsAll(viewer) || unitsAllocated(viewer).length > 0,
  ),
  listAll: permission("See all schools of the trust by category", anywhere, (viewer) => listsAll(viewer)),
  read: permission("Read a school's category", atSchools, (viewer, school: Place) => schoolPolicy.read(viewer, school)),
  bringIn: permission("Bring in a category that a school had before the trust began to use Waymark", atSchools, (viewer, _school: Place) =>
    bringsIn(viewer),
  ),
};

function listsAll(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive");
}

function bringsIn(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation", "administrator") || (holds(viewer, "deputyDirector") && viewer.delegated);
}
