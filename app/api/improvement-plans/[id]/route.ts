import { deskRoute } from "@/lib/desk/route";
import { savePlanChanges } from "@/lib/improvement-plans/autosave-commands";
import { changedPlanParts } from "@/lib/improvement-plans/queries";

export const { GET, POST } = deskRoute({
  save: (viewer, planId, changes) => savePlanChanges(viewer, { planId, changes }),
  changed: changedPlanParts,
});
