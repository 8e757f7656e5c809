import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { ownMeasurePolicy } from "@/lib/own-measures/policy";

/** What the trust measures and in which periods, with how many schools each period has; or null. */
export async function ownMeasuresPage(viewer: Viewer) {
  if (!ownMeasurePolicy.keep(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const measures = await db.ownMeasure.findMany({
      where: { trustId },
      orderBy: { position: "asc" },
      select: { id: true, name: true, unit: true, retiredAt: true },
    });
    const periods = await db.$queryRaw<{ id: string; name: string; startsOn: Date; lastDay: Date; schools: number; values: number }[]>`
      SELECT p."id", p."name", p."startsOn", p."lastDay", count(DISTINCT v."schoolId")::int AS "schools", count(v."schoolId")::int AS "values"
      FROM "OwnMeasurePeriod" p LEFT JOIN "OwnMeasureValue" v ON v."trustId" = p."trustId" AND v."periodId" = p."id"
      WHERE p."trustId" = ${trustId}::uuid GROUP BY p."id", p."name", p."startsOn", p."lastDay" ORDER BY p."lastDay" DESC, p."id" LIMIT 100`;
    return { measures, periods: periods.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), lastDay: dayOf(row.lastDay) })) };
  });
}
