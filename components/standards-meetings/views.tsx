import { BeginView } from "@/components/standards-meetings/evidence";
import { ViewsCompared } from "@/components/standards-meetings/views-compared";
import type { Viewer } from "@/lib/auth/viewer";
import { groupsOf } from "@/lib/judgements/judgement";
import { isOfSide, type JudgementSide } from "@/lib/judgements/policy";
import { type Axis, axesOf, type MeetingContext, submittedOn, unitPlace } from "@/lib/standards-meetings/meeting";

interface Given {
  context: MeetingContext;
  viewer: Viewer;
}

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
