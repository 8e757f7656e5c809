import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dateOf, dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { personPolicy } from "@/lib/people/policy";
import { type StandInKind, standInRoles } from "@/lib/people/stand-ins";
import { done, notFound, type Result, refused } from "@/lib/result";

interface Typed {
  kind: StandInKind;
  fromPersonId: string;
  toPersonId: string;
  startsOn: string;
  lastDay: string;
  reason: string;
}

/** Names who stands in for whom between dates: a deputy for the director's decisions, an adviser for another's schools. */
export async function nameStandIn(viewer: Viewer, typed: Typed): Promise<Result> {
  if (!personPolicy.nameStandIn(viewer)) return notFound("stand-in");
  if (typed.lastDay < viewer.today) return refused("The last day is past already.", { field: "lastDay" });
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const eligible = standInRoles[typed.kind];
    const from = await holderOf(db, viewer, typed.fromPersonId, eligible.from);
    const to = await holderOf(db, viewer, typed.toPersonId, eligible.to);
    if (!from) return refused("Choose somebody who holds the role that is stood in for.", { field: "fromPersonId" });
    if (!to) return refused("Choose somebody whose own role lets them stand in.", { field: "toPersonId" });
    const span = { startsOn: dateOf(typed.startsOn), endsBefore: dateOf(addDays(typed.lastDay, 1)) };
    const pair = { kind: typed.kind, fromPersonId: typed.fromPersonId, toPersonId: typed.toPersonId };
    const made = await db.delegation.create({ data: { trustId, ...pair, ...span, reason: typed.reason }, select: { id: true } });
    const after = {
      for: from.name,
      by: to.name,
      from: writtenDay(typed.startsOn),
      lastDay: writtenDay(typed.lastDay),
      reason: typed.reason,
    };
    const action = typed.kind === "cover" ? "Named cover" : "Delegated decisions";
    await recordChange(db, viewer, { action, recordType: "delegation", recordId: made.id, after });
    return done();
  });
}

/** Ends a stand-in today; one that has not begun yet is taken back. */
export async function endStandIn(viewer: Viewer, { delegationId }: { delegationId: string }): Promise<Result> {
  if (!personPolicy.nameStandIn(viewer)) return notFound("stand-in");
  return inTrust(viewer, async (db) => {
    const key = { trustId: viewer.trustId, id: delegationId };
    const standIn = await db.delegation.findFirst({
      where: key,
      select: { startsOn: true, endsBefore: true, from: { select: { name: true } }, to: { select: { name: true } } },
    });
    if (!standIn || dayOf(standIn.endsBefore) <= viewer.today) return notFound("stand-in");
    if (dayOf(standIn.startsOn) >= viewer.today) await db.delegation.delete({ where: { trustId_id: key } });
    else await db.delegation.update({ where: { trustId_id: key }, data: { endsBefore: dateOf(viewer.today) } });
    const before = { for: standIn.from.name, by: standIn.to.name };
    await recordChange(db, viewer, { action: "Ended a stand-in", recordType: "delegation", recordId: delegationId, before });
    return done();
  });
}

function holderOf(db: Database, viewer: Viewer, id: string, roles: (typeof standInRoles)[StandInKind]["from"]) {
  const today = dateOf(viewer.today);
  const held = {
    trustId: viewer.trustId,
    role: { in: [...roles] },
    startsOn: { lte: today },
    OR: [{ endsBefore: null }, { endsBefore: { gt: today } }],
  };
  return db.person.findFirst({ where: { trustId: viewer.trustId, id, closedAt: null, holdings: { some: held } }, select: { name: true } });
}
