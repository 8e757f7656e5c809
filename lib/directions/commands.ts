import "server-only";
import { type Change, recordChange } from "@/lib/audit/record";
import type { Place, Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { directionPolicy } from "@/lib/directions/policy";
import type { DirectTyped, ReviewDirectionTyped, WithdrawDirectionTyped } from "@/lib/directions/schema";
import { actedOnName } from "@/lib/directions/words";
import type { CategoryPage } from "@/lib/obligations/commands";
import { done, notFound, type Result, refused } from "@/lib/result";
import { placeOf } from "@/lib/schools/policy";
import { schoolOfUnit } from "@/lib/schools/school-of-unit";
import { categoryOf } from "@/lib/strategy/in-force";
import { strategyInUse } from "@/lib/strategy/queries";
import type { Prisma } from "@/prisma/generated/client";

/** Directs a school to adopt a trust approach, where its category says that the team may; a review period is set (CA-10). */
export function directSchool(viewer: Viewer, { urn, what, why, byWhen, reviewOn }: DirectTyped): Promise<Result<CategoryPage>> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId, today } = viewer;
    const school = await db.school.findFirst({
      where: { trustId, urn },
      select: { id: true, unitId: true, federation: { select: { unitId: true } } },
    });
    if (!school || !directionPolicy.direct(viewer, placeOf(school))) return notFound("school");
    const { unitId } = placeOf(school);
    const period = await db.categoryPeriod.findFirst({
      where: {
        trustId,
        unitId,
        axis: "main",
        startsOn: { lte: dateOf(today) },
        OR: [{ endsBefore: null }, { endsBefore: { gt: dateOf(today) } }],
      },
      select: { id: true, categoryKey: true },
    });
    const inUse = await strategyInUse(viewer);
    const category = period && inUse && categoryOf(inUse.strategy, period.categoryKey);
    if (!period || !category?.directs)
      return refused("The school’s category does not say that the team may direct it.", { clause: "CA-10" });
    if (byWhen < today) return refused("This day has passed.", { field: "byWhen" });
    if (reviewOn < byWhen) return refused("The review comes on the day by which it is done, or after it.", { field: "reviewOn" });
    const dates = { byWhen: dateOf(byWhen), reviewOn: dateOf(reviewOn), directedOn: dateOf(today) };
    await db.direction.create({ data: { trustId, unitId, periodId: period.id, what, why, ...dates, directedById: personId } });
    const after = { what, why, "by when": writtenDay(byWhen), review: writtenDay(reviewOn) };
    await recordChange(db, viewer, { action: "Directed the school", recordType: "school", recordId: school.id, after });
    return done({ urn });
  });
}

interface OpenDirection {
  direction: { what: string; reviewedOn: Date | null; withdrawnOn: Date | null };
  set: (data: Prisma.DirectionUncheckedUpdateManyInput) => Promise<unknown>;
  record: (change: Pick<Change, "action" | "after">) => Promise<void>;
}

async function withDirection(
  viewer: Viewer,
  { directionId, version }: { directionId: string; version: number },
  may: (viewer: Viewer, place: Place) => boolean,
  step: (open: OpenDirection) => Promise<Result | undefined>,
): Promise<Result<CategoryPage>> {
  return inTrust(viewer, async (db: Database) => {
    const { trustId } = viewer;
    await db.$queryRaw`SELECT 1 FROM "Direction" WHERE "trustId" = ${trustId}::uuid AND "id" = ${directionId}::uuid FOR UPDATE`;
    const direction = await db.direction.findFirst({ where: { trustId, id: directionId }, omit: { trustId: true } });
    const school = direction && (await schoolOfUnit(db, viewer, direction.unitId));
    if (!direction || !school || !may(viewer, { unitId: direction.unitId, schoolId: school.id })) return notFound("direction");
    if (version !== direction.version) return refused("Somebody else changed this while you were writing. Look at it once more.");
    const refusal = await step({
      direction,
      set: (data) => db.direction.updateMany({ where: { trustId, id: directionId }, data: { ...data, version: { increment: 1 } } }),
      record: ({ action, after }) =>
        recordChange(db, viewer, { action, after: { what: direction.what, ...after }, recordType: "school", recordId: school.id }),
    });
    return refusal && !refusal.ok ? refusal : done({ urn: school.urn });
  });
}

/** Records whether the school acted on a direction, and what came of it (CA-10). */
export function reviewDirection(viewer: Viewer, { actedOn, outcome, ...typed }: ReviewDirectionTyped): Promise<Result<CategoryPage>> {
  return withDirection(viewer, typed, directionPolicy.review, async ({ direction, set, record }) => {
    if (direction.withdrawnOn) return refused("It was withdrawn.");
    if (direction.reviewedOn) return refused("It is reviewed already.", { clause: "CA-10" });
    await set({ actedOn, outcome, reviewedOn: dateOf(viewer.today), reviewedById: viewer.personId });
    await record({ action: "Reviewed a direction", after: { "acted on": actedOnName(actedOn), outcome } });
    return undefined;
  });
}

/** Withdraws a direction with a reason, while it is not reviewed. */
export function withdrawDirection(viewer: Viewer, { reason, ...typed }: WithdrawDirectionTyped): Promise<Result<CategoryPage>> {
  return withDirection(viewer, typed, directionPolicy.direct, async ({ direction, set, record }) => {
    if (direction.withdrawnOn || direction.reviewedOn) return refused("It is reviewed or withdrawn already.");
    await set({ withdrawnOn: dateOf(viewer.today), withdrawnReason: reason });
    await record({ action: "Withdrew a direction", after: { reason } });
    return undefined;
  });
}
