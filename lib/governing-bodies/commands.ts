import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import type { ClerkTyped, MeetingTyped } from "@/lib/governing-bodies/schema";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";
import { placeOf } from "@/lib/schools/policy";

async function schoolToChange(db: Database, viewer: Viewer, schoolId: string) {
  const school = await db.school.findFirst({
    where: { trustId: viewer.trustId, id: schoolId },
    select: { id: true, urn: true, unitId: true, federationId: true, federation: { select: { unitId: true } } },
  });
  return school && governingBodyPolicy.change(viewer, placeOf(school)) ? school : null;
}

/** Enters a meeting of a school's governing body. */
export async function addMeeting(viewer: Viewer, { schoolId, day, time, title }: MeetingTyped): Promise<Result<{ urn: number }>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const school = await schoolToChange(db, viewer, schoolId);
    if (!school) return notFound("school");
    // A federation has one body: its meeting is entered at one of its schools (VP-2).
    const ofTheBody = school.federationId ? { is: { trustId, federationId: school.federationId } } : { is: { trustId, id: schoolId } };
    const there = await db.governingBodyMeeting.count({ where: { trustId, school: ofTheBody, day: dateOf(day), title } });
    if (there > 0) return refused("This meeting is entered already.", { field: "day" });
    await db.governingBodyMeeting.create({ data: { trustId, schoolId, day: dateOf(day), time: time || null, title } });
    const after = { meeting: title, day: writtenDay(day), time: time || null };
    await recordChange(db, viewer, { action: "Entered a governors' meeting", recordType: "school", recordId: schoolId, after });
    return done({ urn: school.urn });
  });
}

/** Takes a meeting out. */
export async function removeMeeting(viewer: Viewer, { meetingId }: { meetingId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const key = { trustId: viewer.trustId, id: meetingId };
    const meeting = await db.governingBodyMeeting.findFirst({ where: key, select: { schoolId: true, day: true, title: true } });
    if (!meeting || !(await schoolToChange(db, viewer, meeting.schoolId))) return notFound("meeting");
    const { trustId } = viewer;
    const recorded =
      (await db.presentedReport.count({ where: { trustId, meetingId } })) +
      (await db.governorQuestion.count({ where: { trustId, followedUpInId: meetingId } }));
    if (recorded > 0) return refused("Reports or questions are recorded for this meeting: it stays.", { clause: "GO-8" });
    await db.governingBodyMeeting.delete({ where: { trustId_id: key } });
    const before = { meeting: meeting.title, day: writtenDay(dayOf(meeting.day)) };
    await recordChange(db, viewer, { action: "Took a governors' meeting out", recordType: "school", recordId: meeting.schoolId, before });
    return done();
  });
}

/** Says who the clerk is, also before they have an account. Two at once: the second is shown what the first saved. */
export async function nameClerk(
  viewer: Viewer,
  { schoolId, clerkName, clerkEmail, version }: ClerkTyped,
): Promise<Result<{ urn: number }>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const school = await schoolToChange(db, viewer, schoolId);
    if (!school) return notFound("school");
    await db.governingBody.createMany({ data: { trustId, schoolId, version: 0 }, skipDuplicates: true });
    const there = await db.governingBody.findFirst({
      where: { trustId, schoolId },
      select: { clerkName: true, clerkEmail: true, version: true },
    });
    const { count } = await db.governingBody.updateMany({
      where: { trustId, schoolId, version },
      data: { clerkName: clerkName || null, clerkEmail: clerkEmail || null, version: { increment: 1 } },
    });
    if (count === 0)
      return changedMeanwhile({
        clerkName: there?.clerkName ?? "",
        clerkEmail: there?.clerkEmail ?? "",
        version: String(there?.version ?? 0),
      });
    await recordChange(db, viewer, {
      action: "Named the clerk",
      recordType: "school",
      recordId: schoolId,
      before: { clerk: there?.clerkName ?? null },
      after: { clerk: clerkName || null },
    });
    return done({ urn: school.urn });
  });
}
