import { addDays, type Day, writtenDay } from "@/lib/dates";
import { standing } from "@/lib/people/holdings";
import { type Allocation, allocationKinds, currentOf, pastOf } from "@/lib/schools/allocations";

/** Who advises the school and who is its link, with who was before (UO-1, UO-3). */
export function AllocationSection({
  school,
  today,
  change,
}: {
  school: { urn: number; name: string; federation: { name: string } | null; allocations: Allocation[] };
  today: Day;
  change: boolean;
}) {
  const [adviser, link] = allocationKinds.map(({ kind }) => currentOf(school.allocations, kind, today)?.person.name);
  return (
    <section aria-labelledby="allocations" className="mt-8">
      <h2 id="allocations">Adviser and partnership link</h2>
      {school.federation ? <p className="mt-1 text-soft">Allocated to {school.federation.name}, which counts as one school.</p> : null}
      {adviser && adviser === link ? <p className="mt-1 text-soft">{adviser} is both adviser and partnership link.</p> : null}
      <ul className="list mt-2">
        {allocationKinds.map(({ kind, name, none }) => {
          const current = currentOf(school.allocations, kind, today);
          const past = pastOf(school.allocations, kind, today).filter(({ startsOn, endsBefore }) => endsBefore !== startsOn);
          const next = school.allocations.find((one) => one.kind === kind && standing(one, today) === "to come");
          return (
            <li key={kind}>
              <p>
                <span className="text-soft">{name}: </span>
                {current ? (
                  <>
                    <b className="font-semibold">{current.person.name}</b> <small>since {writtenDay(current.startsOn)}</small>
                  </>
                ) : (
                  <span className="tag tag-lamp">{none}</span>
                )}
              </p>
              {next ? (
                <small>
                  From {writtenDay(next.startsOn)}: {next.person.name}
                </small>
              ) : null}
              {past.length > 0 ? (
                <details className="mt-1 text-[0.93rem]">
                  <summary className="text-soft">Before</summary>
                  <ul className="mt-1">
                    {past.map((allocation) => (
                      <li key={allocation.startsOn}>
                        {allocation.person.name}, {writtenDay(allocation.startsOn)} to{" "}
                        {writtenDay(addDays(allocation.endsBefore ?? today, -1))}
                        {allocation.reason ? `: ${allocation.reason}` : ""}
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
      {change ? (
        <p className="mt-1">
          <a href={`/schools/${school.urn}/allocations`}>Allocate somebody else</a>
        </p>
      ) : null}
    </section>
  );
}
