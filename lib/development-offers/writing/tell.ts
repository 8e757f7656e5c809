import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { writtenDay } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import { writeTo } from "@/lib/mail/outbox";

interface Told {
  says: string;
  states: ("booked" | "waiting" | "cancelled")[];
  /** A day that stands in what is said, as a date. */
  day?: string;
  /** Only these bookings. */
  bookingIds?: string[];
}

/** Tells those who have a place, or whoever booked it for a colleague without an account; never the viewer themselves. */
export async function tellBooked(
  db: Database,
  viewer: Viewer,
  offer: { id: string; title: string },
  { says, states, day, bookingIds }: Told,
): Promise<void> {
  const { trustId, personId } = viewer;
  const bookings = await db.offerBooking.findMany({
    where: { trustId, offerId: offer.id, state: { in: states }, ...(bookingIds ? { id: { in: bookingIds } } : {}) },
    select: { personId: true, bookedById: true },
  });
  const ids = [...new Set(bookings.map((booking) => booking.personId ?? booking.bookedById))].filter((id) => id !== personId);
  const people = await db.person.findMany({
    where: { trustId, closedAt: null, id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  const text = day ? says.replace(day, writtenDay(day)) : says;
  await writeTo(db, viewer, "development", people, {
    subject: `Professional development: ${offer.title}`,
    text: `${text}\n\n${env().NEXTAUTH_URL}/cpd/${offer.id}`,
  });
}
