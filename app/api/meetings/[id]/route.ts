import { deskRoute } from "@/lib/desk/route";
import { changedMeetingParts, saveMeetingChanges } from "@/lib/standards-meetings/autosave-commands";

export const { GET, POST } = deskRoute({
  save: (viewer, meetingId, changes) => saveMeetingChanges(viewer, { meetingId, changes }),
  changed: changedMeetingParts,
});
