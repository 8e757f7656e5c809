import { type OfferKind, offerKindKeys } from "@/lib/development-offers/words";
import { choiceOf, pageNumber, textOf } from "@/lib/pages";

/** What the year's offer is narrowed to; it stands in the address. */
export interface OfferFilter {
  kind: OfferKind | "";
  strand: string;
  /** Still to come, past, or all of the year. */
  when: "" | "past" | "all";
  /** Only what the viewer has booked, for themselves or for their school. */
  mine: "" | "yes";
  page: number;
}

/** Reads the filter of an address; nonsense is left out. */
export function offerFilterOf(given: Record<string, string | string[] | undefined>): OfferFilter {
  return {
    kind: choiceOf(given.kind, ["", ...offerKindKeys]),
    strand: textOf(given.strand),
    when: choiceOf(given.when, ["", "past", "all"]),
    mine: choiceOf(given.mine, ["", "yes"]),
    page: pageNumber(given.page),
  };
}
