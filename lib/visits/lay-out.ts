import { addDays, type Day } from "@/lib/dates";
import { type Term, termFrom } from "@/lib/strategy/calendar";
import type { Programme } from "@/lib/strategy/content";
import { againstDay, type BusyDay } from "@/lib/visits/suit";
import type { VisitKind, VisitStatus } from "@/lib/visits/words";
import type { Plan } from "@/lib/working-days/suitable-days";

/** A visit that is there already. */
export interface ThereVisit {
  programmeVisitKey: string | null;
  number: number | null;
  kind: VisitKind;
  status: VisitStatus;
  schoolId: string | null;
}

/** A visit of the programme with the day that is proposed for it. */
export interface ProposedVisit {
  key: string;
  name: string;
  number: number;
  term: string | null;
  /** Nothing where no day of the known terms suits. */
  day: Day | null;
  /** Its term has no such day any more. */
  afterItsTerm: boolean;
  /** The member that it goes to, in a federation. */
  schoolId: string | null;
}

interface Asked {
  programme: Programme;
  there: readonly ThereVisit[];
  /** The members of a federation; none for a school alone. */
  members: readonly string[];
  /** Adviser and schools, for a visit to a member or to the one school. */
  planFor: (schoolId: string | null) => Plan;
  unit: { unitId: string; unitName: string; leadId: string | null; lead: string | null };
  busy: readonly BusyDay[];
  terms: readonly Term[];
  /** The first day on which a visit may be, and the first on which its plan can still be agreed in time. */
  from: Day;
  agreeFrom: Day;
}

/** How far after its term a visit is still looked for, and how far two visits should be apart. */
const [farthest, apart] = [250, 7];

/** The visits of a programme that are neither planned nor done. */
export function missingVisits(
  programme: Programme,
  there: readonly ThereVisit[],
): { key: string; name: string; number: number; term: string }[] {
  const standing = there.filter(({ kind, status }) => kind === "programme" && (status === "planned" || status === "done"));
  return programme.visits
    .map(({ key, name, term }, index) => ({ key, name, term, number: index + 1 }))
    .filter(
      ({ key, number }) =>
        !standing.some((visit) => (visit.programmeVisitKey ?? `visit ${visit.number}`) === key || visit.number === number),
    );
}

/**
 * A day for each visit of the year that is missing: one that suits adviser and school, in the visit's term where there
 * is one, after its first weeks, no two on one day (UO-2, TE-2). In a federation the member that had fewest is next,
 * so that each is visited (VP-2).
 */
export function proposeYear(asked: Asked): ProposedVisit[] {
  const counts = countsOf(asked);
  const busy = [...asked.busy];
  const proposals: ProposedVisit[] = [];
  for (const visit of missingVisits(asked.programme, asked.there)) {
    const schoolId = nextMember(counts);
    const previous = proposals.at(-1)?.day;
    const term = asked.terms.find(({ key }) => key === visit.term);
    const { day, afterItsTerm } = dayFor({ ...asked, busy }, { term, schoolId, after: previous ? addDays(previous, apart) : asked.from });
    if (day) busy.push({ id: `proposed ${visit.key}`, date: day, leadId: asked.unit.leadId, unitId: asked.unit.unitId });
    proposals.push({ key: visit.key, name: visit.name, number: visit.number, term: term?.name ?? null, day, afterItsTerm, schoolId });
  }
  return proposals;
}

/** How many visits each member of a federation has already. */
function countsOf({ members, there }: Asked): Map<string, number> {
  const standing = there.filter(({ status }) => status === "planned" || status === "done");
  return new Map(members.map((id) => [id, standing.filter(({ schoolId }) => schoolId === id).length]));
}

/** The member with the fewest visits, which has one more now. */
function nextMember(counts: Map<string, number>): string | null {
  const [least] = [...counts].sort(([, one], [, other]) => one - other);
  if (!least) return null;
  counts.set(least[0], least[1] + 1);
  return least[0];
}

function dayFor(
  { planFor, unit, busy, terms, from, agreeFrom }: Asked,
  { term, schoolId, after }: { term: Term | undefined; schoolId: string | null; after: Day },
): { day: Day | null; afterItsTerm: boolean } {
  const plan = planFor(schoolId);
  const suits = (day: Day) => againstDay(plan, { id: null, ...unit }, busy, day).length === 0;
  const earliest = later(from, after);
  const wished = term ? later(later(earliest, agreeFrom), thirdOf(term)) : later(earliest, agreeFrom);
  const last = term?.lastDay ?? terms.at(-1)?.lastDay ?? wished;
  const inTerm = firstDay(wished, last, suits) ?? lastDayBefore(wished, term ? later(term.startsOn, from) : from, last, suits);
  if (inTerm) return { day: inTerm, afterItsTerm: false };
  const next = termFrom(terms, later(earliest, last))
    ? firstDay(later(earliest, agreeFrom), addDays(earliest, farthest), suits)
    : undefined;
  return { day: next ?? null, afterItsTerm: next !== undefined };
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** A third of the way into a term: its first weeks are for settling in, and the end comes soon enough. */
function thirdOf({ startsOn, lastDay }: Term): Day {
  const length = (Date.parse(lastDay) - Date.parse(startsOn)) / 86_400_000;
  return addDays(startsOn, Math.round(length / 3));
}

function firstDay(from: Day, last: Day, suits: (day: Day) => boolean): Day | undefined {
  for (let day = from; day <= last; day = addDays(day, 1)) if (suits(day)) return day;
  return undefined;
}

function lastDayBefore(before: Day, first: Day, last: Day, suits: (day: Day) => boolean): Day | undefined {
  for (let day = before > last ? last : addDays(before, -1); day >= first; day = addDays(day, -1)) if (suits(day)) return day;
  return undefined;
}
