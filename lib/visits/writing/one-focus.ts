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

/** The areas of focus of a unit that are open on a day, in a year that is not over. */
export function openFocus(db: Database, { trustId }: Pick<Viewer, "trustId">, unitId: string, day: Day) {
  return db.focusArea.findMany({
    where: { trustId, unitId, endedOn: null, year: { is: { trustId, endsBefore: { gt: dateOf(day) } } } },
    orderBy: [{ startedOn: "asc" }, { id: "asc" }],
  });
}

/** When a federation is dissolved, each of its open areas of focus goes on at the school that was named for it, with what was found of it. */
export async function passFocusOn(
  db: Database,
  { trustId }: Viewer,
  {
    unitId,
    name,
    members,
    day,
    assigned,
  }: {
    unitId: string;
    name: string;
    members: readonly { id: string; unitId: string }[];
    day: Day;
    /** The school of each: "focus:id". */
    assigned: Readonly<Record<string, string>>;
  },
): Promise<void> {
  for (const { id, ...area } of await openFocus(db, { trustId }, unitId, day)) {
    const member = members.find((one) => one.id === assigned[`focus:${id}`]);
    if (!member) continue;
    const goesOn = await db.focusArea.create({ data: { ...area, unitId: member.unitId, version: 1 } });
    const endedOn = new Date(Math.max(area.startedOn.getTime(), dateOf(day).getTime()));
    await db.focusArea.update({
      where: { trustId_id: { trustId, id } },
      data: { endedOn, endReason: `${name} was dissolved`, replacedById: goesOn.id, version: { increment: 1 } },
    });
  }
}
