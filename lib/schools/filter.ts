import { choiceOf, isId, pageNumber, textOf } from "@/lib/pages";
import { type ChurchCharacter, churchCharacters, type Phase, phases } from "@/lib/schools/words";

export const schoolSorts = ["name", "town", "phase", "category", "adviser", "visit", "federation"] as const;
export type SchoolSort = (typeof schoolSorts)[number];

/** Whether a school has a visit to come. */
export const visitChoices = ["", "planned", "none"] as const;

/** What the list of schools is narrowed to; it stands in the address. */
export interface SchoolFilter {
  search: string;
  phase: Phase | "";
  church: ChurchCharacter | "";
  /** The key of a category, or "none". */
  category: string;
  /** A person, or "none". */
  adviser: string;
  visit: (typeof visitChoices)[number];
  federation: string;
  sort: SchoolSort;
  page: number;
}

/** A list that is narrowed by nothing. */
export const allSchools: SchoolFilter = {
  search: "",
  phase: "",
  church: "",
  category: "",
  adviser: "",
  visit: "",
  federation: "",
  sort: "name",
  page: 1,
};

/** Reads the filter of an address; nonsense is left out, never an error. */
export function schoolFilterOf(given: Record<string, string | string[] | undefined>): SchoolFilter {
  const [category, adviser, federation] = [textOf(given.category), textOf(given.adviser), textOf(given.federation)];
  return {
    search: textOf(given.search),
    phase: choiceOf(given.phase, ["", ...phases]),
    church: choiceOf(given.church, ["", ...churchCharacters]),
    category: /^[a-z0-9-]{1,80}$/.test(category) ? category : "",
    adviser: isId(adviser) || adviser === "none" ? adviser : "",
    visit: choiceOf(given.visit, visitChoices),
    federation: isId(federation) ? federation : "",
    sort: choiceOf(given.sort, schoolSorts),
    page: pageNumber(given.page),
  };
}

/** Whether a list shows fewer than all schools. */
export function isNarrowed({ sort: _sort, page: _page, ...narrowing }: SchoolFilter): boolean {
  return Object.values(narrowing).some((value) => value !== "");
}
