import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type OpenMeeting, withMeeting } from "@/lib/governing-bodies/meeting-commands";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import { type MeetingReport, presentableAt, presentedAt } from "@/lib/governing-bodies/presentation";
import type { ReportTyped } from "@/lib/governing-bodies/scrutiny-schema";
import { presentNote } from "@/lib/notes/correction-commands";
import { done, notFound, type Result, refused } from "@/lib/result";

/**
 * Records that a report was presented in a meeting (GO-3). A note keeps the day where notes keep it: what is recorded beside the note and
 * what is recorded here is one and the same.
 */
export async function presentReport(viewer: Viewer, { meetingId, report }: ReportTyped): Promise<Result> {
  return withMeeting(viewer, meetingId, governingBodyPolicy.present, async (open) => {
    const { body, meeting, record } = open;
    const found = presentableAt(body, meeting).find(({ key }) => key === report);
    if (!found) return notFound("report");
    if (meeting.day > viewer.today) return refused("The meeting has not been yet: record it afterwards.");
    const kept = await keepPresentation(viewer, open, found);
    if (!kept.ok) return kept;
    await record("Recorded a report as presented to governors", { report: found.title });
    return done();
  });
}

async function keepPresentation(viewer: Viewer, { db, meeting }: OpenMeeting, { note, copy }: MeetingReport): Promise<Result> {
  const { trustId, personId } = viewer;
  if (copy) await db.presentedReport.create({ data: { trustId, meetingId: meeting.id, snapshotId: copy.id, recordedById: personId } });
  if (!note) return done();
  for (const schoolId of note.schoolIds) {
    const presented = await presentNote(viewer, { visitId: note.visitId, schoolId, day: meeting.day });
    if (!presented.ok) return presented;
  }
  return done();
}

/** Takes back that a report was presented in a meeting, while nothing was recorded of what governors made of it. */
export async function takeReportBack(viewer: Viewer, { meetingId, report }: ReportTyped): Promise<Result> {
  return withMeeting(viewer, meetingId, governingBodyPolicy.present, async ({ db, body, meeting, record }) => {
    const found = presentedAt(body, meeting).find(({ key }) => key === report);
    if (!found) return notFound("report");
    const { scrutiny, note } = found;
    if (scrutiny && (scrutiny.questions.length > 0 || scrutiny.conclusion !== ""))
      return refused("Questions or a conclusion are recorded for this report: it stays.", { clause: "GO-8" });
    const { trustId } = viewer;
    if (scrutiny) await db.presentedReport.deleteMany({ where: { trustId, id: scrutiny.id } });
    if (note) {
      const schoolId = { in: body.schools.map(({ id }) => id) };
      await db.notePresentation.deleteMany({ where: { trustId, visitId: note.visitId, schoolId, day: dateOf(meeting.day) } });
    }
    await record("Took back that a report was presented to governors", { report: found.title });
    return done();
  });
}
