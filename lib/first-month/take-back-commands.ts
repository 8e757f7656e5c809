import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import { sheets } from "@/lib/first-month/kinds";
import { firstMonthPolicy } from "@/lib/first-month/policy";
import { forgetDutiesOf } from "@/lib/obligations/writing/forget";
import { done, notFound, type Result, refused } from "@/lib/result";
import { counted } from "@/lib/words";

/** Takes a sheet back: all that it brought goes, unless somebody has worked with it since. */
export async function takeBackSheet(viewer: Viewer, { sheetId }: { sheetId: string }): Promise<Result<{ rows: number }>> {
  if (!firstMonthPolicy.bringIn(viewer)) return notFound("sheet");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    await db.$queryRaw`SELECT 1 FROM "BroughtSheet" WHERE "trustId" = ${trustId}::uuid AND "id" = ${sheetId}::uuid FOR UPDATE`;
    const sheet = await db.broughtSheet.findFirst({
      where: { trustId, id: sheetId, takenBackAt: null },
      select: { kind: true, rows: true },
    });
    if (!sheet) return notFound("sheet");
    const worked = await workedWith(db, trustId, sheetId);
    if (worked > 0)
      return refused(
        `${counted(worked, "row")} of this sheet ${worked === 1 ? "has" : "have"} been worked with since, so it stays. Change what is wrong there.`,
      );
    const where = { trustId, sheetId };
    const periods = await db.categoryPeriod.findMany({ where, select: { id: true } });
    const used = await forgetDutiesOf(
      db,
      viewer,
      periods.map(({ id }) => id),
    );
    if (used) return refused(used);
    await db.agreedAction.deleteMany({ where });
    await db.visit.deleteMany({ where });
    await db.categoryPeriod.deleteMany({ where });
    await db.ownMeasureValue.deleteMany({ where });
    await db.broughtSheet.update({ where: { trustId_id: { trustId, id: sheetId } }, data: { takenBackAt: new Date() } });
    const before = { sheet: sheets[sheet.kind].title, rows: sheet.rows };
    await recordChange(db, viewer, { action: "Took a sheet back", recordType: "sheet", recordId: sheetId, before });
    return done({ rows: sheet.rows });
  });
}

/** How many rows of a sheet have been changed since, or are held by what came later. */
async function workedWith(db: Database, trustId: string, sheetId: string): Promise<number> {
  const visits = await db.visit.count({
    where: {
      trustId,
      sheetId,
      OR: [
        { version: { gt: 1 } },
        { actions: { some: { trustId, OR: [{ sheetId: null }, { sheetId: { not: sheetId } }] } } },
        { note: { isNot: null } },
        { plans: { some: { trustId } } },
        { people: { some: { trustId } } },
        { attachments: { some: { trustId } } },
        { replacedBy: { some: { trustId } } },
        { focusAreas: { some: { trustId } } },
        { obligationVisit: { some: { trustId } } },
        { supportVisit: { some: { trustId } } },
      ],
    },
  });
  const actions = await db.agreedAction.count({
    where: {
      trustId,
      sheetId,
      OR: [
        { version: { gt: 1 } },
        { ratings: { some: { trustId } } },
        { progress: { some: { trustId } } },
        { planStepAction: { some: { trustId } } },
        { judgementEvidenceAction: { some: { trustId } } },
        { supportAction: { some: { trustId } } },
      ],
    },
  });
  const categories = await db.categoryPeriod.count({ where: { trustId, sheetId, endsBefore: { not: null } } });
  return visits + actions + categories;
}
