import { choiceOf, isId, pageNumber, textOf } from "@/lib/pages";
import { type Phase, phases } from "@/lib/schools/words";

/** What the non-negotiables of all schools are narrowed to; it stands in the address. */
export interface ProvisionFilter {
  /** "2026-27"; empty for the year that is running. */
  year: string;
  phase: Phase | "";
  adviser: string;
  /** A level of the year's scale, or "none" for what is not yet rated. */
  level: string;
  /** One statement, with the evidence of each school; else all of them. */
  statement: string;
  page: number;
}

const key = /^[a-z0-9-]{1,80}$/;

/** Reads the filter of an address; nonsense is left out, never an error. */
export function provisionFilterOf(given: Record<string, string | string[] | undefined>): ProvisionFilter {
  const [year, adviser, level, statement] = [textOf(given.year), textOf(given.adviser), textOf(given.level), textOf(given.statement)];
  return {
    year: /^20\d\d-\d\d$/.test(year) ? year : "",
    phase: choiceOf(given.phase, ["", ...phases]),
    adviser: isId(adviser) ? adviser : "",
    level: key.test(level) ? level : "",
    statement: key.test(statement) ? statement : "",
    page: pageNumber(given.page),
  };
}

/** Whether fewer than all schools are shown. */
export function isNarrowed({ phase, adviser, level }: ProvisionFilter): boolean {
  return phase !== "" || adviser !== "" || level !== "";
}
