import { choiceOf, isId, pageNumber, textOf } from "@/lib/pages";

export const actionSorts = ["due", "school", "owner", "rating", "latest"] as const;
export const actionStates = ["", "done", "closed", "all"] as const;
/** Where an action comes from: a kind of visit, or a sheet of the first month. */
export const actionSources = ["", "programme", "additional", "linkMeeting", "review", "sheet"] as const;

/** What the list of actions is narrowed to; it stands in the address. */
export interface ActionFilter {
  search: string;
  /** A URN. */
  school: string;
  /** A person, or "me". */
  owner: string;
  /** A level of the year's scale, or "none" for those never rated. */
  rating: string;
  strand: string;
  overdue: "" | "yes";
  source: (typeof actionSources)[number];
  state: (typeof actionStates)[number];
  sort: (typeof actionSorts)[number];
  page: number;
}

/** A list that is narrowed by nothing but to what is not closed. */
export const openActions: ActionFilter = {
  search: "",
  school: "",
  owner: "",
  rating: "",
  strand: "",
  overdue: "",
  source: "",
  state: "",
  sort: "due",
  page: 1,
};

const key = /^[a-z0-9-]{1,80}$/;

/** Reads the filter of an address; nonsense is left out, never an error. */
export function actionFilterOf(given: Record<string, string | string[] | undefined>): ActionFilter {
  const [school, owner, rating, strand] = [textOf(given.school), textOf(given.owner), textOf(given.rating), textOf(given.strand)];
  return {
    search: textOf(given.search),
    school: /^\d{6}$/.test(school) ? school : "",
    owner: isId(owner) || owner === "me" ? owner : "",
    rating: key.test(rating) ? rating : "",
    strand: key.test(strand) ? strand : "",
    overdue: choiceOf(given.overdue, ["", "yes"]),
    source: choiceOf(given.source, actionSources),
    state: choiceOf(given.state, actionStates),
    sort: choiceOf(given.sort, actionSorts),
    page: pageNumber(given.page),
  };
}

/** Whether a list shows fewer than all that is open. */
export function isNarrowed({ sort: _sort, page: _page, ...narrowing }: ActionFilter): boolean {
  return Object.values(narrowing).some((value) => value !== "");
}

/** The filter as it stands in an address, without what is as usual. */
export function filterQuery({ sort, ...filter }: ActionFilter): Record<string, string | number> {
  return { ...filter, sort: sort === "due" ? "" : sort };
}
