import "server-only";
import { holds, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { type Day, writtenDay } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { advisesUnit, decidesAppeals, decidesForTrust, meetingsShownIn } from "@/lib/standards-meetings/policy";
import type { MeetingKind, MeetingState } from "@/lib/standards-meetings/words";
import { Prisma } from "@/prisma/generated/client";

/** A meeting that waits for somebody, or that they can read. */
export interface MeetingToday {
  id: string;
  unit: string;
  kind: MeetingKind;
  says: string;
  address: string;
  /** Something is to be done about it before or after its day; else it is only coming. */
  waits: boolean;
}

interface Row {
  id: string;
  unitId: string;
  unit: string;
  kind: MeetingKind;
  state: MeetingState;
  date: Day;
  school: boolean;
  adviser: boolean;
  opened: boolean;
  /** The school has asked about the category, and the answer is the viewer's to give. */
  asked: boolean;
}

/** So many days ahead a meeting stands on the first page, and so many days back what was shared. */
const [ahead, back] = [28, 90];
/** How many are named. */
const atMost = 8;

const readers = ["chairOfGovernors", "governor", "linkGovernor", "clerk", "schoolStaff", "priorityLead", "sendco"] as const;

/** What standards meetings ask of the viewer, and what was shared with them that they have not opened, in one statement. */
export async function meetingsToday(viewer: Viewer): Promise<MeetingToday[]> {
  const mine = meetingsShownIn(viewer);
  const sharedWith = unitsHeld(viewer, ...readers);
  if (mine !== "all" && mine.length === 0 && sharedWith.length === 0) return [];
  const rows = await askInTrust<Row>(viewer, todayStatement(viewer, mine, sharedWith));
  return rows
    .flatMap((row) => {
      const says = waitsFor(viewer, row);
      const isForReader = row.state === "shared" && !row.asked;
      return says
        ? [{ ...row, says, address: `/meetings/${row.id}${isForReader ? "/outcome" : ""}`, waits: says !== writtenDay(row.date) }]
        : [];
    })
    .map(({ id, unit, kind, says, address, waits }) => ({ id, unit, kind, says, address, waits }))
    .slice(0, atMost);
}

function waitsFor(viewer: Viewer, row: Row): string | null {
  const { state, date, opened, asked } = row;
  const day = writtenDay(date);
  if (asked) return `The school asks you about the category of ${day}`;
  if (state === "shared") return opened ? null : `Shared after the meeting of ${day}: you have not opened it yet`;
  if (state === "held") return decidesForTrust(viewer) ? `Held on ${day}, not yet shared` : null;
  if (date >= viewer.today) return owesView(viewer, row) ? `${day}: your view is not submitted` : day;
  return holds(viewer, "directorOfEducation", "deputyDirector") ? `Was on ${day}: say who was there` : null;
}

function owesView(viewer: Viewer, { unitId, school, adviser }: Row): boolean {
  const leads = unitsHeld(viewer, "headteacher").includes(unitId);
  return (leads && !school) || (advisesUnit(viewer, { unitId, schoolId: "" }) && !adviser);
}

function todayStatement(viewer: Viewer, mine: string[] | "all", sharedWith: string[]): Prisma.Sql {
  const { trustId, personId, today } = viewer;
  const trust = Prisma.sql`${trustId}::uuid`;
  const own = mine === "all" ? Prisma.sql`true` : Prisma.sql`m."unitId" = ANY(${mine}::uuid[])`;
  const submitted = (
    side: "school" | "adviser",
  ) => Prisma.sql`EXISTS (SELECT FROM "Judgement" j WHERE j."trustId" = ${trust} AND j."meetingId" = m."id"
    AND j."axis" = 'main' AND j."side" = ${side}::"JudgementSide" AND j."submittedAt" IS NOT NULL)`;
  const asked = Prisma.sql`${decidesAppeals(viewer)} AND EXISTS (SELECT FROM "MeetingDecision" d WHERE d."trustId" = ${trust} AND d."meetingId" = m."id"
    AND d."appealedAt" IS NOT NULL AND d."appealDecidedAt" IS NULL)`;
  return Prisma.sql`
    SELECT m."id", m."unitId", m."kind", m."state", m."date",
      COALESCE((SELECT f."name" FROM "Federation" f WHERE f."trustId" = ${trust} AND f."unitId" = m."unitId"),
        (SELECT c."name" FROM "School" c WHERE c."trustId" = ${trust} AND c."unitId" = m."unitId"), '') AS "unit",
      ${submitted("school")} AS "school", ${submitted("adviser")} AS "adviser",
      EXISTS (SELECT FROM "MeetingOpening" o WHERE o."trustId" = ${trust} AND o."meetingId" = m."id" AND o."personId" = ${personId}::uuid) AS "opened",
      (${asked}) AS "asked"
    FROM "StandardsMeeting" m WHERE m."trustId" = ${trust} AND (
      (${own} AND m."state" IN ('planned', 'held') AND m."date" <= ${today}::date + ${ahead}::int)
      OR (m."unitId" = ANY(${sharedWith}::uuid[]) AND m."state" = 'shared' AND m."date" >= ${today}::date - ${back}::int)
      OR (${own} AND m."state" IN ('held', 'shared') AND ${asked}))
    ORDER BY "asked" DESC, m."state" = 'shared', m."date" LIMIT 40`;
}

/** The last and the next meeting of a school that the viewer may open. */
export interface SchoolMeeting {
  id: string;
  kind: MeetingKind;
  state: MeetingState;
  date: Day;
  /** The viewer reads what was shared only. */
  outcomeOnly: boolean;
}

/** A school's meetings for its page, latest first; null where the viewer sees none of them. */
export async function meetingsOfSchool(viewer: Viewer, { unitId, urn }: { unitId: string; urn: number }): Promise<SchoolMeeting[] | null> {
  const mine = meetingsShownIn(viewer);
  const all = mine === "all" || mine.includes(unitId);
  if (!all && !unitsHeld(viewer, ...readers).includes(unitId)) return null;
  const { trustId } = viewer;
  const rows = await askInTrust<Omit<SchoolMeeting, "outcomeOnly"> | { id: null }>(
    viewer,
    Prisma.sql`SELECT m."id", m."kind", m."state", m."date" FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trustId}::uuid AND f."id" = c."federationId"
      LEFT JOIN "StandardsMeeting" m ON m."trustId" = ${trustId}::uuid AND m."unitId" = COALESCE(f."unitId", c."unitId") AND m."state" <> 'cancelled' AND (${all} OR m."state" = 'shared')
      WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${urn} ORDER BY m."date" DESC LIMIT 4`,
  );
  if (rows.length === 0) return null;
  return rows.flatMap((row) => (row.id === null ? [] : [{ ...row, outcomeOnly: !all }]));
}
