import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, writtenDay } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import { type Recipient, writeTo } from "@/lib/mail/outbox";
import { type MeetingKind, meetingName } from "@/lib/standards-meetings/words";
import { calendarEntry } from "@/lib/visits/calendar-entry";

type Told = "planned" | "changed" | "cancelled";

interface Row {
  kind: MeetingKind;
  date: Day;
  startsAt: string;
  place: string;
  version: number;
  unit: string;
  people: { id: string; name: string; email: string }[] | null;
}

const beginnings: Record<Told, { subject: string; says: string }> = {
  planned: { subject: "", says: "this meeting is planned" },
  changed: { subject: "Moved: ", says: "this meeting has moved" },
  cancelled: { subject: "Cancelled: ", says: "this meeting is cancelled" },
};

/** Tells everybody who is expected at a meeting, with a calendar entry; one of the past is not announced. */
export async function tellOfMeeting(db: Database, viewer: Viewer, meetingId: string, told: Told, words = ""): Promise<void> {
  const row = await meetingInLetter(db, viewer, meetingId);
  if (!row || row.date < viewer.today) return;
  const link = `${env().NEXTAUTH_URL}/meetings/${meetingId}`;
  const organizer = { name: viewer.trustName, email: env().MAIL_FROM.replace(/.*<|>.*/g, "") };
  const visit = entryOf(row, meetingId, [row.place, words, link].filter(Boolean).join("\n"), link);
  const method = told === "cancelled" ? "CANCEL" : "REQUEST";
  const now = new Date();
  await writeTo(db, viewer, "meetingDates", row.people ?? [], (person) => ({
    subject: `${beginnings[told].subject}${visit.name}, ${row.unit}, ${writtenDay(row.date)}`,
    text: `${beginnings[told].says}:

${[`${visit.name}, ${row.unit}`, [writtenDay(row.date), row.startsAt].filter(Boolean).join(", "), row.place].filter(Boolean).join("\n")}
${words ? `\n${words}\n` : ""}
${link}

The calendar entry comes with this letter.
`,
    calendar: calendarEntry(method, { visit, person, organizer, now }),
  }));
}

/** A meeting as a calendar has it: two hours, where nobody has said when it ends. */
function entryOf({ kind, unit, date, startsAt, version }: Row, id: string, about: string, url: string) {
  const from = startsAt || "09:00";
  const to = `${String(Math.min(23, Number(from.slice(0, 2)) + 2)).padStart(2, "0")}${from.slice(2)}`;
  return { id, name: meetingName(kind), where: unit, date, startsAt: from, endsAt: to, sequence: version, url, about };
}

/** Tells governors and staff of a school that a meeting's outcome can be read (SM-4). */
export async function tellOfOutcome(db: Database, viewer: Viewer, meetingId: string): Promise<number> {
  const row = await meetingInLetter(db, viewer, meetingId);
  if (!row) return 0;
  const { trustId, today } = viewer;
  const people = await db.$queryRaw<Recipient[]>`
    SELECT DISTINCT p."id", p."name", p."email" FROM "StandardsMeeting" m JOIN "School" c ON c."trustId" = ${trustId}::uuid
    LEFT JOIN "Federation" f ON f."trustId" = ${trustId}::uuid AND f."id" = c."federationId"
    JOIN "RoleHolding" h ON h."trustId" = ${trustId}::uuid AND h."schoolId" = c."id" AND h."startsOn" <= ${today}::date
      AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)
    JOIN "Person" p ON p."trustId" = ${trustId}::uuid AND p."id" = h."personId" AND p."closedAt" IS NULL
    WHERE m."trustId" = ${trustId}::uuid AND m."id" = ${meetingId}::uuid AND m."unitId" IN (c."unitId", f."unitId") AND p."id" <> ${viewer.personId}::uuid`;
  const link = `${env().NEXTAUTH_URL}/meetings/${meetingId}/outcome`;
  const name = meetingName(row.kind).toLowerCase();
  await writeTo(db, viewer, "outcomeShared", people, {
    subject: `What came of the ${name} of ${row.unit}`,
    text: `the outcome of the ${name} of ${row.unit} on ${writtenDay(row.date)} is shared with all governors and staff. Read it here:

${link}
`,
  });
  return people.length;
}

async function meetingInLetter(db: Database, { trustId }: Viewer, meetingId: string): Promise<Row | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT m."kind"::text AS "kind", to_char(m."date", 'YYYY-MM-DD') AS "date", m."startsAt", m."place", m."version",
      COALESCE((SELECT f."name" FROM "Federation" f WHERE f."trustId" = ${trustId}::uuid AND f."unitId" = m."unitId"),
        (SELECT c."name" FROM "School" c WHERE c."trustId" = ${trustId}::uuid AND c."unitId" = m."unitId"), '') AS "unit",
      (SELECT jsonb_agg(jsonb_build_object('id', p."id", 'name', p."name", 'email', p."email")) FROM "MeetingPerson" e
        JOIN "Person" p ON p."trustId" = ${trustId}::uuid AND p."id" = e."personId" AND p."closedAt" IS NULL
        WHERE e."trustId" = ${trustId}::uuid AND e."meetingId" = m."id") AS "people"
    FROM "StandardsMeeting" m WHERE m."trustId" = ${trustId}::uuid AND m."id" = ${meetingId}::uuid`;
  return row;
}

/** Tells the chief executive that a school asks about its category, or those of the meeting what was decided. */
export async function tellOfAppeal(db: Database, viewer: Viewer, meetingId: string, told: "asked" | "answered"): Promise<void> {
  const row = await meetingInLetter(db, viewer, meetingId);
  if (!row) return;
  const { trustId, today } = viewer;
  const chief = await db.$queryRaw<Recipient[]>`
    SELECT DISTINCT p."id", p."name", p."email" FROM "RoleHolding" h JOIN "Person" p ON p."trustId" = ${trustId}::uuid AND p."id" = h."personId" AND p."closedAt" IS NULL
    WHERE h."trustId" = ${trustId}::uuid AND h."role" = 'chiefExecutive' AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)`;
  const people = told === "asked" ? chief : (row.people ?? []);
  const link = `${env().NEXTAUTH_URL}/meetings/${meetingId}`;
  const [subject, says] =
    told === "asked"
      ? [`${row.unit} asks you about its category`, "asks you to look at the category that was decided"]
      : [`The category of ${row.unit}: what was asked is decided`, "has an answer to what was asked about its category"];
  await writeTo(db, viewer, "categoryQuestioned", people, {
    subject,
    text: `${row.unit} ${says}. Read it here:\n\n${link}\n`,
  });
}
