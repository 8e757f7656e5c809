import type { Day } from "@/lib/dates";
import { writtenDay } from "@/lib/dates";

export const offerKinds = { course: "Course", network: "Network", pathway: "Pathway", moderation: "Moderation" } as const;
export type OfferKind = keyof typeof offerKinds;
export const offerKindKeys = Object.keys(offerKinds) as [OfferKind, ...OfferKind[]];

export const bookingStates = { booked: "Has a place", waiting: "Waits for a place", cancelled: "Given back" } as const;
export type BookingState = keyof typeof bookingStates;

/** "Thu 14 Jan 2027, 15:30 to 17:00, Hall". */
export function sessionWords({ day, startsAt, endsAt, place }: { day: Day; startsAt: string; endsAt: string; place: string }): string {
  const time = startsAt && endsAt ? `${startsAt} to ${endsAt}` : startsAt;
  return [writtenDay(day), time, place].filter(Boolean).join(", ");
}

/** How many places are left, in words; nothing where there is no limit. When it is over: how many had one. */
export function placesWords(places: number | null, booked: number, waiting: number, over: boolean): string {
  if (over) return `${booked} had a place`;
  if (places === null) return booked === 0 ? "" : `${booked} booked`;
  const left = Math.max(0, places - booked);
  if (left === 0) return waiting === 0 ? "Full" : `Full, ${waiting} waiting`;
  return `${left} of ${places} places free`;
}
