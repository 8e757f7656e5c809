import { deskRoute } from "@/lib/desk/route";
import { saveChanges } from "@/lib/notes/autosave-commands";
import { changedParts } from "@/lib/notes/queries";

export const { GET, POST } = deskRoute({
  save: (viewer, visitId, changes) => saveChanges(viewer, { visitId, changes }),
  changed: changedParts,
});
