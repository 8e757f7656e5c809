import { atSchools, permission } from "@/lib/auth/permission";
import { holds, type Place, type Viewer } from "@/lib/auth/viewer";
import { schoolPolicy } from "@/lib/schools/policy";

export const categoryPolicy = {
  read: permission("Read a school's category", atSchools, (viewer, school: Place) => schoolPolicy.read(viewer, school)),
  bringIn: permission("Bring in a category that a school had before the trust began to use Waymark", atSchools, (viewer, _school: Place) =>
    bringsIn(viewer),
  ),
};

function bringsIn(viewer: Viewer): boolean {
  return holds(viewer, "directorOfEducation", "administrator") || (holds(viewer, "deputyDirector") && viewer.delegated);
}
