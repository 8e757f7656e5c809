import { ActionButton } from "@/components/form/action-button";
import { type Day, writtenDay } from "@/lib/dates";
import { removeAwayAction } from "@/lib/working-days/actions";

interface Away {
  id: string;
  startsOn: Day;
  lastDay: Day;
  note: string | null;
  standing: string;
}

/** Days on which somebody can not be booked, from two months back. */
export function AwayList({ away, canChange }: { away: readonly Away[]; canChange: boolean }) {
  if (away.length === 0) return <p className="mt-2 mb-4 text-soft">No days are marked.</p>;
  return (
    <ul className="list mt-2 mb-4">
      {away.map(({ id, startsOn, lastDay, note, standing }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <p>
            {startsOn === lastDay ? writtenDay(startsOn) : `${writtenDay(startsOn)} to ${writtenDay(lastDay)}`}{" "}
            {standing === "held" ? <span className="tag tag-lamp">Now</span> : null}
            {note ? <small className="block">{note}</small> : null}
          </p>
          {canChange && standing !== "over" ? (
            <ActionButton action={removeAwayAction} fields={{ awayId: id }}>
              Take back<span className="sr-only"> {writtenDay(startsOn)}</span>
            </ActionButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
