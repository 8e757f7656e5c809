import type { GovernorsToday } from "@/lib/governing-bodies/today-queries";
import { capital, counted } from "@/lib/words";

/** A governor's way to their school in one look, and what waits for an answer. */
export function GovernorsTodaySection({ looks, advice }: Pick<GovernorsToday, "looks"> & { advice: number }) {
  return (
    <>
      {looks.length > 0 ? (
        <section aria-label="For governors" className="mb-8 grid max-w-3xl gap-3">
          {looks.map(({ urn, name }) => (
            <p key={urn} className="card">
              <a href={`/governors/${urn}`} className="text-[1.1rem] font-semibold">
                Where {name} stands
              </a>
              <span className="block text-soft">What has changed since the last meeting, and what you could ask.</span>
            </p>
          ))}
        </section>
      ) : null}
      {advice > 0 ? (
        <p className="mb-6 rounded-lg bg-lamp-wash px-4 py-2.5">
          <a href="/advice">{capital(counted(advice, "request"))} for advice</a> from governors {advice === 1 ? "waits" : "wait"} for your
          answer.
        </p>
      ) : null}
    </>
  );
}

/** Notes that no governing body was shown in time (GO-3). */
export function NotPresentedSection({ late }: Pick<GovernorsToday, "late">) {
  if (late.length === 0) return null;
  return (
    <section aria-labelledby="not-presented" className="mb-8 max-w-3xl">
      <h2 id="not-presented">Notes not presented to governors in time</h2>
      <ul className="list mt-1">
        {late.map(({ visitId, says, beside }) => (
          <li key={visitId} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`/visits/${visitId}/note`}>{says}</a>
            <small>{beside}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
