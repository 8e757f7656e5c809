import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import type { Answered, Change, FreshParts } from "@/lib/desk/change";
import { saveDeskChanges } from "@/lib/desk/save-changes";
import { done, type Result, refused } from "@/lib/result";
import { withMeeting } from "@/lib/standards-meetings/commands";
import { meetingPlace } from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { meetingOf } from "@/lib/standards-meetings/queries";

import { meetingTables } from "@/lib/standards-meetings/writing/tables";

/** Saves what was written in the minutes and the outcome of a meeting, each change once, none over another's text. */
export function saveMeetingChanges(
  viewer: Viewer,
  { meetingId, changes }: { meetingId: string; changes: Change[] },
): Promise<Result<{ answers: Answered[] }>> {
  return withMeeting(viewer, { meetingId }, standardsMeetingPolicy.read, async ({ db, context }) => {
    const place = meetingPlace(context);
    if (!standardsMeetingPolicy.minute(viewer, place)) return refused(whyNot(context.state));
    const kinds = meetingTables({
      confidential: standardsMeetingPolicy.readConfidential(viewer, place),
      groups: context.strategy.groups.descriptorGroups.map(({ key }) => key),
    });
    return done({ answers: await saveDeskChanges(db, viewer, { desk: "meeting", recordId: meetingId, kinds }, changes) });
  });
}

function whyNot(state: string): string {
  if (state === "shared") return "The outcome is shared and stays as it is.";
  return "These minutes are not yours to write.";
}

/** What others have written in a meeting since a moment; null for who does not write it. */
export async function changedMeetingParts(viewer: Viewer, meetingId: string, since: Date): Promise<FreshParts | null> {
  const context = await meetingOf(viewer, meetingId);
  const place = context && meetingPlace(context);
  if (!place || !standardsMeetingPolicy.read(viewer, place) || !standardsMeetingPolicy.minute(viewer, place)) return null;
  const confidential = standardsMeetingPolicy.readConfidential(viewer, place);
  return inTrust(viewer, async (db) => {
    const rows = await db.meetingPart.findMany({
      where: { trustId: viewer.trustId, meetingId, changedAt: { gt: since } },
      select: {
        kind: true,
        key: true,
        value: true,
        position: true,
        removed: true,
        version: true,
        changedById: true,
        changedBy: { select: { name: true } },
      },
    });
    const parts = rows
      .filter(({ kind }) => confidential || kind !== "confidential")
      .map(({ changedById, changedBy, ...part }) => ({ ...part, by: changedBy.name, byId: changedById }));
    return { parts, now: new Date().toISOString() };
  });
}
