import { pageNumber, textOf } from "@/lib/pages";
import type { Judged } from "@/lib/protocol/counts";
import { clauseKey } from "@/lib/protocol/counts";

/** What the page of the protocol is narrowed to; it stands in the address. */
export interface ProtocolFilter {
  /** A clause's key, or "". */
  clause: string;
  /** A URN. */
  school: string;
  /** "2026-27", or the year of today. */
  year: string;
  page: number;
}

/** Reads the filter of an address; nonsense is left out. */
export function protocolFilterOf(given: Record<string, string | string[] | undefined>): ProtocolFilter {
  const [clause, school, year] = [textOf(given.clause), textOf(given.school), textOf(given.year)];
  return {
    clause: /^[A-Z]{2}-\d{1,2}\.[a-z0-9-]{1,80}$/.test(clause) ? clause : "",
    school: /^\d{6}$/.test(school) ? school : "",
    year: /^20\d\d-\d\d$/.test(year) ? year : "",
    page: pageNumber(given.page),
  };
}

/** Only the records of a school, and of those only one clause. */
export function narrowedTo(records: readonly Judged[], { clause, school }: ProtocolFilter): Judged[] {
  return records
    .filter(({ urn }) => school === "" || String(urn) === school)
    .map((record) => ({ ...record, checks: record.checks.filter((check) => clause === "" || clauseKey(check) === clause) }))
    .filter(({ checks }) => checks.length > 0);
}
