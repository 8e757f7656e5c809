import { MakeFeedForm } from "@/components/calendar-feeds/feed-form";
import { ActionButton } from "@/components/form/action-button";
import { endFeedAction } from "@/lib/calendar-feeds/actions";
import type { OwnFeed } from "@/lib/calendar-feeds/queries";
import { writtenMoment } from "@/lib/dates";

/** The private addresses from which one's calendar programs read, and a new one. */
export function OwnFeeds({ feeds }: { feeds: readonly OwnFeed[] }) {
  return (
    <section aria-labelledby="calendar" className="mb-9">
      <h2 id="calendar">My calendar</h2>
      <p className="mt-1 max-w-2xl text-soft">
        Your visits, standards meetings and governing body meetings in Outlook, Google or Apple Calendar. What is moved or cancelled here
        changes there within hours.
      </p>
      <ul className="list mt-2">
        {feeds.map(({ id, name, createdAt, lastReadAt }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div>
              <p>{name}</p>
              <small>
                Made {writtenMoment(new Date(createdAt))},{" "}
                {lastReadAt ? `last read ${writtenMoment(new Date(lastReadAt))}` : "not read yet"}
              </small>
            </div>
            <ActionButton action={endFeedAction} fields={{ feedId: id }}>
              End
            </ActionButton>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <MakeFeedForm />
      </div>
    </section>
  );
}
