import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { ownMeasurePolicy } from "@/lib/own-measures/policy";
import type { MeasureTyped, PeriodTyped } from "@/lib/own-measures/schema";
import { usualMeasures } from "@/lib/own-measures/usual";
import { unitName } from "@/lib/own-measures/values";
import { done, notFound, type Result, refused } from "@/lib/result";

/** Adds something that the trust measures. One of that name that was retired is taken up again. */
export async function addOwnMeasure(viewer: Viewer, typed: MeasureTyped): Promise<Result> {
  if (!ownMeasurePolicy.keep(viewer)) return notFound("measure");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const there = await db.ownMeasure.findFirst({
      where: { trustId, name: { equals: typed.name, mode: "insensitive" } },
      select: { id: true, unit: true, retiredAt: true },
    });
    if (there && !there.retiredAt) return refused("The trust measures this already.", { field: "name" });
    if (there && there.unit !== typed.unit) return refused(`It was measured before as “${unitName(there.unit)}”.`, { field: "unit" });
    if (there) await db.ownMeasure.update({ where: { trustId_id: { trustId, id: there.id } }, data: { retiredAt: null } });
    const id = there?.id ?? (await createMeasures(db, viewer, [typed]))[0] ?? "";
    await recordChange(db, viewer, { action: "Added a measure", recordType: "ownMeasure", recordId: id, after: { ...typed } });
    return done();
  });
}

async function createMeasures(db: Database, { trustId }: Viewer, measures: readonly MeasureTyped[]): Promise<string[]> {
  const position = await db.ownMeasure.count({ where: { trustId } });
  const made = await db.ownMeasure.createManyAndReturn({
    data: measures.map(({ name, unit }, index) => ({ trustId, name, unit, position: position + index })),
    select: { id: true },
  });
  return made.map(({ id }) => id);
}

/** Begins with the usual list, where the trust has none yet. */
export async function beginWithUsualMeasures(viewer: Viewer, _typed: object = {}): Promise<Result> {
  if (!ownMeasurePolicy.keep(viewer)) return notFound("measure");
  return inTrust(viewer, async (db) => {
    if ((await db.ownMeasure.count({ where: { trustId: viewer.trustId } })) > 0)
      return refused("The trust has measures of its own already.");
    const [id = ""] = await createMeasures(db, viewer, usualMeasures);
    await recordChange(db, viewer, {
      action: "Began with the usual measures",
      recordType: "ownMeasure",
      recordId: id,
      after: { measures: usualMeasures.map(({ name }) => name).join(", ") },
    });
    return done();
  });
}

/** Retires a measure: no later sheet has it; what was loaded stays. */
export async function retireOwnMeasure(viewer: Viewer, { measureId }: { measureId: string }): Promise<Result> {
  if (!ownMeasurePolicy.keep(viewer)) return notFound("measure");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const measure = await db.ownMeasure.findFirst({ where: { trustId, id: measureId, retiredAt: null }, select: { name: true } });
    if (!measure) return notFound("measure");
    await db.ownMeasure.update({ where: { trustId_id: { trustId, id: measureId } }, data: { retiredAt: new Date() } });
    await recordChange(db, viewer, {
      action: "Retired a measure",
      recordType: "ownMeasure",
      recordId: measureId,
      before: { name: measure.name },
    });
    return done();
  });
}

/** Adds a period: one sheet for all schools is loaded for it. */
export async function addOwnPeriod(viewer: Viewer, { name, startsOn, lastDay }: PeriodTyped): Promise<Result> {
  if (!ownMeasurePolicy.keep(viewer)) return notFound("period");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const there = await db.ownMeasurePeriod.count({ where: { trustId, name, startsOn: dateOf(startsOn) } });
    if (there > 0) return refused("There is such a period already.", { field: "name" });
    const period = await db.ownMeasurePeriod.create({
      data: { trustId, name, startsOn: dateOf(startsOn), lastDay: dateOf(lastDay) },
      select: { id: true },
    });
    const after = { name, from: writtenDay(startsOn), lastDay: writtenDay(lastDay) };
    await recordChange(db, viewer, { action: "Added a period", recordType: "ownMeasure", recordId: period.id, after });
    return done();
  });
}

/** Takes a period back that was added by mistake, while no sheet was ever loaded for it. */
export async function removeOwnPeriod(viewer: Viewer, { periodId }: { periodId: string }): Promise<Result> {
  if (!ownMeasurePolicy.keep(viewer)) return notFound("period");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const key = { trustId, id: periodId };
    await db.$queryRaw`SELECT 1 FROM "OwnMeasurePeriod" WHERE "trustId" = ${trustId}::uuid AND "id" = ${periodId}::uuid FOR UPDATE`;
    const period = await db.ownMeasurePeriod.findFirst({ where: key, select: { name: true } });
    if (!period) return notFound("period");
    if ((await db.broughtSheet.count({ where: { trustId, periodId } })) > 0)
      return refused("A sheet was loaded for this period, so it stays with what was recorded of it.");
    await db.ownMeasurePeriod.delete({ where: { trustId_id: key } });
    await recordChange(db, viewer, { action: "Took a period back", recordType: "ownMeasure", recordId: periodId, before: period });
    return done();
  });
}
