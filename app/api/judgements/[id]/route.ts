import { deskRoute } from "@/lib/desk/route";
import { saveViewChanges } from "@/lib/judgements/commands";
import { changedViewParts } from "@/lib/judgements/queries";

export const { GET, POST } = deskRoute({
  save: (viewer, judgementId, changes) => saveViewChanges(viewer, { judgementId, changes }),
  changed: changedViewParts,
});
