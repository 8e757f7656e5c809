import { choiceOf, pageNumber, textOf } from "@/lib/pages";
import { type ChurchCharacter, churchCharacters, type Phase, phases } from "@/lib/schools/words";

export const schoolSorts = ["name", "town", "phase", "adviser"] as const;
export type SchoolSort = (typeof schoolSorts)[number];

/** What the list of schools is narrowed to; it stands in the address. */
export interface SchoolFilter {
  search: string;
  phase: Phase | "";
  church: ChurchCharacter | "";
  sort: SchoolSort;
  page: number;
}

/** Reads the filter of an address; nonsense is left out, never an error. */
export function schoolFilterOf(given: Record<string, string | string[] | undefined>): SchoolFilter {
  return {
    search: textOf(given.search),
    phase: choiceOf(given.phase, ["", ...phases]),
    church: choiceOf(given.church, ["", ...churchCharacters]),
    sort: choiceOf(given.sort, schoolSorts),
    page: pageNumber(given.page),
  };
}

/** Whether a list shows fewer than all schools. */
export function isNarrowed({ search, phase, church }: SchoolFilter): boolean {
  return search !== "" || phase !== "" || church !== "";
}
