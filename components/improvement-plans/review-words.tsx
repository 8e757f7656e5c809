"use client";
import { HiddenField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { adviseReviewAction, challengeReviewAction } from "@/lib/improvement-plans/actions";

const schema = async () => (await import("@/lib/improvement-plans/schema")).reviewWordsFields;

/** One review that can be challenged or commented on. */
export interface OpenReview {
  priorityId: string;
  title: string;
  moment: string;
  momentName: string;
  words: string;
}

const sides = {
  governor: { title: "Your challenge as a governor", label: "What you ask or challenge", action: challengeReviewAction },
  adviser: { title: "Your comment as adviser", label: "Your comment", action: adviseReviewAction },
};

/** What governor and adviser say of what came of a priority: beside the school's own words, never in them. */
export function ReviewWordsForms({ planId, side, reviews }: { planId: string; side: keyof typeof sides; reviews: readonly OpenReview[] }) {
  const { title, label, action } = sides[side];
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby={`words-${side}`} className="card">
      <h2 id={`words-${side}`} className="font-sans text-[1.05rem] font-bold">
        {title}
      </h2>
      <ul className="list">
        {reviews.map(({ priorityId, title: of, moment, momentName, words }) => (
          <li key={priorityId + moment} className="text-[0.93rem]">
            <details>
              <summary className="min-h-7">
                {of}, {momentName}
                {words ? <span className="tag tag-green ml-2">said</span> : null}
              </summary>
              <Form action={action} schema={schema} start={{ words }} className="mt-2">
                <HiddenField name="planId" value={planId} />
                <HiddenField name="priorityId" value={priorityId} />
                <HiddenField name="moment" value={moment} />
                <HiddenField name="before" value={words} />
                <TextArea name="words" label={label} rows={3} />
                <SubmitButton look="plain">Save</SubmitButton>
              </Form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
