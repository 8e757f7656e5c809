import { ActionButton } from "@/components/form/action-button";
import { ChangeMeetingForm } from "@/components/governing-bodies/meeting-form";
import { EmptyState } from "@/components/ui/empty-state";
import { type Day, writtenDay } from "@/lib/dates";
import { removeMeetingAction } from "@/lib/governing-bodies/actions";
import { counted } from "@/lib/words";

interface Meeting {
  id: string;
  day: Day;
  time: string | null;
  title: string;
}

/** The meetings to come, soonest first, and those that were; each can be moved or taken out. */
export function MeetingList({ meetings, today }: { meetings: readonly Meeting[]; today: Day }) {
  const toCome = meetings.filter(({ day }) => day >= today).toReversed();
  const past = meetings.filter(({ day }) => day < today);
  return (
    <>
      {toCome.length === 0 ? (
        <EmptyState title="No meeting to come.">The year’s meetings of the governing body will stand here.</EmptyState>
      ) : (
        <Lines meetings={toCome} />
      )}
      {past.length > 0 ? (
        <details className="mt-3">
          <summary className="py-1">{counted(past.length, "earlier meeting")}</summary>
          <Lines meetings={past} />
        </details>
      ) : null}
    </>
  );
}

function Lines({ meetings }: { meetings: readonly Meeting[] }) {
  return (
    <ul className="list">
      {meetings.map(({ id, day, time, title }) => (
        // Keyed by what it says too: a changed meeting's form begins with what was saved.
        <li key={`${id} ${day} ${time} ${title}`} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
          <span>
            <b className="font-semibold">
              {writtenDay(day)}
              {time ? `, ${time}` : ""}
            </b>
            <span className="block text-[0.95rem] text-soft">{title}</span>
          </span>
          <ActionButton action={removeMeetingAction} fields={{ meetingId: id }}>
            Take out
            <span className="sr-only">
              {" "}
              {title}, {writtenDay(day)}
            </span>
          </ActionButton>
          <details className="basis-full">
            <summary className="py-1">
              Move or rename
              <span className="sr-only">
                {" "}
                {title}, {writtenDay(day)}
              </span>
            </summary>
            <ChangeMeetingForm meeting={{ id, day, time, title }} />
          </details>
        </li>
      ))}
    </ul>
  );
}
