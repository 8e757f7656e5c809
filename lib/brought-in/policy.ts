import { atSchools, permission } from "@/lib/auth/permission";
import { holdsAt, type Place } from "@/lib/auth/viewer";

export const broughtInPolicy = {
  bring: permission("Bring what is in a Word file into the school's documents", atSchools, (viewer, school: Place) =>
    holdsAt(viewer, school, "headteacher"),
  ),
};
