import { addressWith, choiceOf, isId, pageNumber, textOf } from "@/lib/pages";
import { type VisitKind, visitKinds } from "@/lib/visits/words";

export const visitViews = ["list", "year", "timetable"] as const;
/** What became of a visit, and what is still to be done about it. */
export const visitStates = ["", "planned", "toAgree", "overdue", "done", "cancelled"] as const;

/** What the visits are narrowed to; it stands in the address. */
export interface VisitFilter {
  view: (typeof visitViews)[number];
  /** "mine": of the units allocated to the viewer, or with the viewer among those who take part. */
  whose: "" | "mine" | "all";
  /** A unit of improvement, by the URN of a school of it. */
  school: string;
  /** Who leads. */
  lead: string;
  /** The key of a term. */
  term: string;
  kind: VisitKind | "";
  state: (typeof visitStates)[number];
  /** The key of a year; the one that is running when empty. */
  year: string;
  page: number;
}

/** Reads the filter of an address; nonsense is left out, never an error. */
export function visitFilterOf(given: Record<string, string | string[] | undefined>): VisitFilter {
  const [school, lead, term, year] = [textOf(given.school), textOf(given.lead), textOf(given.term), textOf(given.year)];
  return {
    view: choiceOf(given.view, visitViews),
    whose: choiceOf(given.whose, ["", "mine", "all"]),
    school: /^\d{6}$/.test(school) ? school : "",
    lead: isId(lead) ? lead : "",
    term: /^[a-z0-9-]{1,80}$/.test(term) ? term : "",
    kind: choiceOf(given.kind, ["", ...visitKinds]),
    state: choiceOf(given.state, visitStates),
    year: /^20\d\d-\d\d$/.test(year) ? year : "",
    page: pageNumber(given.page),
  };
}

/** The address of the visits with a filter, and what is told above them. */
export function visitsAddress({ view, ...filter }: VisitFilter, told: Record<string, string | number> = {}): string {
  return addressWith("/visits", { view: view === "list" ? "" : view, ...filter, ...told });
}

/** The filter that was sent along as the query of an address: whoever does something with a list comes back to it. */
export function visitFilterFrom(query: string): VisitFilter {
  return visitFilterOf(Object.fromEntries(new URLSearchParams(query)));
}

/** Whether fewer than all are shown. */
export function isNarrowed({ school, lead, term, kind, state }: VisitFilter): boolean {
  return [school, lead, term, kind, state].some((value) => value !== "");
}
