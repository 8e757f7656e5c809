import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { isHeldOn } from "@/lib/people/holdings";
import { leadRoles, visitPolicy } from "@/lib/visits/policy";
import { daysThatSuit } from "@/lib/visits/suit";
import { type UnitYear, unitYearOf } from "@/lib/visits/unit-statement";
import { planFor, programmeStand, proposalsFor, schoolCalendar, yearStand } from "@/lib/visits/unit-year";
import { allocatedOn } from "@/lib/visits/year-facts";

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
    programme: programmeStand(unit),
    mayPick: visitPolicy.pickProgramme(viewer),
    adviserMissing: stand?.clauses.find(({ clause, outcome }) => clause === "UO-1" && outcome.state === "unmet") ?? null,
    adviser: allocatedOn(unit, "adviser", viewer.today)?.name ?? null,
    proposals: proposalsFor(unit, viewer.today),
    forecast: stand?.forecast ?? "",
  };
}

/** What can be added at a school: who can lead, days that suit the adviser, and the visit that is replaced; or null. */
export async function visitToAdd(viewer: Viewer, urn: number, replacesId: string) {
  const unit = await unitIn(viewer, urn, "");
  const place = unit && { ...unit.place, leadId: null };
  if (!unit || !place || !visitPolicy.add(viewer, { ...place, kind: "linkMeeting" })) return null;
  const today = viewer.today;
  const adviser = allocatedOn(unit, "adviser", today);
  const link = allocatedOn(unit, "partnershipLink", today);
  const plan = planFor(unit, { schoolId: unit.place.schoolId, personId: adviser?.id ?? null, part: "day", withPupils: true });
  const wanted = { id: null, unitId: unit.unitId, unitName: unit.name, leadId: adviser?.id ?? null, lead: adviser?.name ?? null };
  const replaced = unit.visits.find(({ id, status }) => id === replacesId && status === "cancelled") ?? null;
  return {
    school: unit.school,
    unit: { name: unit.name, members: unit.federation ? unit.members : [] },
    adviser: adviser?.name ?? null,
    link: link?.name ?? null,
    team: await teamOf(viewer),
    kinds: (["additional", "linkMeeting", "review"] as const).filter((kind) => visitPolicy.add(viewer, { ...place, kind })),
    suiting: daysThatSuit(plan, wanted, unit.busy, today, 8),
    replaced,
  };
}

function teamOf(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  const { trustId, today } = viewer;
  const now = { startsOn: { lte: dateOf(today) }, OR: [{ endsBefore: null }, { endsBefore: { gt: dateOf(today) } }] };
  return inTrust(viewer, (db) =>
    db.person.findMany({
      where: { trustId, closedAt: null, holdings: { some: { trustId, schoolId: null, role: { in: [...leadRoles] }, ...now } } },
      orderBy: { name: "asc" },
      take: 200,
      select: { id: true, name: true },
    }),
  );
}
