"use client";
import { LevelChoice } from "@/components/desk/level-choice";
import { PartFrame } from "@/components/desk/part-frame";
import { PlainField } from "@/components/desk/plain-field";
import { DeskSection } from "@/components/desk/section";
import { RichField } from "@/components/rich-text/rich-field";
import { useStrategicDesk, useStrategicPart } from "@/components/strategic-plans/desk";

/** What came of each year that has begun: the year's scale, how it is known, what is changed for the next. */
export function YearReviews() {
  const { years, reviewed } = useStrategicDesk();
  const open = years.filter(({ key }) => reviewed.includes(key));
  return (
    <DeskSection id="reviews" title="Year by year" help="Once a year: how far the plan is, how you know, and what you change.">
      {open.length === 0 ? <p className="text-soft">The first review stands here once the plan’s first year has begun.</p> : null}
      {open.map(({ key, stage, name }) => (
        <Review key={key} of={key} name={`${stage}, ${name}`} />
      ))}
    </DeskSection>
  );
}

function Review({ of, name }: { of: string; name: string }) {
  const { levels } = useStrategicDesk();
  const { value, write } = useStrategicPart("review", of);
  return (
    <details className="mb-2" open={value.rating !== ""}>
      <summary className="min-h-7">{name}</summary>
      <div className="mt-2">
        <PartFrame kind="review" of={of}>
          <LevelChoice
            legend={`How far the plan is in ${name}`}
            name={`rating-${of}`}
            levels={levels}
            value={value.rating}
            onChange={(rating) => write({ rating })}
          />
          <RichField
            label={`What came of ${name}`}
            help="What is different for pupils, and how you know."
            value={value.evidence}
            onChange={(evidence) => write({ evidence })}
          />
          <PlainField label="What we change" rows={2} most={1_000} value={value.change} onChange={(change) => write({ change })} />
        </PartFrame>
      </div>
    </details>
  );
}
