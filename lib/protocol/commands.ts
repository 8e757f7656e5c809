import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { protocolPolicy } from "@/lib/protocol/policy";
import type { WaiveTyped } from "@/lib/protocol/schema";
import { waivableClauses } from "@/lib/protocol/waivable";
import { done, notFound, type Result, refused } from "@/lib/result";
import { checkedVisit } from "@/lib/visits/facts";
import { visitFactsOf } from "@/lib/visits/facts-statement";

/**
 * Waives a clause for one visit or one unit's year, with a reason that stays in the record's history. What can not be
 * waived, or is met, is refused.
 */
export async function waiveClause(
  viewer: Viewer,
  { of, recordId, clause, reason }: WaiveTyped,
): Promise<Result<{ of: string; recordId: string }>> {
  if (!protocolPolicy.waive(viewer)) return refused("Only the director of education waives, or a deputy to whom it is delegated.");
  if (!waivableClauses(of).some((one) => one.clause === clause)) return refused("This clause can not be waived.", { clause });
  return inTrust(viewer, async (db) => {
    const { trustId, personId, today } = viewer;
    const unitId = of === "visit" ? await visitToWaive(db, viewer, recordId, clause) : await unitToWaive(db, viewer, recordId);
    if (typeof unitId !== "string") return unitId;
    const there = await db.waiver.count({ where: { trustId, recordType: of, recordId, clause, withdrawnAt: null } });
    if (there > 0) return refused("This clause is waived already.", { clause });
    await db.waiver.create({
      data: { trustId, clause, recordType: of, recordId, unitId, reason, day: dateOf(today), givenById: personId },
    });
    await recordWaiver(db, viewer, { of, recordId, unitId }, { action: "Waived a clause", after: { clause, reason } });
    return done({ of, recordId });
  });
}

/** The unit of a visit for which a clause is not met; a refusal where it is, or where there is no such visit. */
async function visitToWaive(db: Database, viewer: Viewer, visitId: string, clause: string) {
  const [visit] = await visitFactsOf(db, viewer, { visitIds: [visitId] });
  if (!visit) return notFound("visit");
  const asked = checkedVisit(visit, viewer.today).filter((one) => one.clause === clause && one.strength === "must");
  const met = asked.length > 0 && asked.every(({ outcome }) => outcome.state === "met");
  return met ? refused("This clause is met: there is nothing to waive.", { clause }) : visit.improvedIn;
}

async function unitToWaive(db: Database, { trustId }: Viewer, id: string) {
  const unit = await db.unit.findFirst({ where: { trustId, id }, select: { id: true } });
  return unit?.id ?? notFound("school");
}

/** Takes a waiver back: the clause holds again, and both stay in the history. */
export async function withdrawWaiver(viewer: Viewer, { waiverId }: { waiverId: string }): Promise<Result> {
  if (!protocolPolicy.waive(viewer)) return notFound("waiver");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const waiver = await db.waiver.findFirst({
      where: { trustId, id: waiverId, withdrawnAt: null },
      select: { clause: true, reason: true, recordType: true, recordId: true, unitId: true },
    });
    if (!waiver) return notFound("waiver");
    await db.waiver.update({ where: { trustId_id: { trustId, id: waiverId } }, data: { withdrawnAt: new Date() } });
    const { clause, reason, recordType, ...where } = waiver;
    await recordWaiver(db, viewer, { of: recordType, ...where }, { action: "Took a waiver back", before: { clause, reason } });
    return done();
  });
}

interface Waived {
  of: "visit" | "unit";
  recordId: string;
  unitId: string;
}

/** Writes it into the visit's history, or into that of each school of the unit. */
async function recordWaiver(
  db: Database,
  viewer: Viewer,
  { of, recordId, unitId }: Waived,
  change: { action: string; before?: Record<string, string>; after?: Record<string, string> },
): Promise<void> {
  if (of === "visit") return recordChange(db, viewer, { ...change, recordType: "visit", recordId });
  const { trustId } = viewer;
  const schools = await db.school.findMany({
    where: { trustId, OR: [{ federationId: null, unitId }, { federation: { is: { trustId, unitId } } }] },
    select: { id: true },
  });
  await recordChange(db, viewer, ...schools.map(({ id }) => ({ ...change, recordType: "school" as const, recordId: id })));
}
