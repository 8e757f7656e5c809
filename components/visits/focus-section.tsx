import { writtenDay } from "@/lib/dates";
import type { FocusAreaRow } from "@/lib/visits/facts";

/** The year's areas of focus: those that are open, and those that have ended and why (VT-4). */
export function FocusSection({ focus, change }: { focus: readonly FocusAreaRow[]; change: string | null }) {
  const open = focus.filter(({ endedOn }) => endedOn === null);
  const ended = focus.filter(({ endedOn }) => endedOn !== null);
  return (
    <section aria-labelledby="focus" className="mt-8">
      <h2 id="focus">Areas of focus of the year</h2>
      {open.length === 0 ? <p className="mt-2 text-soft">None is chosen yet. They are chosen at the first visit.</p> : null}
      <ul className="list mt-1">
        {open.map(({ id, name, why, furtherReason, startedOn }) => (
          <li key={id}>
            <b className="font-semibold">{name}</b> <small>since {writtenDay(startedOn)}</small>
            {why ? <p>{why}</p> : null}
            {furtherReason ? <small className="block">A further one, because: {furtherReason}</small> : null}
          </li>
        ))}
      </ul>
      {ended.length > 0 ? (
        <details className="mt-1">
          <summary className="py-1 text-soft">Ended</summary>
          <ul>
            {ended.map(({ id, name, endedOn, endReason, replacedById }) => (
              <li key={id}>
                {name}, until {endedOn ? writtenDay(endedOn) : ""}: {endReason}
                {replacedById ? `. Replaced by ${focus.find((area) => area.id === replacedById)?.name ?? "another"}` : ""}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {change ? (
        <p className="no-print mt-2">
          <a href={change}>Choose or end areas of focus</a>
        </p>
      ) : null}
    </section>
  );
}
