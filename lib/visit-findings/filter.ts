import { choiceOf, pageNumber, textOf } from "@/lib/pages";
import { type Phase, phases } from "@/lib/schools/words";

/** What a note can say of a strand. */
export const saidKinds = ["strength", "risk", "nextStep"] as const;
export type SaidKind = (typeof saidKinds)[number];

/** What the words of the year's visits are narrowed to; it stands in the address. */
export interface FindingFilter {
  /** "2026-27"; empty for the year that is running. */
  year: string;
  phase: Phase | "";
  /** A URN. */
  school: string;
  /** The key of a strand, or "none" for what is not tagged. */
  strand: string;
  statement: string;
  kind: SaidKind | "";
  /** How many, school by school, or the words themselves. */
  view: "schools" | "words";
  page: number;
}

const key = /^[a-z0-9-]{1,80}$/;

/** Reads the filter of an address; nonsense is left out, never an error. Words are shown once a strand or a school is chosen. */
export function findingFilterOf(given: Record<string, string | string[] | undefined>): FindingFilter {
  const [year, school, strand, statement] = [textOf(given.year), textOf(given.school), textOf(given.strand), textOf(given.statement)];
  const narrowing = { school: /^\d{6}$/.test(school) ? school : "", strand: key.test(strand) ? strand : "" };
  const usual = narrowing.school || narrowing.strand ? "words" : "schools";
  return {
    year: /^20\d\d-\d\d$/.test(year) ? year : "",
    phase: choiceOf(given.phase, ["", ...phases]),
    ...narrowing,
    statement: narrowing.strand && key.test(statement) ? statement : "",
    kind: choiceOf(given.kind, ["", ...saidKinds]),
    view: textOf(given.view) ? choiceOf(given.view, ["schools", "words"]) : usual,
    page: pageNumber(given.page),
  };
}
