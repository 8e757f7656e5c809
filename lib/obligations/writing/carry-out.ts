import "server-only";
import { type Actor, recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { dueChangesOf, type UnitChanges } from "@/lib/obligations/due-changes";
import { unitsNow } from "@/lib/obligations/units-statement";
import { settleDuties } from "@/lib/obligations/writing/settle";
import { strategyInUse } from "@/lib/strategy/queries";

/** Who carries categories out: a viewer, or the system at the turn of a year. */
export type CarriedOutBy = Actor & Pick<Viewer, "today">;

/**
 * Carries out what the categories of some units, or of all, oblige to in the year of today: creates what is owed, opens
 * again what had fallen away, closes what the category no longer needs, with the reason (CA-3, CA-4, CA-9). However often
 * it is called, nothing is there twice. To be called after every change of a category, of a strategy in use and of a membership.
 */
export async function carryOutCategories(db: Database, viewer: CarriedOutBy, unitIds: readonly string[] | "all"): Promise<void> {
  const inUse = await strategyInUse(viewer);
  if (!inUse) return;
  const units = await unitsNow(db, viewer, unitIds, inUse.yearKey);
  const changes = units.map((unit) => dueChangesOf(inUse.strategy, inUse.yearKey, unit));
  await create(db, viewer, inUse.yearKey, changes);
  await follow(db, viewer, changes);
  await close(db, viewer, changes);
  await settleDuties(db, viewer, unitIds);
  const changed = changes.filter(({ obligations, fallen }) => obligations.create.length + obligations.reopen.length + fallen.length > 0);
  if (changed.length === 0) return;
  const lines = changed.map(({ unit, category, obligations, fallen }) => ({
    action: "Carried out what the category obliges to",
    recordType: "school" as const,
    recordId: unit.schoolId,
    after: { category, created: obligations.create.length, "opened again": obligations.reopen.length, closed: fallen.length },
  }));
  const [first, ...others] = lines;
  if (first) await recordChange(db, viewer, first, ...others);
}

async function create(db: Database, { trustId }: CarriedOutBy, yearKey: string, changes: readonly UnitChanges[]): Promise<void> {
  const within = changes.flatMap((one) => (one.unit.period ? [{ ...one, unitId: one.unit.unitId, periodId: one.unit.period.id }] : []));
  await db.obligation.createMany({
    data: within.flatMap(({ unitId, periodId, obligations }) =>
      obligations.create.map(({ due, ...owed }) => ({ trustId, unitId, periodId, yearKey, ...owed, due: due && dateOf(due) })),
    ),
    skipDuplicates: true,
  });
  await db.commitment.createMany({
    data: within.flatMap(({ unitId, periodId, commitments }) => commitments.create.map((one) => ({ trustId, unitId, periodId, ...one }))),
    skipDuplicates: true,
  });
}

/** What is there already follows the words and days of its category and year; what had fallen away is open again. */
async function follow(db: Database, { trustId }: CarriedOutBy, changes: readonly UnitChanges[]): Promise<void> {
  const obligations = changes.flatMap(({ unit, obligations: { keep, reopen } }) =>
    [...keep, ...reopen].map((one) => ({ ...one, periodId: unit.period?.id })),
  );
  await db.$executeRaw`
    UPDATE "Obligation" o SET "kind" = n."kind", "text" = n."text", "owedBy" = n."owedBy"::"OwedBy", "strength" = n."strength"::"ObligationStrength",
      "withTrustees" = n."withTrustees", "due" = n."due", "periodId" = n."periodId", "state" = 'open', "closedOn" = NULL, "closedReason" = '', "version" = o."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(obligations)}::jsonb) AS n("id" uuid, "kind" text, "text" text, "owedBy" text, "strength" text,
      "withTrustees" text, "due" date, "periodId" uuid)
    WHERE o."trustId" = ${trustId}::uuid AND o."id" = n."id" AND o."state" <> 'met'
      AND (o."state" = 'closed' OR (o."text", o."due", o."periodId") IS DISTINCT FROM (n."text", n."due", n."periodId"))`;
  const commitments = changes.flatMap(({ unit, commitments: { keep } }) => keep.map((id) => ({ id, periodId: unit.period?.id })));
  await db.$executeRaw`
    UPDATE "Commitment" c SET "periodId" = n."periodId" FROM jsonb_to_recordset(${JSON.stringify(commitments)}::jsonb) AS n("id" uuid, "periodId" uuid)
    WHERE c."trustId" = ${trustId}::uuid AND c."id" = n."id" AND c."periodId" <> n."periodId"`;
}

async function close(db: Database, { trustId, today }: CarriedOutBy, changes: readonly UnitChanges[]): Promise<void> {
  const again = "It goes on in the new school year.";
  const obligations = changes.flatMap(({ fallen, carriedOn, reason }) => [
    ...fallen.map((id) => ({ id, reason })),
    ...carriedOn.map((id) => ({ id, reason: again })),
  ]);
  await db.$executeRaw`
    UPDATE "Obligation" o SET "state" = 'closed', "closedOn" = ${today}::date, "closedReason" = n."reason", "version" = o."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(obligations)}::jsonb) AS n("id" uuid, "reason" text)
    WHERE o."trustId" = ${trustId}::uuid AND o."id" = n."id" AND o."state" = 'open'`;
  const commitments = changes.flatMap(({ commitments: { drop }, reason }) => drop.map((id) => ({ id, reason })));
  await db.$executeRaw`
    UPDATE "Commitment" c SET "state" = 'dropped', "closedOn" = ${today}::date, "closedReason" = n."reason", "version" = c."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(commitments)}::jsonb) AS n("id" uuid, "reason" text)
    WHERE c."trustId" = ${trustId}::uuid AND c."id" = n."id" AND c."state" IN ('open', 'underWay')`;
}
