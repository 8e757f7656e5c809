import { TermStrip } from "@/components/visits/term-strip";
import { VisitRow } from "@/components/visits/visit-row";
import { type Day, writtenDay } from "@/lib/dates";
import type { Term } from "@/lib/strategy/calendar";
import type { VisitLine } from "@/lib/visits/line-statement";

/** A year of visits, term by term. */
export function YearByTerm({ terms, visits, today }: { terms: readonly Term[]; visits: readonly VisitLine[]; today: Day }) {
  const inTerm = (term: Term) => visits.filter(({ date }) => term.startsOn <= date && date <= term.lastDay);
  const outside = visits.filter(({ date }) => !terms.some((term) => term.startsOn <= date && date <= term.lastDay));
  return (
    <>
      {terms.map((term) => {
        const those = inTerm(term);
        return (
          <section key={term.key} aria-labelledby={term.key} className="mb-6">
            <h2 id={term.key}>
              {term.name}{" "}
              <small className="font-sans font-normal">
                {writtenDay(term.startsOn)} to {writtenDay(term.lastDay)}
              </small>
            </h2>
            <TermStrip term={term} visits={those} today={today} />
            {those.length === 0 ? <p className="text-[0.95rem] text-soft">No visit in this term.</p> : <Rows visits={those} />}
          </section>
        );
      })}
      {outside.length > 0 ? (
        <section aria-labelledby="outside">
          <h2 id="outside">{terms.length > 0 ? "Outside the terms" : "Visits"}</h2>
          <Rows visits={outside} />
        </section>
      ) : null}
    </>
  );
}

function Rows({ visits }: { visits: readonly VisitLine[] }) {
  return (
    <ul className="list">
      {visits.map((visit) => (
        <VisitRow key={visit.id} visit={visit} />
      ))}
    </ul>
  );
}
