import "server-only";
import { type Change, recordChange } from "@/lib/audit/record";
import type { Place, Viewer } from "@/lib/auth/viewer";
import { concernPolicy } from "@/lib/concerns/policy";
import type { CloseConcernTyped, RaiseConcernTyped, RespondTyped } from "@/lib/concerns/schema";
import { dateOf, writtenDay } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import type { CategoryPage } from "@/lib/obligations/commands";
import { done, notFound, type Result, refused } from "@/lib/result";
import { placeOf } from "@/lib/schools/policy";
import { schoolOfUnit } from "@/lib/schools/school-of-unit";
import { strategyInUse } from "@/lib/strategy/queries";
import type { Prisma } from "@/prisma/generated/client";

/** Raises a cause for concern by one of the year's triggers, with where it is known from (CA-8). */
export function raiseConcern(viewer: Viewer, { urn, triggerKey, raisedOn, source }: RaiseConcernTyped): Promise<Result<CategoryPage>> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId, today } = viewer;
    const school = await db.school.findFirst({
      where: { trustId, urn },
      select: { id: true, unitId: true, federation: { select: { unitId: true } } },
    });
    if (!school || !concernPolicy.raise(viewer, placeOf(school))) return notFound("school");
    const { unitId } = placeOf(school);
    const inUse = await strategyInUse(viewer);
    const trigger = inUse?.strategy.concern.triggers.find(({ key }) => key === triggerKey);
    if (!inUse || !trigger) return refused("Choose one of the year’s triggers.", { field: "triggerKey", clause: "CA-8" });
    if (raisedOn > today) return refused("This day is still to come.", { field: "raisedOn" });
    // One after the other: a second press finds what the first has raised.
    await db.$queryRaw`SELECT 1 FROM "Unit" WHERE "trustId" = ${trustId}::uuid AND "id" = ${unitId}::uuid FOR NO KEY UPDATE`;
    if ((await db.concern.count({ where: { trustId, unitId, triggerKey, closedOn: null } })) > 0)
      return refused("This cause for concern is open already.", { field: "triggerKey" });
    const day = dateOf(raisedOn);
    const words = { triggerKey, trigger: trigger.text, source };
    await db.concern.create({ data: { trustId, unitId, yearKey: inUse.yearKey, ...words, raisedOn: day, raisedById: personId } });
    const after = { trigger: trigger.text, day: writtenDay(raisedOn), source };
    await recordChange(db, viewer, { action: "Raised a cause for concern", recordType: "school", recordId: school.id, after });
    return done({ urn });
  });
}

interface OpenConcern {
  set: (data: Prisma.ConcernUncheckedUpdateManyInput) => Promise<unknown>;
  record: (change: Pick<Change, "action" | "before" | "after">) => Promise<void>;
  concern: { trigger: string; response: string };
}

async function withConcern(
  viewer: Viewer,
  { concernId, version }: { concernId: string; version: number },
  may: (viewer: Viewer, place: Place) => boolean,
  step: (open: OpenConcern) => Promise<Result | undefined>,
): Promise<Result<CategoryPage>> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    await db.$queryRaw`SELECT 1 FROM "Concern" WHERE "trustId" = ${trustId}::uuid AND "id" = ${concernId}::uuid FOR UPDATE`;
    const concern = await db.concern.findFirst({ where: { trustId, id: concernId }, omit: { trustId: true } });
    const school = concern && (await schoolOfUnit(db, viewer, concern.unitId));
    if (!concern || !school || !may(viewer, { unitId: concern.unitId, schoolId: school.id })) return notFound("concern");
    if (version !== concern.version) return refused("Somebody else changed this while you were writing. Look at it once more.");
    if (concern.closedOn) return refused("This concern is closed.", { clause: "CA-8" });
    const refusal = await step({
      concern,
      set: (data) => db.concern.updateMany({ where: { trustId, id: concernId }, data: { ...data, version: { increment: 1 } } }),
      record: (change) =>
        recordChange(db, viewer, {
          ...change,
          after: { trigger: concern.trigger, ...change.after },
          recordType: "school",
          recordId: school.id,
        }),
    });
    return refusal && !refusal.ok ? refusal : done({ urn: school.urn });
  });
}

/** Records what the trust does about a concern (CA-8). */
export function respondToConcern(viewer: Viewer, { response, ...typed }: RespondTyped): Promise<Result<CategoryPage>> {
  return withConcern(viewer, typed, concernPolicy.raise, async ({ concern, set, record }) => {
    await set({ response, respondedById: viewer.personId, respondedOn: dateOf(viewer.today) });
    const before = concern.response ? { before: { response: concern.response } } : {};
    await record({ action: "Recorded the response to a concern", ...before, after: { response } });
    return undefined;
  });
}

/** Closes a concern with a reason, once the trust's response is recorded (CA-8). */
export function closeConcern(viewer: Viewer, { reason, ...typed }: CloseConcernTyped): Promise<Result<CategoryPage>> {
  return withConcern(viewer, typed, concernPolicy.close, async ({ concern, set, record }) => {
    if (concern.response === "") return refused("Record first what the trust did about it.", { clause: "CA-8" });
    await set({ closedOn: dateOf(viewer.today), closedReason: reason });
    await record({ action: "Closed a cause for concern", after: { reason } });
    return undefined;
  });
}
