import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { categoryPolicy } from "@/lib/categories/policy";
import { inTrust } from "@/lib/db";
import { placeOf, schoolsVisibleTo } from "@/lib/schools/policy";
import { strategyInUse } from "@/lib/strategy/queries";

/** What the form of a category that is brought in offers, and the axes that are still open; or null. */
export async function categoryToBringIn(viewer: Viewer, urn: number) {
  if (!Number.isInteger(urn)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const school = await db.school.findFirst({
      where: { AND: [{ trustId, urn }, schoolsVisibleTo(viewer)] },
      select: { id: true, name: true, urn: true, unitId: true, federation: { select: { unitId: true, name: true } } },
    });
    if (!school || !categoryPolicy.bringIn(viewer, placeOf(school))) return null;
    const periods = await db.categoryPeriod.findMany({ where: { trustId, unitId: placeOf(school).unitId }, select: { axis: true } });
    const deciders = await db.person.findMany({
      where: { trustId, holdings: { some: { trustId, role: { in: ["directorOfEducation", "chiefExecutive"] } } } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    });
    const inUse = await strategyInUse(viewer);
    return {
      school,
      taken: periods.map(({ axis }) => axis),
      deciders,
      categories: inUse?.strategy.categories.map(({ key, name }) => ({ key, name })) ?? [],
    };
  });
}
