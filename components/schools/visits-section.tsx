import { type Day, writtenDay } from "@/lib/dates";
import type { PageVisit } from "@/lib/schools/page-statement";

/** The visits to come and the last that were done. */
export function VisitsSection({ visits, today, schoolName }: { visits: readonly PageVisit[]; today: Day; schoolName: string }) {
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
    </section>
  );
}

function Lines({ visits, schoolName }: { visits: readonly PageVisit[]; schoolName: string }) {
  return (
    <ul className="list mt-1">
      {visits.map(({ date, kind, number, days, status, lead, school }) => (
        <li key={`${date}${number}`} className="flex flex-wrap justify-between gap-x-4">
          <span>
            <b className="font-semibold">{writtenDay(date)}</b> ·{" "}
            {kind === "programme" ? `Visit ${number ?? ""}`.trim() : "Additional visit"}
            {school && school !== schoolName ? <small> at {school}</small> : null}
          </span>
          <span className="text-soft">
            {[lead, days === 1 ? "one day" : "half a day", status === "planned" ? "planned" : ""].filter(Boolean).join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
