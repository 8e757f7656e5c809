import { ActionButton } from "@/components/form/action-button";
import { writtenDay } from "@/lib/dates";
import { agreePlanAction } from "@/lib/visits/actions";
import type { PlanVersion } from "@/lib/visits/facts";
import { activityText } from "@/lib/visits/plan-changes";
import type { Theme } from "@/lib/visits/programme";
import type { VisitPage } from "@/lib/visits/visit-queries";

/** The plan of a visit, who has agreed to it, and the press that agrees (VP-4). */
export function PlanSection({ page }: { page: VisitPage }) {
  const { visit, may, planHidden } = page;
  const { plan } = visit;
  return (
    <section aria-labelledby="plan" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="plan">Plan</h2>
        {plan ? (
          <small>
            Version {plan.number}, by {plan.by}
          </small>
        ) : null}
      </div>
      {plan ? <PlanBody page={page} plan={plan} /> : <NoPlan hidden={planHidden} write={may.plan} />}
      {may.plan ? (
        <p className="no-print mt-4">
          <a href={`/visits/${visit.id}/plan`} className="button">
            {plan ? "Change the plan" : "Write the plan"}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function NoPlan({ hidden, write }: { hidden: boolean; write: boolean }) {
  if (hidden) return <p className="mt-2 text-soft">The plan stands here once both sides have agreed to it.</p>;
  return (
    <p className="mt-2 text-soft">
      No plan yet. It says what is looked at in the morning and in the afternoon, and when there is feedback.
      {write ? " Both sides agree to it in good time." : ""}
    </p>
  );
}

function PlanBody({ page: { visit, may, late }, plan }: { page: VisitPage; plan: PlanVersion }) {
  const { activities, feedback, excluded, remarks } = plan.content;
  const areas = new Map(visit.focus.map(({ id, name }) => [id, name]));
  const themes = <Themes themes={visit.themes.filter(({ part }) => part === "afternoon")} excluded={excluded} />;
  return (
    <>
      <ul className="list mt-1">
        {activities.map((activity) => (
          <li key={activity.key}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <b className="font-semibold">{activityText(activity)}</b>
              <span className="tag">
                {activity.part === "morning" ? "Morning" : "Afternoon"}
                {activity.pupilFacing ? " · pupil-facing" : ""}
              </span>
            </p>
            {activity.focusAreaId && areas.has(activity.focusAreaId) ? (
              <small className="block">Area of focus: {areas.get(activity.focusAreaId)}</small>
            ) : null}
            {activity.key === "afternoon" ? themes : null}
          </li>
        ))}
        {activities.some(({ key }) => key === "afternoon") || visit.themes.length === 0 ? null : (
          <li>
            <p className="font-semibold">Themes</p>
            {themes}
          </li>
        )}
        <li>
          <p>
            <b className="font-semibold">Feedback</b>{" "}
            {feedback ? `at ${feedback.at}: ${feedback.about}` : <span className="tag tag-lamp">no time kept</span>}
          </p>
        </li>
        {remarks ? <li className="whitespace-pre-line">{remarks}</li> : null}
      </ul>
      <Agreements visit={visit} plan={plan} side={may.agree} late={late} />
    </>
  );
}

function Agreements({
  visit,
  plan,
  side,
  late,
}: {
  visit: VisitPage["visit"];
  plan: PlanVersion;
  side: "school" | "trust" | null;
  late: boolean;
}) {
  if (visit.kind !== "programme" && visit.kind !== "additional") return null;
  const of = (one: "school" | "trust") => plan.agreements.find((agreement) => agreement.side === one);
  const open = side && !of(side);
  return (
    <div className="mt-3 rounded-lg border border-line bg-card px-4 py-3">
      <ul>
        {(["trust", "school"] as const).map((one) => {
          const agreement = of(one);
          return (
            <li key={one} className="py-0.5">
              {agreement ? (
                <>
                  <Tick /> {agreement.by} agreed for the {one} on {writtenDay(agreement.day)}.
                </>
              ) : (
                <>
                  <Ring /> {one === "trust" ? "The adviser has" : "The headteacher has"} not agreed to this version.
                </>
              )}
            </li>
          );
        })}
      </ul>
      {open ? (
        <div className="no-print mt-3">
          <ActionButton
            key={plan.id}
            action={agreePlanAction}
            fields={{ visitId: visit.id, planId: plan.id, ...(late ? {} : { reason: "" }) }}
            look="main"
            above={late && !visit.reasons["VP-4"] ? <Reason /> : late ? <input type="hidden" name="reason" value="" /> : null}
          >
            Agree to this plan
          </ActionButton>
        </div>
      ) : null}
    </div>
  );
}

function Reason() {
  return (
    <label className="mb-3 block max-w-xl">
      <span className="label">Why it is agreed late</span>
      <span className="hint">It stays with the visit.</span>
      <input name="reason" className="field" maxLength={500} />
    </label>
  );
}

function Tick() {
  return (
    <svg viewBox="0 0 16 16" className="mr-1 inline size-4" aria-hidden="true">
      <path d="M2.5 8.5 L6.3 12.3 L13.5 4" fill="none" strokeWidth="2" className="stroke-green" />
    </svg>
  );
}

function Ring() {
  return (
    <svg viewBox="0 0 16 16" className="mr-1 inline size-4" aria-hidden="true">
      <circle cx="8" cy="8" r="5" fill="none" strokeWidth="2" className="stroke-lamp" />
    </svg>
  );
}

function Themes({ themes, excluded }: { themes: readonly Theme[]; excluded: PlanVersion["content"]["excluded"] }) {
  const left = new Map(excluded.map(({ key, reason }) => [key, reason]));
  return (
    <ul className="mt-0.5 list-disc pl-5">
      {themes.map(({ key, text, carriedFrom }) => (
        <li key={key} className={left.has(key) ? "text-soft" : ""}>
          <span className={left.has(key) ? "line-through" : ""}>{text}</span>
          {carriedFrom ? <small>, carried over from an earlier visit</small> : null}
          {left.has(key) ? <small>, left out: {left.get(key)}</small> : null}
        </li>
      ))}
    </ul>
  );
}
