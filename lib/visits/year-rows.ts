import type { VisitLine } from "@/lib/visits/line-statement";
import type { UnitsAnswer } from "@/lib/visits/visits-statement";

/** A school's or federation's row of the year: its visits, each with the term that it lies in. */
export type YearRow = [
  urn: number,
  name: string,
  visits: [id: string, date: string, name: number | VisitLine["kind"], status: VisitLine["status"], agreed: boolean, term: number][],
];

/** Units as the calendar of the year draws them: short rows, each visit with the number of its term. */
export function yearRows(units: UnitsAnswer["units"], terms: readonly { startsOn: string; lastDay: string }[]): YearRow[] {
  return units.map(({ urn, name, visits }) => [
    urn,
    name,
    visits.map(({ id, date, kind, number, status, plan }) => [
      id,
      date,
      kind === "programme" && number !== null ? number : kind,
      status,
      plan === "agreed",
      terms.findIndex(({ startsOn, lastDay }) => startsOn <= date && date <= lastDay),
    ]),
  ]);
}
