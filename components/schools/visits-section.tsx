import { type Day, writtenDay } from "@/lib/dates";
import type { PageVisit } from "@/lib/schools/page-statement";
import { daysInWords, visitName } from "@/lib/visits/words";

/** The visits to come and the last that were done. */
export function VisitsSection({
  visits,
  today,
  urn,
  schoolName,
}: {
  visits: readonly PageVisit[];
  today: Day;
  urn: number;
  schoolName: string;
}) {
  const next = visits.filter(({ date, status }) => status === "planned" && date >= today);
  const past = visits.filter((visit) => !next.includes(visit)).toReversed();
  return (
    <section aria-labelledby="visits" className="mt-8">
      <h2 id="visits">Visits</h2>
      {next.length === 0 ? <p className="mt-2 text-soft">None planned.</p> : <Lines visits={next} schoolName={schoolName} />}
      {past.length > 0 ? (
        <>
          <h3 className="mt-3">The last</h3>
          <Lines visits={past} schoolName={schoolName} />
        </>
      ) : null}
      <p className="mt-1">
        <a href={`/schools/${urn}/visits`}>The year of visits</a>
      </p>
    </section>
  );
}

function Lines({ visits, schoolName }: { visits: readonly PageVisit[]; schoolName: string }) {
  return (
    <ul className="list mt-1">
      {visits.map(({ id, date, days, status, lead, school, ...visit }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4">
          <span>
            <a href={`/visits/${id}`} className="inline-block py-0.5 font-semibold">
              {writtenDay(date)}
            </a>{" "}
            · {visitName(visit)}
            {school && school !== schoolName ? <small> at {school}</small> : null}
          </span>
          <span className="text-soft">{[lead, daysInWords(days), status === "planned" ? "planned" : ""].filter(Boolean).join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
