import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import type { ChangeMeetingTyped, ClerkTyped, MeetingTyped } from "@/lib/governing-bodies/schema";
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
    if (await isEntered(db, viewer, school, { day, title })) return refused("This meeting is entered already.", { field: "day" });
    await db.governingBodyMeeting.create({ data: { trustId, schoolId, day: dateOf(day), time: time || null, title } });
    const after = { meeting: title, day: writtenDay(day), time: time || null };
    await recordChange(db, viewer, { action: "Entered a governors' meeting", recordType: "school", recordId: schoolId, after });
    return done({ urn: school.urn });
  });
}

/** A federation has one body: its meeting is entered at one of its schools (VP-2). */
async function isEntered(
  db: Database,
  { trustId }: Viewer,
  { id, federationId }: { id: string; federationId: string | null },
  { day, title, but }: { day: string; title: string; but?: string },
): Promise<boolean> {
  const ofTheBody = federationId ? { is: { trustId, federationId } } : { is: { trustId, id } };
  const others = but ? { id: { not: but } } : {};
  return (await db.governingBodyMeeting.count({ where: { trustId, ...others, school: ofTheBody, day: dateOf(day), title } })) > 0;
}

/** What is recorded for a meeting: reports that were presented, and questions that were taken up again. */
async function recordedFor(db: Database, { trustId }: Viewer, meetingId: string): Promise<number> {
  return (
    (await db.presentedReport.count({ where: { trustId, meetingId } })) +
    (await db.governorQuestion.count({ where: { trustId, followedUpInId: meetingId } }))
  );
}

/** Moves a meeting, or names it anew. Once reports are recorded for it its day stays: what they say was said on that day (GO-3). */
export async function changeMeeting(viewer: Viewer, { meetingId, day, time, title }: ChangeMeetingTyped): Promise<Result<{ urn: number }>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const key = { trustId, id: meetingId };
    const meeting = await db.governingBodyMeeting.findFirst({ where: key, select: { schoolId: true, day: true, time: true, title: true } });
    const school = meeting && (await schoolToChange(db, viewer, meeting.schoolId));
    if (!meeting || !school) return notFound("meeting");
    const was = dayOf(meeting.day);
    if (was !== day && (await isPresentedAt(db, viewer, school, { meetingId, day: was })))
      return refused("Reports or questions are recorded for this meeting: its day stays. Its name and its time can be changed.", {
        field: "day",
        clause: "GO-3",
      });
    if (await isEntered(db, viewer, school, { day, title, but: meetingId }))
      return refused("Another meeting of this name is entered for that day.", { field: "day" });
    await db.governingBodyMeeting.update({ where: { trustId_id: key }, data: { day: dateOf(day), time: time || null, title } });
    await recordChange(db, viewer, {
      action: "Changed a governors' meeting",
      recordType: "school",
      recordId: meeting.schoolId,
      before: { meeting: meeting.title, day: writtenDay(was), time: meeting.time },
      after: { meeting: title, day: writtenDay(day), time: time || null },
    });
    return done({ urn: school.urn });
  });
}

/** A note's presentation is known by its day alone. */
async function isPresentedAt(
  db: Database,
  viewer: Viewer,
  { id, federationId }: { id: string; federationId: string | null },
  { meetingId, day }: { meetingId: string; day: string },
): Promise<boolean> {
  if ((await recordedFor(db, viewer, meetingId)) > 0) return true;
  const { trustId } = viewer;
  const ofTheBody = federationId ? { is: { trustId, federationId } } : { is: { trustId, id } };
  return (await db.notePresentation.count({ where: { trustId, school: ofTheBody, day: dateOf(day) } })) > 0;
}

/** Takes a meeting out. */
export async function removeMeeting(viewer: Viewer, { meetingId }: { meetingId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const key = { trustId: viewer.trustId, id: meetingId };
    const meeting = await db.governingBodyMeeting.findFirst({ where: key, select: { schoolId: true, day: true, title: true } });
    if (!meeting || !(await schoolToChange(db, viewer, meeting.schoolId))) return notFound("meeting");
    if ((await recordedFor(db, viewer, meetingId)) > 0)
      return refused("Reports or questions are recorded for this meeting: it stays.", { clause: "GO-8" });
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
