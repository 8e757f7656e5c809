import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

export const firstPagePolicy = {
  oversee: permission("See on the first page which schools need looking at, what moved and what is coming", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "deputyDirector", "chiefExecutive"),
  ),
};
