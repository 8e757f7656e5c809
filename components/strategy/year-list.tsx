import { ActionButton } from "@/components/form/action-button";
import type { Day } from "@/lib/dates";
import { rollOverAction } from "@/lib/strategy/actions";
import { startYearOf, writtenYear, yearKeyOf } from "@/lib/strategy/year-key";

interface Year {
  key: string;
  startsOn: Day;
  endsBefore: Day;
  title: string;
  published: boolean;
  draft: boolean;
}

/** The years, latest first; a published one without a next can be rolled over. */
export function YearList({ years, today, canChange }: { years: readonly Year[]; today: Day; canChange: boolean }) {
  return (
    <ul className="list">
      {years.map((year) => {
        const next = yearKeyOf(startYearOf(year.startsOn) + 1);
        const rolls = canChange && year.published && !years.some(({ key }) => key === next);
        return (
          <li key={year.key} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <YearWords year={year} today={today} />
            {rolls ? (
              <ActionButton action={rollOverAction} fields={{ year: year.key }}>
                Roll over to {writtenYear(next)}
              </ActionButton>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function YearWords({ year: { key, title, startsOn, endsBefore, published, draft }, today }: { year: Year; today: Day }) {
  return (
    <div>
      <p className="text-[1.1rem] font-semibold">
        <a href={published ? `/strategy/${key}` : `/strategy/${key}/change`}>{writtenYear(key)}</a>{" "}
        {startsOn <= today && today < endsBefore ? <span className="tag tag-green">This year</span> : null}{" "}
        {published ? null : <span className="tag tag-lamp">Draft</span>}
      </p>
      <p className="text-soft">{title}</p>
      {published && draft ? (
        <p>
          <a href={`/strategy/${key}/change`}>An amendment is being written</a>
        </p>
      ) : null}
    </div>
  );
}
