import { deskRoute } from "@/lib/desk/route";
import { saveStrategicChanges } from "@/lib/strategic-plans/autosave-commands";
import { changedStrategicParts } from "@/lib/strategic-plans/queries";

export const { GET, POST } = deskRoute({
  save: (viewer, planId, changes) => saveStrategicChanges(viewer, { planId, changes }),
  changed: changedStrategicParts,
});
