import { DocumentBlocks } from "@/components/documents/document";
import { AnswerAppealForm, AppealForm, TakeBackDecision } from "@/components/standards-meetings/steps";
import type { Viewer } from "@/lib/auth/viewer";
import { writtenDay } from "@/lib/dates";
import { axesOf, axisName, type Decision, type MeetingContext, meetingPlace, meetingRead } from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { categoryOf } from "@/lib/strategy/in-force";

interface Given {
  context: MeetingContext;
  viewer: Viewer;
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
    return <AnswerAppealForm of={meetingRead(context)} axis={axis} categoryKey={categoryKey} categories={context.strategy.categories} />;
  }
  if (context.state === "held" && standardsMeetingPolicy.decide(viewer, place))
    return <TakeBackDecision of={meetingRead(context)} axis={axis} />;
  return !schoolAgrees && standardsMeetingPolicy.appeal(viewer, place) ? <AppealForm of={meetingRead(context)} axis={axis} /> : null;
}
