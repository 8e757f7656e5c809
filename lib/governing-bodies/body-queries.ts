import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import type { DocumentValue } from "@/lib/documents/document";
import type { Body, BodyMeeting } from "@/lib/governing-bodies/body";
import { bodyStatement } from "@/lib/governing-bodies/body-statement";
import { packReports } from "@/lib/governing-bodies/pack";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import { composeSummary } from "@/lib/governing-bodies/summary";
import { schoolDataPage } from "@/lib/official-data/queries";
import { seriesOf } from "@/lib/official-data/series";
import { isId } from "@/lib/pages";
import { Prisma } from "@/prisma/generated/client";

/** Everything of a school that its governing body reads, for who reads with it; else null. */
export async function bodyPage(viewer: Viewer, urn: number): Promise<Body | null> {
  if (!Number.isInteger(urn)) return null;
  const [body] = await askInTrust<Body>(viewer, bodyStatement(viewer, urn));
  return body && governingBodyPolicy.read(viewer, body) ? body : null;
}

/** The same with one of its meetings. */
export async function bodyMeetingPage(
  viewer: Viewer,
  urn: number,
  meetingId: string,
): Promise<{ body: Body; meeting: BodyMeeting } | null> {
  if (!isId(meetingId)) return null;
  const body = await bodyPage(viewer, urn);
  const meeting = body?.meetings.find(({ id }) => id === meetingId);
  return body && meeting ? { body, meeting } : null;
}

/** The papers of a meeting: each report that was presented or can be, whole. */
export async function bodyPackPage(viewer: Viewer, urn: number, meetingId: string) {
  const found = await bodyMeetingPage(viewer, urn, meetingId);
  if (!found) return null;
  const reports = packReports(found.body, found.meeting);
  const { trustId } = viewer;
  const visitIds = reports.flatMap(({ note }) => (note ? [note.visitId] : []));
  const copyIds = reports.flatMap(({ copy }) => (copy ? [copy.id] : []));
  const rows = await askInTrust<{ id: string; value: DocumentValue }>(
    viewer,
    Prisma.sql`SELECT w."visitId" AS "id", w."content" -> 'document' AS "value" FROM (SELECT DISTINCT ON (x."visitId") x."visitId", x."content" FROM "NoteVersion" x
        WHERE x."trustId" = ${trustId}::uuid AND x."visitId" = ANY(${visitIds}::uuid[]) ORDER BY x."visitId", x."number" DESC) w
      UNION ALL SELECT n."id", n."content" FROM "Snapshot" n WHERE n."trustId" = ${trustId}::uuid AND n."id" = ANY(${copyIds}::uuid[])`,
  );
  const documents = reports.flatMap((report) => {
    const value = rows.find(({ id }) => id === (report.note?.visitId ?? report.copy?.id))?.value;
    return value ? [{ report, value }] : [];
  });
  return { ...found, documents };
}

/** The RAG summary of a school. It goes out as a paper: small cohorts are hidden in it for everybody. */
export async function summaryPage(viewer: Viewer, urn: number): Promise<{ urn: number; value: DocumentValue } | null> {
  const [body, data] = await Promise.all([bodyPage(viewer, urn), schoolDataPage(viewer, urn)]);
  if (!body) return null;
  const figures = data ? seriesOf({ ...data, urn: data.school.urn, joinedOn: data.school.joinedOn }, false) : [];
  return { urn: body.urn, value: composeSummary(body, figures, viewer.trustName, viewer.today) };
}
