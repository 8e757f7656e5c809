import { writtenDay } from "@/lib/dates";
import type { UnitsAnswer } from "@/lib/visits/visits-statement";
import { visitName } from "@/lib/visits/words";

/** For school offices, to print: each school with its visits of the term. */
export function Timetable({ units }: { units: UnitsAnswer["units"] }) {
  return (
    <div className="grid gap-7 print:gap-4">
      {units.map(({ unitId, name, visits }) => {
        const standing = visits.filter(({ status }) => status === "planned" || status === "done");
        if (standing.length === 0) return null;
        return (
          <section key={unitId} aria-labelledby={unitId} className="break-inside-avoid">
            <h2 id={unitId}>{name}</h2>
            <table className="records mt-1">
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col">Time</th>
                  <th scope="col">Visit</th>
                  <th scope="col">Led by</th>
                </tr>
              </thead>
              <tbody>
                {standing.map((visit) => (
                  <tr key={visit.id}>
                    <th scope="row" className="sm:w-44">
                      {writtenDay(visit.date)}
                    </th>
                    <td className="sm:w-40">
                      {visit.startsAt} to {visit.endsAt}
                    </td>
                    <td>
                      {[visitName(visit), visit.title].filter(Boolean).join(": ")}
                      {visit.school ? <small>at {visit.school}</small> : null}
                    </td>
                    <td data-name="Led by" className="sm:w-52">
                      {visit.lead}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
    </div>
  );
}
