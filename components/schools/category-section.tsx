import { Steps } from "@/components/ui/steps";
import { type CategoryPeriod, inWords, originName, periodOn } from "@/lib/categories/periods";
import { addDays, type Day, writtenDay } from "@/lib/dates";
import type { PageCategory } from "@/lib/schools/page-statement";
import type { CategoryScale } from "@/lib/strategy/scale";
import { counted } from "@/lib/words";

/** The category of a school's unit, its clock, where it comes from, and what was before (SM-3, CA-5). */
export function CategorySection({
  categories,
  scale,
  today,
  bringIn,
  more,
  concerns,
  isSiams,
}: {
  categories: readonly PageCategory[];
  scale: CategoryScale;
  today: Day;
  /** Where one can be brought in, for those who may. */
  bringIn: string | null;
  /** Where its duties and its timeline stand, for those who read them. */
  more: string | null;
  /** Causes for concern that are open. */
  concerns: number;
  /** Whether the school is categorised as a church school too (CA-7). */
  isSiams: boolean;
}) {
  const main = periodOn(categories, "main", today);
  const siams = periodOn(categories, "siams", today);
  const before = categories.filter(
    (period) => period.endsBefore !== null && period.endsBefore <= today && period.endsBefore > period.startsOn,
  );
  return (
    <section aria-labelledby="category">
      <h2 id="category">Category</h2>
      {main ? (
        <Now period={main} scale={scale} today={today} />
      ) : (
        <p className="mt-2 text-soft">No category yet: it is agreed in a standards meeting.</p>
      )}
      {siams ? (
        <p className="mt-2">
          <span className="text-soft">SIAMS: </span>
          {inWords(scale, siams, today).name} <small>since {writtenDay(siams.clockFrom)}</small>
        </p>
      ) : null}
      {more ? (
        <p className="mt-2 flex flex-wrap items-center gap-x-4">
          <a href={more}>What it obliges to, and its timeline</a>
          {concerns > 0 ? (
            <a href={`${more}#concerns`} className="tag tag-red">
              {counted(concerns, "cause")} for concern
            </a>
          ) : null}
        </p>
      ) : null}
      {bringIn && (!main || (isSiams && !siams)) ? (
        <p className="mt-2">
          <a href={bringIn}>{main ? "Bring in the SIAMS category it had before" : "Bring in the category it had before"}</a>
        </p>
      ) : null}
      {before.length > 0 ? (
        <details className="mt-2 text-[0.93rem]">
          <summary className="text-soft">Before</summary>
          <ul className="mt-1">
            {before.map((period) => (
              <li key={`${period.axis}${period.startsOn}`}>
                {inWords(scale, period, today).name}, {writtenDay(period.startsOn)} to {writtenDay(addDays(period.endsBefore ?? today, -1))}
                . {originName(period.origin)}.
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Now({ period, scale, today }: { period: PageCategory & CategoryPeriod; scale: CategoryScale; today: Day }) {
  const { name, rank, of, clock } = inWords(scale, period, today);
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-3">
        <b className="text-[1.1rem] font-semibold">{name}</b>
        {rank > 0 ? (
          <>
            <Steps reached={of - rank + 1} of={of} />
            <small>
              <a href="/strategy?clause=CA-3" className="text-soft">
                place {rank} of {of}
              </a>
            </small>
          </>
        ) : null}
        {clock?.overdue ? <span className="tag tag-lamp">Longer than the year allows</span> : null}
      </p>
      <p className="text-[0.93rem] text-soft">
        Since {writtenDay(period.clockFrom)}
        {clock ? ` (${clock.months === 0 ? "less than a month" : counted(clock.months, "month")})` : ""}
        {clock?.aim ? `, aims to move up by ${writtenDay(clock.aim)}` : ""}. {originName(period.origin)}
        {period.decidedBy ? ` by ${period.decidedBy}` : ""}
        {period.source ? `: ${period.source}` : ""}.
      </p>
    </>
  );
}
