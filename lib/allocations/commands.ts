import "server-only";
import { type CandidateAnswer, candidatesStatement } from "@/lib/allocations/board-statement";
import { type Change, changeFrom, type Standing } from "@/lib/allocations/change";
import { choiceName } from "@/lib/allocations/choices";
import { ineligible, type LinkRule } from "@/lib/allocations/eligibility";
import { allocationPolicy } from "@/lib/allocations/policy";
import type { AllocationsTyped, ChosenAllocation } from "@/lib/allocations/schema";
import { allocatedRoles } from "@/lib/allocations/team-roles";
import { unitRules } from "@/lib/allocations/unit-rules";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isOverlap } from "@/lib/exclusion";
import { done, notFound, type Result, refused } from "@/lib/result";
import { allocationKinds } from "@/lib/schools/allocations";
import type { Phase } from "@/lib/schools/words";
import { strategyInUse } from "@/lib/strategy/queries";
import { handOverVisits } from "@/lib/visits/writing/hand-over";

interface UnitFacts {
  id: string;
  name: string;
  link: LinkRule;
  schoolIds: string[];
}

interface Decided extends ChosenAllocation {
  unit: UnitFacts;
  change: Change;
  personName: string | null;
}

/**
 * Allocates advisers and partnership links from a day on, for one unit or for the whole trust: all of it or nothing.
 * A choice that somebody else has changed meanwhile, or that the rules refuse, is named beside its field.
 */
export async function allocate(viewer: Viewer, typed: AllocationsTyped): Promise<Result<{ changed: number }>> {
  if (!allocationPolicy.change(viewer)) return notFound("allocation");
  if (typed.changes.length === 0) return refused("Nothing was changed: choose somebody else for at least one school first.");
  try {
    return await allocateAll(viewer, typed);
  } catch (fault) {
    if (isOverlap(fault)) return refused("Somebody else has just allocated one of these schools. Nothing was saved: open the page anew.");
    throw fault;
  }
}

function allocateAll(viewer: Viewer, typed: AllocationsTyped): Promise<Result<{ changed: number }>> {
  return inTrust(viewer, async (db) => {
    const unitIds = [...new Set(typed.changes.map(({ unitId }) => unitId))].sort();
    await lockUnits(db, viewer, unitIds);
    const units = await unitsOf(db, viewer, unitIds);
    const people = await db.$queryRaw<CandidateAnswer[]>(candidatesStatement(viewer, allocatedRoles));
    const standing = await standingOf(db, viewer, unitIds);
    const faults: Record<string, string> = {};
    const decided: Decided[] = [];
    for (const chosen of typed.changes) {
      const unit = units.get(chosen.unitId);
      if (!unit) return notFound("school");
      const there = standing.filter(({ unitId, kind }) => unitId === chosen.unitId && kind === chosen.kind);
      const outcome = decide(viewer, chosen, { unit, there, people, from: typed.from });
      if (typeof outcome === "string") faults[choiceName(chosen.kind, chosen.unitId)] = `${unit.name}: ${outcome}`;
      else decided.push(outcome);
    }
    if (Object.keys(faults).length > 0) return refused("Nothing was saved. What stands in the way is named below.", { faults });
    for (const one of decided) await write(db, viewer, one, typed);
    await recordChange(db, viewer, ...decided.flatMap((one) => entriesOf(one, typed)));
    return done({ changed: decided.length });
  });
}

/** Whoever allocates the same units at the same moment waits here. */
async function lockUnits(db: Database, { trustId }: Viewer, unitIds: string[]): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Unit" WHERE "trustId" = ${trustId}::uuid AND "id" = ANY(${unitIds}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

async function unitsOf(db: Database, viewer: Viewer, unitIds: string[]): Promise<Map<string, UnitFacts>> {
  const { trustId } = viewer;
  const inUse = await strategyInUse(viewer);
  const schools = await db.school.findMany({
    where: { trustId, OR: [{ unitId: { in: unitIds }, federationId: null }, { federation: { is: { trustId, unitId: { in: unitIds } } } }] },
    select: { id: true, name: true, phase: true, unitId: true, federation: { select: { unitId: true, name: true } } },
  });
  const phases = new Map<string, Phase[]>();
  const units = new Map<string, UnitFacts>();
  for (const { id, name, phase, unitId, federation } of schools) {
    const unit = federation?.unitId ?? unitId;
    phases.set(unit, [...(phases.get(unit) ?? []), phase]);
    const schoolIds = [...(units.get(unit)?.schoolIds ?? []), id];
    units.set(unit, { id: unit, name: federation?.name ?? name, schoolIds, link: unitRules(inUse?.strategy, phases.get(unit) ?? []).link });
  }
  return units;
}

async function standingOf(db: Database, { trustId }: Viewer, unitIds: string[]) {
  const rows = await db.allocation.findMany({
    where: { trustId, unitId: { in: unitIds } },
    select: { id: true, unitId: true, kind: true, startsOn: true, endsBefore: true, person: { select: { id: true, name: true } } },
  });
  return rows.map(({ startsOn, endsBefore, ...row }) => ({
    ...row,
    startsOn: dayOf(startsOn),
    endsBefore: endsBefore && dayOf(endsBefore),
  }));
}

function decide(
  { today }: Viewer,
  chosen: ChosenAllocation,
  { unit, there, people, from }: { unit: UnitFacts; there: Standing[]; people: readonly CandidateAnswer[]; from: string },
): Decided | string {
  const live = there
    .filter(({ startsOn, endsBefore }) => endsBefore === null || (endsBefore > today && endsBefore > startsOn))
    .sort((one, other) => other.startsOn.localeCompare(one.startsOn))[0];
  if ((live?.id ?? "") !== chosen.before) {
    return live
      ? `somebody else has allocated ${live.person.name} meanwhile. Open the page anew to see it.`
      : "somebody else has ended this allocation meanwhile. Open the page anew to see it.";
  }
  const person = people.find(({ id }) => id === chosen.personId);
  if (chosen.personId && !person) return "choose one of the list.";
  const refusal = person && ineligible(person, chosen.kind, unit, from);
  if (refusal) return refusal;
  const change = changeFrom(there, from);
  return typeof change === "string" ? change : { ...chosen, unit, change, personName: person?.name ?? null };
}

async function write(db: Database, viewer: Viewer, { unitId, kind, personId, change }: Decided, typed: AllocationsTyped): Promise<void> {
  const { trustId } = viewer;
  const startsOn = dateOf(typed.from);
  if (change.end) await db.allocation.update({ where: { trustId_id: { trustId, id: change.end.id } }, data: { endsBefore: startsOn } });
  if (change.replace) await db.allocation.delete({ where: { trustId_id: { trustId, id: change.replace.id } } });
  if (!personId) return;
  await db.allocation.create({ data: { trustId, unitId, kind, personId, startsOn, reason: typed.reason } });
  const before = (change.end ?? change.replace)?.person.id ?? null;
  if (kind === "adviser") await handOverVisits(db, viewer, { unitId, from: typed.from, before, after: personId });
}

function entriesOf({ unit, kind, change, personName }: Decided, { from, reason }: AllocationsTyped) {
  const field = kind === "adviser" ? "adviser" : "partnershipLink";
  const before = (change.end ?? change.replace)?.person.name ?? null;
  const name = allocationKinds.find((one) => one.kind === kind)?.name.toLowerCase() ?? "";
  return unit.schoolIds.map((recordId) => ({
    action: personName ? `Allocated the ${name}` : `Ended the allocation of the ${name}`,
    recordType: "school" as const,
    recordId,
    before: { [field]: before },
    after: { [field]: personName, from: writtenDay(from), reason },
  }));
}
