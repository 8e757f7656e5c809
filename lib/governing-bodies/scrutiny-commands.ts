import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { type OpenMeeting, withMeeting } from "@/lib/governing-bodies/meeting-commands";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import { presentedAt, toFollowUp } from "@/lib/governing-bodies/presentation";
import type { AnswerTyped, ConclusionTyped, FollowUpTyped, QuestionTyped, ReportTyped } from "@/lib/governing-bodies/scrutiny-schema";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";

/** Records what governors asked of a report, with the answer where there was one (GO-8). */
export async function askQuestion(viewer: Viewer, typed: QuestionTyped): Promise<Result> {
  return withMeeting(viewer, typed.meetingId, governingBodyPolicy.question, async (open) => {
    const reportId = await scrutinyOf(open, viewer, typed);
    if (!reportId) return notFound("report");
    const { question, answer, roleKey, followUp } = typed;
    if (roleKey !== "" && !open.body.roles.some(({ key }) => key === roleKey))
      return refused("The year has no such core role.", { field: "roleKey", clause: "GO-9" });
    const { trustId, personId } = viewer;
    await open.db.governorQuestion.create({
      data: { trustId, reportId, question, answer, roleKey, followUp: followUp === "yes", recordedById: personId },
    });
    await open.record("Recorded a governors’ question", { question, ...(answer ? { answer } : {}) });
    return done();
  });
}

/** Records the answer to a question, or a better one. */
export async function answerQuestion(viewer: Viewer, { questionId, answer, followUp, version }: AnswerTyped): Promise<Result> {
  const meetingId = await meetingOfQuestion(viewer, questionId);
  if (!meetingId) return notFound("question");
  return withMeeting(viewer, meetingId, governingBodyPolicy.answer, async ({ db, record }) => {
    const { trustId } = viewer;
    const there = await db.governorQuestion.findFirst({
      where: { trustId, id: questionId },
      select: { question: true, answer: true, followedUpInId: true, version: true },
    });
    if (!there) return notFound("question");
    if (there.followedUpInId) return refused("A later meeting has taken this question up: its answer stands as it was.");
    const { count } = await db.governorQuestion.updateMany({
      where: { trustId, id: questionId, version },
      data: { answer, followUp: followUp === "yes", version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile({ answer: there.answer, version: String(there.version) });
    await record("Recorded the answer to a governors’ question", { question: there.question, answer });
    return done();
  });
}

/** Records what the body concluded of a report. */
export async function concludeReport(viewer: Viewer, typed: ConclusionTyped): Promise<Result> {
  return withMeeting(viewer, typed.meetingId, governingBodyPolicy.conclude, async (open) => {
    const id = await scrutinyOf(open, viewer, typed);
    if (!id) return notFound("report");
    const { trustId } = viewer;
    const there = await open.db.presentedReport.findFirst({ where: { trustId, id }, select: { conclusion: true, version: true } });
    const { conclusion, version } = typed;
    // A report of which nothing was recorded yet has version 0 on the page.
    const read = version === 0 && there?.conclusion === "" ? there.version : version;
    const { count } = await open.db.presentedReport.updateMany({
      where: { trustId, id, version: read },
      data: { conclusion, version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile({ conclusion: there?.conclusion ?? "", version: String(there?.version ?? 0) });
    await open.record("Recorded what governors concluded of a report", { conclusion });
    return done();
  });
}

/** Records in a meeting what came of a question of an earlier one (GO-8). */
export async function followUpQuestion(viewer: Viewer, { questionId, meetingId, followedUp, version }: FollowUpTyped): Promise<Result> {
  return withMeeting(viewer, meetingId, governingBodyPolicy.question, async ({ db, body, meeting, record }) => {
    const found = toFollowUp(body, meeting).find(({ question }) => question.id === questionId);
    if (!found) return notFound("question");
    if (meeting.day > viewer.today) return refused("The meeting has not been yet: record it afterwards.");
    const { trustId } = viewer;
    const { count } = await db.governorQuestion.updateMany({
      where: { trustId, id: questionId, version },
      data: { followedUp, followedUpInId: meetingId, version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile({ followedUp: found.question.followedUp, version: String(found.question.version) });
    await record("Took a governors’ question up again", { question: found.question.question, outcome: followedUp });
    return done();
  });
}

/** The row of what a body makes of a report that was presented in a meeting: it begins with the first word. */
async function scrutinyOf({ db, body, meeting }: OpenMeeting, viewer: Viewer, { meetingId, report }: ReportTyped): Promise<string | null> {
  const found = presentedAt(body, meeting).find(({ key }) => key === report);
  if (!found) return null;
  if (found.scrutiny) return found.scrutiny.id;
  const { trustId, personId } = viewer;
  const of = { trustId, meetingId, visitId: found.note?.visitId ?? null, snapshotId: found.copy?.id ?? null, recordedById: personId };
  const { id } = await db.presentedReport.create({ data: of, select: { id: true } });
  return id;
}

async function meetingOfQuestion(viewer: Viewer, questionId: string): Promise<string | null> {
  const { trustId } = viewer;
  const found = await inTrust(viewer, (db) =>
    db.governorQuestion.findFirst({ where: { trustId, id: questionId }, select: { report: { select: { meetingId: true } } } }),
  );
  return found?.report.meetingId ?? null;
}
