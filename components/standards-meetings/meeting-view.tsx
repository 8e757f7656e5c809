import { DocumentBlocks } from "@/components/documents/document";
import { BeginView } from "@/components/standards-meetings/evidence";
import {
  AnswerAppealForm,
  AppealForm,
  ArrangeForms,
  AttendanceForm,
  type MeetingRead,
  ReachForm,
  ShareButton,
  TakeBackDecision,
} from "@/components/standards-meetings/steps";
import { ViewsCompared } from "@/components/standards-meetings/views-compared";
import { LevelMark } from "@/components/ui/level-mark";
import type { Viewer } from "@/lib/auth/viewer";
import { writtenDay } from "@/lib/dates";
import { groupsOf } from "@/lib/judgements/judgement";
import { isOfSide, type JudgementSide } from "@/lib/judgements/policy";
import { composeMinutes } from "@/lib/standards-meetings/compose";
import {
  type Axis,
  axesOf,
  axisName,
  type Decision,
  type MeetingContext,
  meetingPlace,
  submittedOn,
  unitPlace,
} from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { lacksForSharing } from "@/lib/standards-meetings/sharing";
import { categoryOf } from "@/lib/strategy/in-force";
import { roleChoices } from "@/lib/strategy/role-choices";
import { counted, joined } from "@/lib/words";

interface Given {
  context: MeetingContext;
  viewer: Viewer;
}

const readOf = ({ id, version }: MeetingContext): MeetingRead => ({ meetingId: id, version: String(version) });

/** The views of a meeting: who has submitted, one's own to write, both side by side when both are there. */
export function Views({ context, viewer }: Given) {
  const { strategy, schools, state } = context;
  if (state === "shared" && context.judgements.every(({ submittedAt }) => submittedAt === null)) return null;
  const groups = groupsOf(
    strategy,
    schools.some(({ church }) => church),
  );
  return (
    <section aria-labelledby="views" className="mb-8">
      <h2 id="views">How the school is seen</h2>
      {axesOf(context).map((axis) => {
        const views = context.judgements.filter((one) => one.axis === axis);
        const { school, adviser } = submittedOn(views, axis);
        return (
          <div key={axis} className="mt-2">
            {axis === "siams" ? <h3>As a church school</h3> : null}
            {school && adviser ? (
              <ViewsCompared views={views} groups={groups} strategy={strategy} />
            ) : (
              <p>{saidBy(school, adviser)} Each side sees the other’s view when both are submitted.</p>
            )}
            {state === "shared" || state === "cancelled" ? null : <OwnViews context={context} viewer={viewer} axis={axis} />}
          </div>
        );
      })}
    </section>
  );
}

function saidBy(school: boolean, adviser: boolean): string {
  if (school) return "The school has submitted its view; the adviser has not yet.";
  return adviser
    ? "The adviser has submitted a view; the school has not yet."
    : "Neither the school nor the adviser has submitted a view yet.";
}

function OwnViews({ context, viewer, axis }: Given & { axis: Axis }) {
  const sides: { side: JudgementSide; name: string }[] = [
    { side: "school", name: "the school’s view" },
    { side: "adviser", name: "the adviser’s view" },
  ];
  const mine = sides.filter(({ side }) => isOfSide(viewer, side, unitPlace(context)));
  return (
    <div className="no-print mt-2 flex flex-wrap gap-3">
      {mine.map(({ side, name }) =>
        context.judgements.some((one) => one.axis === axis && one.side === side) ? (
          <a key={side} className="button" href={`/meetings/${context.id}/view?side=${side}&axis=${axis}`}>
            Open {name}
          </a>
        ) : (
          <BeginView key={side} meetingId={context.id} axis={axis} side={side}>{`Write ${name}`}</BeginView>
        ),
      )}
    </div>
  );
}

/** What a meeting decided on each axis, with what can still be done about it. */
export function Decisions({ context, viewer }: Given) {
  const place = meetingPlace(context);
  const decides = standardsMeetingPolicy.decide(viewer, place);
  const open = axesOf(context).filter((axis) => !context.decisions.some((one) => one.axis === axis));
  return (
    <section aria-labelledby="decision" className="mb-8">
      <h2 id="decision">What was decided</h2>
      {context.decisions.map((decision) => (
        <DecisionCard key={decision.axis} decision={decision} context={context} viewer={viewer} />
      ))}
      {context.decisions.length === 0 ? (
        <p className="text-soft">
          {context.state === "shared" ? "This meeting left the category as it was." : "No category is agreed in this meeting yet."}
        </p>
      ) : null}
      {decides && context.state === "held" ? (
        <p className="no-print mt-2 flex flex-wrap gap-3">
          {open.map((axis) => (
            <a key={axis} className="button" href={`/meetings/${context.id}/decide?axis=${axis}`}>
              Agree the {axisName(axis).toLowerCase()}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}

function DecisionCard({ decision, context, viewer }: Given & { decision: Decision }) {
  return (
    <div className="card mt-2">
      <h3>{axisName(decision.axis)}</h3>
      <DocumentBlocks blocks={[{ kind: "facts", rows: rowsOf(decision, context) }]} />
      <div className="no-print mt-2">
        <StepsOfDecision decision={decision} context={context} viewer={viewer} />
      </div>
    </div>
  );
}

function rowsOf(decision: Decision, { strategy }: MeetingContext) {
  const nameOf = (key: string) => categoryOf(strategy, key)?.name ?? key;
  const { before, appeal } = decision;
  return [
    { name: "Category", value: nameOf(appeal?.categoryKey ?? decision.categoryKey) },
    { name: "Before", value: before ? nameOf(before) : "" },
    { name: "Why", value: decision.reasons },
    { name: "The school", value: decision.schoolAgrees ? "agrees" : `does not agree: ${decision.dissent}` },
    { name: "Ready to move on when", value: decision.readiness },
    { name: "Going", value: decision.trajectory },
    { name: "Decided by", value: `${decision.decidedBy}, ${writtenDay(decision.decidedAt.slice(0, 10))}` },
    { name: "Asked of the chief executive", value: appeal ? `${appeal.by}: ${appeal.reason}` : "" },
    { name: "Answer", value: appeal?.decidedAt ? `${appeal.decidedBy}: ${appeal.words}` : "" },
  ].filter(({ value }) => value !== "");
}

function StepsOfDecision({ decision, context, viewer }: Given & { decision: Decision }) {
  const { axis, appeal, schoolAgrees, categoryKey } = decision;
  const place = meetingPlace(context);
  if (appeal) {
    if (appeal.decidedAt || !standardsMeetingPolicy.decideAppeal(viewer, place)) return null;
    return <AnswerAppealForm of={readOf(context)} axis={axis} categoryKey={categoryKey} categories={context.strategy.categories} />;
  }
  if (context.state === "held" && standardsMeetingPolicy.decide(viewer, place))
    return <TakeBackDecision of={readOf(context)} axis={axis} />;
  return !schoolAgrees && standardsMeetingPolicy.appeal(viewer, place) ? <AppealForm of={readOf(context)} axis={axis} /> : null;
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
              <AttendanceForm of={readOf(context)} people={people} />
            </div>
          </details>
        ) : null}
      </section>
      {arranges ? (
        <section aria-label="Arrange" className="card">
          <ArrangeForms of={readOf(context)} date={date} startsAt={context.startsAt} place={context.place} />
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
          <ShareButton of={readOf(context)} />
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
