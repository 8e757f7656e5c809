import { DayForm, TakeBackDay } from "@/components/quality/forms";
import { writtenDay } from "@/lib/dates";
import type { QualityDay } from "@/lib/quality/queries";

/** "2 of 6 days": what was used of the year's days of quality assurance. */
export function daysUsed(used: number, allowed: number | null): string {
  return allowed === null ? `${used} days` : `${used} of ${allowed} days`;
}

/** The year's days of quality assurance; its own can be recorded and taken back. */
export function Days({
  days,
  used,
  allowed,
  records,
  today,
}: {
  days: readonly QualityDay[];
  used: number;
  allowed: number | null;
  records: boolean;
  today: string;
}) {
  return (
    <section aria-labelledby="days" className="mb-8">
      <div className="flex max-w-3xl flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="days">Days of quality assurance</h2>
        <p>{daysUsed(used, allowed)} of this year</p>
      </div>
      {allowed !== null && used > allowed ? <p className="text-lamp">More days were used than the year’s strategy has.</p> : null}
      {days.length === 0 ? <p className="text-soft">Days stand here once the quality assurer has recorded them.</p> : null}
      <ul className="list max-w-3xl">
        {days.map(({ id, day, days: length, about, assurer, mine }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4">
            <p>
              {writtenDay(day)}, {Number(length) === 1 ? "a day" : "half a day"}: {about}
              {mine ? "" : ` (${assurer})`}
            </p>
            {mine && records ? <TakeBackDay dayId={id} /> : null}
          </li>
        ))}
      </ul>
      {records ? (
        <details className="mt-3 max-w-xl" open={days.length === 0}>
          <summary className="font-semibold">Record a day</summary>
          <div className="mt-3">
            <DayForm today={today} />
          </div>
        </details>
      ) : null}
    </section>
  );
}
