import { type Day, writtenDay } from "@/lib/dates";
import type { Judged } from "@/lib/protocol/counts";
import type { Checked } from "@/lib/protocol/rule";
import type { YearAnswer } from "@/lib/protocol/year-statement";
import { strategyFrom } from "@/lib/strategy/places";
import { checkedVisit, type VisitRecord } from "@/lib/visits/facts";
import { visitName } from "@/lib/visits/words";
import { countedYear } from "@/lib/visits/year-facts";

/** Visits and units' years with what the clauses say of them. */
export function judgedRecords(answer: YearAnswer, visits: readonly VisitRecord[], today: Day): Judged[] {
  const standing = visits.filter(({ status }) => status === "planned" || status === "done");
  return [...standing.map((visit) => judgedVisit(visit, answer, today)), ...judgedYears(answer, visits, today)].filter(
    ({ checks }) => checks.length > 0,
  );
}

/**
 * A visit asks what is due by now: the steps of publishing only once it has been, and as they stood when its note was
 * published.
 */
function judgedVisit(visit: VisitRecord, { notes }: YearAnswer, today: Day): Judged {
  const published = notes.find(({ visitId }) => visitId === visit.id)?.checks;
  const now = checkedVisit(visit, today);
  const planning = now.filter(({ step }) => step !== "publish");
  const publishing = published ?? (visit.date <= today ? now.filter(({ step }) => step === "publish") : []);
  const school = visit.schools.find(({ id }) => id === visit.schoolId) ?? visit.schools[0];
  return {
    of: "visit",
    id: visit.id,
    name: `${visitName(visit)}, ${writtenDay(visit.date)}`,
    unitId: visit.improvedIn,
    unit: visit.unitName,
    urn: visit.schools[0]?.urn ?? school?.urn ?? 0,
    checks: [...planning, ...publishing],
  };
}

function judgedYears({ year, units, waivers, focus, duties }: YearAnswer, visits: readonly VisitRecord[], today: Day): Judged[] {
  if (!year) return [];
  const strategy = strategyFrom(year.content);
  return units.map(({ unitId, name, urn, federation, members, allocations, programmeKey }) => {
    const unit = {
      federation,
      members,
      allocations,
      programmeKey,
      visits: visits.filter(({ improvedIn }) => improvedIn === unitId),
      focus: focus.filter((area) => area.unitId === unitId),
      duties: duties.find((one) => one.unitId === unitId) ?? null,
      waivers: waivers.filter(({ recordType, recordId }) => recordType === "unit" && recordId === unitId),
    };
    const checks: Checked[] = countedYear(unit, { ...year, strategy }, today).clauses;
    return { of: "unit", id: unitId, name: "The year", unitId, unit: name, urn, checks };
  });
}
