import { writtenDay } from "@/lib/dates";
import type { SearchKind } from "@/lib/search/kinds";
import type { FoundRow } from "@/lib/search/search-statement";
import { type VisitKind, visitName } from "@/lib/visits/words";

/** Something that was found, as it stands in the list. */
export interface FoundPlace {
  name: string;
  address: string;
  /** Which school, which day or year. */
  beside: string;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");
const on = (address: string, part: string, id: unknown) => (text(id) ? `${address}#${part}-${text(id)}` : address);

type Place = (row: FoundRow) => { name: string; address: string; beside: (string | null)[] };

/** A visit by its own title, or by what it is. */
const visitOf = ({ title, facts }: FoundRow) =>
  title || visitName({ kind: facts.kind as VisitKind, number: facts.number as number | null, reviewKind: facts.reviewKind as null });

const places: Record<SearchKind, Place> = {
  school: ({ title, facts }) => ({ name: title, address: `/schools/${facts.urn}`, beside: [`URN ${facts.urn}`] }),
  person: ({ title, id }) => ({ name: title, address: `/people/${id}`, beside: [] }),
  note: (row) => ({
    name: `Note of visit: ${visitOf(row)}`,
    address: `/visits/${row.id}/note`,
    beside: [row.unit, row.at && writtenDay(row.at)],
  }),
  draft: (row) => ({
    name: `Your draft: ${visitOf(row)}`,
    address: `/visits/${row.id}/note`,
    beside: [row.unit, row.at && writtenDay(row.at)],
  }),
  action: ({ title, id, unit, at }) => ({ name: title, address: `/actions/${id}`, beside: [unit, at && `due ${writtenDay(at)}`] }),
  plan: ({ title, unit, urn, facts }) => ({
    name: title || "Improvement plan",
    address: on(`/schools/${urn}/plan/${text(facts.year)}${facts.kind === "rapid" ? "/rapid" : ""}`, "priority", facts.priority),
    beside: [unit, text(facts.year)],
  }),
  evaluation: ({ title, unit, urn, facts }) => ({
    name: title ? `Self-evaluation: ${title}` : "Self-evaluation",
    address: on(`/schools/${urn}/self-evaluation/${text(facts.year)}${facts.body === "ofsted" ? "" : "/church"}`, "area", facts.area),
    beside: [unit, text(facts.year)],
  }),
  strategicPlan: ({ title, unit, urn, facts }) => ({
    name: title || "Strategic plan",
    address: on(`/schools/${urn}/strategic-plan`, "objective", facts.objective),
    beside: [unit],
  }),
  meeting: ({ unit, at, facts }) => ({
    name: "Outcome of a standards meeting",
    address: `/meetings/${text(facts.meeting)}/outcome`,
    beside: [unit, at && writtenDay(at)],
  }),
  minutes: ({ unit, at, facts }) => ({
    name: "Minutes of a standards meeting",
    address: `/meetings/${text(facts.meeting)}`,
    beside: [unit, at && writtenDay(at)],
  }),
  question: ({ title, unit, at, facts }) => ({
    name: title,
    address: `/governors/${facts.urn}/meetings/${text(facts.meeting)}`,
    beside: [unit, at && writtenDay(at)],
  }),
  offer: ({ title, id, at }) => ({ name: title, address: `/cpd/${id}`, beside: [at && `from ${writtenDay(at)}`] }),
};

/** Where something that was found is, and what it is called. */
export function placeOfFound(row: FoundRow): FoundPlace {
  const { beside, ...place } = places[row.kind](row);
  return { ...place, beside: beside.filter(Boolean).join(", ") };
}
