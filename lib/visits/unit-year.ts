import type { Day } from "@/lib/dates";
import { type Checked, checked, refusalOf, refusing } from "@/lib/protocol/rule";
import { type VisitFacts, visitClauses } from "@/lib/protocol/visit-clauses";
import { addWorkingDays, type SchoolCalendar } from "@/lib/strategy/calendar";
import { type DayCount, dayForecast, type MeetingCount } from "@/lib/visits/entitlement";
import { missingVisits, type ProposedVisit, proposeYear } from "@/lib/visits/lay-out";
import { isProgrammeOpen, programmeOfUnit } from "@/lib/visits/programme";
import { daysThatSuit } from "@/lib/visits/suit";
import type { UnitYear } from "@/lib/visits/unit-statement";
import type { VisitKind } from "@/lib/visits/words";
import { allocatedOn, countedYear } from "@/lib/visits/year-facts";
import { planOf } from "@/lib/working-days/plan";
import { calendarOf } from "@/lib/working-days/school-calendar";
import type { Plan } from "@/lib/working-days/suitable-days";

/** How a unit's year of visits stands. */
export interface YearStand {
  days: DayCount;
  meetings: MeetingCount;
  forecast: string;
  clauses: Checked[];
  /** Visits of the programme that are still to be laid out. */
  missing: ReturnType<typeof missingVisits>;
  programme: ProgrammeStand;
}

/** By which programme a unit is visited. */
export interface ProgrammeStand {
  key: string;
  name: string;
  visits: number;
  /** The director picks it. */
  open: boolean;
  /** Who picked it and when; nothing while nobody has, or where the phase settles it. */
  picked: { by: string | null; on: Day } | null;
  choices: { key: string; name: string; visits: number }[];
}

/** By which programme a unit is visited in a year, and what the director can pick from. */
export function programmeStand({ year, members, picked }: Pick<UnitYear, "year" | "members" | "picked">): ProgrammeStand {
  const strategy = year?.strategy;
  const programme = strategy && programmeOfUnit(strategy, members, picked?.key ?? null);
  return {
    key: programme?.key ?? "",
    name: programme?.name ?? "",
    visits: programme?.visits.length ?? 0,
    open: strategy ? isProgrammeOpen(strategy, members) : false,
    picked: picked && programme?.key === picked.key ? { by: picked.by, on: picked.on } : null,
    choices: (strategy?.programmes ?? []).map(({ key, name, visits }) => ({ key, name, visits: visits.length })),
  };
}

/** Days, meetings, clauses and what is still to be laid out; null where no strategy is published for the year. */
export function yearStand(unit: UnitYear, today: Day): YearStand | null {
  const { year } = unit;
  if (!year) return null;
  const counted = countedYear({ ...unit, programmeKey: unit.picked?.key ?? null }, year, today);
  const { toPlan } = counted.days;
  const programme = programmeOfUnit(year.strategy, unit.members, unit.picked?.key ?? null);
  const yearOver = today >= year.endsBefore;
  return {
    ...counted,
    forecast: dayForecast(counted.days, { yearOver, daysLeft: toPlan > 0 && !yearOver ? daysLeft(unit, today, toPlan) : null }),
    missing: programme && !yearOver ? missingVisits(programme, unit.visits) : [],
    programme: programmeStand(unit),
  };
}

/** A day for each visit that is missing. */
export function proposalsFor(unit: UnitYear, today: Day): ProposedVisit[] {
  const { year } = unit;
  const programme = year && programmeOfUnit(year.strategy, unit.members, unit.picked?.key ?? null);
  if (!year || !programme) return [];
  const calendar = schoolCalendar(unit, unit.place.schoolId);
  const from = today < year.startsOn ? year.startsOn : today;
  const adviser = allocatedOn(unit, "adviser", from) ?? unit.allocations.find(({ kind }) => kind === "adviser");
  return proposeYear({
    programme,
    there: unit.visits,
    members: unit.federation ? unit.members.map(({ id }) => id) : [],
    planFor: (schoolId) => planFor(unit, { schoolId, personId: adviser?.id ?? null, part: "day", withPupils: true }),
    unit: { unitId: unit.unitId, unitName: unit.name, leadId: adviser?.id ?? null, lead: adviser?.name ?? null },
    busy: unit.busy,
    terms: calendar.terms.filter(({ startsOn }) => startsOn < year.endsBefore && startsOn >= year.startsOn),
    from,
    agreeFrom: addWorkingDays(calendar, from, year.strategy.numbers.agreeWorkingDays + 1) ?? from,
  });
}

/** What a day of the unit is checked against. */
export function planFor(
  unit: UnitYear,
  { schoolId, personId, part, withPupils }: { schoolId: string | null; personId: string | null } & Pick<Plan, "part" | "withPupils">,
): Plan {
  return planOf(
    {
      ...unit,
      people: unit.people.filter(({ id }) => id === personId),
      schools: unit.schools.filter(({ id }) => (schoolId ? id === schoolId : unit.members.some((member) => member.id === id))),
    },
    { part, withPupils },
  );
}

/** Why a visit may not be laid out on a day, with its clause; undefined where it may (UO-1). */
export function layOutRefusal(unit: UnitYear, kind: VisitKind, day: Day, today: Day): { sentence: string; clause: string } | undefined {
  if (!unit.year) return undefined;
  const facts = factsBefore(kind, day, allocatedOn(unit, "adviser", day)?.name ?? null);
  const [first, ...rest] = refusing(
    checked(visitClauses, facts, unit.year.strategy, today, { waivers: unit.waivers, reasons: {} }),
    "layOut",
  );
  return first && { sentence: refusalOf([first, ...rest]), clause: first.clause };
}

/** A visit that is not there yet, as far as the step of laying it out asks. */
function factsBefore(kind: VisitKind, day: Day, adviser: string | null): VisitFacts {
  return {
    kind,
    day,
    startsAt: "",
    endsAt: "",
    days: 0,
    cancelled: false,
    adviser,
    lead: adviser,
    leadMay: adviser !== null,
    obstacles: [],
    nextSuitable: null,
    programme: null,
    plan: null,
    agreed: { school: null, trust: null },
    agreeBy: null,
    governorsComing: 0,
    governorsPresent: 0,
    noGovernorReason: null,
    focusOpen: 0,
    focusWithoutReason: 0,
    choosesFocus: false,
  };
}

/** Days of the rest of the year that would suit, counted up to what is still to be planned. */
function daysLeft(unit: UnitYear, today: Day, wanted: number): number | null {
  const { year } = unit;
  const adviser = allocatedOn(unit, "adviser", today);
  if (!year || !adviser) return null;
  const plan = planFor(unit, { schoolId: unit.place.schoolId, personId: adviser.id, part: "day", withPupils: true });
  const suiting = { id: null, unitId: unit.unitId, unitName: unit.name, leadId: adviser.id, lead: adviser.name };
  return daysThatSuit(plan, suiting, unit.busy, today, Math.ceil(wanted)).filter((day) => day < year.endsBefore).length;
}

/** The terms that hold for a school of the unit. */
export function schoolCalendar({ years, schools, bankHolidays }: UnitYear, schoolId: string): SchoolCalendar {
  return calendarOf(years, schools.find(({ id }) => id === schoolId)?.own ?? {}, bankHolidays);
}
