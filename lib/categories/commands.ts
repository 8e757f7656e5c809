import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { categoryPolicy } from "@/lib/categories/policy";
import type { BringInTyped } from "@/lib/categories/schema";
import { dateOf, dayOf, writtenDay } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { isOverlap } from "@/lib/exclusion";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { forgetDutiesOf } from "@/lib/obligations/writing/forget";
import { done, notFound, type Result, refused } from "@/lib/result";
import { placeOf } from "@/lib/schools/policy";
import { schoolOfUnit } from "@/lib/schools/school-of-unit";
import { strategyInUse } from "@/lib/strategy/queries";

const again = "This school has a category already: it changes in a standards meeting only.";

/** Brings in the category that a school's unit had before, with who decided it, since when, and the source (SM-3). */
export async function bringInCategory(viewer: Viewer, typed: BringInTyped): Promise<Result<{ urn: number }>> {
  try {
    return await bringIn(viewer, typed);
  } catch (fault) {
    if (isOverlap(fault)) return refused(again, { clause: "SM-3" });
    throw fault;
  }
}

function bringIn(viewer: Viewer, typed: BringInTyped): Promise<Result<{ urn: number }>> {
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const school = await db.school.findFirst({
      where: { trustId, id: typed.schoolId },
      select: { id: true, urn: true, unitId: true, federation: { select: { unitId: true } } },
    });
    if (!school || !categoryPolicy.bringIn(viewer, placeOf(school))) return notFound("school");
    if (typed.since > today) return refused("This day is still to come.", { field: "since" });
    const inUse = await strategyInUse(viewer);
    const category = inUse?.strategy.categories.find(({ key }) => key === typed.categoryKey);
    if (!category) return refused("Choose one of the year’s categories.", { field: "categoryKey" });
    const decider = await db.person.findFirst({
      where: { trustId, id: typed.decidedById, holdings: { some: { trustId, role: { in: ["directorOfEducation", "chiefExecutive"] } } } },
      select: { name: true },
    });
    if (!decider) return refused("Choose the director of education or the chief executive who decided it.", { field: "decidedById" });
    const unitId = school.federation?.unitId ?? school.unitId;
    const there = await db.categoryPeriod.count({ where: { trustId, unitId, axis: typed.axis } });
    if (there > 0) return refused(again, { clause: "SM-3" });
    const since = dateOf(typed.since);
    await db.categoryPeriod.create({
      data: {
        trustId,
        unitId,
        axis: typed.axis,
        categoryKey: typed.categoryKey,
        startsOn: since,
        clockFrom: since,
        origin: "broughtIn",
        decidedById: typed.decidedById,
        source: typed.source,
      },
    });
    const after = { category: category.name, since: writtenDay(typed.since), decidedBy: decider.name, source: typed.source };
    await recordChange(db, viewer, { action: "Brought in the category", recordType: "school", recordId: school.id, after });
    await carryOutCategories(db, viewer, [unitId]);
    return done({ urn: school.urn });
  });
}

/** Takes back a category that was brought in by mistake, while nothing has followed on it (SM-3). */
export async function takeBackCategory(viewer: Viewer, { periodId }: { periodId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const key = { trustId, id: periodId };
    await db.$queryRaw`SELECT 1 FROM "CategoryPeriod" WHERE "trustId" = ${trustId}::uuid AND "id" = ${periodId}::uuid FOR UPDATE`;
    const period = await db.categoryPeriod.findFirst({ where: key, omit: { trustId: true } });
    const school = period && (await schoolOfUnit(db, viewer, period.unitId));
    if (!period || !school || !categoryPolicy.bringIn(viewer, { schoolId: school.id, unitId: period.unitId })) return notFound("category");
    if (period.origin !== "broughtIn" || period.endsBefore !== null)
      return refused("Only a category that was brought in, and that nothing has followed, is taken back.", { clause: "SM-3" });
    if (period.sheetId !== null) return refused("It came with a sheet: take the sheet back on the page of the first month.");
    const used = await forgetDutiesOf(db, viewer, [periodId]);
    if (used) return refused(used, { clause: "SM-3" });
    await db.categoryPeriod.delete({ where: { trustId_id: key } });
    const inUse = await strategyInUse(viewer);
    const known = inUse?.strategy.categories.find(({ key: one }) => one === period.categoryKey);
    const before = {
      category: known?.name ?? period.categoryKey,
      since: writtenDay(dayOf(period.startsOn)),
      source: period.source,
    };
    await recordChange(db, viewer, {
      action: "Took back the category that was brought in",
      recordType: "school",
      recordId: school.id,
      before,
    });
    return done();
  });
}
