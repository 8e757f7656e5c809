import { type Day, writtenDay } from "@/lib/dates";
import { type Allocation, allocationKinds, currentOf, pastOf } from "@/lib/schools/allocations";

/** Who advises the school and who is its link, with who was before (UO-1, UO-3). */
export function AllocationSection({
  school,
  today,
}: {
  school: { name: string; federation: { name: string } | null; allocations: Allocation[] };
  today: Day;
}) {
  return (
    <section aria-labelledby="allocations">
      <h2 id="allocations">Adviser and partnership link</h2>
      {school.federation ? <p className="mt-1 text-soft">Allocated to {school.federation.name}, which counts as one school.</p> : null}
      <ul className="list mt-2">
        {allocationKinds.map(({ kind, name, none }) => {
          const current = currentOf(school.allocations, kind, today);
          const past = pastOf(school.allocations, kind, today);
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
              {past.length > 0 ? (
                <details className="mt-1 text-[0.93rem]">
                  <summary className="text-soft">Before</summary>
                  <ul className="mt-1">
                    {past.map((allocation) => (
                      <li key={allocation.startsOn}>
                        {allocation.person.name}, {writtenDay(allocation.startsOn)} to {writtenDay(allocation.endsBefore ?? today)}
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
    </section>
  );
}
