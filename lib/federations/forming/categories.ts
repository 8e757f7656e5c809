import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type CategoryPeriod, categoryAxes, moreInNeed, periodOn, scaleOf } from "@/lib/categories/periods";
import { type Day, dateOf, dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Phase } from "@/lib/schools/words";
import type { Strategy } from "@/lib/strategy/content";

/** A school that becomes a member of a federation. */
export interface Member {
  id: string;
  name: string;
  unitId: string;
  phase: Phase;
}

type Period = CategoryPeriod & { id: string; unitId: string; decidedById: string | null; source: string | null };

/** The periods of an axis that end, and the one that the federation carries on. */
interface CarriedOn {
  ending: Period[];
  carried: Period;
}

/** The category more in need of each axis, which the federation carries on until a meeting (VP-2); or why it can not. */
export async function categoriesOf(
  db: Database,
  viewer: Viewer,
  day: Day,
  members: readonly Member[],
  strategy: Strategy | undefined,
): Promise<CarriedOn[] | string> {
  const periods = await periodsOf(
    db,
    viewer,
    members.map(({ unitId }) => unitId),
  );
  if (periods.some(({ startsOn }) => startsOn > day))
    return "The category of one of these schools was settled after that day. Choose a later day.";
  const carriedOn: CarriedOn[] = [];
  for (const axis of categoryAxes) {
    const current = members.flatMap(
      (member) =>
        periodOn(
          periods.filter(({ unitId }) => unitId === member.unitId),
          axis,
          day,
        ) ?? [],
    );
    if (current.length === 0) continue;
    const one = new Set(current.map(({ categoryKey }) => categoryKey)).size === 1;
    const carried = strategy ? moreInNeed(scaleOf(strategy), current) : one ? current[0] : undefined;
    if (!carried) return "The strategy of this year is not published yet, so that nobody can say which category is more in need.";
    carriedOn.push({ ending: current, carried });
  }
  return carriedOn;
}

async function periodsOf(db: Database, { trustId }: Viewer, unitIds: string[]): Promise<Period[]> {
  const rows = await db.categoryPeriod.findMany({ where: { trustId, unitId: { in: unitIds } }, omit: { trustId: true, sheetId: true } });
  return rows.map((row) => ({
    ...row,
    startsOn: dayOf(row.startsOn),
    endsBefore: row.endsBefore && dayOf(row.endsBefore),
    clockFrom: dayOf(row.clockFrom),
  }));
}

/** Ends the periods of the members and begins that of the federation, with the clock running on. */
export async function passOnCategories(
  db: Database,
  { trustId }: Viewer,
  unitId: string,
  day: Day,
  categories: readonly CarriedOn[],
): Promise<void> {
  for (const { ending, carried } of categories) {
    await db.categoryPeriod.updateMany({ where: { trustId, id: { in: ending.map(({ id }) => id) } }, data: { endsBefore: dateOf(day) } });
    const { axis, categoryKey, decidedById, source } = carried;
    const data = {
      axis,
      categoryKey,
      decidedById,
      source,
      startsOn: dateOf(day),
      clockFrom: dateOf(carried.clockFrom),
      origin: "federation" as const,
    };
    await db.categoryPeriod.create({ data: { trustId, unitId, ...data } });
  }
}
