import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";

/**
 * A federation goes on with the areas of focus that its members have open (VP-2): each keeps what was found of it. Of
 * two with one name the first goes on. Where they are more than the year has at a time, its visits say so (VT-4).
 */
export async function takeFocusAlong(
  db: Database,
  { trustId }: Viewer,
  { unitIds, unitId, day, name }: { unitIds: readonly string[]; unitId: string; day: Day; name: string },
): Promise<void> {
  const open = await db.focusArea.findMany({
    where: { trustId, unitId: { in: [...unitIds] }, endedOn: null, year: { is: { trustId, endsBefore: { gt: dateOf(day) } } } },
    orderBy: [{ startedOn: "asc" }, { id: "asc" }],
    select: { id: true, name: true, yearId: true, startedOn: true },
  });
  const kept = new Map<string, string>();
  for (const { id, yearId, startedOn, ...area } of open) {
    const called = `${yearId} ${area.name.trim().toLowerCase()}`;
    const first = kept.get(called);
    if (!first) kept.set(called, id);
    const endedOn = new Date(Math.max(startedOn.getTime(), dateOf(day).getTime()));
    const ended = first ? { endedOn, endReason: `${name} goes on with one area of this name`, replacedById: first } : {};
    await db.focusArea.update({
      where: { trustId_id: { trustId, id } },
      data: { unitId, ...ended, version: { increment: 1 } },
    });
  }
}
