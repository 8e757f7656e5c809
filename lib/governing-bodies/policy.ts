import { atSchools, permission } from "@/lib/auth/permission";
import { holds, holdsAt, type Place } from "@/lib/auth/viewer";

export const governingBodyPolicy = {
  change: permission(
    "Enter a governing body's meetings and clerk",
    atSchools,
    (viewer, school: Place) => holds(viewer, "adminSupport") || holdsAt(viewer, school, "clerk", "chairOfGovernors", "headteacher"),
  ),
};
