import type { ActionFilter } from "@/lib/agreed-actions/filter";

export const sortNames: Record<ActionFilter["sort"], string> = {
  due: "Due first",
  school: "School",
  owner: "Owner",
  rating: "Rating, least carried out first",
  latest: "Agreed last",
};

export const stateChoices: Record<ActionFilter["state"], string> = {
  "": "Open",
  done: "Said to be done",
  closed: "Closed",
  all: "Open and closed",
};

export const sourceNames: Record<Exclude<ActionFilter["source"], "">, string> = {
  programme: "Visit of the programme",
  additional: "Additional visit",
  linkMeeting: "Link meeting",
  review: "Review",
  sheet: "Brought in from a sheet",
};

/** The names that a filter's keys stand for. */
interface Names {
  scale: readonly { key: string; name: string }[];
  strands: readonly { key: string; name: string }[];
}

/** What a list is narrowed to, in words, for the head of a printed page; a school or an owner is read from the list itself. */
export function filterWords({ search, rating, strand, overdue, source, state, owner }: ActionFilter, { scale, strands }: Names): string {
  const named = (list: Names["scale"], key: string) => list.find((one) => one.key === key)?.name;
  return [
    state === "" ? "" : stateChoices[state].toLowerCase(),
    overdue ? "past their date" : "",
    owner === "me" ? "my own" : "",
    rating === "none" ? "not yet rated" : (named(scale, rating)?.toLowerCase() ?? ""),
    named(strands, strand) ?? "",
    source ? `from: ${sourceNames[source].toLowerCase()}` : "",
    search ? `“${search}”` : "",
  ]
    .filter(Boolean)
    .join(", ");
}
