import "server-only";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Before } from "@/lib/official-data/writing/apply";
import { updateComparators, updateFigures } from "@/lib/official-data/writing/bulk";
import { restoreInspections } from "@/lib/official-data/writing/inspection-rows";
import { restoreSchools } from "@/lib/official-data/writing/school-rows";
import { settleVisitsOfLeavers } from "@/lib/visits/writing/leavers";

/**
 * Puts everything back as it stood before an import. Gives the name of a school that was changed since, where
 * there is one: then the caller gives the transaction up.
 */
export async function undoRun(db: Database, trustId: string, runId: string, before: Before): Promise<string | undefined> {
  const files = (await db.importFile.findMany({ where: { trustId, runId }, select: { id: true } })).map(({ id }) => id);
  const fromFiles = { trustId, fileId: { in: files } };
  await updateFigures(db, trustId, before.figures);
  await updateComparators(db, trustId, before.comparators);
  await db.schoolMeasure.deleteMany({ where: fromFiles });
  await db.comparatorMeasure.deleteMany({ where: fromFiles });
  await restoreInspections(db, trustId, files, before.inspections);
  await db.urnLink.deleteMany({ where: fromFiles });
  await db.bankHoliday.deleteMany({ where: { trustId, day: { in: before.holidays.map(dateOf) } } });
  await db.trust.updateMany({ where: { id: trustId }, data: before.trust });
  const touched = await restoreSchools(db, trustId, before.schools);
  if (!touched) await settleVisitsOfLeavers(db, trustId);
  return touched;
}
