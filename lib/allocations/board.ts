import { choiceOf, pageNumber, textOf } from "@/lib/pages";

/** How many units the board shows at once: a trust of thirty, or of a hundred, on one page. */
export const boardSize = 100;

export const boardShows = ["all", "open"] as const;

/** What the board is narrowed to; it stands in the address. */
export interface BoardFilter {
  search: string;
  show: (typeof boardShows)[number];
  adviser: string;
  page: number;
}

/** Reads the filter of an address; nonsense is left out. */
export function boardFilterOf(given: Record<string, string | string[] | undefined>): BoardFilter {
  return {
    search: textOf(given.search),
    show: choiceOf(given.show, boardShows),
    adviser: textOf(given.adviser),
    page: pageNumber(given.page),
  };
}
