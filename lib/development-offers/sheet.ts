import type { OfferRow } from "@/lib/development-offers/offers-statement";
import type { AttendanceLine } from "@/lib/development-offers/queries";
import { offerKinds } from "@/lib/development-offers/words";
import type { SheetTable } from "@/lib/documents/tables";

/** The year's professional development as a table. */
export function offerSheet(offers: readonly OfferRow[], strands: readonly { key: string; name: string }[]): SheetTable {
  return {
    name: "Professional development",
    columns: [
      { name: "What", width: 44 },
      { name: "Kind", width: 14 },
      { name: "Strand", width: 24 },
      { name: "For whom", width: 34 },
      { name: "Who leads it", width: 26 },
      { name: "Outcome for pupils", width: 50 },
      { name: "Day", width: 12, day: true },
      { name: "Places", width: 10 },
      { name: "Booked", width: 10 },
      { name: "Waiting", width: 10 },
      { name: "Actions and steps", width: 18 },
    ],
    rows: offers.map((offer) => [
      offer.title,
      offerKinds[offer.kind],
      strands.find(({ key }) => key === offer.strandKey)?.name ?? null,
      offer.audience,
      offer.provider,
      offer.outcome,
      offer.day,
      offer.places === null ? null : String(offer.places),
      String(offer.booked),
      String(offer.waiting),
      String(offer.steps + offer.actions),
    ]),
  };
}

/** Places and attendance by school and strand as a table. */
export function attendanceSheet(lines: readonly AttendanceLine[]): SheetTable {
  return {
    name: "Who takes part",
    columns: [
      { name: "URN", width: 10 },
      { name: "School", width: 44 },
      { name: "Strand", width: 26 },
      { name: "Places", width: 10 },
      { name: "There", width: 10 },
      { name: "Away", width: 10 },
    ],
    rows: lines.map(({ urn, school, strand, booked, there, away }) => [
      String(urn),
      school,
      strand,
      String(booked),
      String(there),
      String(away),
    ]),
  };
}
