import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import { placeOf, schoolsVisibleTo } from "@/lib/schools/policy";

/** A governing body's meetings, latest first, and its clerk, for the page that changes them; or null. */
export async function governingBodyPage(viewer: Viewer, urn: number) {
  if (!Number.isInteger(urn)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const school = await db.school.findFirst({
      where: { AND: [{ trustId, urn }, schoolsVisibleTo(viewer)] },
      select: {
        id: true,
        name: true,
        urn: true,
        unitId: true,
        federation: { select: { unitId: true } },
        governingBody: { select: { clerkName: true, clerkEmail: true, version: true } },
        governingMeetings: { orderBy: { day: "desc" }, take: 60, select: { id: true, day: true, time: true, title: true } },
      },
    });
    if (!school || !governingBodyPolicy.change(viewer, placeOf(school))) return null;
    const { governingBody, governingMeetings, ...facts } = school;
    return { ...facts, governingBody, meetings: governingMeetings.map((meeting) => ({ ...meeting, day: dayOf(meeting.day) })) };
  });
}
