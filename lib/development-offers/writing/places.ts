import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { tellBooked } from "@/lib/development-offers/writing/tell";

/** Takes an offer for this transaction: places are given to one after the other. */
export async function lockedOffer(db: Database, { trustId }: Viewer, offerId: string) {
  await db.$queryRaw`SELECT "id" FROM "DevelopmentOffer" WHERE "trustId" = ${trustId}::uuid AND "id" = ${offerId}::uuid FOR UPDATE`;
  return db.developmentOffer.findFirst({ where: { trustId, id: offerId } });
}

/** How many places are left; no end of them where there is no limit. */
export async function placesLeft(
  db: Database,
  { trustId }: Viewer,
  { id, places }: { id: string; places: number | null },
): Promise<number> {
  if (places === null) return Number.POSITIVE_INFINITY;
  return places - (await db.offerBooking.count({ where: { trustId, offerId: id, state: "booked" } }));
}

/** Whether its last day has been. */
export async function isOver(db: Database, { trustId, today }: Viewer, offerId: string): Promise<boolean> {
  const held = { trustId, offerId, cancelledAt: null };
  const ahead = await db.offerSession.count({ where: { ...held, day: { gte: dateOf(today) } } });
  return ahead === 0 && (await db.offerSession.count({ where: held })) > 0;
}

/** Gives places that are free to those who wait, the first first, and tells them. */
export async function moveUp(db: Database, viewer: Viewer, offerId: string): Promise<void> {
  const { trustId } = viewer;
  const offer = await db.developmentOffer.findFirst({ where: { trustId, id: offerId, closedAt: null } });
  if (!offer || (await isOver(db, viewer, offerId))) return;
  const left = await placesLeft(db, viewer, offer);
  if (left <= 0) return;
  const next = await db.offerBooking.findMany({
    where: { trustId, offerId, state: "waiting" },
    orderBy: [{ bookedAt: "asc" }, { id: "asc" }],
    ...(Number.isFinite(left) ? { take: left } : {}),
    select: { id: true },
  });
  const bookingIds = next.map(({ id }) => id);
  if (bookingIds.length === 0) return;
  await db.offerBooking.updateMany({ where: { trustId, id: { in: bookingIds } }, data: { state: "booked", version: { increment: 1 } } });
  await tellBooked(db, viewer, offer, { says: `There is a place now on “${offer.title}”.`, states: ["booked"], bookingIds });
}
