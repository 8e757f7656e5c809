import "server-only";
import { v7 as uuid } from "uuid";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import type { Programme } from "@/lib/strategy/content";
import { visitPolicy } from "@/lib/visits/policy";
import { pickFirst, programmeOfUnit, themeTexts, waitsForPick } from "@/lib/visits/programme";
import type { LayOutTyped } from "@/lib/visits/schema";
import { type UnitYear, unitYearOf } from "@/lib/visits/unit-statement";
import { layOutRefusal, programmeStand, yearStand } from "@/lib/visits/unit-year";
import { announceVisits } from "@/lib/visits/writing/announce";
import { carryOpenThemes } from "@/lib/visits/writing/carry-themes";
import { lockUnitOfSchool } from "@/lib/visits/writing/locks";
import { allocatedOn } from "@/lib/visits/year-facts";
import { counted } from "@/lib/words";

/**
 * Lays out the visits of a school's or federation's year on the days that were chosen: all of them or none. Refused
 * without an adviser (UO-1); a day that does not suit is allowed and shown (TE-2).
 */
export async function layOutYear(viewer: Viewer, typed: LayOutTyped): Promise<Result<{ urn: number; visits: number }>> {
  return inTrust(viewer, async (db) => {
    if (!(await lockUnitOfSchool(db, viewer, typed.urn))) return notFound("school");
    const unit = await unitYearOf(db, viewer, { school: { urn: typed.urn }, year: { key: typed.yearKey } });
    if (!unit || !visitPolicy.layOut(viewer, unit.place)) return notFound("school");
    const programme = unit.year && programmeOfUnit(unit.year.strategy, unit.members, unit.picked?.key ?? null);
    if (!programme) return refused("This year's strategy has no programme of visits for the school's phase.");
    const refusal = refusalOf(unit, typed, viewer);
    if (refusal) return { ok: false, refusal };
    const rows = rowsOf(unit, programme, typed).map((row) => ({ trustId: viewer.trustId, ...row }));
    await db.visit.createMany({ data: rows });
    await carryOpenThemes(db, viewer, { unitId: unit.unitId, since: unit.year?.startsOn ?? viewer.today, texts: themeTexts(programme) });
    await recordLaidOut(db, viewer, unit, rows, typed);
    await announceVisits(db, viewer, { visitIds: rows.map(({ id }) => id), told: "planned" });
    return done({ urn: typed.urn, visits: rows.length });
  });
}

function refusalOf(unit: UnitYear, typed: LayOutTyped, viewer: Viewer): Refusal | undefined {
  if (waitsForPick(programmeStand(unit))) return { sentence: pickFirst(unit.name) };
  const refusal = typed.visits.map(({ date }) => layOutRefusal(unit, "programme", date, viewer.today)).find(Boolean);
  if (refusal) return refusal;
  const faults = faultsOf(unit, typed, viewer);
  if (Object.keys(faults).length === 0) return undefined;
  return { sentence: "Nothing was laid out. What stands in the way is named below.", faults };
}

function rowsOf(unit: UnitYear, programme: Programme, { visits }: LayOutTyped) {
  return visits.map(({ key, date, schoolId }) => ({
    id: uuid(),
    unitId: unit.unitId,
    schoolId: schoolId || null,
    strategyVersionId: unit.year?.versionId ?? null,
    date: dateOf(date),
    startsAt: programme.startsAt,
    endsAt: programme.endsAt,
    kind: "programme" as const,
    number: programme.visits.findIndex((visit) => visit.key === key) + 1,
    programmeVisitKey: key,
    leadId: allocatedOn(unit, "adviser", date)?.id ?? null,
    days: 1,
    status: "planned" as const,
  }));
}

function faultsOf(unit: UnitYear, { visits }: LayOutTyped, { today }: Viewer): Record<string, string> {
  const missing = yearStand(unit, today)?.missing ?? [];
  const faults: Record<string, string> = {};
  for (const { key, date, schoolId } of visits) {
    const known = unit.year && date >= unit.year.startsOn && date < unit.year.endsBefore;
    if (!missing.some((one) => one.key === key)) faults[`date:${key}`] = "This visit has been laid out meanwhile: open the page anew";
    else if (!known) faults[`date:${key}`] = "This day lies outside the year";
    else if (date < today) faults[`date:${key}`] = "This day is past";
    if (unit.federation && !unit.members.some(({ id }) => id === schoolId)) faults[`school:${key}`] = "Choose the school that it goes to";
  }
  return faults;
}

async function recordLaidOut(
  db: Database,
  viewer: Viewer,
  unit: UnitYear,
  rows: readonly { id: string; number: number; date: Date }[],
  { visits }: LayOutTyped,
) {
  await recordChange(
    db,
    viewer,
    ...rows.map(({ id, number }, index) => ({
      action: "Laid out the visit",
      recordType: "visit" as const,
      recordId: id,
      after: { visit: number, day: writtenDay(visits[index]?.date ?? ""), school: unit.name },
    })),
    {
      action: "Laid out the year of visits",
      recordType: "school",
      recordId: unit.school.id,
      after: { visits: counted(rows.length, "visit") },
    },
  );
}
