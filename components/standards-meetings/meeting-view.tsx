import { DocumentBlocks } from "@/components/documents/document";
import { LevelMark } from "@/components/ui/level-mark";
import type { Viewer } from "@/lib/auth/viewer";
import { writtenDay } from "@/lib/dates";
import { composeMinutes } from "@/lib/standards-meetings/compose";
import { type MeetingContext, meetingPlace } from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { counted } from "@/lib/words";

interface Given {
  context: MeetingContext;
  viewer: Viewer;
}

/** What was agreed before and is open: looked at in the meeting, and rated there by who may (VP-9). */
export function ActionsBefore({ context, viewer }: Given) {
  const { id, actions, state } = context;
  if (actions.length === 0) return null;
  const rates = (state === "planned" || state === "held") && standardsMeetingPolicy.minute(viewer, meetingPlace(context));
  const rated = actions.filter(({ ratedHere }) => ratedHere).length;
  return (
    <section aria-labelledby="actions" className="mb-8">
      <h2 id="actions">What was agreed before</h2>
      {rates ? <p className="text-soft">{`${rated} of ${counted(actions.length, "open action")} rated in this meeting.`}</p> : null}
      <ul className="list mt-1">
        {actions.map(({ id: actionId, text, owner, due, rating, ratedHere }) => (
          <li key={actionId}>
            <p>{text}</p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-soft">
              {rating ? <LevelMark tone={rating.tone}>{rating.name}</LevelMark> : <span>not rated yet</span>}
              <span>{[owner, due ? `by ${writtenDay(due)}` : ""].filter(Boolean).join(", ")}</span>
              {rates && !ratedHere ? (
                <a href={`/actions/${actionId}?meeting=${id}`} className="no-print" aria-label={`Rate in this meeting: ${text}`}>
                  Rate it
                </a>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The minutes as they stand. */
export function Minutes({ context, viewer }: Given) {
  const writes = standardsMeetingPolicy.minute(viewer, meetingPlace(context));
  const written = context.parts.some(({ kind }) => kind !== "confidential");
  if (!written && !writes) return null;
  return (
    <section aria-labelledby="minutes" className="mb-8">
      <h2 id="minutes">Minutes and outcome</h2>
      {writes ? (
        <p className="no-print my-2">
          <a className="button" href={`/meetings/${context.id}/minutes`}>
            {written ? "Write on" : "Write the minutes"}
          </a>
        </p>
      ) : null}
      {written ? (
        <div className="document">
          <DocumentBlocks blocks={composeMinutes({ ...context, decisions: [] }, "").blocks.slice(1)} />
        </div>
      ) : null}
    </section>
  );
}
