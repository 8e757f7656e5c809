import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Day, writtenDay } from "@/lib/dates";
import { removePeriodAction } from "@/lib/own-measures/actions";
import { counted } from "@/lib/words";

interface Period {
  id: string;
  name: string;
  startsOn: Day;
  lastDay: Day;
  schools: number;
}

/** The periods, latest first, with how many schools each is loaded for. */
export function PeriodList({ periods, today }: { periods: readonly Period[]; today: Day }) {
  if (periods.length === 0) {
    return (
      <EmptyState title="No period yet.">A data drop, a half term or a term: one sheet with all schools is loaded for each.</EmptyState>
    );
  }
  return (
    <ul className="list">
      {periods.map(({ id, name, startsOn, lastDay, schools }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1.5">
          <div>
            <p>
              <b className="font-semibold">{name}</b>{" "}
              <span className={schools > 0 ? "tag tag-green" : "tag"}>
                {schools > 0 ? `Loaded for ${counted(schools, "school")}` : "Not loaded"}
              </span>
            </p>
            <small>
              {writtenDay(startsOn)} to {writtenDay(lastDay)}
            </small>
          </div>
          <div className="flex flex-wrap gap-2">
            {startsOn <= today ? (
              <a className="button" href={`/first-month/measures?period=${id}`}>
                Load a sheet<span className="sr-only"> for {name}</span>
              </a>
            ) : null}
            {schools === 0 ? (
              <ActionButton action={removePeriodAction} fields={{ periodId: id }}>
                Take back<span className="sr-only"> {name}</span>
              </ActionButton>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
