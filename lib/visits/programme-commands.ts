import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";
import { writtenYear } from "@/lib/strategy/year-key";
import { visitPolicy } from "@/lib/visits/policy";
import type { ProgrammeTyped } from "@/lib/visits/schema";
import { type UnitYear, unitYearOf } from "@/lib/visits/unit-statement";
import { type ProgrammeStand, programmeStand } from "@/lib/visits/unit-year";
import { lockUnitOfSchool } from "@/lib/visits/writing/locks";
import { counted } from "@/lib/words";

/** The director picks the programme of a unit whose phases leave it open, for one year (VT-1, VT-2). */
export async function pickProgramme(viewer: Viewer, typed: ProgrammeTyped): Promise<Result<{ urn: number }>> {
  if (!visitPolicy.pickProgramme(viewer)) return notFound("school");
  return inTrust(viewer, async (db) => {
    if (!(await lockUnitOfSchool(db, viewer, typed.urn))) return notFound("school");
    const unit = await unitYearOf(db, viewer, { school: { urn: typed.urn }, year: { key: typed.yearKey } });
    if (!unit?.year) return notFound("school");
    const before = programmeStand(unit);
    const chosen = chosenFrom(unit, before, typed.programmeKey);
    if ("ok" in chosen) return chosen;
    const { trustId, personId, today } = viewer;
    const of = { trustId, unitId: unit.unitId, yearId: unit.year.id };
    const pick = { programmeKey: chosen.key, reason: typed.reason, pickedById: personId, pickedOn: dateOf(today) };
    await db.unitProgramme.upsert({ where: { trustId_unitId_yearId: of }, create: { ...of, ...pick }, update: pick });
    await recordChange(db, viewer, {
      action: `Picked the programme of visits ${writtenYear(unit.year.key)}`,
      recordType: "school",
      recordId: unit.school.id,
      before: { programme: before.picked ? before.name : null },
      after: { programme: chosen.name, reason: typed.reason },
    });
    return done({ urn: typed.urn });
  });
}

/** The programme that was chosen, or why it can not be. */
function chosenFrom(unit: UnitYear, before: ProgrammeStand, key: string) {
  const chosen = before.choices.find((choice) => choice.key === key);
  if (!before.open) return refused(`The phase of ${unit.name} has the programme “${before.name}”: there is nothing to pick.`);
  if (!chosen) return refused("Choose a programme of the year.", { field: "programmeKey" });
  const obstacle = chosen.key === before.key ? null : laidOutBy(unit, before.name);
  return obstacle ? refused(obstacle, { field: "programmeKey" }) : chosen;
}

/** Visits that stand in the unit's year were laid out by one programme: another would give them other themes. */
function laidOutBy({ unitId, visits }: UnitYear, name: string): string | null {
  const standing = visits.filter((visit) => visit.unitId === unitId && visit.kind === "programme" && visit.status !== "cancelled");
  if (standing.length === 0) return null;
  return `${counted(standing.length, "visit")} of this year ${standing.length === 1 ? "stands" : "stand"} by the programme “${name}”. Cancel what is planned first; once a visit has been, the programme stays for the year.`;
}
