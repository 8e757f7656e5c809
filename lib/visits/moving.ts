import { addDays, type Day } from "@/lib/dates";
import { checked, refusalOf, refusing } from "@/lib/protocol/rule";
import { visitClauses } from "@/lib/protocol/visit-clauses";
import type { VisitRecord } from "@/lib/visits/facts";
import type { Shift } from "@/lib/visits/shifts";
import { againstDay, type BusyDay, daysThatSuit } from "@/lib/visits/suit";
import type { Plan } from "@/lib/working-days/suitable-days";

/** A visit with the day that it would move to. */
export interface ProposedMove {
  id: string;
  to: Day;
  obstacles: string[];
}

interface Moved {
  id: string;
  date: Day;
  leadId: string | null;
  lead: string | null;
  unitId: string;
  unitName: string;
  plan: Plan;
}

/** The days to which several visits would move, and what stands against each; those that move do not stand in each other's old way. */
export function proposedMoves(visits: readonly Moved[], busy: readonly BusyDay[], shift: Shift, today: Day): ProposedMove[] {
  const ids = new Set(visits.map(({ id }) => id));
  const taken = busy.filter(({ id }) => !ids.has(id));
  return visits.map(({ id, date, plan, ...unit }) => {
    const wanted = { id, ...unit };
    const from = date < today ? today : addDays(date, 1);
    const to = shift === "suit" ? (daysThatSuit(plan, wanted, taken, from, 1)[0] ?? date) : addDays(date, Number(shift));
    const obstacles = againstDay(plan, wanted, taken, to);
    taken.push({ id, date: to, leadId: unit.leadId, unitId: unit.unitId });
    return { id, to, obstacles };
  });
}

/** Why a visit may not stand on a day, with its clause (UO-1); undefined where it may. */
export function dayRefusal(
  record: Pick<VisitRecord, "facts" | "year" | "answers">,
  day: Day,
  adviser: string | null,
  today: Day,
): { sentence: string; clause?: string } | undefined {
  const { year, facts, answers } = record;
  if (year && (day < year.startsOn || day >= year.endsBefore)) return { sentence: "This day lies outside the visit’s school year." };
  if (!year) return undefined;
  const [first, ...rest] = refusing(checked(visitClauses, { ...facts, day, adviser }, year.strategy, today, answers), "layOut");
  return first && { sentence: refusalOf([first, ...rest]), clause: first.clause };
}
