import { ArrangeForms, AttendanceForm, ReachForm, ShareButton } from "@/components/standards-meetings/steps";
import type { Viewer } from "@/lib/auth/viewer";
import { writtenDay } from "@/lib/dates";
import { type MeetingContext, meetingPlace, meetingRead, unitPlace } from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { lacksForSharing } from "@/lib/standards-meetings/sharing";
import { roleChoices } from "@/lib/strategy/role-choices";
import { counted, joined } from "@/lib/words";

interface Given {
  context: MeetingContext;
  viewer: Viewer;
}

/** Who is expected or was there, and the steps that this viewer may take. */
export function MeetingAside({ context, viewer }: Given) {
  const place = meetingPlace(context);
  const { people, state, date } = context;
  const records = standardsMeetingPolicy.minute(viewer, place) && date <= viewer.today;
  const arranges = state === "planned" && standardsMeetingPolicy.arrange(viewer, unitPlace(context));
  return (
    <>
      <section aria-labelledby="people" className="card">
        <h2 id="people" className="font-sans text-[1.05rem] font-bold">
          {state === "planned" ? "Expected there" : "Who was there"}
        </h2>
        <ul className="list mt-1">
          {people.map(({ id, name, role, attendance, reason }) => (
            <li key={id}>
              {name} {attendance === "absent" ? <span className="tag">not there</span> : null}
              <small className="block">{[role ? roleChoices[role] : "", reason].filter(Boolean).join(" · ")}</small>
            </li>
          ))}
        </ul>
        {people.length === 0 ? <p className="text-soft">Nobody is named.</p> : null}
        {records ? (
          <details className="mt-2" open={state === "planned"}>
            <summary className="min-h-7">{state === "planned" ? "Record who was there" : "Change it"}</summary>
            <div className="mt-2">
              <AttendanceForm of={meetingRead(context)} people={people} />
            </div>
          </details>
        ) : null}
      </section>
      {arranges ? (
        <section aria-label="Arrange" className="card">
          <ArrangeForms of={meetingRead(context)} date={date} startsAt={context.startsAt} place={context.place} />
        </section>
      ) : null}
      {state === "held" && standardsMeetingPolicy.decide(viewer, place) ? <Share context={context} /> : null}
      {state === "shared" && standardsMeetingPolicy.readOpened(viewer, place) ? <Opened context={context} viewer={viewer} /> : null}
    </>
  );
}

function Share({ context }: { context: MeetingContext }) {
  const lacks = lacksForSharing(context);
  return (
    <section aria-labelledby="share" className="card">
      <h2 id="share" className="font-sans text-[1.05rem] font-bold">
        Share the outcome
      </h2>
      {lacks.length > 0 ? (
        <ul className="list mt-1">
          {lacks.map(({ sentence, clause }) => (
            <li key={sentence}>
              {sentence} <span className="tag">{clause}</span>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <p className="mt-1 mb-2 text-[0.93rem] text-soft">
            Category, strengths, areas to develop and next steps go to all governors and staff. What is shared does not change.
          </p>
          <ShareButton of={meetingRead(context)} />
        </>
      )}
    </section>
  );
}

/** Who has opened what was shared: governors by name, staff as a count (SM-4). */
function Opened({ context, viewer }: Given) {
  const { openedByGovernors, governors, openedByStaff, reached } = context;
  const waiting = governors.filter((name) => !openedByGovernors.some((one) => one.name === name));
  return (
    <section aria-labelledby="opened" className="card">
      <h2 id="opened" className="font-sans text-[1.05rem] font-bold">
        Who has opened it
      </h2>
      <p className="mt-1">{openedByGovernors.length > 0 ? joined(openedByGovernors.map(({ name }) => name)) : "No governor yet."}</p>
      {waiting.length > 0 ? <p className="text-[0.93rem] text-soft">Not yet: {joined(waiting)}.</p> : null}
      <p className="mt-1">{counted(openedByStaff, "other person of the school", "other people of the school")}</p>
      {reached.map(({ id, day, means, people }) => (
        <p key={id} className="text-[0.93rem]">
          {counted(people, "person", "people")} told on {writtenDay(day)}: {means}
        </p>
      ))}
      {standardsMeetingPolicy.recordReach(viewer, meetingPlace(context)) ? <ReachForm meetingId={context.id} today={viewer.today} /> : null}
    </section>
  );
}
