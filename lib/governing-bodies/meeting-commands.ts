import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import type { Body, BodyMeeting } from "@/lib/governing-bodies/body";
import { bodyStatement } from "@/lib/governing-bodies/body-statement";
import { notFound, type Result } from "@/lib/result";

/** A meeting of a governing body, with everything that the body reads, within a transaction. */
export interface OpenMeeting {
  db: Database;
  body: Body;
  meeting: BodyMeeting;
  record: (action: string, after: Record<string, string>) => Promise<void>;
}

/** Takes a step in a meeting: finds it, asks who may, decides and writes in one transaction. Who writes at the same moment waits. */
export async function withMeeting(
  viewer: Viewer,
  meetingId: string,
  may: (viewer: Viewer, body: Body) => boolean,
  work: (open: OpenMeeting) => Promise<Result>,
): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    await db.$queryRaw`SELECT 1 FROM "GoverningBodyMeeting" WHERE "trustId" = ${trustId}::uuid AND "id" = ${meetingId}::uuid FOR UPDATE`;
    const found = await db.governingBodyMeeting.findFirst({
      where: { trustId, id: meetingId },
      select: { id: true, day: true, time: true, title: true, schoolId: true, school: { select: { urn: true } } },
    });
    if (!found) return notFound("meeting");
    const { school, ...facts } = found;
    const [body] = await db.$queryRaw<Body[]>(bodyStatement(viewer, school.urn));
    if (!body || !may(viewer, body)) return notFound("meeting");
    const meeting = { ...facts, day: dayOf(found.day) };
    return work({
      db,
      body,
      meeting,
      record: (action, after) =>
        recordChange(db, viewer, {
          action,
          recordType: "school",
          recordId: meeting.schoolId,
          after: { meeting: `${meeting.title}, ${writtenDay(meeting.day)}`, ...after },
        }),
    });
  });
}
