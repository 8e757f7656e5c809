import { type Day, writtenDay } from "@/lib/dates";
import type { Body, BodyCopy, BodyMeeting, BodyNote, BodyReport } from "@/lib/governing-bodies/body";
import { latestOfEach } from "@/lib/governing-bodies/changes";
import { onCopy, onNote, type Rests, visitWords } from "@/lib/governing-bodies/rests";
import { isWithin, spanOf } from "@/lib/governing-bodies/span";
import { presentBy } from "@/lib/notes/life";
import { capital } from "@/lib/words";

/** A published note that the body has not been shown, and by when it should be: a federation has one body, so once is enough (GO-3). */
export interface NotPresented {
  note: BodyNote;
  by: Day | null;
  late: boolean;
}

/** Published notes that were not presented to the body yet, the oldest first. */
export function notPresented({ notes, terms }: Pick<Body, "notes" | "terms">, today: Day): NotPresented[] {
  return notes
    .filter(({ presented }) => presented.length === 0)
    .map((note) => {
      const by = presentBy({ terms, insetDays: [], bankHolidays: [] }, note.publishedOn);
      return { note, by, late: by !== null && by < today };
    })
    .sort((one, other) => one.note.publishedOn.localeCompare(other.note.publishedOn));
}

/** How a report is named in an address and a form: "note:…" or "copy:…". */
export type ReportKey = `note:${string}` | `copy:${string}`;

/** A report that was or can be presented in a meeting. */
export interface MeetingReport {
  key: ReportKey;
  title: string;
  beside: string;
  rests: Rests;
  note: BodyNote | null;
  copy: BodyCopy | null;
  /** What the body made of it in this meeting. */
  scrutiny: BodyReport | null;
}

/** The reports that were presented in a meeting: notes by the day of their presentation, copies by their rows. */
export function presentedAt(body: Body, meeting: Pick<BodyMeeting, "id" | "day">): MeetingReport[] {
  const rows = body.reports.filter(({ meetingId }) => meetingId === meeting.id);
  const notes = body.notes.filter(
    ({ visitId, presented }) => presented.some(({ day }) => day === meeting.day) || rows.some((row) => row.visitId === visitId),
  );
  const copies = body.copies.filter(({ id }) => rows.some(({ snapshotId }) => snapshotId === id));
  return [...notes.map((note) => ofNote(note, rows)), ...copies.map((copy) => ofCopy(body, copy, rows))];
}

/** The reports that can be presented in a meeting: notes that no meeting was shown, and what was shown in the meeting's time. */
export function presentableAt(body: Body, meeting: Pick<BodyMeeting, "id" | "day">): MeetingReport[] {
  const there = new Set(presentedAt(body, meeting).map(({ key }) => key));
  const span = spanOf(body.meetings, meeting.day);
  const notes = body.notes
    .filter(({ publishedOn, presented }) => publishedOn <= meeting.day && presented.length === 0)
    .map((note) => ofNote(note, []));
  const copies = latestOfEach(body.copies.filter(({ day }) => isWithin(day, span))).map((copy) => ofCopy(body, copy, []));
  return [...notes, ...copies].filter(({ key }) => !there.has(key));
}

function ofNote(note: BodyNote, rows: readonly BodyReport[]): MeetingReport {
  const scrutiny = rows.find(({ visitId }) => visitId === note.visitId) ?? null;
  return {
    key: `note:${note.visitId}`,
    title: `Note of ${visitWords(note)}`,
    beside: `visit on ${writtenDay(note.date)}`,
    rests: onNote(note),
    note,
    copy: null,
    scrutiny,
  };
}

function ofCopy(body: Body, copy: BodyCopy, rows: readonly BodyReport[]): MeetingReport {
  const scrutiny = rows.find(({ snapshotId }) => snapshotId === copy.id) ?? null;
  return {
    key: `copy:${copy.id}`,
    title: capital(copy.title),
    beside: `${copy.purpose.charAt(0).toLowerCase()}${copy.purpose.slice(1)}, ${writtenDay(copy.day)}`,
    rests: onCopy(body, copy),
    note: null,
    copy,
    scrutiny,
  };
}

/** Questions of earlier meetings that are to be taken up: not yet, or in this meeting (GO-8). */
export function toFollowUp(body: Body, meeting: Pick<BodyMeeting, "id" | "day">) {
  const dayOfMeeting = new Map(body.meetings.map(({ id, day }) => [id, day]));
  return body.reports
    .filter(({ meetingId }) => (dayOfMeeting.get(meetingId) ?? meeting.day) < meeting.day)
    .flatMap((report) =>
      report.questions
        .filter(({ followUp, followedUpInId }) => followUp && (followedUpInId === null || followedUpInId === meeting.id))
        .map((question) => ({ question, day: dayOfMeeting.get(report.meetingId) ?? meeting.day })),
    );
}
