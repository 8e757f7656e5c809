import type { Day } from "@/lib/dates";
import { type Answers, type Checked, checked } from "@/lib/protocol/rule";
import { type VisitFacts, visitClauses } from "@/lib/protocol/visit-clauses";
import type { Phase } from "@/lib/schools/words";
import { addWorkingDays } from "@/lib/strategy/calendar";
import type { Programme, Strategy } from "@/lib/strategy/content";
import { strategyFrom } from "@/lib/strategy/places";
import { withoutReason } from "@/lib/visits/focus";
import type { PlanContent } from "@/lib/visits/plan";
import type { VisitPlace } from "@/lib/visits/policy";
import { programmeOfUnit, type Theme, themesOf } from "@/lib/visits/programme";
import { type BusyDay, neededPart, obstaclesOf } from "@/lib/visits/suit";
import type { ReviewKind, VisitKind, VisitSide, VisitStatus } from "@/lib/visits/words";
import { planOf } from "@/lib/working-days/plan";
import type { PlanningFacts } from "@/lib/working-days/planning-statement";
import { calendarOf } from "@/lib/working-days/school-calendar";
import type { Plan } from "@/lib/working-days/suitable-days";

export interface NamedPerson {
  id: string;
  name: string;
}

export interface UnitSchool {
  id: string;
  urn: number;
  name: string;
  phase: Phase;
}

/** A theme of an earlier visit that was not covered there (VT-6). */
export interface CarriedTheme {
  visitId: string;
  key: string;
  text: string;
}

export interface VisitPerson {
  id: string;
  personId: string | null;
  name: string;
  as: string;
  role: "takesPart" | "shadows";
  attendance: "invited" | "coming" | "notComing" | "present" | "absent";
  part: string | null;
  view: string | null;
  version: number;
}

export interface FocusAreaRow {
  id: string;
  name: string;
  why: string | null;
  visitId: string | null;
  furtherReason: string | null;
  startedOn: Day;
  endedOn: Day | null;
  endReason: string | null;
  replacedById: string | null;
  version: number;
}

/** The latest version of a plan with those who have agreed to it. */
export interface PlanVersion {
  id: string;
  number: number;
  content: PlanContent;
  at: string;
  by: string;
  agreements: { side: VisitSide; day: Day; by: string; personId: string }[];
}

/** A visit as the statement answers with it. */
export interface VisitRow {
  id: string;
  /** The unit that it is recorded of, and the one that stands for it now (a federation that was formed since). */
  unitId: string;
  improvedIn: string;
  unitName: string;
  schools: UnitSchool[];
  /** The programme that the director picked for the unit in the year of the visit. */
  programmeKey: string | null;
  schoolId: string | null;
  date: Day;
  startsAt: string;
  endsAt: string;
  kind: VisitKind;
  reviewKind: ReviewKind | null;
  title: string | null;
  number: number | null;
  programmeVisitKey: string | null;
  leadId: string | null;
  lead: string | null;
  days: number;
  status: VisitStatus;
  cancelledOn: Day | null;
  cancelledBy: VisitSide | null;
  cancelReason: string | null;
  carriedThemes: CarriedTheme[];
  sequence: number;
  version: number;
  versionId: string | null;
  adviser: NamedPerson | null;
  link: NamedPerson | null;
  covers: boolean;
  plan: PlanVersion | null;
  people: VisitPerson[];
  focus: FocusAreaRow[];
  waivers: Answers["waivers"];
  reasons: Record<string, string>;
  noGovernor: string | null;
  noteState: "draft" | "withReader" | "withHeadteacher" | "published" | "correcting" | "withdrawn" | null;
  noteAuthorId: string | null;
  replaces: { id: string; date: Day } | null;
  replacedBy: { id: string; date: Day } | null;
}

export interface StoredStrategy {
  id: string;
  yearId: string;
  yearKey: string;
  startsOn: Day;
  endsBefore: Day;
  content: unknown;
}

/** What the statement of facts answers with. */
export interface FactsAnswer extends PlanningFacts {
  visits: VisitRow[];
  strategies: StoredStrategy[];
  busy: BusyDay[];
}

/** The year of a visit, with the strategy that holds for it. */
export interface YearOfVisit {
  id: string;
  key: string;
  startsOn: Day;
  endsBefore: Day;
  versionId: string;
  strategy: Strategy;
}

/** A visit with what the clauses ask about it. */
export interface VisitRecord extends VisitRow {
  place: VisitPlace;
  /** None where no strategy is published for its day. */
  year: YearOfVisit | null;
  programme: Programme | null;
  /** Of the programme, with those that were not covered at earlier visits. */
  themes: Theme[];
  facts: VisitFacts;
  answers: Answers;
}

/** The records that an answer of the statement makes. */
export function visitRecords(answer: FactsAnswer, today: Day): VisitRecord[] {
  const years = new Map(answer.strategies.map((stored) => [stored.id, yearFrom(stored)]));
  const busyFor = busyByWhom(answer.busy);
  return answer.visits.map((row) => recordOf(row, { answer, busyFor, year: (row.versionId && years.get(row.versionId)) || null, today }));
}

/** What the clauses of planning say of a visit; nothing where no strategy is known for its day. */
export function checkedVisit({ facts, year, answers }: VisitRecord, today: Day): Checked[] {
  return year ? checked(visitClauses, facts, year.strategy, today, answers) : [];
}

function yearFrom({ id, yearId, yearKey, startsOn, endsBefore, content }: StoredStrategy): YearOfVisit {
  return { id: yearId, key: yearKey, startsOn, endsBefore, versionId: id, strategy: strategyFrom(content) };
}

/** The other visits of a visit's lead and of its unit. */
function busyByWhom(busy: readonly BusyDay[]): (visit: { leadId: string | null; unitId: string }) => BusyDay[] {
  const [leads, units] = [new Map<string, BusyDay[]>(), new Map<string, BusyDay[]>()];
  for (const day of busy) {
    if (day.leadId) leads.set(day.leadId, [...(leads.get(day.leadId) ?? []), day]);
    units.set(day.unitId, [...(units.get(day.unitId) ?? []), day]);
  }
  return ({ leadId, unitId }) => [...(leadId ? (leads.get(leadId) ?? []) : []), ...(units.get(unitId) ?? [])];
}

interface Known {
  answer: FactsAnswer;
  busyFor: (visit: VisitRow) => BusyDay[];
  year: YearOfVisit | null;
  today: Day;
}

function recordOf(row: VisitRow, known: Known): VisitRecord {
  const { year } = known;
  const place = { schoolId: row.schoolId ?? row.schools[0]?.id ?? "", unitId: row.improvedIn, leadId: row.leadId, kind: row.kind };
  const programme = (year && programmeOfUnit(year.strategy, row.schools, row.programmeKey)) ?? null;
  const themes = themesOf(row, programme);
  const facts = factsOf(row, { ...known, programme, themes });
  return { ...row, place, year, programme, themes, facts, answers: { waivers: row.waivers, reasons: row.reasons } };
}

function factsOf(
  row: VisitRow,
  { answer, busyFor, year, programme, themes, today }: Known & { programme: Programme | null; themes: Theme[] },
): VisitFacts {
  const { plan, people } = row;
  const suit = obstaclesOf(planFor(row, answer), row, busyFor(row), today);
  const agreed = (side: VisitSide) => plan?.agreements.find((one) => one.side === side)?.day ?? null;
  const governors = people.filter(({ role }) => role === "shadows");
  const open = row.focus.filter(({ endedOn }) => endedOn === null);
  return {
    kind: row.kind,
    day: row.date,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    days: row.days,
    cancelled: row.status === "cancelled" || row.status === "left",
    adviser: row.adviser?.name ?? null,
    lead: row.lead,
    leadMay: row.leadId !== null && (row.leadId === row.adviser?.id || row.covers),
    obstacles: suit.obstacles,
    nextSuitable: suit.next,
    programme,
    plan: plan && {
      activities: plan.content.activities.filter(({ title }) => title.trim() !== "").length,
      feedback: plan.content.feedback !== null,
      themesOpen: [],
    },
    agreed: { school: agreed("school"), trust: agreed("trust") },
    agreeBy: year && agreeBy(row, answer, year),
    governorsComing: governors.filter(({ attendance }) => attendance === "coming").length,
    governorsPresent: governors.filter(({ attendance }) => attendance === "present").length,
    noGovernorReason: row.noGovernor ?? null,
    focusOpen: open.length,
    focusWithoutReason: year ? withoutReason(open, year.strategy.numbers.focusAreasMost) : 0,
    choosesFocus: row.number === 1 || themes.some(({ asks }) => asks === "focusAreas"),
  };
}

/** The person and the schools that a visit needs. */
export function planFor(row: VisitRow, answer: FactsAnswer): Plan {
  const schoolIds = row.schoolId ? [row.schoolId] : row.schools.map(({ id }) => id);
  return planOf(
    {
      ...answer,
      people: answer.people.filter(({ id }) => id === row.leadId),
      schools: answer.schools.filter(({ id }) => schoolIds.includes(id)),
    },
    { part: neededPart(row), withPupils: row.kind !== "linkMeeting" },
  );
}

/**
 * The last day on which a plan is agreed well in advance, by the working days of the school in the year of the visit;
 * nothing where the year has too few days before it.
 */
function agreeBy(row: VisitRow, answer: FactsAnswer, { key, strategy }: YearOfVisit): Day | null {
  const school = answer.schools.find(({ id }) => id === (row.schoolId ?? row.schools[0]?.id));
  const ofYear = answer.years.filter((one) => one.key === key);
  const calendar = calendarOf(ofYear.length > 0 ? ofYear : [{ key, calendar: strategy.calendar }], school?.own ?? {}, answer.bankHolidays);
  return addWorkingDays(calendar, row.date, -strategy.numbers.agreeWorkingDays) ?? null;
}
