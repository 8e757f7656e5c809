"use client";
import { LevelChoice } from "@/components/desk/level-choice";
import { PartFrame } from "@/components/desk/part-frame";
import { ChoiceField, PlainField } from "@/components/desk/plain-field";
import { usePlan, usePlanPart } from "@/components/improvement-plans/desk";
import { RichField } from "@/components/rich-text/rich-field";
import { writtenDay } from "@/lib/dates";
import { isOpenForReview, type Moment } from "@/lib/improvement-plans/moments";
import { momentKey, type PlanValue } from "@/lib/improvement-plans/parts";
import { criterionStatuses } from "@/lib/improvement-plans/words";

/** What will be seen by the end of each term and, once it comes, what came of it. */
export function Moments({ of }: { of: string }) {
  const { desk } = usePlan();
  return (
    <section className="mb-3">
      <h4 className="label">{desk.context.plan.kind === "annual" ? "Term by term" : "Checkpoint by checkpoint"}</h4>
      <ol className="list">
        {desk.moments.map((moment) => (
          <li key={moment.key}>
            <AtMoment of={of} moment={moment} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function AtMoment({ of, moment }: { of: string; moment: Moment }) {
  const { desk } = usePlan();
  const name = momentKey(of, moment.key);
  const { value, write } = usePlanPart("milestone", name);
  const isOpen = isOpenForReview(moment, desk.today);
  const said = desk.context.reviewWords.find(({ key }) => key === name);
  return (
    <>
      <PartFrame kind="milestone" of={name}>
        <PlainField
          label={`${moment.name}: what will be seen`}
          hint={moment.key === moment.lastDay ? undefined : `by ${writtenDay(moment.lastDay)}`}
          most={1_000}
          value={value.text}
          onChange={(text) => write({ text })}
        />
      </PartFrame>
      {isOpen ? <Review of={name} moment={moment} /> : null}
      {said?.governorsWords ? <Said by={`${said.governor}, governor`} words={said.governorsWords} /> : null}
      {said?.advisersWords ? <Said by={`${said.adviser}, adviser`} words={said.advisersWords} /> : null}
    </>
  );
}

function Said({ by, words }: { by: string; words: string }) {
  return (
    <blockquote className="mb-2 border-l-3 border-l-lamp pl-3">
      {words} <small className="block">{by}</small>
    </blockquote>
  );
}

/** The leader's evaluation of a term: the year's scale, what came of it for pupils, what is changed. */
function Review({ of, moment }: { of: string; moment: Moment }) {
  const { desk } = usePlan();
  const { value, write } = usePlanPart("review", of);
  return (
    <details open={value.rating !== ""}>
      <summary className="min-h-7">Review of {moment.name}</summary>
      <div className="mt-2">
        <PartFrame kind="review" of={of}>
          <LevelChoice
            legend={`How far it is by ${moment.name}`}
            name={`rating-${of}`}
            levels={desk.context.strategy.levels}
            value={value.rating}
            onChange={(rating) => write({ rating })}
          />
          <RichField
            label={`Impact by ${moment.name}`}
            help="What is different for pupils, and how you know."
            value={value.impact}
            onChange={(impact) => write({ impact })}
          />
          <PlainField label="What is changed now" most={1_000} value={value.adjustment} onChange={(adjustment) => write({ adjustment })} />
        </PartFrame>
      </div>
    </details>
  );
}

/** At the end of the year: what came of it, what was learned, whether it is carried on. */
export function YearEnd({ of }: { of: string }) {
  const { value, write } = usePlanPart("priority", of);
  return (
    <details className="mb-3" open={value.outcome !== ""}>
      <summary className="min-h-7">At the end of the year</summary>
      <div className="mt-2 grid gap-x-4 sm:grid-cols-2">
        <ChoiceField
          label="Outcome"
          value={value.outcome}
          prompt="Not yet"
          options={criterionStatuses.filter(({ key }) => key !== "notStarted" && key !== "inProgress")}
          onChange={(outcome) => write({ outcome: outcome as PlanValue<"priority">["outcome"] })}
        />
        <ChoiceField
          label="Carried on next year"
          value={value.carryOn}
          prompt="Not yet decided"
          options={[
            { key: "yes", name: "Yes" },
            { key: "no", name: "No" },
          ]}
          onChange={(carryOn) => write({ carryOn: carryOn as PlanValue<"priority">["carryOn"] })}
        />
      </div>
      <PlainField label="What we learned" rows={2} most={1_000} value={value.lessons} onChange={(lessons) => write({ lessons })} />
    </details>
  );
}
