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
  watch: permission("See on the first page which schools stay too long in their category", anywhere, watches),
  read: permission("Read a school's category", atSchools, (viewer, school: Place) => schoolPolicy.read(viewer, school)),
  bringIn: permission("Bring in a category that a school had before the trust began to use Waymark", atSchools, (viewer, _school: Place) =>
    bringsIn(viewer),
  ),
};

function watches(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive", "trustee", "chairOfTrustees");
}

function listsAll(viewer: Viewer): boolean {
  return watches(viewer) || holds(viewer, "adviser");
}

function bringsIn(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation", "administrator") || (holds(viewer, "deputyDirector") && viewer.delegated);
}
