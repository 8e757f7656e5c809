import type { Load } from "@/lib/allocations/load";
import { counted } from "@/lib/words";

export interface LoadRow extends Load {
  id: string;
  name: string;
}

/** What each adviser carries: days owed in a year against what their working week can carry. */
export function LoadTable({ rows }: { rows: readonly LoadRow[] }) {
  const most = Math.max(1, ...rows.map(({ owed, carries }) => Math.max(owed, carries ?? 0)));
  return (
    <section aria-labelledby="loads" className="card">
      <h2 id="loads">What each carries</h2>
      <p className="mt-1 text-[0.93rem] text-soft">Days of visits owed in a year, against the working week.</p>
      <ul className="list mt-2">
        {rows.map(({ id, name, units, owed, daysPerWeek, carries, tooMuch }) => (
          <li key={id}>
            <p className="flex flex-wrap justify-between gap-x-3">
              <a href={`/allocations?adviser=${id}`} className="py-0.5">
                {name}
              </a>
              <span>
                {owed} {owed === 1 ? "day" : "days"}
                {carries === null ? "" : ` of ${carries}`}
              </span>
            </p>
            <Bar owed={owed} carries={carries} most={most} tooMuch={tooMuch} />
            <small className="flex flex-wrap justify-between gap-x-3">
              <span>
                {counted(units, "school or federation", "schools or federations")}
                {daysPerWeek === null ? ", no working pattern yet" : `, ${counted(daysPerWeek, "day")} a week`}
              </span>
              {tooMuch ? <b className="font-semibold text-lamp">has too much</b> : null}
            </small>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? <p className="mt-2 text-soft">Nobody holds an adviser’s role yet.</p> : null}
    </section>
  );
}

/** Owed as a bar, with a mark at what can be carried. */
function Bar({ owed, carries, most, tooMuch }: { owed: number; carries: number | null; most: number; tooMuch: boolean }) {
  const at = (days: number) => Math.round((days / most) * 196) + 2;
  return (
    <svg viewBox="0 0 200 10" className="my-1 block h-2.5 w-full" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="3" width="200" height="4" rx="2" className="fill-line" />
      <rect x="0" y="3" width={owed === 0 ? 0 : at(owed)} height="4" rx="2" className={tooMuch ? "fill-lamp" : "fill-ink"} />
      {carries === null ? null : <rect x={at(carries) - 1} y="0" width="2" height="10" className="fill-soft" />}
    </svg>
  );
}
