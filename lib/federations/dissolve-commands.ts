import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { federationPolicy } from "@/lib/federations/policy";
import type { DissolveTyped } from "@/lib/federations/schema";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { isId } from "@/lib/pages";
import { done, notFound, type Result, refused } from "@/lib/result";

interface Member {
  id: string;
  name: string;
  unitId: string;
}

/**
 * Dissolves a federation: from the day on each member counts for itself, with the federation's adviser, link, category
 * and clock. Its own records stay; open actions and visits to come go to the school that they name, or that was chosen.
 */
export async function dissolveFederation(viewer: Viewer, typed: DissolveTyped): Promise<Result<{ federationId: string }>> {
  const { trustId, today } = viewer;
  if (!federationPolicy.change(viewer) || !isId(typed.federationId)) return notFound("federation");
  if (typed.day > today) return refused("A federation is dissolved here on the day itself or later, not before it.", { field: "day" });
  return inTrust(viewer, async (db) => {
    await db.$queryRaw`SELECT 1 FROM "Federation" WHERE "trustId" = ${trustId}::uuid AND "id" = ${typed.federationId}::uuid FOR UPDATE`;
    const federation = await db.federation.findFirst({
      where: { trustId, id: typed.federationId, dissolvedOn: null },
      select: {
        unitId: true,
        name: true,
        formedOn: true,
        schools: { orderBy: { name: "asc" }, select: { id: true, name: true, unitId: true } },
      },
    });
    if (!federation) return notFound("federation");
    const { unitId, schools: members } = federation;
    if (federation.formedOn && typed.day < dayOf(federation.formedOn))
      return refused("This is before the federation was formed.", { field: "day" });
    const later = await settledLater(db, viewer, unitId, typed.day);
    if (later) return refused(later, { field: "day" });
    const faults = await passOnRecords(db, viewer, unitId, members, typed);
    if (Object.keys(faults).length > 0) return refused("Some records name no school: choose where each of them goes.", { faults });
    await passOnSupport(db, viewer, { unitId, name: federation.name, members, day: typed.day });
    await passOnCategories(db, viewer, { unitId, members, day: typed.day });
    const endsBefore = dateOf(typed.day);
    await db.federationMembership.updateMany({
      where: { trustId, federationId: typed.federationId, endsBefore: null },
      data: { endsBefore },
    });
    await db.school.updateMany({ where: { trustId, federationId: typed.federationId }, data: { federationId: null } });
    await db.federation.update({
      where: { trustId_id: { trustId, id: typed.federationId } },
      data: { dissolvedOn: endsBefore, version: { increment: 1 } },
    });
    await carryOutCategories(db, viewer, [unitId, ...members.map((member) => member.unitId)]);
    const before = { federation: federation.name, schools: members.map(({ name }) => name).join(", ") };
    const entry = { before, after: { on: writtenDay(typed.day) } };
    await recordChange(
      db,
      viewer,
      { action: "Dissolved the federation", recordType: "federation", recordId: typed.federationId, ...entry },
      ...members.map(({ id }) => ({ action: "The federation was dissolved", recordType: "school" as const, recordId: id, ...entry })),
    );
    return done({ federationId: typed.federationId });
  });
}

async function settledLater(db: Database, { trustId }: Viewer, unitId: string, day: Day): Promise<string | undefined> {
  const since = { trustId, unitId, startsOn: { gt: dateOf(day) } };
  if ((await db.allocation.count({ where: since })) > 0) return "An adviser or a link was allocated after this day. Choose a later day.";
  if ((await db.categoryPeriod.count({ where: since })) > 0) return "The category was settled after this day. Choose a later day.";
  return undefined;
}

/** Moves open actions and visits to come; answers with those that name no school and were given none. */
async function passOnRecords(
  db: Database,
  { trustId }: Viewer,
  unitId: string,
  members: readonly Member[],
  { assigned, day }: DissolveTyped,
): Promise<Record<string, string>> {
  const faults: Record<string, string> = {};
  const actions = await db.agreedAction.findMany({
    where: { trustId, unitId, state: { not: "closed" } },
    select: { id: true, schoolId: true },
  });
  const visits = await db.visit.findMany({
    where: { trustId, unitId, status: "planned", date: { gte: dateOf(day) } },
    select: { id: true, schoolId: true },
  });
  const target = (kind: "action" | "visit", record: { id: string; schoolId: string | null }) => {
    const member = members.find(({ id }) => id === (record.schoolId ?? assigned[`${kind}:${record.id}`]));
    if (!member) faults[`${kind}:${record.id}`] = "Choose the school it goes to";
    return member;
  };
  const moved = (member: Member) => ({ unitId: member.unitId, schoolId: member.id, version: { increment: 1 } });
  const actionsTo = actions.map((action) => ({ id: action.id, member: target("action", action) }));
  const visitsTo = visits.map((visit) => ({ id: visit.id, member: target("visit", visit) }));
  if (Object.keys(faults).length > 0) return faults;
  for (const { id, member } of actionsTo)
    if (member) await db.agreedAction.update({ where: { trustId_id: { trustId, id } }, data: moved(member) });
  for (const { id, member } of visitsTo) if (member) await db.visit.update({ where: { trustId_id: { trustId, id } }, data: moved(member) });
  return faults;
}

interface Dissolving {
  unitId: string;
  members: readonly Member[];
  day: Day;
}

async function passOnSupport(
  db: Database,
  { trustId }: Viewer,
  { unitId, name, members, day }: Dissolving & { name: string },
): Promise<void> {
  const startsOn = dateOf(day);
  const current = { trustId, unitId, OR: [{ endsBefore: null }, { endsBefore: { gt: startsOn } }] };
  const held = await db.allocation.findMany({ where: current, select: { id: true, kind: true, personId: true } });
  await db.allocation.updateMany({ where: current, data: { endsBefore: startsOn } });
  await db.allocation.createMany({
    data: held.flatMap(({ kind, personId }) =>
      members.map((member) => ({ trustId, unitId: member.unitId, kind, personId, startsOn, reason: `${name} was dissolved` })),
    ),
  });
}

async function passOnCategories(db: Database, { trustId }: Viewer, { unitId, members, day }: Dissolving): Promise<void> {
  const startsOn = dateOf(day);
  const current = { trustId, unitId, OR: [{ endsBefore: null }, { endsBefore: { gt: startsOn } }] };
  const held = await db.categoryPeriod.findMany({
    where: current,
    select: { axis: true, categoryKey: true, clockFrom: true, decidedById: true, source: true },
  });
  await db.categoryPeriod.updateMany({ where: current, data: { endsBefore: startsOn } });
  await db.categoryPeriod.createMany({
    data: held.flatMap((period) =>
      members.map((member) => ({ trustId, ...period, unitId: member.unitId, startsOn, origin: "federation" as const })),
    ),
  });
}
