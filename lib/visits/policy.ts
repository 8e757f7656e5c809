import { atSchools, permission } from "@/lib/auth/permission";
import type { Place } from "@/lib/auth/viewer";
import { visitsShownIn } from "@/lib/schools/policy";

export const visitPolicy = {
  readSchedule: permission("See when a school is visited, and when it was", atSchools, (viewer, school: Place) => {
    const shown = visitsShownIn(viewer);
    return shown === "all" || shown.includes(school.unitId);
  }),
};
