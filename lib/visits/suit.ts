import { addDays, type Day } from "@/lib/dates";
import type { VisitKind } from "@/lib/visits/words";
import { obstaclesOn, type Plan } from "@/lib/working-days/suitable-days";

/** A planned visit that keeps its lead and its unit busy on a day. */
export interface BusyDay {
  id: string;
  date: Day;
  leadId: string | null;
  unitId: string;
}

/** What is being planned, as far as other visits stand in its way. */
export interface Wanted {
  id: string | null;
  date: Day;
  leadId: string | null;
  unitId: string;
  lead: string | null;
  unitName: string;
}

/** How far ahead a day is looked for. */
const farthest = 250;

/** What stands against another visit on a day: neither lead nor school has two (TE-2). */
export function alreadyBusy({ id, leadId, unitId, lead, unitName }: Omit<Wanted, "date">, busy: readonly BusyDay[], day: Day): string[] {
  const others = busy.filter((other) => other.id !== id && other.date === day);
  return [
    ...(leadId && others.some((other) => other.leadId === leadId && other.unitId !== unitId)
      ? [`${lead ?? "The lead"} has another visit on this day.`]
      : []),
    ...(others.some((other) => other.unitId === unitId) ? [`${unitName} has another visit on this day.`] : []),
  ];
}

/** Everything that stands against a day, one sentence each (TE-2). */
export function againstDay(plan: Plan, wanted: Omit<Wanted, "date">, busy: readonly BusyDay[], day: Day): string[] {
  return [...obstaclesOn(plan, day), ...alreadyBusy(wanted, busy, day)];
}

/** The first days from a day on that suit all, so many; fewer where the known terms end. */
export function daysThatSuit(plan: Plan, wanted: Omit<Wanted, "date">, busy: readonly BusyDay[], from: Day, count: number): Day[] {
  const found: Day[] = [];
  for (let ahead = 0; ahead <= farthest && found.length < count; ahead += 1) {
    const day = addDays(from, ahead);
    if (againstDay(plan, wanted, busy, day).length === 0) found.push(day);
  }
  return found;
}

/** What stands against the day of a visit, and the next day that suits all; a visit of the past has no next. */
export function obstaclesOf(plan: Plan, wanted: Wanted, busy: readonly BusyDay[], today: Day): { obstacles: string[]; next: Day | null } {
  const obstacles = againstDay(plan, wanted, busy, wanted.date);
  if (obstacles.length === 0 || wanted.date < today) return { obstacles, next: null };
  return { obstacles, next: daysThatSuit(plan, wanted, busy, wanted.date, 1)[0] ?? null };
}

/** The part of the day that people are needed for. */
export function neededPart({
  kind,
  days,
  startsAt,
  endsAt,
}: {
  kind: VisitKind;
  days: number;
  startsAt: string;
  endsAt: string;
}): Plan["part"] {
  if (days === 1 || kind === "programme") return "day";
  if (endsAt <= "13:00") return "morning";
  return startsAt >= "12:00" ? "afternoon" : "day";
}
