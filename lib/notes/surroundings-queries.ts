import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import type { NoteSurroundings } from "@/lib/notes/checks";
import type { NoteContext } from "@/lib/notes/context";
import { writeByOf } from "@/lib/notes/facts";
import { type PlanningFacts, planningStatement } from "@/lib/working-days/planning-statement";
import { calendarOf } from "@/lib/working-days/school-calendar";

interface AnswersRow {
  waivers: { clause: string; reason: string; by: string; at: string }[];
  reasons: Record<string, string>;
}

/** What stands around a note: its visit as the clauses ask, waivers and reasons, the calendar of its school. */
export async function noteSurroundings(
  viewer: Viewer,
  context: NoteContext,
): Promise<NoteSurroundings & { calendar: ReturnType<typeof calendarOf> }> {
  return inTrust(viewer, (db) => surroundingsIn(db, viewer, context));
}

/** The same inside a command's transaction. */
export async function surroundingsIn(db: Database, viewer: Viewer, context: NoteContext) {
  const { visit, strategy } = context;
  const schoolIds = visit.schools.slice(0, 1).map(({ id }) => id);
  const [facts] = await db.$queryRaw<PlanningFacts[]>(planningStatement(viewer, { personIds: [], schoolIds, from: visit.date }));
  const calendar = calendarOf(facts?.years ?? [], facts?.schools[0]?.own ?? {}, facts?.bankHolidays ?? []);
  return {
    calendar,
    visit: null,
    answers: await answersIn(db, viewer, visit.id),
    writeBy: writeByOf(calendar, visit.date, strategy.numbers.noteWorkingDays),
  };
}

/** Waivers and reasons of a visit's record. */
async function answersIn(db: Database, { trustId }: Viewer, visitId: string): Promise<AnswersRow> {
  const [row] = await db.$queryRaw<AnswersRow[]>`
    SELECT COALESCE((SELECT jsonb_agg(jsonb_build_object('clause', w."clause", 'reason', w."reason", 'by', p."name", 'at', w."day"))
        FROM "Waiver" w JOIN "Person" p ON p."trustId" = w."trustId" AND p."id" = w."givenById"
        WHERE w."trustId" = ${trustId}::uuid AND w."recordType" = 'visit' AND w."recordId" = ${visitId}::uuid AND w."withdrawnAt" IS NULL), '[]') AS "waivers",
      COALESCE((SELECT jsonb_object_agg(r."clause", r."reason") FROM "ClauseReason" r
        WHERE r."trustId" = ${trustId}::uuid AND r."visitId" = ${visitId}::uuid), '{}') AS "reasons"`;
  return row ?? { waivers: [], reasons: {} };
}
