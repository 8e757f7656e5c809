import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { NoteSurroundings } from "@/lib/notes/checks";
import type { NoteContext } from "@/lib/notes/context";
import { writeByOf } from "@/lib/notes/facts";
import { partValue } from "@/lib/notes/parts";
import { noAnswers } from "@/lib/protocol/rule";
import type { VisitFacts } from "@/lib/protocol/visit-clauses";
import type { SchoolCalendar } from "@/lib/strategy/calendar";
import { visitFactsOf } from "@/lib/visits/facts-statement";
import { type PlanningFacts, planningStatement } from "@/lib/working-days/planning-statement";
import { calendarOf } from "@/lib/working-days/school-calendar";

/** What stands around a note: its visit as the clauses ask, waivers and reasons, the calendar of its school. */
export async function surroundingsIn(
  db: Database,
  viewer: Viewer,
  context: NoteContext,
): Promise<NoteSurroundings & { calendar: SchoolCalendar }> {
  const { visit, strategy } = context;
  const schoolIds = visit.schools.slice(0, 1).map(({ id }) => id);
  const [facts] = await db.$queryRaw<PlanningFacts[]>(planningStatement(viewer, { personIds: [], schoolIds, from: visit.date }));
  const calendar = calendarOf(facts?.years ?? [], facts?.schools[0]?.own ?? {}, facts?.bankHolidays ?? []);
  const [record] = await visitFactsOf(db, viewer, { visitIds: [visit.id] });
  return {
    calendar,
    visit: record ? withNoteReason(record.facts, context) : null,
    answers: record?.answers ?? noAnswers,
    writeBy: writeByOf(calendar, visit.date, strategy.numbers.noteWorkingDays),
  };
}

/** Why no governor was there is written in the note (GO-2). */
function withNoteReason(facts: VisitFacts, { parts }: NoteContext): VisitFacts {
  return { ...facts, noGovernorReason: partValue(parts, "people", "people").noGovernor.trim() || null };
}
