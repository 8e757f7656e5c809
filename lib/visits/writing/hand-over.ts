import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { announceVisits } from "@/lib/visits/writing/announce";

/**
 * What a change of adviser does to the visits of a unit: those to come pass to the new one with their plans and
 * agreements; what is done, drafts, and visits with a lead of their own stay.
 */
export async function handOverVisits(
  db: Database,
  viewer: Viewer,
  { unitId, from, before, after }: { unitId: string; from: Day; before: string | null; after: string },
): Promise<void> {
  const { trustId, today } = viewer;
  const visits = await db.visit.findMany({
    where: {
      trustId,
      unitId,
      status: "planned",
      kind: { in: ["programme", "additional"] },
      date: { gte: dateOf(from > today ? from : today) },
      OR: [{ leadId: null, leadName: null }, ...(before ? [{ leadId: before }] : [])],
    },
    select: { id: true },
  });
  const visitIds = visits.map(({ id }) => id);
  if (visitIds.length === 0 || before === after) return;
  await db.visit.updateMany({
    where: { trustId, id: { in: visitIds } },
    data: { leadId: after, sequence: { increment: 1 }, version: { increment: 1 } },
  });
  if (before) await announceVisits(db, viewer, { visitIds, told: "noLonger", words: "The school has another adviser.", only: [before] });
  await announceVisits(db, viewer, { visitIds, told: "changed", words: "The adviser is another." });
}
