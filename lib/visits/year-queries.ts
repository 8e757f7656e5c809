import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { isHeldOn } from "@/lib/people/holdings";
import { visitPolicy } from "@/lib/visits/policy";
import { type UnitYear, unitYearOf } from "@/lib/visits/unit-statement";
import { proposalsFor, schoolCalendar, yearStand } from "@/lib/visits/unit-year";

const yearShape = /^20\d\d-\d\d$/;

async function unitIn(viewer: Viewer, urn: number, yearKey: string): Promise<UnitYear | null> {
  if (!Number.isInteger(urn) || urn < 0 || urn > 999_999) return null;
  const year = yearShape.test(yearKey) ? { key: yearKey } : { day: viewer.today };
  return inTrust(viewer, (db) => unitYearOf(db, viewer, { school: { urn }, year }));
}

/** A school's year of visits: term by term, with its days and what is still owed; or null. */
export async function schoolYear(viewer: Viewer, urn: number, yearKey: string) {
  const unit = await unitIn(viewer, urn, yearKey);
  if (!unit || !visitPolicy.readSchedule(viewer, unit.place)) return null;
  const calendar = schoolCalendar(unit, unit.place.schoolId);
  const { year } = unit;
  return {
    school: unit.school,
    unit: { name: unit.name, federation: unit.federation, members: unit.members },
    place: unit.place,
    year: year && {
      key: year.key,
      terms: calendar.terms.filter(({ startsOn }) => startsOn >= year.startsOn && startsOn < year.endsBefore),
    },
    yearKeys: unit.yearKeys,
    visits: unit.visits,
    stand: yearStand(unit, viewer.today),
    adviser: unit.allocations.find((one) => one.kind === "adviser" && isHeldOn(one, viewer.today))?.name ?? null,
    link: unit.allocations.find((one) => one.kind === "partnershipLink" && isHeldOn(one, viewer.today))?.name ?? null,
  };
}

/** The days that are proposed for the visits of a year that are still missing; or null. */
export async function yearToLayOut(viewer: Viewer, urn: number, yearKey: string) {
  const unit = await unitIn(viewer, urn, yearKey);
  if (!unit || !visitPolicy.layOut(viewer, unit.place)) return null;
  const stand = yearStand(unit, viewer.today);
  return {
    school: unit.school,
    unit: { name: unit.name, members: unit.federation ? unit.members : [] },
    year: unit.year && { key: unit.year.key },
    adviserMissing: stand?.clauses.find(({ clause, outcome }) => clause === "UO-1" && outcome.state === "unmet") ?? null,
    proposals: proposalsFor(unit, viewer.today),
    forecast: stand?.forecast ?? "",
  };
}
