import { unitRules } from "@/lib/allocations/unit-rules";
import type { Day } from "@/lib/dates";
import { isHeldOn } from "@/lib/people/holdings";
import type { Answers, Checked } from "@/lib/protocol/rule";
import { checked } from "@/lib/protocol/rule";
import { yearClauses } from "@/lib/protocol/year-clauses";
import type { Phase } from "@/lib/schools/words";
import type { Strategy } from "@/lib/strategy/content";
import { entitlementOf } from "@/lib/strategy/in-force";
import { type CountedVisit, countDays, countMeetings, type DayCount, type MeetingCount } from "@/lib/visits/entitlement";
import { phasesOwed } from "@/lib/visits/programme";
import type { AllocatedOn } from "@/lib/visits/unit-statement";

/** A unit's year as its days, meetings and clauses are counted. */
export interface CountedYear {
  federation: boolean;
  members: readonly { id: string; name: string; phase: Phase }[];
  allocations: readonly AllocatedOn[];
  /** The programme that the director picked for it, where its phases leave it open. */
  programmeKey: string | null;
  visits: readonly (CountedVisit & { schoolId: string | null })[];
  waivers: Answers["waivers"];
  /** Open areas of focus, with how many visits have looked at each. */
  focus: readonly { name: string; seen: number }[];
  /** What its category obliges to, where that is asked (CA-4). */
  duties?: { all: number; overdue: readonly string[] } | null;
}

interface Year {
  startsOn: Day;
  endsBefore: Day;
  strategy: Strategy;
}

/** Who is allocated to the unit on a day. */
export function allocatedOn(
  { allocations }: Pick<CountedYear, "allocations">,
  kind: AllocatedOn["kind"],
  day: Day,
): AllocatedOn | undefined {
  return allocations.find((one) => one.kind === kind && isHeldOn(one, day));
}

/** Days and meetings of a unit's year, and what the clauses of the year say of it (UO-1, UO-2, UO-4, VP-2, VT-5, CA-4). */
export function countedYear(unit: CountedYear, year: Year, today: Day): { days: DayCount; meetings: MeetingCount; clauses: Checked[] } {
  const { strategy } = year;
  const phases = phasesOwed(strategy, unit.members, unit.programmeKey);
  const { days: owed } = unitRules(strategy, phases);
  const days = countDays(owed, unit.visits, today);
  const entitlement = phases.flatMap((phase) => entitlementOf(strategy, phase) ?? [])[0];
  const { linkMeetingsLeast: least = null, linkMeetingsMost: most = null } = entitlement ?? {};
  const meetings = countMeetings({ least, most }, unit.visits);
  const facts = {
    adviser: allocatedOn(unit, "adviser", dayIn(year, today))?.name ?? null,
    owed,
    done: days.done,
    planned: days.planned,
    linkLeast: meetings.least,
    linkMost: meetings.most,
    linkDone: meetings.done,
    linkPlanned: meetings.planned,
    unvisited: unvisitedMembers(unit),
    focus: unit.focus,
    duties: unit.duties ?? null,
    toCome: unit.visits.filter(({ kind, status, date }) => kind === "programme" && status === "planned" && date >= today).length,
  };
  return { days, meetings, clauses: checked(yearClauses, facts, strategy, today, { waivers: unit.waivers, reasons: {} }) };
}

function unvisitedMembers({ federation, members, visits }: CountedYear): string[] | null {
  if (!federation || !visits.some(({ kind }) => kind === "programme")) return null;
  const visited = visits.filter(({ status, kind }) => (status === "planned" || status === "done") && kind !== "linkMeeting");
  return members.filter(({ id }) => !visited.some(({ schoolId }) => schoolId === id)).map(({ name }) => name);
}

function dayIn({ startsOn, endsBefore }: { startsOn: Day; endsBefore: Day }, today: Day): Day {
  return today < startsOn ? startsOn : today >= endsBefore ? startsOn : today;
}
